"""What is kept is true, fits, and was used last: compared with a plain model."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from cms.api.answers.memory import LARGEST, Entry, Memory

BYTES = 20_000
TAGS = ["events", "venues", "key 1", "key 2"]

keys = st.integers(0, 9)
tags = st.lists(st.sampled_from(TAGS), max_size=3, unique=True)
sizes = st.sampled_from([0, 500, 1_000, 3_000])


class Using(RuleBasedStateMachine):
    """A memory beside a list of what must be in it, the least recently used first.

    begun: positions that somebody who computes has noted, with what was dropped since.
    """

    def __init__(self):
        super().__init__()
        self.memory, self.clock, self.value = Memory(BYTES), 0.0, 0
        self.kept: list[tuple[int, Entry]] = []
        self.begun: list[tuple[int, set[str] | None]] = []

    def forget(self, is_gone):
        self.kept = [(key, one) for key, one in self.kept if not is_gone(key, one)]

    @rule()
    def begin(self):
        self.begun.append((self.memory.position, set()))

    @rule(data=st.data(), key=keys, size=sizes, tags=tags, seconds=st.integers(0, 9))
    def keep(self, data, key, size, tags, seconds):
        self.begun.append((self.memory.position, set()))
        since, dropped = data.draw(st.sampled_from(self.begun))
        self.value += 1
        entry = Entry(self.value, size, tuple(tags), self.clock + seconds)

        is_kept = self.memory.keep(key, entry, since)

        is_true = dropped is not None and dropped.isdisjoint(tags)
        assert is_kept == (is_true and entry.weight <= BYTES // LARGEST)
        if is_kept:
            self.forget(lambda other, _: other == key)
            self.kept.append((key, entry))
            while sum(one.weight for _, one in self.kept) > BYTES:
                self.kept.pop(0)

    @rule(key=keys)
    def get(self, key):
        self.forget(lambda other, one: other == key and one.ends <= self.clock)
        found = [pair for pair in self.kept if pair[0] == key]
        self.kept = [pair for pair in self.kept if pair[0] != key] + found

        value = self.memory.get(key, self.clock)

        assert value == (found[0][1].value if found else None)

    @rule(tags=tags)
    def drop(self, tags):
        self.memory.drop(tags)

        self.forget(lambda _, one: not set(tags).isdisjoint(one.tags))
        self.begun = [
            (at, dropped if dropped is None else dropped | set(tags))
            for at, dropped in self.begun
        ]

    @rule()
    def clear(self):
        self.memory.clear()

        self.kept = []
        self.begun = [(at, None) for at, _ in self.begun]

    @rule(seconds=st.integers(1, 5))
    def wait(self, seconds):
        self.clock += seconds

    @invariant()
    def it_fits(self):
        assert len(self.memory) == len(self.kept)
        assert self.memory.bytes == sum(one.weight for _, one in self.kept) <= BYTES

    @invariant()
    def nothing_is_left_of_what_is_gone(self):
        assert set(self.memory._by_tag) == {t for _, one in self.kept for t in one.tags}


TestUsing = Using.TestCase
TestUsing.settings = settings(max_examples=100, deadline=None, database=None)


def test_who_began_too_long_ago_is_not_kept():
    memory = Memory(BYTES)
    since = memory.position
    for _ in range(1_001):
        memory.drop(["venues"])

    assert not memory.keep("key", Entry("value", 10, ["events"], 9.0), since)
    assert memory.keep("key", Entry("value", 10, ["events"], 9.0), memory.position)
