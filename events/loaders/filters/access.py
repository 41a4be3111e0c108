"""Access as a filter: only what is answered YES counts."""

from typing import Any

from django.db.models import Q, QuerySet

from cms.api.context import AnswerContext
from events.loaders.filters.conditions import below, names, shown_keys
from events.models import EventAccess, Venue, VenueAccess
from events.vocabulary import AccessibilityAnswer


def yes(feature: str) -> dict[str, Any]:
    return {"feature": feature, "answer": AccessibilityAnswer.YES}


def accessible_places(ctx: AnswerContext, feature: str) -> QuerySet:
    """Keys of the venues that answer YES."""
    rows = {f"access_rows__{name}": value for name, value in yes(feature).items()}
    return shown_keys(ctx, Venue, **rows)


def accessible(ctx: AnswerContext, features: list[Any], *, event: str, venue: str) -> Q:
    """Every feature asked for is answered YES by the event or by its venue.

    event: the path from a row to the event; venue: to the key of the venue in force.
    """
    condition = Q()
    for feature in names(features):
        by_event = EventAccess.objects.filter(**yes(feature)).values("event")
        by_venue = accessible_places(ctx, feature)
        condition &= Q(**{f"{event}__in": by_event}) | Q(**{f"{venue}__in": by_venue})
    return condition


def accessible_venue(ctx: AnswerContext, features: list[Any]) -> Q:
    """Every feature asked for is answered YES by the venue."""
    condition = Q()
    for feature in names(features):
        condition &= below(VenueAccess, "venue", **yes(feature))
    return condition
