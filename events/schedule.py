"""Time: spans, time zones, and the named windows of the calendar.

Instants are aware UTC; what an editor types is wall-clock time in the zone of the
event. Windows are half-open, [since, until).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events.figures import format_date_range, format_day

MESSAGES: dict[str, str | Promise] = {
    "UNKNOWN_ZONE": _(
        "“{name}” is not a known time zone. Choose one from the list, "
        "such as America/Toronto."
    ),
    "RULE_INVALID": _(
        "“{part}” cannot be used in the recurrence rule. Write the rule as in "
        "FREQ=WEEKLY;BYDAY=FR;COUNT=10, with whole days only."
    ),
    "RULE_UNBOUNDED": _(
        "The recurrence never ends. Add the number of dates, such as COUNT=10, "
        "or the last day, such as UNTIL=20271231."
    ),
    "RULE_ENDS_TOO_EARLY": _(
        "The recurrence ends before the first date. Give a last day on or after "
        "{first}."
    ),
    "RULE_TOO_LONG": _(
        "The recurrence does not end within {years} years. Check the days that it "
        "names, lower COUNT or bring UNTIL nearer."
    ),
    "TOO_MANY_DATES": _(
        "The recurrence gives more than {limit} dates. Lower COUNT, bring UNTIL "
        "nearer, or make a second event."
    ),
    "DATE_TWICE": _(
        "The recurrence gives two dates on {day}. Exclude one of them, and add it by "
        "hand."
    ),
    "NO_DATE_LEFT": _(
        "Every date of the recurrence is excluded. Leave at least one date."
    ),
}


def write(message: str | Promise, params: Mapping[str, Any]) -> str:
    """Fill a message in the active language; dates and times are written out.

    params: aware datetimes carry the zone to be read in as their `tzinfo`.
    """
    language = get_language() or "en"

    def shown(value: Any) -> Any:
        if isinstance(value, datetime) and isinstance(value.tzinfo, ZoneInfo):
            return format_date_range(value, None, value.tzinfo, language)
        return format_day(value, language) if isinstance(value, date) else value

    return str(message).format(**{name: shown(v) for name, v in params.items()})


class ScheduleError(ValueError):
    """A zone or a rule that cannot be used; `str()` tells an editor what to do.

    code:   a key of MESSAGES, stable.
    params: the value received and the limit, by the names in the message.
    """

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return write(MESSAGES[self.code], self.params)


@dataclass(frozen=True)
class Span:
    """From `start` to `end`, both aware UTC. Without an end it is a moment."""

    start: datetime
    end: datetime | None = None

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or (self.end and self.end.tzinfo is None):
            raise ValueError("A span needs aware datetimes.")

    def overlaps(self, since: datetime | None, until: datetime | None) -> bool:
        """Whether any of it lies in the half-open [since, until); None is open.

        A span that ends at `since` is outside. A moment is inside when
        since <= start < until.
        """
        if until is not None and self.start >= until:
            return False
        if since is None:
            return True
        return self.start >= since if self.end is None else self.end > since


def _choosable() -> list[str]:
    """Toronto, the other Canadian zones from east to west, then all in A-Z.

    Source: zone.tab of the tz database, which lists no alias and no Etc/ zone.
    """
    table = files("tzdata").joinpath("zoneinfo/zone.tab").read_text("utf-8")
    rows = [row.split("\t") for row in table.splitlines() if not row.startswith("#")]
    canadian = [name for country, _place, name, *_note in rows if country == "CA"]
    everywhere = sorted({row[2] for row in rows})
    return list(dict.fromkeys(["America/Toronto", *canadian, *everywhere]))


ZONES: list[str] = _choosable()


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def zone(name: str) -> ZoneInfo:
    """The IANA zone of that name, aliases such as America/Montreal included.

    Raises ScheduleError UNKNOWN_ZONE.
    """
    if name not in _known_zones():
        raise ScheduleError("UNKNOWN_ZONE", name=name)
    return ZoneInfo(name)


def to_utc(wall: datetime, tz: ZoneInfo) -> datetime:
    """The instant, in UTC, at which the clocks of `tz` show the naive `wall`.

    A time skipped in spring moves forward by what was skipped: 02:30 is 03:30. A time
    that comes twice in autumn is the first of the two. Source: PEP 495, fold=0.
    """
    return wall.replace(tzinfo=tz, fold=0).astimezone(UTC)


def whole_days(
    start: datetime, end: datetime | None, tz: ZoneInfo
) -> tuple[datetime, datetime]:
    """The midnights around an all-day event, in UTC: first day's start, last day's end.

    An end at midnight closes the day before it, so that a second call changes nothing.
    """
    first = start.astimezone(tz).date()
    last = first
    if end is not None:
        last = max(first, (end - timedelta(microseconds=1)).astimezone(tz).date())
    return _midnight(first, tz), _midnight(last + timedelta(days=1), tz)


QUARTER = timedelta(minutes=15)


class When(StrEnum):
    """The named windows of the API, measured in the time zone of each event."""

    PAST = "past"
    NOW = "now"
    UPCOMING = "upcoming"
    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this_week"
    THIS_WEEKEND = "this_weekend"
    THIS_MONTH = "this_month"


def window(
    when: str, now: datetime, tz: ZoneInfo
) -> tuple[datetime | None, datetime | None]:
    """The half-open [since, until), in UTC, that a date must overlap; None is open.

    when: a value of When, or its name.
    UPCOMING is [now, None): not ended yet, what is under way included. NOW is the
    instant itself: start <= now < end. PAST is [None, now), and a date that also
    overlaps UPCOMING is not past: the caller leaves it out. Weeks start on Monday;
    the weekend is Saturday and Sunday, the current one on those two days.
    """
    chosen = When(when.lower())
    if chosen == When.PAST:
        return None, now
    if chosen == When.UPCOMING:
        return now, None
    if chosen == When.NOW:
        return now, now + timedelta(microseconds=1)
    first, after = _days_of(chosen, now.astimezone(tz).date())
    return _midnight(first, tz), _midnight(after, tz)


def moves_at(when: str, now: datetime, tz: ZoneInfo) -> datetime | None:
    """When a window of whole days is another one: the next midnight, in UTC.

    None for the windows that move with the present moment.
    """
    if When(when.lower()) in (When.PAST, When.NOW, When.UPCOMING):
        return None
    return _midnight(now.astimezone(tz).date() + timedelta(days=1), tz)


def next_quarter(now: datetime) -> datetime:
    """The next quarter of an hour: days and months begin then, in every zone there is.

    Source: the tz database; since 1972 all offsets in use are multiples of 15 minutes.
    """
    return now - (now - datetime.min.replace(tzinfo=UTC)) % QUARTER + QUARTER


def _midnight(day: date, tz: ZoneInfo) -> datetime:
    return to_utc(datetime.combine(day, time.min), tz)


def _days_of(when: When, today: date) -> tuple[date, date]:
    """The first day of a window and the day after its last."""
    monday = today - timedelta(days=today.weekday())
    month = today.replace(day=1)
    return {
        When.TODAY: (today, today + timedelta(days=1)),
        When.TOMORROW: (today + timedelta(days=1), today + timedelta(days=2)),
        When.THIS_WEEK: (monday, monday + timedelta(days=7)),
        When.THIS_WEEKEND: (monday + timedelta(days=5), monday + timedelta(days=7)),
        When.THIS_MONTH: (month, (month + timedelta(days=31)).replace(day=1)),
    }[when]
