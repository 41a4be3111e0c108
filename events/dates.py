"""Which date of each event a list shows, asked of the database in one statement."""

from datetime import datetime

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.aggregates import Count
from django.db.models.functions import Coalesce

from events.models import Occurrence
from events.querysets import overlaps


def with_dates(events: QuerySet, now: datetime) -> QuerySet:
    """Adds to each event its next date, its last one, and how many there are.

    next_starts_at, next_ends_at: the first date that is not over; None when all are.
    last_starts_at, last_ends_at: the last date on the calendar.
    dates_count, dates_left: of all dates, and of those that are not over.
    """
    dates = Occurrence.objects.filter(event=OuterRef("pk"))
    coming = dates.filter(overlaps(now, None)).order_by("starts_at", "pk")
    last = dates.order_by("-starts_at", "-pk")
    return events.annotate(
        next_starts_at=_first(coming, "starts_at"),
        next_ends_at=_first(coming, "ends_at"),
        last_starts_at=_first(last, "starts_at"),
        last_ends_at=_first(last, "ends_at"),
        dates_count=_count(dates),
        dates_left=_count(coming),
    )


def soonest_first(events: QuerySet) -> QuerySet:
    """What comes next on top; below it what is over, the latest first."""
    return events.order_by(
        F("next_starts_at").asc(nulls_last=True),
        F("last_starts_at").desc(nulls_last=True),
        "pk",
    )


def _first(dates: QuerySet, column: str) -> Subquery:
    return Subquery(dates.values(column)[:1])


def _count(dates: QuerySet) -> Coalesce:
    counted = dates.order_by().values("event").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), 0)
