"""What all content to measure is made of: things by number, their words and keys.

Pure.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from random import Random
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5
from zoneinfo import ZoneInfo

from cms.slugs import slug_of
from events.benchmark import words
from events.benchmark.words import Said, typeset

NAMESPACE = uuid5(NAMESPACE_DNS, "benchmark.affiche.example")
LANGUAGES = Said._fields  # things are written in the first one first
FIRST_DAY = date(2026, 1, 1)
DAYS = 730
PUBLISHED = datetime(2025, 12, 1, 15, 0, tzinfo=UTC)
TIME_ZONE = "America/Toronto"
ZONE = ZoneInfo(TIME_ZONE)

SPEAKERS = 200
VENUES = 60
ORGANISATIONS = 150
CASE_STUDIES = 100
THEMES = len(words.THEMES)
IMAGES = 20

SENTENCES = [typeset(said) for said in words.SENTENCES]
STRESSED = typeset(words.STRESSED)
PARAGRAPHS = 5
SENTENCES_EACH = 3


@dataclass(frozen=True)
class Ref:
    """Another thing, by its kind and number: in every language its French row."""

    kind: str
    number: int


@dataclass(frozen=True)
class Blocks:
    """Paragraphs of a StreamField, each with an id."""

    texts: tuple[tuple[UUID, Said], ...]


@dataclass
class Thing:
    """A page, a record or a row below one.

    key:    its `translation_key`.
    values: by the name of the column in the model; a Said is taken by language.
    rows:   what lies below, by relation.
    """

    key: UUID
    values: dict[str, Any]
    rows: dict[str, list["Thing"]] = field(default_factory=dict)


def key_of(name: str) -> UUID:
    return uuid5(NAMESPACE, name)


def employer(person: int) -> int:
    """The organisation that a speaker works for."""
    return person % ORGANISATIONS


def page_values(title: Said, number: int) -> dict[str, Any]:
    return {"title": title, "slug": slugs(title, number)}


def record_values(name: Said, number: int) -> dict[str, Any]:
    return {"name": name, "slug": slugs(name, number)}


def slugs(title: Said, number: int) -> Said:
    """A slug that no other number has."""
    return Said(*(f"{slug_of(text, 'x')}-{number}" for text in title))


def address(number: int, town: str) -> dict[str, Any]:
    return {
        "street": f"{number + 12}, rue de l’Église",
        "locality": town,
        "region": "QC",
        "postal_code": "G1R 2S5",
        "country": "CA",
    }


def body(name: str, chance: Random, *, about_sharing: bool) -> Blocks:
    """Five paragraphs of about 300 characters, something bold and a link in them."""
    texts = []
    for place in range(PARAGRAPHS):
        chosen = chance.sample(SENTENCES, SENTENCES_EACH)
        said = [filled(sentence, chance) for sentence in chosen]
        if place == 1:
            said[-1] = STRESSED
        if place == 2 and about_sharing:
            said.append(words.SHARED)
        if place == PARAGRAPHS - 1:
            said.append(words.LINKED)
        texts.append((key_of(f"{name}/body/{place}"), paragraph(said)))
    return Blocks(tuple(texts))


def paragraph(sentences: list[Said]) -> Said:
    """Sentences as rich text."""
    return Said(
        *(f"<p>{' '.join(texts)}</p>" for texts in zip(*sentences, strict=True))
    )


def filled(said: Said, chance: Random) -> Said:
    """A text with its places filled in, alike in both languages."""
    theme = chance.choice(words.THEMES)
    place = chance.choice(words.TOWNS)[0]
    year, number = chance.randrange(2005, 2026), chance.randrange(12, 480)
    return Said(
        *(
            text.format(place=place, theme=own, year=year, number=number)
            for text, own in zip(said, theme, strict=True)
        )
    )
