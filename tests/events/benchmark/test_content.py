from collections import Counter
from datetime import date

from events.benchmark import content, directory, things
from events.benchmark.things import Blocks, Ref
from events.benchmark.words import NBSP, Said, typeset


def characters(blocks: Blocks, language: int) -> int:
    return sum(len(said[language]) for _, said in blocks.texts)


def test_an_event_is_the_same_at_every_call():
    assert content.event(17, 1000) == content.event(17, 1000)


def test_only_the_day_depends_on_how_many_there_are():
    few, many = content.event(17, 100), content.event(17, 1000)
    dates = ("starts_at", "ends_at")

    assert few.values["starts_at"] > many.values["starts_at"]
    assert {name: few.values[name] for name in few.values if name not in dates} == {
        name: many.values[name] for name in many.values if name not in dates
    }


def test_events_are_spread_over_two_years():
    starts = [content.event(n, 1000).values["starts_at"] for n in range(1000)]
    days = [start.astimezone(things.ZONE).date() for start in starts]

    assert (days[0], days[-1]) == (date(2026, 1, 1), date(2027, 12, 31))
    assert max(Counter(days).values()) <= 3


def test_an_event_has_what_is_measured():
    events = [content.event(number, 1000) for number in range(200)]
    rows = Counter(
        (relation, len(things)) for e in events for relation, things in e.rows.items()
    )
    people = Counter(
        len(item.rows["contributions"])
        for e in events
        for item in e.rows["programme_items"]
    )

    assert {relation for relation, _ in rows} == {
        "occurrences",
        "programme_items",
        "partnerships",
        "theme_rows",
    }
    assert (rows["programme_items", 3], rows["theme_rows", 3]) == (200, 200)
    assert (rows["occurrences", 1], rows["occurrences", 4]) == (180, 20)
    assert {n for relation, n in rows if relation == "partnerships"} == {1, 2, 3}
    assert set(people) == {1, 2}
    assert {e.values["image_id"] for e in events} == {
        Ref("image", n) for n in range(20)
    }


def test_a_body_has_five_paragraphs_of_french_with_accents():
    bodies = [content.event(number, 1000).values["body"] for number in range(200)]
    average = sum(characters(body, 0) for body in bodies) / len(bodies)

    assert {len(body.texts) for body in bodies} == {5}
    assert 1_400 < average < 1_600
    assert all("é" in said.fr for body in bodies for _, said in body.texts[1:2])


def test_one_event_in_twenty_is_about_sharing():
    bodies = [content.event(number, 1000).values["body"] for number in range(200)]
    about = ["mutualisation" in str(body) for body in bodies]

    assert sum(about) == 10


def test_nobody_is_in_two_items_of_an_event():
    for number in range(200):
        items = content.event(number, 1000).rows["programme_items"]
        people = [
            c.values["speaker_id"] for i in items for c in i.rows["contributions"]
        ]
        assert len(people) == len(set(people))


def test_things_have_names_and_slugs_of_their_own():
    pages = [directory.speaker(n).values for n in range(things.SPEAKERS)]
    records = [directory.organisation(n).values for n in range(things.ORGANISATIONS)]

    assert len({page["title"] for page in pages}) == 200
    assert len({record["name"] for record in records}) == 150
    assert len({page["slug"] for page in pages}) == 200


def test_french_has_its_no_break_spaces():
    said = typeset(Said("Danse : « le fil »", "Dance: “the thread”"))

    assert said.fr == f"Danse{NBSP}: «{NBSP}le fil{NBSP}»"
