"""What was computed, as long as it is true and there is room for it."""

import threading
from collections import OrderedDict, deque
from collections.abc import Collection, Hashable
from dataclasses import dataclass
from typing import Any

CHANGES = 1_000  # remembered for those who are computing; each takes a moment
OVERHEAD = 600  # bytes that an entry takes beside what it holds: its places in tables
TAG = 150  # bytes of one tag and its place in a table
LARGEST = 8  # an entry takes no more than such a part of the memory


@dataclass(frozen=True, slots=True)
class Entry:
    """Something kept.

    size: bytes of the value and of its key.
    tags: what it was made from; it is dropped when one of them is.
    ends: seconds since the epoch, from when on it is not true any more.
    """

    value: Any
    size: int
    tags: Collection[str]
    ends: float

    @property
    def weight(self) -> int:
        return self.size + OVERHEAD + TAG * len(self.tags)


class Memory:
    """Entries by key, bounded in bytes, the least recently used forgotten first.

    `position` counts what was dropped. Who computes something notes it beforehand and
    hands it in with the result: what has changed in between may not be in the result,
    which is then not kept. Any thread may call any method.
    """

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.bytes = 0
        self.position = 0
        self._entries: OrderedDict[Hashable, Entry] = OrderedDict()
        self._by_tag: dict[str, set[Hashable]] = {}
        self._changes: deque[frozenset[str] | None] = deque(maxlen=CHANGES)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Hashable, now: float) -> Any:
        """The value, None where none is kept or its time has come."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return None
            if now >= entry.ends:
                self._remove(key)
                return None
            self._entries.move_to_end(key)
            return entry.value

    def keep(self, key: Hashable, entry: Entry, since: int) -> bool:
        """Keep an entry that began to be computed at the position `since`.

        Returns whether it is kept: not where what it was made from has changed since,
        nor where it would take too much of the room.
        """
        if entry.weight > self.max_bytes // LARGEST:
            return False
        with self._lock:
            if self._has_changed(entry.tags, since):
                return False
            self._remove(key)
            self._entries[key] = entry
            self.bytes += entry.weight
            for tag in entry.tags:
                self._by_tag.setdefault(tag, set()).add(key)
            while self.bytes > self.max_bytes:
                self._remove(next(iter(self._entries)))
        return True

    def drop(self, tags: Collection[str]) -> None:
        """Forget every entry that has one of the tags."""
        with self._lock:
            self._note(frozenset(tags))
            for tag in tags:
                for key in list(self._by_tag.get(tag, ())):
                    self._remove(key)

    def clear(self) -> None:
        """Forget everything, what is being computed included."""
        with self._lock:
            self._note(None)
            self._entries.clear()
            self._by_tag.clear()
            self.bytes = 0

    def _note(self, change: frozenset[str] | None) -> None:
        self.position += 1
        self._changes.append(change)

    def _has_changed(self, tags: Collection[str], since: int) -> bool:
        missed = self.position - since
        if missed > len(self._changes):
            return True
        recent = (self._changes[-n] for n in range(1, missed + 1))
        return any(
            tags_dropped is None or not tags_dropped.isdisjoint(tags)
            for tags_dropped in recent
        )

    def _remove(self, key: Hashable) -> None:
        entry = self._entries.pop(key, None)
        if entry is None:
            return
        self.bytes -= entry.weight
        for tag in entry.tags:
            keys = self._by_tag[tag]
            keys.discard(key)
            if not keys:
                del self._by_tag[tag]
