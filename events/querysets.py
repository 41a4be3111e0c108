"""Which events a question is about."""

from datetime import datetime
from typing import Self

from django.db.models import Exists, OuterRef, Q
from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class EventQuerySet(PageQuerySet):
    """Events by their dates. Windows are half-open, [since, until)."""

    def between(self, since: datetime | None, until: datetime | None) -> Self:
        """Events with a date that overlaps the window; either end may be open."""
        dates = self.model._meta.get_field("occurrences").related_model.objects
        return self.filter(
            Exists(dates.filter(overlaps(since, until), event=OuterRef("pk")))
        )


def overlaps(since: datetime | None, until: datetime | None) -> Q:
    """Dates that overlap [since, until); one without an end is a moment."""
    condition = Q()
    if since is not None:
        condition &= Q(ends_at__gt=since) | Q(ends_at=None, starts_at__gte=since)
    if until is not None:
        condition &= Q(starts_at__lt=until)
    return condition


EventManager = PageManager.from_queryset(EventQuerySet)
