"""Which events a filter leaves."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery

from cms.api.context import AnswerContext
from events.loaders.filters.access import accessible
from events.loaders.filters.conditions import (
    Condition,
    Where,
    below,
    conditions,
    has_key,
    names,
    shown_key,
    shown_keys,
    theme_keys,
    updated_since,
)
from events.loaders.filters.places import PLACES, places
from events.loaders.filters.text import says
from events.loaders.filters.windows import date_condition, has_window
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
)
from events.querysets import overlaps
from events.schedule import When


def narrow_events(
    ctx: AnswerContext, events: QuerySet, where: Where | None
) -> QuerySet:
    """The events that a filter leaves, with `first_date` to order them by.

    `first_date` is the start of the first date that the window leaves.
    """
    where = where or {}
    dates = Occurrence.objects.filter(date_condition(ctx, where), event=OuterRef("pk"))
    if has_window(where):
        events = events.filter(Exists(dates))
        if where.get("when") == When.PAST:
            ahead = Occurrence.objects.filter(overlaps(ctx.now, None))
            events = events.filter(~Exists(ahead.filter(event=OuterRef("pk"))))
        first = dates.order_by().values("event").annotate(first=Min("starts_at"))
        events = events.annotate(first_date=Subquery(first.values("first")))
    else:
        events = events.annotate(first_date=F("starts_at"))
    return events.filter(*conditions(ctx, EVENT_CONDITIONS, where))


def _held_at(name: str) -> Condition:
    """Where the event or one of its dates is."""

    def condition(ctx: AnswerContext, value: Any) -> Q:
        found = places(ctx, name, value)
        at_date = below(Occurrence, "event", venue__translation_key__in=found)
        return Q(venue__translation_key__in=found) | at_date

    return condition


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
    "organisation": lambda ctx, key: below(
        EventPartnership,
        "event",
        organisation__translation_key__in=shown_key(ctx, Organisation, key),
    ),
    "speaker": lambda ctx, key: below(
        Contribution,
        "item__event",
        speaker__translation_key__in=shown_key(ctx, SpeakerPage, key),
    ),
    "series": lambda ctx, key: Q(
        series__translation_key__in=shown_key(ctx, EventSeries, key)
    ),
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
