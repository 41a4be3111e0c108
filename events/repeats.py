"""Recurrence rules that can be chosen from a form, without writing one."""

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PLACES = ("1", "2", "3", "4", "-1")
_PARTS = {"FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL"}
_WEEKDAY_LIST = re.compile("({0})(,({0}))*".format("|".join(WEEKDAYS)))
_PLACED_WEEKDAY = re.compile(f"({'|'.join(PLACES)})({'|'.join(WEEKDAYS)})")
_NUMBER = re.compile("[1-9][0-9]{0,2}")
_DAY = re.compile("[0-9]{8}")


class Frequency(TextChoices):
    """How an event repeats, in the words of an editor."""

    NONE = "", _("Does not repeat")
    DAILY = "daily", _("Every day")
    WEEKLY = "weekly", _("Every week")
    MONTHLY_DAY = "monthly_day", _("Every month, on the same day")
    MONTHLY_WEEKDAY = "monthly_weekday", _("Every month, on the same weekday")
    BY_HAND = "by_hand", _("By a rule written by hand")


_FREQ = {
    Frequency.DAILY: "DAILY",
    Frequency.WEEKLY: "WEEKLY",
    Frequency.MONTHLY_DAY: "MONTHLY",
    Frequency.MONTHLY_WEEKDAY: "MONTHLY",
}


@dataclass(frozen=True)
class Repeat:
    """One choice of a frequency that is neither NONE nor BY_HAND.

    interval: 2 for every other day, week or month; at most 999.
    weekdays: of a week, in its order; empty for the weekday of the first date.
    place:    one of PLACES, "-1" is the last; with `weekday`, for MONTHLY_WEEKDAY.
    count, until: exactly one of them ends it; `count` is at most 999.
    """

    frequency: str
    interval: int = 1
    weekdays: tuple[str, ...] = ()
    place: str = ""
    weekday: str = ""
    count: int | None = None
    until: date | None = None


def write(repeat: Repeat) -> str:
    """The rule as RFC 5545 writes it: `FREQ=WEEKLY;BYDAY=FR;COUNT=10`."""
    parts = [f"FREQ={_FREQ[Frequency(repeat.frequency)]}"]
    if repeat.interval > 1:
        parts.append(f"INTERVAL={repeat.interval}")
    if repeat.frequency == Frequency.WEEKLY and repeat.weekdays:
        parts.append(f"BYDAY={','.join(repeat.weekdays)}")
    if repeat.frequency == Frequency.MONTHLY_WEEKDAY:
        parts.append(f"BYDAY={repeat.place}{repeat.weekday}")
    if repeat.until:
        parts.append(f"UNTIL={repeat.until.isoformat().replace('-', '')}")
    else:
        parts.append(f"COUNT={repeat.count}")
    return ";".join(parts)


def read(rule: str) -> Repeat | None:
    """The choice that a rule stands for; None when only the rule itself says it.

    The order of the parts, their case and INTERVAL=1 make no difference.
    """
    named = [part.partition("=") for part in rule.strip().upper().split(";")]
    parts = {name: value for name, _equals, value in named}
    if len(parts) < len(named) or not parts.keys() <= _PARTS:
        return None
    days = _read_days(parts.get("FREQ", ""), parts.get("BYDAY"))
    end = _read_end(parts)
    interval = parts.get("INTERVAL", "1")
    if days is None or end is None or not _NUMBER.fullmatch(interval):
        return None
    return Repeat(interval=int(interval), **days, **end)


def _read_days(freq: str, by_day: str | None) -> dict | None:
    """Frequency and days of a rule, None when there is no choice for them."""
    if by_day is None:
        simple = {
            "DAILY": Frequency.DAILY,
            "WEEKLY": Frequency.WEEKLY,
            "MONTHLY": Frequency.MONTHLY_DAY,
        }
        return {"frequency": simple[freq]} if freq in simple else None
    if freq == "WEEKLY" and _WEEKDAY_LIST.fullmatch(by_day):
        named = by_day.split(",")
        weekdays = tuple(day for day in WEEKDAYS if day in named)
        return {"frequency": Frequency.WEEKLY, "weekdays": weekdays}
    placed = _PLACED_WEEKDAY.fullmatch(by_day)
    if freq == "MONTHLY" and placed:
        place, weekday = placed.groups()
        return {
            "frequency": Frequency.MONTHLY_WEEKDAY,
            "place": place,
            "weekday": weekday,
        }
    return None


def _read_end(parts: dict[str, str]) -> dict | None:
    count, until = parts.get("COUNT"), parts.get("UNTIL")
    if count is not None and until is None and _NUMBER.fullmatch(count):
        return {"count": int(count)}
    if until is not None and count is None and _DAY.fullmatch(until):
        try:
            return {"until": date.fromisoformat(until)}
        except ValueError:
            return None
    return None


def are_same(one: str, other: str) -> bool:
    """Whether two rules are the same choice, or the same text."""
    return one.strip() == other.strip() or (
        read(one) is not None and read(one) == read(other)
    )


def place_in_month(day: date) -> tuple[str, str]:
    """Which weekday of its month a day is: ("2", "FR"); a fifth one is the last."""
    number = (day.day - 1) // 7 + 1
    return ("-1" if number > 4 else str(number)), WEEKDAYS[day.weekday()]
