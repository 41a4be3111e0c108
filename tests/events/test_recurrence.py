from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.recurrence import Dated, Known, Reconciliation, expand, reconcile
from events.schedule import ScheduleError, Span

TORONTO = ZoneInfo("America/Toronto")
APIA = ZoneInfo("Pacific/Apia")


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=TORONTO)


def days(*numbers: int) -> list[date]:
    return [date(2017, 6, number) for number in numbers]


def rule_dates(rule: str, first: Span, tz: ZoneInfo = TORONTO, **options) -> list[date]:
    return [dated.rule_date for dated in expand(rule, first, tz, **options)]


def walls(dated: Sequence[Dated], tz: ZoneInfo = TORONTO) -> list[tuple[str, str]]:
    """Local start and end as the clocks show them."""
    return [
        tuple(f"{m.astimezone(tz):%Y-%m-%d %H:%M}" for m in (d.span.start, d.span.end))
        for d in dated
    ]


MORNING = Span(local(2017, 6, 15, 10, 15), local(2017, 6, 15, 11, 45))


# The rule.


def test_no_rule_gives_the_first_date():
    assert expand("", MORNING, TORONTO) == [Dated(date(2017, 6, 15), MORNING)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", days(15, 16, 17)),
        ("FREQ=DAILY;INTERVAL=5;COUNT=3", days(15, 20, 25)),
        ("FREQ=WEEKLY;COUNT=3", days(15, 22, 29)),
        ("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20170622", days(15, 20, 22)),
        ("freq=weekly;count=2;", days(15, 22)),
        ("FREQ=MONTHLY;BYDAY=3TH;COUNT=2", [date(2017, 6, 15), date(2017, 7, 20)]),
        (
            "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1;COUNT=3",
            [*days(15, 29), date(2017, 7, 27)],
        ),
        ("FREQ=YEARLY;COUNT=2", [date(2017, 6, 15), date(2018, 6, 15)]),
    ],
)
def test_rule_gives_ascending_local_days(rule, expected):
    assert rule_dates(rule, MORNING) == expected


def test_first_date_counts_even_if_the_rule_misses_it():
    assert rule_dates("FREQ=WEEKLY;BYDAY=SA;COUNT=3", MORNING) == days(15, 17, 24)


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("20170617", days(15, 16, 17)),
        ("20170617T141500Z", days(15, 16, 17)),
        ("20170617T141459Z", days(15, 16)),
        ("20170615", days(15)),
    ],
)
def test_until_is_a_whole_local_day_or_an_instant(until, expected):
    assert rule_dates(f"FREQ=DAILY;UNTIL={until}", MORNING) == expected


def test_until_holds_a_late_evening_that_is_tomorrow_in_utc():
    evening = Span(local(2017, 6, 15, 23), local(2017, 6, 16, 1))

    assert rule_dates("FREQ=DAILY;UNTIL=20170616", evening) == days(15, 16)


def test_excluded_days_are_left_out_and_still_count():
    rule = "FREQ=DAILY;COUNT=4"

    assert rule_dates(rule, MORNING, excluded=days(15, 17, 30)) == days(16, 18)


def test_date_without_end_has_none():
    moment = Span(local(2017, 6, 15, 10))

    assert [d.span for d in expand("FREQ=DAILY;COUNT=2", moment, TORONTO)] == [
        Span(datetime(2017, 6, 15, 14, tzinfo=UTC)),
        Span(datetime(2017, 6, 16, 14, tzinfo=UTC)),
    ]


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        ("every friday", "EVERY FRIDAY"),
        ("RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=DAILY"),
        (
            "DTSTART:20170615\nRRULE:FREQ=DAILY;COUNT=2",
            "DTSTART:20170615\nRRULE:FREQ=DAILY",
        ),
        ("FREQ=DAILY;COUNT=2\nEXDATE:20170615", "COUNT=2\nEXDATE:20170615"),
        ("COUNT=2", "COUNT=2"),
        ("FREQ=HOURLY;COUNT=2", "FREQ=HOURLY"),
        ("FREQ=DAILY;BYHOUR=10;COUNT=2", "BYHOUR=10"),
        ("FREQ=DAILY;BYMINUTE=0,30;COUNT=2", "BYMINUTE=0,30"),
        ("FREQ=DAILY;BYSECOND=1;COUNT=2", "BYSECOND=1"),
        ("FREQ=YEARLY;BYEASTER=0;COUNT=2", "BYEASTER=0"),
        ("FREQ=DAILY;COUNT=0", "COUNT=0"),
        ("FREQ=DAILY;COUNT=-1", "COUNT=-1"),
        ("FREQ=DAILY;INTERVAL=0;COUNT=2", "INTERVAL=0"),
        ("FREQ=DAILY;COUNT=2;COUNT=3", "COUNT=3"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20170620", "COUNT=2"),
        ("FREQ=DAILY;UNTIL=20171301", "UNTIL=20171301"),
        ("FREQ=DAILY;UNTIL=20170620T120000", "UNTIL=20170620T120000"),
        ("FREQ=DAILY;UNTIL=20170620T250000Z", "UNTIL=20170620T250000Z"),
        ("FREQ=MONTHLY;BYMONTH=13;COUNT=2", "BYMONTH=13"),
        ("FREQ=MONTHLY;BYMONTHDAY=0;COUNT=2", "BYMONTHDAY=0"),
        ("FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2", "BYMONTHDAY=32"),
        ("FREQ=YEARLY;BYYEARDAY=367;COUNT=2", "BYYEARDAY=367"),
        ("FREQ=YEARLY;BYYEARDAY=1,000;COUNT=2", "BYYEARDAY=1,000"),
        ("FREQ=WEEKLY;BYDAY=XX;COUNT=2", "BYDAY=XX"),
        ("FREQ=WEEKLY;BYDAY=1FR;COUNT=2", "BYDAY=1FR"),
        ("FREQ=WEEKLY;BYMONTHDAY=13;COUNT=2", "BYMONTHDAY=13"),
        ("FREQ=MONTHLY;BYWEEKNO=20;COUNT=2", "BYWEEKNO=20"),
        ("FREQ=MONTHLY;BYSETPOS=1;COUNT=2", "BYSETPOS=1"),
    ],
)
def test_invalid_rule_is_refused_with_its_part(rule, part):
    with pytest.raises(ScheduleError) as caught:
        expand(rule, MORNING, TORONTO)

    assert (caught.value.code, caught.value.params) == ("RULE_INVALID", {"part": part})


@pytest.mark.parametrize(
    ("rule", "code", "params"),
    [
        ("FREQ=WEEKLY;BYDAY=TH", "RULE_UNBOUNDED", {}),
        (
            "FREQ=DAILY;UNTIL=20170614",
            "RULE_ENDS_TOO_EARLY",
            {"first": date(2017, 6, 15)},
        ),
        (
            "FREQ=DAILY;UNTIL=20170615T141459Z",
            "RULE_ENDS_TOO_EARLY",
            {"first": date(2017, 6, 15)},
        ),
        ("FREQ=DAILY;COUNT=801", "TOO_MANY_DATES", {"limit": 800}),
        ("FREQ=DAILY;COUNT=999999", "TOO_MANY_DATES", {"limit": 800}),
        ("FREQ=DAILY;UNTIL=99991231", "TOO_MANY_DATES", {"limit": 800}),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", "TOO_MANY_DATES", {"limit": 800}),
        ("FREQ=YEARLY;COUNT=200", "RULE_TOO_LONG", {"years": 30}),
        ("FREQ=YEARLY;UNTIL=22170615", "RULE_TOO_LONG", {"years": 30}),
        (
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
            "RULE_TOO_LONG",
            {"years": 30},
        ),
    ],
)
def test_rule_without_sensible_end_is_refused(rule, code, params):
    with pytest.raises(ScheduleError) as caught:
        expand(rule, MORNING, TORONTO)

    assert (caught.value.code, caught.value.params) == (code, params)


def test_limit_counts_the_dates_that_are_left():
    excluded = days(16, 18)

    assert (
        len(expand("FREQ=DAILY;COUNT=802", MORNING, TORONTO, excluded=excluded)) == 800
    )
    with pytest.raises(ScheduleError, match="800"):
        expand("FREQ=DAILY;COUNT=803", MORNING, TORONTO, excluded=excluded)


def test_at_least_one_date_is_left():
    with pytest.raises(ScheduleError) as caught:
        expand("FREQ=DAILY;COUNT=2", MORNING, TORONTO, excluded=days(15, 16))

    assert caught.value.code == "NO_DATE_LEFT"


def test_two_starts_on_one_local_day_are_refused():
    # Samoa skipped 30 December 2011 to change sides of the date line.
    first = Span(datetime(2011, 12, 29, 10, tzinfo=APIA))

    with pytest.raises(ScheduleError) as caught:
        expand("FREQ=DAILY;COUNT=3", first, APIA)

    assert (caught.value.code, caught.value.params) == (
        "DATE_TWICE",
        {"day": date(2011, 12, 31)},
    )
    assert rule_dates(
        "FREQ=DAILY;COUNT=3", first, APIA, excluded=[date(2011, 12, 30)]
    ) == [date(2011, 12, 29), date(2011, 12, 31)]


# Daylight saving.


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


# Days around the two nights of 2026 when the clocks change in Toronto, and wall-clock
# times but for the hour that is skipped on the first of them.
around_changes = st.one_of(
    st.dates(date(2026, 3, 1), date(2026, 3, 10)),
    st.dates(date(2026, 10, 25), date(2026, 11, 3)),
)
clock = st.sampled_from([*range(2 * 60), *range(3 * 60, 24 * 60)])
starts = st.builds(
    lambda day, minute: datetime.combine(day, time(*divmod(minute, 60)), TORONTO),
    around_changes,
    clock,
)
spans = st.builds(
    lambda start, nights, minute: Span(
        start.astimezone(UTC),
        datetime.combine(
            start + timedelta(days=nights), time(*divmod(minute, 60)), TORONTO
        ).astimezone(UTC),
    ),
    starts,
    st.integers(1, 2),
    clock,
)
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


# Stored rows.


def stored(dated: Sequence[Dated]) -> list[Known]:
    """Rows as they are saved for dates without one."""
    return [
        Known(
            key=f"row {each.rule_date}",
            rule_date=each.rule_date,
            rule_start=each.span.start,
            rule_end=each.span.end,
            start=each.span.start,
            end=each.span.end,
        )
        for each in dated
    ]


def outcome(done: Reconciliation) -> list[Known]:
    """The rows after saving."""
    return [*done.keep, *done.update, *stored(done.create)]


def moved(row: Known, hours: int = 2) -> Known:
    shift = timedelta(hours=hours)
    return replace(row, start=row.start + shift, end=row.end and row.end + shift)


THURSDAYS = expand("FREQ=WEEKLY;COUNT=3", MORNING, TORONTO)
LATER = Span(local(2017, 6, 15, 13), local(2017, 6, 15, 15))
THURSDAYS_LATER = expand("FREQ=WEEKLY;COUNT=3", LATER, TORONTO)
SATURDAY = Span(local(2017, 6, 17, 10, 15), local(2017, 6, 17, 11, 45))
EXTRA = Known(
    key="extra",
    rule_date=None,
    rule_start=None,
    rule_end=None,
    start=local(2017, 6, 16, 20),
    end=None,
)


def test_first_save_creates_every_date():
    assert reconcile([], THURSDAYS) == Reconciliation(create=THURSDAYS)


def test_second_save_changes_nothing():
    rows = [*stored(THURSDAYS), EXTRA]

    assert reconcile(rows, THURSDAYS) == Reconciliation(keep=rows)


def test_new_hours_reach_every_row_but_those_moved_by_hand():
    first, second, third = stored(THURSDAYS)
    second = moved(second)

    done = reconcile([first, second, third, EXTRA], THURSDAYS_LATER)

    a, b, c = THURSDAYS_LATER
    assert done == Reconciliation(
        keep=[EXTRA],
        update=[
            replace(stored([a])[0], key=first.key),
            replace(second, rule_start=b.span.start, rule_end=b.span.end),
            replace(stored([c])[0], key=third.key),
        ],
    )


def test_end_changed_by_hand_stays():
    first, *others = stored(THURSDAYS)
    longer = replace(first, end=first.end + timedelta(hours=1))

    assert reconcile([longer, *others], THURSDAYS) == Reconciliation(
        keep=[longer, *others]
    )


def test_vanished_date_goes_unless_it_was_moved_by_hand():
    first, second, third = stored(THURSDAYS)
    third = moved(third)

    done = reconcile([first, second, third, EXTRA], THURSDAYS[:1])

    assert done == Reconciliation(
        keep=[first, EXTRA],
        update=[replace(third, rule_date=None, rule_start=None, rule_end=None)],
        remove=[second],
    )


def test_longer_rule_creates_the_new_dates_only():
    rows = stored(THURSDAYS)
    longer = expand("FREQ=WEEKLY;COUNT=5", MORNING, TORONTO)

    assert reconcile(rows, longer) == Reconciliation(keep=rows, create=longer[3:])


def test_series_that_moves_to_another_weekday_keeps_its_keys():
    first, second, third = stored(THURSDAYS)
    second = moved(second)
    saturdays = expand("FREQ=WEEKLY;COUNT=3", SATURDAY, TORONTO)

    done = reconcile([third, first, second], saturdays)

    a, b, c = saturdays
    assert done == Reconciliation(
        update=[
            replace(stored([c])[0], key=third.key),
            replace(stored([a])[0], key=first.key),
            replace(
                second,
                rule_date=b.rule_date,
                rule_start=b.span.start,
                rule_end=b.span.end,
            ),
        ]
    )


def test_series_that_starts_a_week_later_keeps_the_keys_of_its_days():
    rows = stored(THURSDAYS)
    later = expand("FREQ=WEEKLY;COUNT=3", THURSDAYS[1].span, TORONTO)

    assert reconcile(rows, later) == Reconciliation(
        keep=rows[1:], create=later[2:], remove=rows[:1]
    )


def test_event_without_rule_keeps_its_key_on_another_day():
    rows = stored(expand("", MORNING, TORONTO))
    [saturday] = expand("", SATURDAY, TORONTO)

    assert reconcile(rows, [saturday]) == Reconciliation(
        update=[replace(stored([saturday])[0], key=rows[0].key)]
    )


def test_series_of_another_length_on_other_days_starts_afresh():
    rows = stored(THURSDAYS)
    saturdays = expand("FREQ=WEEKLY;COUNT=4", SATURDAY, TORONTO)

    assert reconcile(rows, saturdays) == Reconciliation(create=saturdays, remove=rows)


def test_second_row_for_the_same_day_goes():
    rows = stored(THURSDAYS)
    double = replace(rows[0], key="double")

    assert reconcile([*rows, double], THURSDAYS) == Reconciliation(
        keep=rows, remove=[double]
    )


@st.composite
def edited_rows(draw):
    """Rows of a rule, some moved by hand, some added by hand, in any order."""
    dated = expand(draw(rules_within_reach), draw(spans), TORONTO)
    rows = [moved(row) if draw(st.booleans()) else row for row in stored(dated)]
    extras = [
        replace(EXTRA, key=f"extra {number}", start=draw(starts))
        for number in range(draw(st.integers(0, 3)))
    ]
    return draw(st.permutations([*rows, *extras]))


rules_within_reach = st.builds(
    "FREQ={};INTERVAL={};COUNT={}".format,
    st.sampled_from(["DAILY", "WEEKLY"]),
    st.integers(1, 3),
    st.integers(1, 8),
)
expansions = st.builds(
    lambda rule, first: expand(rule, first, TORONTO), rules_within_reach, spans
)


@given(edited_rows(), expansions)
def test_reconcile_twice_changes_nothing(rows, expanded):
    after = outcome(reconcile(rows, expanded))

    assert reconcile(after, expanded) == Reconciliation(keep=after)


@given(edited_rows(), expansions)
def test_reconcile_accounts_for_every_row_and_date(rows, expanded):
    done = reconcile(rows, expanded)
    after = outcome(done)

    assert sorted(
        row.key for row in [*done.keep, *done.update, *done.remove]
    ) == sorted(row.key for row in rows)
    assert sorted(row.rule_date for row in after if row.rule_date) == [
        dated.rule_date for dated in expanded
    ]


@given(edited_rows(), expansions, st.data())
def test_days_in_common_keep_their_keys(rows, others, data):
    keys = {row.rule_date: row.key for row in rows if row.rule_date}
    common = set(data.draw(st.lists(st.sampled_from(sorted(keys)), min_size=1)))
    days = common | {each.rule_date for each in others}
    expanded = [Dated(day, others[0].span) for day in sorted(days)]

    after = outcome(reconcile(rows, expanded))

    kept = {row.rule_date: row.key for row in after}
    assert {day: kept[day] for day in keys.keys() & days} == {
        day: keys[day] for day in keys.keys() & days
    }


@given(edited_rows(), expansions)
def test_hours_given_by_hand_stay(rows, expanded):
    by_hand = {
        row.key: (row.start, row.end)
        for row in rows
        if row.rule_date is None or row.is_moved
    }

    after = {
        row.key: (row.start, row.end) for row in outcome(reconcile(rows, expanded))
    }

    assert {key: after.get(key) for key in by_hand} == by_hand
