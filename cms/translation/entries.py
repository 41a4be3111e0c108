"""What is known of each text of a translation: what it was written from, and how.

Pure: words in, entries out. Words are texts by path, as `cms.translation.words` gives
them; the path of a text is the same in every language.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from bs4 import BeautifulSoup

Words = Mapping[str, str]
PAST_TEXTS = 10  # of each text; an older draft counts as written today


class Origin(StrEnum):
    """Where the text of a translation comes from."""

    WRITTEN = "written"  # by a person, or confirmed by one
    COPIED = "copied"  # the source's words, put there to be translated
    MACHINE = "machine"  # by a translation service, not reviewed yet


class Standing(StrEnum):
    """What a translator has to do about one text."""

    DONE = "done"
    TO_TRANSLATE = "to_translate"
    CHANGED = "changed"
    TO_REVIEW = "to_review"


@dataclass(frozen=True)
class Entry:
    """One text of a translation: the source's words it answers to, and its own."""

    of: str
    own: str
    origin: Origin = Origin.WRITTEN


Entries = dict[str, Entry]


def follow(books: Iterable[Entries | None], own: Words, source: Words) -> Entries:
    """The entries of a version that was just written with these words.

    books: earlier entries, the most telling first. A text that stands in one of them
    unchanged keeps its entry; any other was written now, from the present source. A
    text that was never there stays without an entry; where nothing at all is known,
    whoever wrote the version is taken to have seen the whole source.
    """
    known = [book for book in books if book is not None]
    entries: Entries = {}
    for path in {**source, **own}:
        text = own.get(path, "")
        earlier = [book[path] for book in known if path in book]
        same = [entry for entry in earlier if entry.own == text]
        if same:
            entries[path] = same[0]
        elif text or not known:
            entries[path] = Entry(source.get(path, ""), text)
    return entries


def laid_by(past: dict[str, list[Entry]], old: Entries, new: Entries) -> None:
    """Keep the entries of texts that were replaced, in case an old draft comes back."""
    for path, entry in old.items():
        replaced = path not in new or new[path].own != entry.own
        kept = past.setdefault(path, []) if replaced else past.get(path, [])
        if replaced and entry.own not in [earlier.own for earlier in kept]:
            kept.insert(0, entry)
            del kept[PAST_TEXTS:]


def books_of(past: dict[str, list[Entry]]) -> list[Entries]:
    """Earlier texts as books, the most recent of each path in the first."""
    depth = max(map(len, past.values()), default=0)
    return [
        {path: kept[place] for path, kept in past.items() if place < len(kept)}
        for place in range(depth)
    ]


def after_source(
    entries: Entries, source: Words, is_row: Callable[[str], bool]
) -> Entries:
    """The entries of a translation after its source was published with these words.

    Rows come and go with the facts: a new one stands there in the source's words.
    """
    kept = {
        path: entry
        for path, entry in entries.items()
        if path in source or not is_row(path)
    }
    copied = {
        path: Entry("", text, Origin.COPIED)
        for path, text in source.items()
        if path not in entries and is_row(path)
    }
    return kept | copied


def copied(source: Words) -> Entries:
    """The entries of a translation that was just begun."""
    return {path: Entry("", text, Origin.COPIED) for path, text in source.items()}


def confirmed(
    entries: Entries, own: Words, source: Words, paths: Iterable[str]
) -> Entries:
    """The entries after somebody said of these texts that they are right."""
    right = {
        path: Entry(source.get(path, ""), own.get(path, ""))
        for path in paths
        if path in source or path in entries
    }
    return entries | right


def handed_on(entries: Entries, old: Words, new: Words) -> Entries:
    """The entries after another version became the source: what was up to date is."""
    return {
        path: replace(entry, of=new.get(path, ""))
        if standing(entries, old, path) is Standing.DONE
        else entry
        for path, entry in entries.items()
    }


def by_machine(entries: Entries, source: Words, paths: Iterable[str]) -> Entries:
    """The entries after a translation service wrote these texts."""
    return entries | {
        path: Entry(source.get(path, ""), entries[path].own, Origin.MACHINE)
        for path in paths
        if path in entries
    }


def standing(entries: Entries, source: Words, path: str) -> Standing:
    """What there is to do about a text."""
    entry = entries.get(path)
    if entry is None or entry.origin is Origin.COPIED:
        return Standing.TO_TRANSLATE
    if not same_words(entry.of, source.get(path, "")):
        return Standing.CHANGED
    if entry.origin is Origin.MACHINE:
        return Standing.TO_REVIEW
    return Standing.DONE


def standings(entries: Entries, source: Words) -> dict[str, Standing]:
    """What there is to do about every text of the source, and about what it lost."""
    lost = [path for path, entry in entries.items() if path not in source and entry.of]
    return {path: standing(entries, source, path) for path in [*source, *lost]}


def is_behind(entries: Entries, source: Words) -> bool:
    """Whether words of the source changed since the translation was up to date."""
    late = {Standing.CHANGED, Standing.TO_TRANSLATE}
    return not late.isdisjoint(standings(entries, source).values())


def same_words(one: str, other: str) -> bool:
    """Whether two texts, plain or HTML, say the same in the same words."""
    return one == other or plain(one) == plain(other)


def plain(text: str) -> str:
    """A text without its tags, its blanks as single spaces."""
    if "<" in text:
        text = BeautifulSoup(text, "html.parser").get_text(" ")
    return " ".join(text.split())


def stored(entries: Entries) -> dict[str, Any]:
    """Entries as JSON."""
    return {path: asdict(entry) for path, entry in entries.items()}


def read(data: Mapping[str, Mapping[str, str]] | None) -> Entries | None:
    """Entries from JSON, None where nothing is known."""
    if data is None:
        return None
    return {path: _entry(entry) for path, entry in data.items()}


def stored_list(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    return [asdict(entry) for entry in entries]


def read_list(data: Iterable[Mapping[str, str]]) -> list[Entry]:
    return [_entry(entry) for entry in data]


def _entry(data: Mapping[str, str]) -> Entry:
    return Entry(data["of"], data["own"], Origin(data["origin"]))
