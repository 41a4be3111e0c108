"""What a board says of one thing in one language. Pure: versions in, cells out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Model


class State(StrEnum):
    """How a thing stands in a language."""

    MISSING = "missing"
    FALLBACK = "fallback"  # an alias stands there: visitors get the source's words
    DRAFT = "draft"
    STALE = "stale"  # live, but the words of the source changed since
    PUBLISHED = "published"
    HIDDEN = "hidden"  # there is a version that the reader may not see


class Progress(NamedTuple):
    """What `TranslatedWords` counts for a version."""

    is_behind: bool = False
    texts: int = 0
    open_texts: int = 0


class Version(NamedTuple):
    """A page or record in one language, as somebody sees it. No record is an alias.

    is_seen:     the reader may read its drafts.
    is_editable: the reader may write in it.
    """

    type_id: int
    pk: int
    key: UUID
    locale_id: int
    title: str
    is_live: bool
    has_changes: bool
    alias_of: int | None
    is_seen: bool
    is_editable: bool
    progress: Progress = Progress()


@dataclass(frozen=True)
class Cell:
    """A thing in one language.

    has_changes: a live version has a later draft.
    texts, done: those of a draft or a stale version; 0 texts where nothing is known.
    """

    locale: Any
    state: State
    version: Version | None = None
    is_source: bool = False
    has_changes: bool = False
    texts: int = 0
    done: int = 0


@dataclass(frozen=True)
class Row:
    """A thing: how it is named, and its cells in the order of the languages.

    first: the version that was written first, of those the reader may see.
    dates: when it takes place, in words; "" for what has no dates.
    """

    first: Version
    model: type[Model]
    language: Any
    changed_at: datetime | None
    dates: str
    cells: Sequence[Cell]


def cells_of(
    versions: Iterable[Version],
    locales: Iterable[Any],
) -> list[Cell]:
    """The cells of one thing from all of its versions, aliases among them."""
    versions = sorted(versions, key=lambda version: version.pk)
    source = next(version for version in versions if version.alias_of is None)
    by_locale = {version.locale_id: version for version in versions}
    cells = []
    for locale in locales:
        version = by_locale.get(locale.pk)
        if version is None:
            cells.append(Cell(locale, State.MISSING))
        elif version.alias_of is not None:
            cells.append(Cell(locale, State.FALLBACK))
        elif not version.is_seen:
            cells.append(Cell(locale, State.HIDDEN))
        else:
            cells.append(_cell(locale, version, is_source=version == source))
    return cells


def _cell(locale: Any, version: Version, *, is_source: bool) -> Cell:
    progress = Progress() if is_source else version.progress
    state = _state(version, progress)
    counts = state is not State.PUBLISHED
    return Cell(
        locale,
        state,
        version,
        is_source=is_source,
        has_changes=version.is_live and version.has_changes,
        texts=progress.texts if counts else 0,
        done=progress.texts - progress.open_texts if counts else 0,
    )


def _state(version: Version, progress: Progress) -> State:
    if not version.is_live:
        return State.DRAFT
    return State.STALE if progress.is_behind else State.PUBLISHED
