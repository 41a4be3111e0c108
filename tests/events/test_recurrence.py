"""Which days a rule gives, and which rules are refused."""

from datetime import UTC, date, datetime

import pytest

from events.recurrence import Dated, expand
from events.schedule import ScheduleError, Span
from tests.events.spans import APIA, MORNING, TORONTO, days, local, rule_dates


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
