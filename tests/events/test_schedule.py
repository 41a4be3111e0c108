from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from django.utils import translation

from events.schedule import (
    MESSAGES,
    ZONES,
    ScheduleError,
    Span,
    moves_at,
    next_quarter,
    to_utc,
    whole_days,
    window,
    zone,
)

TORONTO = ZoneInfo("America/Toronto")


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


TEN, ELEVEN, NOON = (utc(2017, 6, 15, hour) for hour in (10, 11, 12))


@pytest.mark.parametrize(
    ("span", "since", "until", "overlaps"),
    [
        (Span(TEN, NOON), TEN, NOON, True),
        (Span(TEN, NOON), ELEVEN, None, True),
        (Span(TEN, NOON), None, ELEVEN, True),
        (Span(TEN, NOON), None, None, True),
        (Span(TEN, NOON), NOON, None, False),
        (Span(TEN, NOON), None, TEN, False),
        (Span(TEN), TEN, ELEVEN, True),
        (Span(TEN), None, ELEVEN, True),
        (Span(TEN), ELEVEN, NOON, False),
        (Span(TEN), None, TEN, False),
        (Span(ELEVEN), TEN, ELEVEN, False),
    ],
)
def test_span_overlaps_half_open_window(span, since, until, overlaps):
    assert span.overlaps(since, until) == overlaps


@pytest.mark.parametrize("hour", [10, 12])
def test_span_refuses_naive_datetimes(hour):
    naive = datetime(2017, 6, 15, hour)  # noqa: DTZ001

    with pytest.raises(ValueError, match="aware"):
        Span(TEN, naive)
    with pytest.raises(ValueError, match="aware"):
        Span(naive)


@pytest.mark.parametrize("name", ["America/Toronto", "America/Montreal", "UTC"])
def test_zone_knows_every_iana_name(name):
    assert zone(name) == ZoneInfo(name)


@pytest.mark.parametrize("name", ["", "Montréal", "America", "../etc/passwd", "EDT4"])
def test_zone_refuses_other_names(name):
    with pytest.raises(ScheduleError) as caught:
        zone(name)

    assert (caught.value.code, caught.value.params) == ("UNKNOWN_ZONE", {"name": name})


def test_zones_begin_with_toronto_and_the_rest_of_canada():
    assert ZONES[:4] == [
        "America/Toronto",
        "America/St_Johns",
        "America/Halifax",
        "America/Glace_Bay",
    ]
    assert len(ZONES) == len(set(ZONES))


def test_zones_have_no_alias_and_can_all_be_used():
    assert {zone(name).key for name in ZONES} == set(ZONES)
    assert [name for name in ZONES if name.startswith("Etc/")] == []
    assert {"America/Montreal", "Canada/Eastern", "EST5EDT"} & set(ZONES) == set()


@pytest.mark.parametrize(
    ("wall", "instant"),
    [
        ("2026-03-08T01:59", utc(2026, 3, 8, 6, 59)),
        ("2026-03-08T02:30", utc(2026, 3, 8, 7, 30)),
        ("2026-03-08T03:00", utc(2026, 3, 8, 7, 0)),
        ("2026-11-01T01:30", utc(2026, 11, 1, 5, 30)),
        ("2026-11-01T02:00", utc(2026, 11, 1, 7, 0)),
    ],
)
def test_to_utc_moves_skipped_time_and_takes_first_of_doubled(wall, instant):
    assert to_utc(datetime.fromisoformat(wall), TORONTO) == instant


@pytest.mark.parametrize(
    ("start", "end", "midnights"),
    [
        (utc(2017, 6, 15, 14), None, (utc(2017, 6, 15, 4), utc(2017, 6, 16, 4))),
        (
            utc(2017, 6, 15, 14),
            utc(2017, 6, 17, 14),
            (utc(2017, 6, 15, 4), utc(2017, 6, 18, 4)),
        ),
        (
            utc(2017, 6, 15, 4),
            utc(2017, 6, 16, 4),
            (utc(2017, 6, 15, 4), utc(2017, 6, 16, 4)),
        ),
        (utc(2026, 3, 8, 14), None, (utc(2026, 3, 8, 5), utc(2026, 3, 9, 4))),
    ],
)
def test_whole_days_run_from_midnight_to_midnight(start, end, midnights):
    assert whole_days(start, end, TORONTO) == midnights
    assert whole_days(*midnights, TORONTO) == midnights


def test_error_says_what_to_do():
    error = ScheduleError("UNKNOWN_ZONE", name="Montréal")

    with translation.override("en"):
        assert str(error) == (
            "“Montréal” is not a known time zone. Choose one from the list, such as "
            "America/Toronto."
        )


def test_messages_are_two_sentences_at_least():
    with translation.override("en"):
        short = [code for code, text in MESSAGES.items() if str(text).count(". ") < 1]

    assert short == []


@pytest.mark.parametrize(
    ("when", "since", "until"),
    [
        ("TODAY", utc(2017, 6, 15, 4), utc(2017, 6, 16, 4)),
        ("TOMORROW", utc(2017, 6, 16, 4), utc(2017, 6, 17, 4)),
        ("THIS_WEEK", utc(2017, 6, 12, 4), utc(2017, 6, 19, 4)),
        ("THIS_WEEKEND", utc(2017, 6, 17, 4), utc(2017, 6, 19, 4)),
        ("THIS_MONTH", utc(2017, 6, 1, 4), utc(2017, 7, 1, 4)),
        ("PAST", None, utc(2017, 6, 16, 1)),
        ("UPCOMING", utc(2017, 6, 16, 1), None),
        ("NOW", utc(2017, 6, 16, 1), datetime(2017, 6, 16, 1, 0, 0, 1, tzinfo=UTC)),
    ],
)
def test_window_is_measured_in_the_zone(when, since, until):
    # Thursday at nine in the evening in Toronto, Friday already in UTC.
    now = utc(2017, 6, 16, 1)

    assert window(when, now, TORONTO) == (since, until)
    assert window(when.lower(), now, TORONTO) == (since, until)


@pytest.mark.parametrize("day", [17, 18])
def test_weekend_is_the_current_one_on_its_two_days(day):
    now = utc(2017, 6, day, 16)

    assert window("THIS_WEEKEND", now, TORONTO) == (
        utc(2017, 6, 17, 4),
        utc(2017, 6, 19, 4),
    )


def test_window_follows_daylight_saving():
    assert window("TODAY", utc(2026, 3, 8, 16), TORONTO) == (
        utc(2026, 3, 8, 5),
        utc(2026, 3, 9, 4),
    )


@pytest.mark.parametrize(
    ("when", "moves_at_"),
    [
        ("today", utc(2026, 11, 2, 5)),
        ("THIS_MONTH", utc(2026, 11, 2, 5)),
        ("upcoming", None),
        ("now", None),
        ("past", None),
    ],
)
def test_window_of_days_moves_at_midnight(when, moves_at_):
    """Clocks are set back on that Sunday: it has 25 hours."""
    now = utc(2026, 11, 1, 5, 30)

    assert moves_at(when, now, TORONTO) == moves_at_
    if moves_at_:
        before = moves_at_ - timedelta(microseconds=1)
        assert window("today", before, TORONTO) == window("today", now, TORONTO)
        assert window("today", moves_at_, TORONTO) != window("today", now, TORONTO)


def test_midnights_of_every_zone_are_quarters():
    now = utc(2026, 11, 27, 12, 7)
    quarter = next_quarter(now)
    assert quarter == utc(2026, 11, 27, 12, 15)
    assert next_quarter(quarter) == utc(2026, 11, 27, 12, 30)

    for name in available_timezones():
        midnight = moves_at("today", now, ZoneInfo(name))
        assert next_quarter(midnight - timedelta(microseconds=1)) == midnight, name


def test_month_of_december_ends_with_the_year():
    assert window("THIS_MONTH", utc(2026, 12, 31, 16), TORONTO) == (
        utc(2026, 12, 1, 5),
        utc(2027, 1, 1, 5),
    )


@pytest.mark.parametrize(
    ("span", "named"),
    [
        (Span(TEN, ELEVEN), {"PAST"}),
        (Span(TEN, NOON), {"PAST", "NOW", "UPCOMING"}),
        (Span(ELEVEN, NOON), {"NOW", "UPCOMING"}),
        (Span(ELEVEN), {"NOW", "UPCOMING"}),
        (Span(NOON), {"UPCOMING"}),
        (Span(TEN), {"PAST"}),
    ],
)
def test_windows_around_now_hold_what_began_and_what_has_not_ended(span, named):
    held = {
        when
        for when in ("PAST", "NOW", "UPCOMING")
        if span.overlaps(*window(when, ELEVEN, TORONTO))
    }

    assert held == named


def test_window_refuses_an_unknown_name():
    with pytest.raises(ValueError, match="someday"):
        window("SOMEDAY", NOON, TORONTO)
