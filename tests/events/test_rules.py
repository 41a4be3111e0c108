from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from events.rules import (
    MESSAGES,
    Problem,
    Slot,
    check_ages,
    check_attendance,
    check_doors,
    check_programme,
    check_recurrence,
    check_span,
    check_status,
    check_zone,
)
from events.schedule import Span

TORONTO = ZoneInfo("America/Toronto")


def local(hour: int, minute: int = 0, day: int = 15) -> datetime:
    return datetime(2017, 6, day, hour, minute, tzinfo=TORONTO)


MORNING = Span(local(10, 15), local(11, 45))
PERREAULT = ("perreault", "Robert Perreault")
PRINCE = ("prince", "Gilles Prince")


def codes(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.field) for problem in problems]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (None, []),
        (local(11, 45), []),
        (local(10, 15), [("END_NOT_AFTER_START", "ends_at")]),
        (local(9), [("END_NOT_AFTER_START", "ends_at")]),
    ],
)
def test_end_comes_after_start(end, expected):
    assert codes(check_span(local(10, 15), end, TORONTO)) == expected


def test_problem_says_what_to_do_in_the_time_of_the_event():
    # The start as the database gives it, in UTC.
    start = local(10, 15).astimezone(ZoneInfo("UTC"))
    [problem] = check_span(start, start, TORONTO)

    with translation.override("en"):
        assert str(problem).replace("\N{NO-BREAK SPACE}", " ") == (
            "The end is not after the start. Give an end later than Thursday, "
            "June 15, 2017, 10:15 a.m., or leave it empty."
        )


@pytest.mark.parametrize(
    ("doors", "expected"),
    [
        (None, []),
        (local(9, 45), []),
        (local(10, 15), []),
        (local(10, 30), [("DOORS_AFTER_START", "doors_at")]),
    ],
)
def test_doors_open_by_the_start(doors, expected):
    assert codes(check_doors(local(10, 15), doors, TORONTO)) == expected


@pytest.mark.parametrize(
    ("status", "previous", "code"),
    [
        ("scheduled", None, None),
        ("cancelled", None, None),
        ("rescheduled", local(9), None),
        ("rescheduled", None, "PREVIOUS_START_MISSING"),
        ("rescheduled", local(10), "PREVIOUS_START_SAME"),
        ("scheduled", local(9), "PREVIOUS_START_UNEXPECTED"),
        ("postponed", local(9), "PREVIOUS_START_UNEXPECTED"),
    ],
)
def test_previous_start_belongs_to_rescheduled(status, previous, code):
    expected = [(code, "previous_starts_at")] if code else []

    assert codes(check_status(status, local(10), previous)) == expected


@pytest.mark.parametrize(
    ("mode", "has_venue", "online_url", "expected"),
    [
        ("in_person", False, "", []),
        ("in_person", True, "https://example.org/", []),
        ("online", False, "https://example.org/", []),
        ("online", True, "", [("ONLINE_WITHOUT_ADDRESS", "online_url")]),
        ("hybrid", True, "https://example.org/", []),
        ("hybrid", True, "", [("HYBRID_WITHOUT_ADDRESS", "online_url")]),
        (
            "hybrid",
            False,
            "",
            [
                ("HYBRID_WITHOUT_VENUE", "venue"),
                ("HYBRID_WITHOUT_ADDRESS", "online_url"),
            ],
        ),
    ],
)
def test_attendance_has_the_places_it_needs(mode, has_venue, online_url, expected):
    problems = check_attendance(mode, has_venue=has_venue, online_url=online_url)

    assert codes(problems) == expected


@pytest.mark.parametrize(
    ("youngest", "oldest", "expected"),
    [
        (None, None, []),
        (6, None, []),
        (None, 12, []),
        (0, 0, []),
        (6, 12, []),
        (12, 6, [Problem("AGES_REVERSED", "age_min", {"age_min": 12, "age_max": 6})]),
    ],
)
def test_ages_are_in_order(youngest, oldest, expected):
    assert check_ages(youngest, oldest) == expected


def test_zone_is_known():
    assert check_zone("America/Toronto") == []
    assert check_zone("Montréal") == [
        Problem("UNKNOWN_ZONE", "time_zone", {"name": "Montréal"})
    ]


def test_recurrence_can_be_expanded():
    excluded = [date(2017, 6, 15)]

    assert check_recurrence("", MORNING, TORONTO) == []
    assert check_recurrence("FREQ=DAILY;COUNT=2", MORNING, TORONTO) == []
    assert check_recurrence("FREQ=DAILY", MORNING, TORONTO) == [
        Problem("RULE_UNBOUNDED", "recurrence", {})
    ]
    assert check_recurrence("", MORNING, TORONTO, excluded=excluded) == [
        Problem("NO_DATE_LEFT", "recurrence", {})
    ]


def test_programme_of_the_morning_is_accepted():
    slots = [
        Slot("La Maison", local(10, 15), local(11), [PERREAULT]),
        Slot("Centre Bang", local(11), local(11, 45), [PRINCE, PERREAULT]),
        Slot("Accueil"),
    ]

    assert check_programme(slots, [MORNING], TORONTO) == []


def test_programme_item_ends_after_its_start():
    slots = [
        Slot("Accueil", local(10, 30), local(10, 30)),
        Slot("Pause", None, local(11)),
    ]

    assert check_programme(slots, [MORNING], TORONTO) == [
        Problem(
            "ITEM_END_NOT_AFTER_START",
            "programme",
            {"title": "Accueil", "start": local(10, 30)},
            0,
        ),
        Problem("ITEM_WITHOUT_START", "programme", {"title": "Pause"}, 1),
    ]


@pytest.mark.parametrize(
    ("slot", "is_outside"),
    [
        (Slot("A", local(10, 15), local(11, 45)), False),
        (Slot("A", local(11, 45)), False),
        (Slot("A", local(10), local(11)), True),
        (Slot("A", local(11), local(12)), True),
        (Slot("A", local(13)), True),
        (Slot("A", local(10, 30, day=22), local(11, day=22)), False),
        (Slot("A", local(11, day=15), local(11, day=22)), True),
    ],
)
def test_programme_item_lies_within_one_date(slot, is_outside):
    next_week = Span(local(10, 15, day=22), local(11, 45, day=22))
    params = {"title": "A", "start": MORNING.start, "end": MORNING.end}
    problem = Problem("ITEM_OUTSIDE_EVENT", "programme", params, 0)

    assert (
        check_programme([slot], [MORNING, next_week], TORONTO) == [problem] * is_outside
    )


@pytest.mark.parametrize("windows", [[], [Span(local(10, 15))]])
def test_programme_item_may_lie_anywhere_without_an_end(windows):
    assert check_programme([Slot("A", local(20), local(21))], windows, TORONTO) == []


@pytest.mark.parametrize(
    ("one", "other", "at_once"),
    [
        ((local(10), local(11)), (local(10, 30), local(11, 30)), True),
        ((local(10), local(11)), (local(11), local(12)), False),
        ((local(10), local(12)), (local(11), None), True),
        ((local(10), None), (local(10), local(11)), True),
        ((local(10), None), (local(10), None), True),
        ((local(10), local(11)), (local(11), None), False),
        ((local(10), local(11)), (None, None), False),
    ],
)
def test_speaker_is_not_in_two_places_at_once(one, other, at_once):
    slots = [
        Slot("La Maison", *one, [PERREAULT, PRINCE]),
        Slot("Centre Bang", *other, [PERREAULT]),
    ]
    params = {
        "speaker": "Robert Perreault",
        "title": "La Maison",
        "other": "Centre Bang",
    }
    problem = Problem("SPEAKER_TWICE_AT_ONCE", "programme", params, 1)

    assert check_programme(slots, [], TORONTO) == [problem] * at_once
    assert [
        {problem.params["title"], problem.params["other"]}
        for problem in check_programme(slots[::-1], [], TORONTO)
    ] == [{"La Maison", "Centre Bang"}] * at_once


def test_speaker_listed_twice_in_one_item_is_one_person():
    slots = [Slot("La Maison", local(10), local(11), [PERREAULT, PERREAULT])]

    assert check_programme(slots, [], TORONTO) == []


def test_messages_say_what_to_do():
    with translation.override("en"):
        short = [code for code, text in MESSAGES.items() if str(text).count(". ") < 1]

    assert short == []
