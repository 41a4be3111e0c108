"""Which dates a filter leaves."""

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from cms.api.context import AnswerContext
from events.loaders.filters.access import accessible
from events.loaders.filters.conditions import Where, conditions, names
from events.loaders.filters.events import EVENT_CONDITIONS
from events.loaders.filters.places import PLACES, places
from events.loaders.filters.windows import date_condition
from events.models import EventPage

VENUE_OF_DATE = Coalesce("venue__translation_key", "event__venue__translation_key")


def narrow_occurrences(
    ctx: AnswerContext, occurrences: QuerySet, where: Where | None
) -> QuerySet:
    """The dates that a filter leaves: each must itself be in the window.

    A date with a status of its own counts under that status; a date with a venue of
    its own counts as held there, with what is known about access there.
    """
    where = dict(where or {})
    statuses = where.pop("statuses", None)
    features = where.pop("accessibility", None)
    held_at = {name: where.pop(name, None) for name in PLACES}
    events = EventPage.objects.filter(*conditions(ctx, EVENT_CONDITIONS, where))
    rows = occurrences.filter(date_condition(ctx, where), event__in=events)
    rows = rows.annotate(place=VENUE_OF_DATE)
    if statuses:
        chosen = names(statuses)
        own_or_event = Q(status="", event__status__in=chosen)
        rows = rows.filter(Q(status__in=chosen) | own_or_event)
    if features:
        rows = rows.filter(accessible(ctx, features, event="event", venue="place"))
    for name, value in held_at.items():
        if value is not None:
            rows = rows.filter(place__in=places(ctx, name, value))
    return rows
