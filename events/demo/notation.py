"""How the demo content is written down: plain data, both languages side by side."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5

from events.demo import posters
from events.demo.typography import french

NAMESPACE = uuid5(NAMESPACE_DNS, "demo.affiche.example")
LANGUAGES = ("fr", "en")  # the one that things are first written in, then the other


def key_of(name: str) -> UUID:
    """The `translation_key` of a thing of the demo, the same on every machine."""
    return uuid5(NAMESPACE, name)


@dataclass(frozen=True)
class Words:
    """A text in each language. French is typed with ordinary spaces."""

    fr: str
    en: str = ""

    def spoken(self, language: str) -> str:
        return french(self.fr) if language == "fr" else self.en

    def by_language(self) -> dict[str, str]:
        return {code: text for code in LANGUAGES if (text := self.spoken(code))}


@dataclass(frozen=True)
class Ref:
    """Another thing of the demo, by its name: in every language its source row."""

    name: str


@dataclass(frozen=True)
class Picture:
    """An image that the project draws itself; `name` is also the name of its file."""

    name: str
    alt: Words
    draw: Callable[[], bytes]


@dataclass(frozen=True)
class File:
    """A plain text to download."""

    name: str
    titles: Words
    text: str


@dataclass(frozen=True)
class Piece:
    """One page or record, in every language in which it exists.

    name:   what its keys are made from; other pieces refer to it by this name.
    values: by the name of the model's field. Words are taken in each language, the
            rest is the same in all. A child relation is a list of such mappings, a
            StreamField a list of (type, mapping) pairs.
    under:  for a page, the name of the piece that is its parent.
    dates:  for an event, what is particular to its first, second, ... date.
    """

    model: str
    name: str
    values: Mapping[str, Any]
    under: str = ""
    dates: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    languages: tuple[str, ...] = LANGUAGES
    is_draft: bool = False


def page(model: str, name: str, /, *, under: str, **values: Any) -> Piece:
    return Piece(model, name, values, under)


def record(model: str, name: str, /, **values: Any) -> Piece:
    return Piece(model, name, values)


def event(
    name: str,
    /,
    *,
    dates: Mapping[int, Mapping[str, Any]] | None = None,
    languages: tuple[str, ...] = LANGUAGES,
    is_draft: bool = False,
    **values: Any,
) -> Piece:
    return Piece(
        "events.EventPage", name, values, "events", dates or {}, languages, is_draft
    )


def poster(
    name: str,
    motif: posters.Motif,
    palette: posters.Palette,
    /,
    alt: Words,
    **options: Any,
) -> Picture:
    draw = partial(posters.poster, motif, palette, **options)
    return Picture(f"affiche-{name}", alt, draw)


def portrait(name: str, initials: str, palette: posters.Palette) -> Picture:
    alt = Words(
        f"Monogramme dessiné : les lettres {initials} sur un disque de couleur.",
        f"Drawn monogram: the letters {initials} on a coloured disc.",
    )
    return Picture(
        f"portrait-{name}", alt, partial(posters.portrait, initials, palette)
    )


Block = tuple[str, dict[str, Any]]


def heading(text: Words) -> Block:
    return "heading", {"text": text}


def paragraph(text: Words) -> Block:
    """text: HTML, one or more `<p>` or a list."""
    return "paragraph", {"text": text}
