"""Hours stay what the clock on the wall says, across daylight saving."""

from datetime import UTC, timedelta

from hypothesis import given
from hypothesis import strategies as st

from events.recurrence import expand
from events.schedule import Span
from tests.events.spans import TORONTO, local, spans, walls


def test_late_night_keeps_its_wall_clock_in_spring_and_autumn():
    spring = Span(local(2026, 3, 6, 22), local(2026, 3, 7, 3))
    autumn = Span(local(2026, 10, 30, 22), local(2026, 10, 31, 3))
    rule = "FREQ=DAILY;COUNT=3"

    assert walls(expand(rule, spring, TORONTO)) == [
        ("2026-03-06 22:00", "2026-03-07 03:00"),
        ("2026-03-07 22:00", "2026-03-08 03:00"),
        ("2026-03-08 22:00", "2026-03-09 03:00"),
    ]
    assert walls(expand(rule, autumn, TORONTO)) == [
        ("2026-10-30 22:00", "2026-10-31 03:00"),
        ("2026-10-31 22:00", "2026-11-01 03:00"),
        ("2026-11-01 22:00", "2026-11-02 03:00"),
    ]
    assert [
        d.span.end - d.span.start
        for first in (spring, autumn)
        for d in expand(rule, first, TORONTO)
    ] == [timedelta(hours=hours) for hours in (5, 4, 5, 5, 6, 5)]


def test_skipped_start_moves_forward_and_end_stays_after_it():
    short = Span(local(2026, 3, 7, 2, 30), local(2026, 3, 7, 3, 15))
    long = Span(local(2026, 3, 7, 2, 30), local(2026, 3, 7, 4, 30))
    rule = "FREQ=DAILY;COUNT=2"

    assert walls(expand(rule, short, TORONTO)) == [
        ("2026-03-07 02:30", "2026-03-07 03:15"),
        ("2026-03-08 03:30", "2026-03-08 04:15"),
    ]
    assert walls(expand(rule, long, TORONTO)) == [
        ("2026-03-07 02:30", "2026-03-07 04:30"),
        ("2026-03-08 03:30", "2026-03-08 04:30"),
    ]


def test_first_date_is_returned_as_given_on_a_doubled_hour():
    second = local(2026, 11, 1, 1, 30).replace(fold=1)
    first = Span(second.astimezone(UTC), local(2026, 11, 1, 3).astimezone(UTC))

    assert expand("FREQ=DAILY;COUNT=2", first, TORONTO)[0].span == first


rules = st.one_of(
    st.builds(
        "FREQ={};INTERVAL={};COUNT={}".format,
        st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]),
        st.integers(1, 9),
        st.integers(1, 40),
    ),
    st.builds("FREQ=YEARLY;INTERVAL={};COUNT={}".format, *[st.integers(1, 4)] * 2),
)


@given(spans, rules)
def test_wall_clock_stays_across_daylight_saving(first, rule):
    opening = first.start.astimezone(TORONTO)
    if opening.day > 28:  # missing in some months
        rule = rule.replace("MONTHLY", "DAILY").replace("YEARLY", "DAILY")
    dated = expand(rule, first, TORONTO)
    shown = [
        (each.span.start.astimezone(TORONTO), each.span.end.astimezone(TORONTO))
        for each in dated
    ]

    assert {(start.time(), end.time()) for start, end in shown} == {
        (opening.time(), first.end.astimezone(TORONTO).time())
    }
    assert [each.rule_date for each in dated] == [start.date() for start, _ in shown]
    assert len(dated) == int(rule.rpartition("=")[2])


@given(spans, st.integers(0, 400))
def test_every_date_of_a_year_keeps_its_wall_clock(first, length):
    dated = expand(f"FREQ=DAILY;COUNT={length + 1}", first, TORONTO)
    last = first.start.astimezone(TORONTO).date() + timedelta(days=length)

    assert (dated[0].span, dated[-1].rule_date, len(dated)) == (first, last, length + 1)
