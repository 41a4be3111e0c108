"""Which dates a filter leaves."""

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from cms.api.context import AnswerContext
from cms.api.pieces import Piece
from events.loaders.filters.access import accessible
from events.loaders.filters.conditions import Where, conditions, leads_to, names
from events.loaders.filters.events import EVENT_CONDITIONS
from events.loaders.filters.places import PLACES, held_at
from events.loaders.filters.windows import Window
from events.models import EventPage, Occurrence, Venue

VENUE_OF_DATE = Coalesce("venue__translation_key", "event__venue__translation_key")
PK_OF_VENUE = Coalesce("venue", "event__venue")


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
    venue = where.pop("venue", None)
    at_venues = {name: where.pop(name, None) for name in PLACES}
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
    if venue is not None:
        rows = rows.filter(_at_venue(ctx, venue))
    for name, value in at_venues.items():
        if value is not None:
            held = held_at(ctx, name, value)
            rows = rows.annotate(place_pk=PK_OF_VENUE).filter(place_pk__in=held.venues)
            if held.few is not None:
                rows = rows.filter(event__in=held.few)
    return rows


def _at_venue(ctx: AnswerContext, key: str) -> Q:
    """Dates that are there themselves, or whose event is; by the indexes of both."""
    own = Occurrence.objects.filter(leads_to(ctx, "venue", Venue, key))
    of_event = Occurrence.objects.filter(
        leads_to(ctx, "event__venue", Venue, key), venue=None
    )
    dates = own.order_by().values("pk").union(of_event.order_by().values("pk"))
    return Q(pk__in=dates)
