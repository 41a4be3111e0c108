"""Recurrence: a rule turned into dates, and those dates matched with stored rows.

What repeats is wall-clock time: a concert at 20:00 stays at 20:00 across daylight
saving.
"""

import re
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import chain, islice, takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from events.schedule import ScheduleError, Span, to_utc

MAX_DATES = 800
MAX_YEARS = 30
CYCLE = 400  # years after which days fall on the same weekdays again

_DAY = "(MO|TU|WE|TH|FR|SA|SU)"
_UP_TO_366 = r"[+-]?(?!0+(,|$))([0-2]?[0-9]{1,2}|3[0-5][0-9]|36[0-6])"
_FORMS = {
    "FREQ": "DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": "[1-9][0-9]{0,2}",
    "COUNT": "[1-9][0-9]{0,5}",
    "UNTIL": "[0-9]{8}(T[0-9]{6}Z)?",
    "WKST": _DAY,
}
_LISTS = {
    "BYDAY": f"([+-]?[1-9][0-9]?)?{_DAY}",
    "BYMONTH": "0?[1-9]|1[0-2]",
    "BYMONTHDAY": "[+-]?(0?[1-9]|[12][0-9]|3[01])",
    "BYYEARDAY": _UP_TO_366,
    "BYWEEKNO": "[+-]?(0?[1-9]|[1-4][0-9]|5[0-3])",
    "BYSETPOS": _UP_TO_366,
}
_FORMS |= {name: f"({item})(,({item}))*" for name, item in _LISTS.items()}
# Parts that RFC 5545 does not allow with a frequency.
_FORBIDDEN = {
    "DAILY": {"BYYEARDAY", "BYWEEKNO"},
    "WEEKLY": {"BYYEARDAY", "BYWEEKNO", "BYMONTHDAY"},
    "MONTHLY": {"BYYEARDAY", "BYWEEKNO"},
    "YEARLY": set[str](),
}


@dataclass(frozen=True)
class Dated:
    """One date of a recurrence: the local day that the rule gave, and its span."""

    rule_date: date
    span: Span


def expand(
    rule: str,
    first: Span,
    tz: ZoneInfo,
    *,
    excluded: Collection[date] = (),
    limit: int = MAX_DATES,
) -> list[Dated]:
    """Turn a recurrence rule into dates, at most one on a local day, ascending.

    rule:     RRULE text without its prefix, "FREQ=WEEKLY;BYDAY=FR;COUNT=10", of whole
              days; "" for an event that does not recur.
    first:    the opening span. It is the first date whether the rule hits it or not,
              it counts in COUNT, and it is returned as it is given.
    excluded: local days to leave out, `first` included; they still count in COUNT.
    The other dates have the wall-clock start and end of `first` in `tz`: 22:00 to
    03:00 stays so on the night when the clocks change, although it is then an hour
    longer or shorter. `to_utc` says what becomes of a time skipped or doubled; an end
    that would thereby not come after its start keeps the length of `first` instead.
    UNTIL is the last local day, or the last start as a UTC instant, both inclusive.
    Raises ScheduleError: RULE_INVALID, RULE_UNBOUNDED, RULE_ENDS_TOO_EARLY,
    RULE_TOO_LONG (over 30 years), TOO_MANY_DATES (over `limit`), DATE_TWICE,
    NO_DATE_LEFT.
    Source: RFC 5545, sections 3.3.10 and 3.8.5.
    """
    skipped = set(excluded)
    days = _rule_days(rule, first, tz, most=limit + len(skipped) + 1)
    kept = [day for day in days if day not in skipped]
    if not kept:
        raise ScheduleError("NO_DATE_LEFT")
    if len(kept) > limit:
        raise ScheduleError("TOO_MANY_DATES", limit=limit)
    dated = [Dated(day, _span_on(day, first, tz)) for day in kept]
    _refuse_twice(dated, tz)
    return dated


def _rule_days(rule: str, first: Span, tz: ZoneInfo, *, most: int) -> list[date]:
    """The local days of a rule, the first one included, at most `most` of them."""
    opening = _wall(first.start, tz)
    if not rule.strip():
        return [opening.date()]
    parts = _parse(rule)
    if not _is_by(parts, opening, tz):
        raise ScheduleError("RULE_ENDS_TOO_EARLY", first=opening.date())
    wanted = min(most, int(parts.get("COUNT", most)))
    later = takewhile(lambda wall: _is_by(parts, wall, tz), _repeat(parts, opening))
    days = chain([opening], (wall for wall in later if wall > opening))
    found = [wall.date() for wall in islice(days, wanted)]
    if len(found) < wanted and (
        "COUNT" in parts or _is_by(parts, _horizon(opening), tz)
    ):
        raise ScheduleError("RULE_TOO_LONG", years=MAX_YEARS)
    return found


def _parse(rule: str) -> dict[str, str]:
    """The parts of a rule by name, each in the form that RFC 5545 gives it."""
    parts: dict[str, str] = {}
    for part in rule.strip(" \n;").upper().split(";"):
        name, _equals, value = part.partition("=")
        form = _FORMS.get(name)
        if name in parts or form is None or not re.fullmatch(form, value):
            raise ScheduleError("RULE_INVALID", part=part)
        parts[name] = value
    if "FREQ" not in parts:
        raise ScheduleError("RULE_INVALID", part=rule)
    if wrong := _out_of_place(parts):
        raise ScheduleError("RULE_INVALID", part=f"{wrong[0]}={parts[wrong[0]]}")
    if not {"COUNT", "UNTIL"} & parts.keys():
        raise ScheduleError("RULE_UNBOUNDED")
    return parts


def _out_of_place(parts: Mapping[str, str]) -> list[str]:
    """Names of the parts that RFC 5545 does not allow beside the others."""
    frequency = parts["FREQ"]
    wrong = _FORBIDDEN[frequency] & parts.keys()
    if frequency in {"DAILY", "WEEKLY"} and re.search("[0-9]", parts.get("BYDAY", "")):
        wrong.add("BYDAY")
    if "BYSETPOS" in parts and not (parts.keys() & _LISTS.keys()) - {"BYSETPOS"}:
        wrong.add("BYSETPOS")
    if {"COUNT", "UNTIL"} <= parts.keys():
        wrong.add("COUNT")
    return sorted(wrong)


def _is_by(parts: Mapping[str, str], wall: datetime, tz: ZoneInfo) -> bool:
    """Whether a local start is not after UNTIL."""
    until = parts.get("UNTIL")
    if until is None:
        return True
    try:
        if "T" in until:
            last = datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            return to_utc(wall, tz) <= last
        return wall.date() <= date.fromisoformat(until)
    except ValueError:
        raise ScheduleError("RULE_INVALID", part=f"UNTIL={until}") from None


def _repeat(parts: dict[str, str], opening: datetime) -> Iterator[datetime]:
    """Naive local starts, up to the horizon of MAX_YEARS whatever the rule's end.

    dateutil looks for a day that never comes, such as 30 February, as far as the year
    9999. The search starts as late as the cycle of the calendar allows, to be short.
    """
    ahead = (9999 - _horizon(opening).year) // CYCLE * CYCLE
    start, end = (_in_years(moment, ahead) for moment in (opening, _horizon(opening)))
    endless = parts | {"UNTIL": f"{end:%Y%m%dT%H%M%S}"}
    endless.pop("COUNT", None)
    rule = rrulestr(";".join("=".join(part) for part in endless.items()), dtstart=start)
    return (_in_years(moment, -ahead) for moment in rule)


def _in_years(moment: datetime, years: int) -> datetime:
    return moment.replace(year=moment.year + years)


def _horizon(opening: datetime) -> datetime:
    return opening.replace(year=min(opening.year + MAX_YEARS, 9998), month=12, day=31)


def _wall(moment: datetime, tz: ZoneInfo) -> datetime:
    return moment.astimezone(tz).replace(tzinfo=None)


def _span_on(day: date, first: Span, tz: ZoneInfo) -> Span:
    opening = _wall(first.start, tz)
    if day == opening.date():
        return first
    wall = datetime.combine(day, opening.time())
    start = to_utc(wall, tz)
    if first.end is None:
        return Span(start)
    end = to_utc(wall + (_wall(first.end, tz) - opening), tz)
    return Span(start, end if end > start else start + (first.end - first.start))


def _refuse_twice(dated: list[Dated], tz: ZoneInfo) -> None:
    """Two days become one where a zone skips a whole day, as Samoa did in 2011."""
    seen = set[date]()
    for each in dated:
        day = each.span.start.astimezone(tz).date()
        if day in seen:
            raise ScheduleError("DATE_TWICE", day=day)
        seen.add(day)


@dataclass(frozen=True, kw_only=True)
class Known:
    """A stored date of an event. Instants are aware UTC.

    key:        whatever names the row to the caller; never changed here.
    rule_date:  the local day of the rule that it stands for; None for a date that was
                added by hand.
    rule_start, rule_end: the span that the rule gave when it was last expanded.
    start, end: the span in force, which an editor may have moved by hand.
    """

    key: Hashable
    rule_date: date | None
    rule_start: datetime | None
    rule_end: datetime | None
    start: datetime
    end: datetime | None

    @property
    def is_moved(self) -> bool:
        """Whether an editor gave this date hours that are not the rule's."""
        return (self.start, self.end) != (self.rule_start, self.rule_end)


@dataclass(frozen=True)
class Reconciliation:
    """What to do with the rows of an event: every row is in one of the lists.

    keep:   rows that are right as they are.
    update: rows as they must become; their keys stay.
    create: dates without a row.
    remove: rows to delete.
    """

    keep: list[Known] = field(default_factory=list)
    update: list[Known] = field(default_factory=list)
    create: list[Dated] = field(default_factory=list)
    remove: list[Known] = field(default_factory=list)


def reconcile(existing: Sequence[Known], expanded: Sequence[Dated]) -> Reconciliation:
    """Decide what becomes of the stored dates when an event is saved.

    A date added by hand stays as it is. A row whose day the rule still gives keeps its
    key and takes the new hours, unless they were changed by hand. A row whose day the
    rule no longer gives goes; if its hours were changed by hand it stays, as a date
    added by hand. Where the rule gives as many days as there are rows and none of the
    days is the same, as when a series moves from Fridays to Saturdays, rows and days
    are matched in order. A second run on the outcome changes nothing.
    """
    days = _match(existing, expanded)
    done = Reconciliation()
    for row in existing:
        wanted = _settle(row, days.get(row.key))
        if wanted is None:
            done.remove.append(row)
        elif wanted == row:
            done.keep.append(row)
        else:
            done.update.append(wanted)
    taken = {dated.rule_date for dated in days.values()}
    done.create.extend(dated for dated in expanded if dated.rule_date not in taken)
    return done


def _match(
    existing: Sequence[Known], expanded: Sequence[Dated]
) -> dict[Hashable, Dated]:
    """The date of the rule that each row stands for, by the key of the row."""
    ruled = [(row.rule_date, row.key) for row in existing if row.rule_date]
    given = {dated.rule_date: dated for dated in expanded}
    common = {key: given.pop(day) for day, key in ruled if day in given}
    if common or len(ruled) != len(expanded):
        return common
    in_order = [key for _day, key in sorted(ruled, key=lambda pair: pair[0])]
    return dict(zip(in_order, expanded, strict=True))


def _settle(row: Known, dated: Dated | None) -> Known | None:
    """The row as it must be, None when it must go."""
    if row.rule_date is None:
        return row
    if dated is None:
        freed = replace(row, rule_date=None, rule_start=None, rule_end=None)
        return freed if row.is_moved else None
    start, end = dated.span.start, dated.span.end
    ruled = replace(row, rule_date=dated.rule_date, rule_start=start, rule_end=end)
    return ruled if row.is_moved else replace(ruled, start=start, end=end)
