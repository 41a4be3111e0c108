"""What there is to measure: pages and records by number, the same at every call.

Pure. A thing holds the values of its model's fields in both languages, and its rows;
the event of a number says the same whatever the number of events, only its day differs.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5
from zoneinfo import ZoneInfo

from cms.slugs import slug_of
from events.benchmark import words
from events.benchmark.words import Said, same, typeset
from events.recurrence import expand
from events.schedule import Span

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

PARAGRAPHS = 5
SENTENCES_EACH = 3
SHARED_EVERY = 20  # one event in so many is about `mutualisation`
WEEKLY_EVERY = 10  # one in so many has four dates

SENTENCES = [typeset(said) for said in words.SENTENCES]
SUMMARIES = [typeset(said) for said in words.SUMMARIES]
STRESSED = typeset(words.STRESSED)
KINDS = list(words.KINDS.items())


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


def event(number: int, total: int) -> Thing:
    """One of `total` events that are spread evenly over two years."""
    name, chance = f"event/{number}", Random(f"event {number}")
    kind, said = KINDS[number % len(KINDS)]
    subject, of = chance.choice(words.SUBJECTS), chance.choice(words.OF_SUBJECTS)
    title = typeset(
        Said(f"{said.fr} : {subject.fr} {of.fr}", f"{said.en}: {subject.en} {of.en}")
    )
    start = opening(number, total, chance)
    span = Span(start, start + timedelta(hours=3))
    weekly = number % WEEKLY_EVERY == 3
    values = {
        **page_values(title, number),
        "event_type": kind,
        "summary": filled(chance.choice(SUMMARIES), chance),
        "body": body(name, chance, about_sharing=number % SHARED_EVERY == 7),
        "image_id": Ref("image", number % IMAGES),
        "starts_at": span.start,
        "ends_at": span.end,
        "time_zone": TIME_ZONE,
        "recurrence": "FREQ=WEEKLY;COUNT=4" if weekly else "",
        "venue_id": Ref("venue", chance.randrange(VENUES)),
        "is_free": chance.random() < 0.3,
        "capacity": chance.randrange(40, 900),
    }
    return Thing(
        key_of(name),
        values,
        {
            "occurrences": occurrences(name, values["recurrence"], span),
            "programme_items": programme(name, span.start, chance),
            "partnerships": partnerships(name, chance, most=3),
            "theme_rows": themes(name, chance),
        },
    )


def opening(number: int, total: int, chance: Random) -> datetime:
    """When an event begins: on the half hour, at ten o'clock or later."""
    day = FIRST_DAY + timedelta(days=number * DAYS // total)
    clock = time(chance.randrange(10, 21), chance.choice((0, 30)))
    return datetime.combine(day, clock, tzinfo=ZONE).astimezone(UTC)


def occurrences(name: str, rule: str, first: Span) -> list[Thing]:
    return [
        Thing(
            key_of(f"{name}/occurrences/{place}"),
            {
                "starts_at": dated.span.start,
                "ends_at": dated.span.end,
                "rule_date": dated.rule_date,
                "rule_starts_at": dated.span.start,
                "rule_ends_at": dated.span.end,
            },
        )
        for place, dated in enumerate(expand(rule, first, ZONE))
    ]


def programme(name: str, start: datetime, chance: Random) -> list[Thing]:
    """Three items one after the other, with one or two people in each."""
    counts = [chance.choice((1, 2)) for _ in range(3)]
    people = chance.sample(range(SPEAKERS), sum(counts))
    items = []
    for place, count in enumerate(counts):
        own = f"{name}/programme/{place}"
        kind, title = chance.choice(words.ITEMS)
        begins = start + timedelta(minutes=60 * place)
        there = [people.pop() for _ in range(count)]
        items.append(
            Thing(
                key_of(own),
                {
                    "kind": kind,
                    "title": filled(typeset(title), chance),
                    "description": paragraph(
                        [filled(chance.choice(SENTENCES), chance)]
                    ),
                    "starts_at": begins,
                    "ends_at": begins + timedelta(minutes=50),
                },
                {"contributions": contributions(own, there, chance)},
            )
        )
    return items


def contributions(name: str, people: list[int], chance: Random) -> list[Thing]:
    return [
        Thing(
            key_of(f"{name}/{place}"),
            {
                "speaker_id": Ref("speaker", person),
                "part": "speaker" if place == 0 else "moderator",
                "role_title": chance.choice(words.ROLES),
                "organisation_id": Ref("organisation", employer(person)),
            },
        )
        for place, person in enumerate(people)
    ]


def partnerships(name: str, chance: Random, *, most: int) -> list[Thing]:
    """One to `most` organisations, the first of them the organiser."""
    who = chance.sample(range(ORGANISATIONS), chance.randint(1, most))
    return [
        Thing(
            key_of(f"{name}/partnerships/{place}"),
            {
                "organisation_id": Ref("organisation", organisation),
                "role": "co_organiser" if place else "organiser",
            },
        )
        for place, organisation in enumerate(who)
    ]


def themes(name: str, chance: Random) -> list[Thing]:
    return [
        Thing(key_of(f"{name}/themes/{place}"), {"theme_id": Ref("theme", theme)})
        for place, theme in enumerate(chance.sample(range(THEMES), 3))
    ]


def case_study(number: int) -> Thing:
    name, chance = f"case-study/{number}", Random(f"case study {number}")
    town = words.TOWNS[number % len(words.TOWNS)][0]
    subject, of = chance.choice(words.SUBJECTS), chance.choice(words.OF_SUBJECTS)
    title = Said(f"{subject.fr} {of.fr}, à {town}", f"{subject.en} {of.en}, in {town}")
    started = date(2010 + number % 12, 1 + number % 12, 1 + number % 28)
    return Thing(
        key_of(name),
        {
            **page_values(
                Said(*(text[0].upper() + text[1:] for text in title)), number
            ),
            "summary": filled(chance.choice(SUMMARIES), chance),
            "body": body(name, chance, about_sharing=number % SHARED_EVERY == 7),
            "image_id": Ref("image", number % IMAGES),
            "place": same(town),
            "region": same("Québec"),
            "started_on": started,
            "ended_on": started + timedelta(days=chance.randrange(90, 900)),
        },
        {
            "figures": figures(name, chance),
            "lessons": [
                Thing(key_of(f"{name}/lessons/{place}"), {"text": filled(said, chance)})
                for place, said in enumerate(words.LESSONS)
            ],
            "partnerships": partnerships(name, chance, most=3),
            "speaker_rows": [
                Thing(
                    key_of(f"{name}/speakers/{place}"),
                    {"speaker_id": Ref("speaker", person)},
                )
                for place, person in enumerate(chance.sample(range(SPEAKERS), 2))
            ],
            "theme_rows": themes(name, chance),
            "sources": [
                Thing(
                    key_of(f"{name}/sources/0"),
                    {
                        "label": Said(f"Bilan de {town}", f"Report of {town}"),
                        "url": f"https://exemple.example/bilans/{number}",
                    },
                )
            ],
        },
    )


def figures(name: str, chance: Random) -> list[Thing]:
    return [
        Thing(
            key_of(f"{name}/figures/{place}"),
            {
                "label": label,
                "value": chance.randrange(3, 90)
                * (10_000 if unit == "currency" else 1),
                "qualifier": qualifier,
                "unit": unit,
                "currency": "CAD" if unit == "currency" else "",
            },
        )
        for place, (qualifier, unit, label) in enumerate(words.FIGURES)
    ]


def speaker(number: int) -> Thing:
    chance = Random(f"speaker {number}")
    given = words.GIVEN_NAMES[number % len(words.GIVEN_NAMES)]
    family = words.FAMILY_NAMES[number % len(words.FAMILY_NAMES)]
    return Thing(
        key_of(f"speaker/{number}"),
        {
            **page_values(same(f"{given} {family}"), number),
            "given_name": given,
            "family_name": family,
            "sort_name": f"{family}, {given}",
            "role_title": chance.choice(words.ROLES),
            "organisation_id": Ref("organisation", employer(number)),
            "biography": paragraph(
                [filled(chance.choice(SENTENCES), chance) for _ in range(3)]
            ),
            "photo_id": Ref("image", number % IMAGES),
        },
    )


def venue(number: int) -> Thing:
    town, north, east = words.TOWNS[number % len(words.TOWNS)]
    hall = words.HALLS[number % len(words.HALLS)]
    of = words.OF_HALLS[number // len(words.HALLS) % len(words.OF_HALLS)]
    chance = Random(f"venue {number}")
    return Thing(
        key_of(f"venue/{number}"),
        {
            **record_values(same(f"{hall} {of}"), number),
            **address(number, town),
            "description": paragraph([filled(chance.choice(SENTENCES), chance)]),
            "latitude": round(north + chance.uniform(-0.04, 0.04), 5),
            "longitude": round(east + chance.uniform(-0.04, 0.04), 5),
            "time_zone": TIME_ZONE,
            "capacity": chance.randrange(60, 1200),
            "image_id": Ref("image", number % IMAGES),
            "directions": Said(
                f"À dix minutes à pied de la gare de {town}.",
                f"Ten minutes on foot from the station of {town}.",
            ),
        },
    )


def organisation(number: int) -> Thing:
    kind = words.ORGANISATIONS[number % len(words.ORGANISATIONS)]
    of = words.OF_ORGANISATIONS[number // len(words.ORGANISATIONS)]
    chance = Random(f"organisation {number}")
    return Thing(
        key_of(f"organisation/{number}"),
        {
            **record_values(same(f"{kind} {of}"), number),
            **address(number, words.TOWNS[number % len(words.TOWNS)][0]),
            "kind": "presenter",
            "description": paragraph([filled(chance.choice(SENTENCES), chance)]),
            "website": f"https://organisme-{number}.example/",
            "logo_id": Ref("image", number % IMAGES),
        },
    )


def theme(number: int) -> Thing:
    values = record_values(words.THEMES[number], number)
    return Thing(key_of(f"theme/{number}"), values)


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
