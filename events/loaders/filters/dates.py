"""Which dates a filter leaves."""

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from cms.api.context import AnswerContext
from cms.api.pieces import Piece
from events.loaders.filters.access import accessible
from events.loaders.filters.conditions import Where, conditions, names
from events.loaders.filters.events import EVENT_CONDITIONS
from events.loaders.filters.places import PLACES, places
from events.loaders.filters.windows import Window
from events.models import EventPage

VENUE_OF_DATE = Coalesce("venue__translation_key", "event__venue__translation_key")


def narrow_occurrences(
    ctx: AnswerContext, occurrences: QuerySet, where: Where | None, window: Window
) -> QuerySet:
    """The dates that a filter leaves: each must itself be in its window."""
    return _besides_window(ctx, occurrences, where).filter(window.dates())


def occurrences_by_start(
    ctx: AnswerContext, occurrences: QuerySet, where: Where | None, window: Window
) -> list[Piece]:
    """The same, in pieces that the index of dates has in order."""
    return window.pieces(_besides_window(ctx, occurrences, where))


def _besides_window(
    ctx: AnswerContext, occurrences: QuerySet, where: Where | None
) -> QuerySet:
    """What the filter leaves besides its window.

    A date with a status of its own counts under that status; a date with a venue of
    its own counts as held there, with what is known about access there.
    """
    where = dict(where or {})
    statuses = where.pop("statuses", None)
    features = where.pop("accessibility", None)
    held_at = {name: where.pop(name, None) for name in PLACES}
    rows = occurrences
    if of_events := conditions(ctx, EVENT_CONDITIONS, where):
        rows = rows.filter(event__in=EventPage.objects.filter(*of_events))
    if statuses:
        chosen = names(statuses)
        own_or_event = Q(status="", event__status__in=chosen)
        rows = rows.filter(Q(status__in=chosen) | own_or_event)
    if features:
        rows = rows.annotate(place=VENUE_OF_DATE)
        rows = rows.filter(accessible(ctx, features, event="event", venue="place"))
    for name, value in held_at.items():
        if value is not None:
            found = places(ctx, name, value)
            rows = rows.annotate(place=VENUE_OF_DATE).filter(place__in=found)
    return rows
