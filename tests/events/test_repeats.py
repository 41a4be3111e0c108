from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events import repeats
from events.recurrence import expand
from events.repeats import Frequency, Repeat
from events.schedule import Span, zone
from tests.factories import START

numbers = st.integers(1, 999)
ends = st.one_of(
    st.builds(lambda count: {"count": count}, numbers),
    st.builds(lambda until: {"until": until}, st.dates()),
)
weekdays = st.lists(st.sampled_from(repeats.WEEKDAYS), unique=True).map(
    lambda chosen: tuple(day for day in repeats.WEEKDAYS if day in chosen)
)


def choice(frequency: Frequency, **parts: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(
        lambda interval, end, **rest: Repeat(frequency, interval, **rest, **end),
        interval=numbers,
        end=ends,
        **parts,
    )


choices = st.one_of(
    choice(Frequency.DAILY),
    choice(Frequency.WEEKLY, weekdays=weekdays),
    choice(Frequency.MONTHLY_DAY),
    choice(
        Frequency.MONTHLY_WEEKDAY,
        place=st.sampled_from(repeats.PLACES),
        weekday=st.sampled_from(repeats.WEEKDAYS),
    ),
)


@given(choices)
def test_every_choice_reads_back(repeat):
    assert repeats.read(repeats.write(repeat)) == repeat


@given(choices, st.randoms())
def test_order_and_case_of_the_parts_make_no_difference(repeat, random):
    parts = repeats.write(repeat).lower().split(";")
    random.shuffle(parts)

    assert repeats.read(";".join(parts)) == repeat
    assert repeats.are_same(";".join(parts), repeats.write(repeat))


@pytest.mark.parametrize(
    ("repeat", "rule"),
    [
        (Repeat("daily", count=3), "FREQ=DAILY;COUNT=3"),
        (
            Repeat("weekly", 2, ("MO", "FR"), count=10),
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=10",
        ),
        (
            Repeat("monthly_day", until=date(2031, 12, 31)),
            "FREQ=MONTHLY;UNTIL=20311231",
        ),
        (
            Repeat("monthly_weekday", place="2", weekday="FR", count=6),
            "FREQ=MONTHLY;BYDAY=2FR;COUNT=6",
        ),
        (
            Repeat("monthly_weekday", place="-1", weekday="TH", count=6),
            "FREQ=MONTHLY;BYDAY=-1TH;COUNT=6",
        ),
    ],
)
def test_rule_of_a_choice(repeat, rule):
    assert repeats.write(repeat) == rule
    assert expand(rule, Span(START), zone("America/Toronto"))


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "every Friday",
        "FREQ=YEARLY;COUNT=5",
        "FREQ=WEEKLY;BYDAY=FR",
        "FREQ=WEEKLY;BYDAY=FR;COUNT=3;UNTIL=20271231",
        "FREQ=WEEKLY;BYDAY=FR;UNTIL=20271231T235959Z",
        "FREQ=WEEKLY;BYDAY=FR;UNTIL=20271331",
        "FREQ=WEEKLY;WKST=SU;BYDAY=FR;COUNT=3",
        "FREQ=WEEKLY;FREQ=WEEKLY;COUNT=3",
        "FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3",
        "FREQ=MONTHLY;BYDAY=FR;COUNT=3",
        "FREQ=MONTHLY;BYDAY=5FR;COUNT=3",
        "FREQ=MONTHLY;BYDAY=1FR,3FR;COUNT=3",
        "FREQ=DAILY;BYDAY=MO;COUNT=3",
        "FREQ=DAILY;INTERVAL=0;COUNT=3",
        "FREQ=DAILY;COUNT=1000",
    ],
)
def test_other_rules_are_no_choice(rule):
    assert repeats.read(rule) is None


def test_other_rules_are_the_same_as_themselves_only():
    assert repeats.are_same("FREQ=YEARLY;COUNT=5", " FREQ=YEARLY;COUNT=5 ")
    assert not repeats.are_same("FREQ=YEARLY;COUNT=5", "FREQ=YEARLY;COUNT=6")


@pytest.mark.parametrize(
    ("day", "place"),
    [
        (date(2027, 6, 1), ("1", "TU")),
        (date(2027, 6, 11), ("2", "FR")),
        (date(2027, 6, 28), ("4", "MO")),
        (date(2027, 6, 29), ("-1", "TU")),
    ],
)
def test_place_of_a_day_in_its_month(day, place):
    assert repeats.place_in_month(day) == place
