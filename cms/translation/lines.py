"""The lines of the side-by-side screen: a text of the source and its translation."""

from dataclasses import dataclass
from typing import Any

from cms.facts import source_of
from cms.row_memory import with_rows
from cms.translation import entries as e
from cms.translation.changes import Piece, word_changes
from cms.translation.entries import Entries, Origin, Standing
from cms.translation.ledger import state_of
from cms.translation.places import Place, place_of
from cms.translation.start import latest
from cms.translation.words import Text, texts_of


@dataclass(frozen=True)
class Line:
    """One text in two languages.

    source:   "" where the source no longer has it, or never had.
    own:      what the translation says; "" while it has the source's words.
    standing: what there is to do.
    changes:  how the source's words changed since they were translated; None if not.
    """

    path: str
    place: Place
    source: Text
    own: str
    standing: Standing
    changes: list[Piece] | None = None

    @property
    def is_html(self) -> bool:
        return self.place.features is not None


@dataclass(frozen=True)
class Work:
    """A translation with its source, both as they stand now."""

    source: Any
    draft: Any
    entries: Entries
    lines: list[Line]

    @property
    def done(self) -> int:
        return sum(line.standing is Standing.DONE for line in self.lines)


def work_on(translation: Any) -> Work:
    """Everything a translator needs: the source's live words, the latest draft's."""
    source = latest(with_rows(source_of(translation)))
    draft = translation.get_latest_revision_as_object()
    state = state_of(translation)
    entries = e.read(state.drafted) or {}
    theirs, mine = texts_of(source), texts_of(draft)
    words = {path: text.value for path, text in theirs.items()}
    lines = [
        _line(path, source if path in theirs else draft, theirs, mine, entries, words)
        for path in {**theirs, **mine}
    ]
    return Work(source, draft, entries, _grouped(lines))


def _line(
    path: str,
    holder: Any,
    theirs: dict[str, Text],
    mine: dict[str, Text],
    entries: Entries,
    words: dict[str, str],
) -> Line:
    standing = e.standing(entries, words, path)
    entry = entries.get(path)
    own = mine[path].value if path in mine else ""
    if entry and entry.origin is Origin.COPIED and entry.own == own:
        own = ""
    source = theirs.get(path, Text(""))
    changes = None
    if standing is Standing.CHANGED and entry:
        changes = word_changes(entry.of, source.value)
    return Line(path, place_of(holder, path), source, own, standing, changes)


def _grouped(lines: list[Line]) -> list[Line]:
    """In the order in which the groups first come."""
    groups = list(dict.fromkeys(line.place.group for line in lines))
    return sorted(lines, key=lambda line: groups.index(line.place.group))
