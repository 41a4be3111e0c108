"""Which events and dates a question is about. Windows are half-open, [since, until)."""

from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import DateTimeRangeField
from django.contrib.postgres.lookups import Overlap
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import Exists, F, Func, OuterRef, Q, TextField, Value
from django.db.models.functions import Coalesce
from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class EventQuerySet(PageQuerySet):
    """Events by their dates."""

    def between(self, since: datetime | None, until: datetime | None) -> Self:
        """Events with a date that overlaps the window; either end may be open."""
        dates = self.model._meta.get_field("occurrences").related_model.objects
        return self.filter(
            Exists(dates.filter(overlaps(since, until), event=OuterRef("pk")))
        )


class Bounds(Func):
    """Which ends of a span belong to it, told by its end: both, where it has none.

    Written out, since an index knows its expression by the text.
    """

    template = "CASE WHEN %(expressions)s IS NULL THEN '[]' ELSE '[)' END"
    output_field = TextField()


def span(path: str = "") -> Func:
    """A date as a range; one without an end is a moment.

    path: what leads to the date, `occurrences__` from its event.
    """
    starts, ends = F(f"{path}starts_at"), F(f"{path}ends_at")
    return Func(
        starts,
        Coalesce(ends, starts),
        Bounds(ends),
        function="tstzrange",
        output_field=DateTimeRangeField(),
    )


def overlaps(since: datetime | None, until: datetime | None, path: str = "") -> Q:
    """Dates that overlap [since, until); one without an end is a moment.

    A closed window is asked for as a range, of which there is an index. An open one
    leaves more than an index is good for, and reads faster column by column.
    """
    if since is not None and until is not None and since < until:
        return _meets(DateTimeTZRange(since, until), path)
    condition = Q()
    if since is not None:
        condition &= Q(**{f"{path}ends_at__gt": since}) | Q(
            **{f"{path}ends_at": None, f"{path}starts_at__gte": since}
        )
    if until is not None:
        condition &= Q(**{f"{path}starts_at__lt": until})
    return condition


def under_way(moment: datetime, path: str = "") -> Q:
    """Dates that began before a moment and are not over then."""
    began = Q(**{f"{path}starts_at__lt": moment})
    return began & _meets(DateTimeTZRange(moment, moment, "[]"), path)


def over(moment: datetime, path: str = "") -> Q:
    """Dates that do not overlap [moment, None)."""
    return Q(**{f"{path}ends_at__lte": moment}) | Q(
        **{f"{path}ends_at": None, f"{path}starts_at__lt": moment}
    )


def _meets(window: DateTimeTZRange, path: str) -> Q:
    return Q(Overlap(span(path), Value(window, DateTimeRangeField())))


EventManager = PageManager.from_queryset(EventQuerySet)
