"""What there is to measure: events and case studies by number, the same at every call.

Pure. A thing holds the values of its model's fields in both languages, and its rows;
the event of a number says the same whatever the number of events, only its day differs.
"""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from events.benchmark import words
from events.benchmark.things import (
    DAYS,
    FIRST_DAY,
    IMAGES,
    ORGANISATIONS,
    SENTENCES,
    SPEAKERS,
    THEMES,
    TIME_ZONE,
    VENUES,
    ZONE,
    Ref,
    Thing,
    body,
    employer,
    filled,
    key_of,
    page_values,
    paragraph,
)
from events.benchmark.words import Said, same, typeset
from events.recurrence import expand
from events.schedule import Span

SHARED_EVERY = 20  # one event in so many is about `mutualisation`
WEEKLY_EVERY = 10  # one in so many has four dates

SUMMARIES = [typeset(said) for said in words.SUMMARIES]
KINDS = list(words.KINDS.items())


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
