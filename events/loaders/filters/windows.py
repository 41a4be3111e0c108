"""Which dates lie in the window and in the named period of a filter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from cms.api.context import AnswerContext
from cms.api.errors import ApiError
from cms.api.pieces import Piece
from events import schedule
from events.loaders.filters.conditions import Where
from events.loaders.time_zones import time_zones
from events.querysets import over, overlaps, under_way
from events.schedule import When

Period = tuple[datetime | None, datetime | None]


@dataclass(frozen=True)
class Window:
    """The dates that a filter leaves: those that overlap [since, until).

    in_zones: where the window depends on the zone of the event: zones, and their own.
    over_at:  the dates must be over by then.
    """

    since: datetime | None = None
    until: datetime | None = None
    in_zones: Sequence[tuple[Sequence[str], Period]] = ()
    over_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it leaves every date."""
        return self == Window()

    def dates(self, path: str = "") -> Q:
        """As a condition on rows of Occurrence, to which `path` leads."""
        return overlaps(self.since, self.until, path) & self.rest(path)

    def rest(self, path: str = "") -> Q:
        """What must hold besides that they overlap [since, until)."""
        condition = Q()
        for zones, period in self.in_zones:
            there = Q(**{f"{path}event__time_zone__in": zones})
            condition |= there & overlaps(*period, path)
        if self.over_at is not None:
            condition &= over(self.over_at, path)
        return condition

    def pieces(
        self, rows: QuerySet, path: str = "", condition: Q | None = None
    ) -> list[Piece]:
        """Rows of the window in pieces by the start of their dates.

        First what is under way when the window opens, which the index of ranges finds;
        then what begins in it, which the index of starts has in order.

        path:      what leads from a row to its dates.
        condition: what must hold besides.
        """
        rest = self.rest(path) & (condition or Q())
        if self.until is not None:
            rest &= Q(**{f"{path}starts_at__lt": self.until})
        if self.since is None:
            return [Piece(rows.filter(rest), below=self.until)]
        carried = rows.filter(under_way(self.since, path) & rest)
        pieces = [Piece(carried, below=self.since)]
        if self.until is None or self.since < self.until:
            begins = Q(**{f"{path}starts_at__gte": self.since})
            inside = rows.filter(begins & rest)
            pieces.append(Piece(inside, least=self.since, below=self.until))
        return pieces


def window_of(ctx: AnswerContext, where: Where) -> Window:
    """The window and `when` of a filter. Raises ApiError with the code EMPTY_WINDOW."""
    found = window(where.get("from_"), where.get("to"))
    if when := where.get("when"):
        return both(found, named_period(ctx, When(when)))
    return found


def window(since: Any, until: Any) -> Window:
    """Raises ApiError with the code EMPTY_WINDOW."""
    if since is not None and until is not None and until <= since:
        raise ApiError(
            "EMPTY_WINDOW",
            f"The window from {since.isoformat()} to {until.isoformat()} is empty. "
            "Give a `to` that is later than `from`.",
        )
    return Window(since, until)


def both(one: Window, other: Window) -> Window:
    """What overlaps a window without zones and another one as well."""
    return replace(
        other,
        since=max(filter(None, (one.since, other.since)), default=None),
        until=min(filter(None, (one.until, other.until)), default=None),
    )


def named_period(ctx: AnswerContext, when: When) -> Window:
    """Dates in a named period, measured in the zone of each event.

    One statement, to learn which zones occur, where the period depends on the zone.
    """
    if when == When.PAST:
        return Window(until=ctx.now, over_at=ctx.now)
    if when in (When.NOW, When.UPCOMING):
        return Window(*schedule.window(when, ctx.now, ctx.zone))
    zones: dict[Any, list[str]] = {}
    for name in time_zones():
        zone = ZoneInfo(name)
        period = schedule.window(when, ctx.moment, zone)
        ctx.tags.until(schedule.moves_at(when, ctx.moment, zone))
        zones.setdefault(period, []).append(name)
    if len(zones) == 1:
        return Window(*next(iter(zones)))
    return Window(
        min((since for since, _ in zones), default=ctx.moment),
        max((until for _, until in zones), default=ctx.moment),
        [(names, period) for period, names in zones.items()],
    )
