"""Whom and what events refer to: people, places, organisations and themes by number.

Pure.
"""

from random import Random

from events.benchmark import words
from events.benchmark.things import (
    IMAGES,
    SENTENCES,
    TIME_ZONE,
    Ref,
    Thing,
    address,
    employer,
    filled,
    key_of,
    page_values,
    paragraph,
    record_values,
)
from events.benchmark.words import Said, same


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
