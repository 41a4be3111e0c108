"""Which dates lie in the window and in the named period of a filter."""

from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q

from cms.api.context import AnswerContext
from cms.api.errors import ApiError
from events import schedule
from events.loaders.filters.conditions import Where
from events.models import EventPage
from events.querysets import overlaps
from events.schedule import When


def has_window(where: Where) -> bool:
    return any(where.get(name) for name in ("from_", "to", "when"))


def date_condition(ctx: AnswerContext, where: Where) -> Q:
    """Which rows of Occurrence the window and `when` of a filter leave."""
    condition = window(where.get("from_"), where.get("to"))
    if when := where.get("when"):
        condition &= named_period(ctx, When(when))
    return condition


def window(since: Any, until: Any) -> Q:
    """Dates that overlap [since, until). Raises ApiError with the code EMPTY_WINDOW."""
    if since is not None and until is not None and until <= since:
        raise ApiError(
            "EMPTY_WINDOW",
            f"The window from {since.isoformat()} to {until.isoformat()} is empty. "
            "Give a `to` that is later than `from`.",
        )
    return overlaps(since, until)


def named_period(ctx: AnswerContext, when: When) -> Q:
    """Dates in a named period, measured in the zone of each event.

    One statement, to learn which zones occur, where the period depends on the zone.
    """
    if when == When.PAST:
        return overlaps(None, ctx.now) & ~overlaps(ctx.now, None)
    if when in (When.NOW, When.UPCOMING):
        return overlaps(*schedule.window(when, ctx.now, ctx.zone))
    zones: dict[Any, list[str]] = {}
    for name in EventPage.objects.order_by().values_list("time_zone").distinct():
        zone = ZoneInfo(name[0])
        period = schedule.window(when, ctx.moment, zone)
        ctx.tags.until(schedule.moves_at(when, ctx.moment, zone))
        zones.setdefault(period, []).append(name[0])
    condition = Q(pk__in=[])
    for period, zone_names in zones.items():
        condition |= Q(event__time_zone__in=zone_names) & overlaps(*period)
    return condition
