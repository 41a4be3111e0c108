"""Days counted from one date, so that a season is always about to begin."""

from calendar import FRIDAY, MONDAY, SATURDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from events.schedule import to_utc

__all__ = [
    "FRIDAY",
    "MONDAY",
    "SATURDAY",
    "SUNDAY",
    "THURSDAY",
    "TORONTO",
    "TUESDAY",
    "VANCOUVER",
    "WEDNESDAY",
    "Days",
]

TORONTO = "America/Toronto"
VANCOUVER = "America/Vancouver"


@dataclass(frozen=True)
class Days:
    """The calendar as seen from `start`."""

    start: date

    def day(self, weeks: int, weekday: int) -> date:
        """The first such weekday after the start, so many weeks later."""
        ahead = (weekday - self.start.weekday() - 1) % 7 + 1
        return self.start + timedelta(days=ahead, weeks=weeks)

    def at(
        self,
        weeks: int,
        weekday: int,
        clock: str,
        zone: str = TORONTO,
        *,
        later: int = 0,
    ) -> datetime:
        """The instant, in UTC, when clocks show `clock` on that day.

        later: whole days after that weekday, for what is tied to another date.
        """
        day = self.day(weeks, weekday) + timedelta(days=later)
        wall = datetime.combine(day, time.fromisoformat(clock))
        return to_utc(wall, ZoneInfo(zone))
