"""Which events a filter leaves."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery

from cms.api.context import AnswerContext
from cms.api.pieces import Piece
from events.loaders.filters.access import accessible
from events.loaders.filters.conditions import (
    Condition,
    Where,
    below,
    conditions,
    has_key,
    leads_to,
    names,
    shown_keys,
    theme_keys,
    updated_since,
)
from events.loaders.filters.places import PLACES, held_at
from events.loaders.filters.text import says
from events.loaders.filters.windows import Window, window_of
from events.models import (
    CaseStudyPage,
    Contribution,
    EventCaseStudy,
    EventLanguageRow,
    EventPage,
    EventPartnership,
    EventSeries,
    EventTheme,
    Occurrence,
    Organisation,
    ProgrammeItemCaseStudy,
    SpeakerPage,
    Venue,
)
from events.querysets import overlaps
from events.schedule import When


def narrow_events(
    ctx: AnswerContext,
    events: QuerySet,
    where: Where | None,
    window: Window | None = None,
) -> QuerySet:
    """The events that a filter leaves, with `first_date` to order them by.

    `first_date` is the start of the first date that the window leaves.
    window: that of the filter, where it is known already.
    """
    where = where or {}
    window = window or window_of(ctx, where)
    dates = Occurrence.objects.filter(window.dates(), event=OuterRef("pk"))
    if window.is_open:
        events = events.annotate(first_date=F("starts_at"))
    else:
        first = dates.order_by().values("event").annotate(first=Min("starts_at"))
        events = events.filter(Exists(dates)).annotate(
            first_date=Subquery(first.values("first"))
        )
    return _besides_dates(ctx, events, where)


def events_by_date(
    ctx: AnswerContext, events: QuerySet, where: Where | None, window: Window
) -> list[Piece]:
    """The same, in pieces that the index of dates has in the order of `first_date`.

    An event stands at the first of its dates that the window leaves.
    """
    where = where or {}
    if window.is_open:
        return []
    earlier = Occurrence.objects.filter(
        Q(starts_at__lt=OuterRef("occurrences__starts_at"))
        | Q(starts_at=OuterRef("occurrences__starts_at"))
        & Q(pk__lt=OuterRef("occurrences__pk")),
        window.dates(),
        event=OuterRef("pk"),
    )
    return [
        replace(
            piece,
            rows=_besides_dates(
                ctx, piece.rows.annotate(first_date=F("occurrences__starts_at")), where
            ),
        )
        for piece in window.pieces(events, "occurrences__", Q(~Exists(earlier)))
    ]


def _besides_dates(ctx: AnswerContext, events: QuerySet, where: Where) -> QuerySet:
    """What the filter leaves besides its window; PAST asks for no date ahead."""
    if where.get("when") == When.PAST:
        ahead = Occurrence.objects.filter(overlaps(ctx.now, None))
        events = events.filter(~Exists(ahead.filter(event=OuterRef("pk"))))
    return events.filter(*conditions(ctx, EVENT_CONDITIONS, where))


def _held_at(name: str) -> Condition:
    """Where the event or one of its dates is."""

    def condition(ctx: AnswerContext, value: Any) -> Q:
        held = held_at(ctx, name, value)
        if held.few is not None:
            return Q(pk__in=held.few)
        there = Q(venue__in=held.venues)
        return there | below(Occurrence, "event", there)

    return condition


def _at_venue(ctx: AnswerContext, key: str) -> Q:
    """Where the event or one of its dates is; by the indexes of both."""
    there = leads_to(ctx, "venue", Venue, key)
    whole = EventPage.objects.filter(there).order_by().values("pk")
    dates = Occurrence.objects.filter(there).order_by().values("event")
    return Q(pk__in=whole.union(dates))


def _case_studies(ctx: AnswerContext, wanted: bool) -> Q:
    shown: dict[str, Any] = {
        "case_study__translation_key__in": shown_keys(ctx, CaseStudyPage)
    }
    has = below(EventCaseStudy, "event", **shown)
    has |= below(ProgrammeItemCaseStudy, "item__event", **shown)
    return has if wanted else ~has


EVENT_CONDITIONS: Mapping[str, Condition] = {
    "text": says(EventPage),
    "types": lambda ctx, types: Q(event_type__in=names(types)),
    "themes": lambda ctx, themes: below(
        EventTheme, "event", theme__translation_key__in=theme_keys(ctx, themes)
    ),
    "statuses": lambda ctx, statuses: Q(status__in=names(statuses)),
    "attendance_modes": lambda ctx, modes: Q(attendance_mode__in=names(modes)),
    **{name: _held_at(name) for name in PLACES},
    "venue": _at_venue,
    "organisation": lambda ctx, key: below(
        EventPartnership, "event", leads_to(ctx, "organisation", Organisation, key)
    ),
    "speaker": lambda ctx, key: below(
        Contribution, "item__event", leads_to(ctx, "speaker", SpeakerPage, key)
    ),
    "series": lambda ctx, key: leads_to(ctx, "series", EventSeries, key),
    "audiences": lambda ctx, codes: Q(audiences__overlap=codes),
    "languages": lambda ctx, codes: below(
        EventLanguageRow, "event", language__in=codes
    ),
    "accessibility": lambda ctx, features: accessible(
        ctx, features, event="pk", venue="venue__translation_key"
    ),
    "is_free": lambda ctx, wanted: Q(is_free=wanted),
    "has_case_studies": _case_studies,
    "updated_since": updated_since,
    "keys": has_key,
}
