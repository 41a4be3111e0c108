"""Which events, people and case studies a filter leaves, as conditions in SQL."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import (
    Exists,
    F,
    Min,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce

from cms.api.context import AnswerContext
from events import schedule
from events.models import (
    CaseStudyPage,
    CaseStudyPartnership,
    CaseStudySpeaker,
    CaseStudyTheme,
    Contribution,
    EventAccess,
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
    Theme,
    Venue,
    VenueAccess,
)
from events.querysets import overlaps
from events.schedule import When
from events.vocabulary import AccessibilityAnswer

Where = Mapping[str, Any]
Condition = Callable[[AnswerContext, Any], Q]


def read_key(key: str) -> UUID | None:
    """A public key; None, which nothing has, for any other text."""
    try:
        return UUID(key)
    except ValueError:
        return None


def keys_of(keys: list[str]) -> list[UUID]:
    return [found for key in keys if (found := read_key(key))]


def date_condition(ctx: AnswerContext, where: Where) -> Q:
    """Which rows of Occurrence the window and `when` of a filter leave."""
    condition = overlaps(where.get("from_"), where.get("to"))
    if when := where.get("when"):
        condition &= _when(ctx, When(when))
    return condition


def _when(ctx: AnswerContext, when: When) -> Q:
    """Dates in a named window, measured in the zone of each event.

    One statement, to learn which zones occur, where the window depends on the zone.
    """
    if when == When.PAST:
        return overlaps(None, ctx.now) & ~overlaps(ctx.now, None)
    if when in (When.NOW, When.UPCOMING):
        return overlaps(*schedule.window(when, ctx.now, ctx.zone))
    zones: dict[Any, list[str]] = {}
    for name in EventPage.objects.order_by().values_list("time_zone").distinct():
        window = schedule.window(when, ctx.now, ZoneInfo(name[0]))
        zones.setdefault(window, []).append(name[0])
    condition = Q(pk__in=[])
    for window, names in zones.items():
        condition |= Q(event__time_zone__in=names) & overlaps(*window)
    return condition


def narrow_events(
    ctx: AnswerContext, events: QuerySet, where: Where | None
) -> QuerySet:
    """The events that a filter leaves, with `first_date` to order them by.

    `first_date` is the start of the first date that the window leaves.
    """
    where = where or {}
    dates = Occurrence.objects.filter(date_condition(ctx, where), event=OuterRef("pk"))
    has_window = any(where.get(name) for name in ("from_", "to", "when"))
    if has_window:
        events = events.filter(Exists(dates))
        if where.get("when") == When.PAST:
            ahead = Occurrence.objects.filter(overlaps(ctx.now, None))
            events = events.filter(~Exists(ahead.filter(event=OuterRef("pk"))))
        first = dates.order_by().values("event").annotate(first=Min("starts_at"))
        events = events.annotate(first_date=Subquery(first.values("first")))
    else:
        events = events.annotate(first_date=F("starts_at"))
    return events.filter(*_conditions(ctx, EVENT_CONDITIONS, where))


def narrow_occurrences(
    ctx: AnswerContext, occurrences: QuerySet, where: Where | None
) -> QuerySet:
    """The dates that a filter leaves: each must itself be in the window.

    A date with a status of its own counts under that status, a date with a venue of
    its own under that venue.
    """
    where = dict(where or {})
    statuses = where.pop("statuses", None)
    places = {name: where.pop(name, None) for name in VENUE_CONDITIONS}
    events = EventPage.objects.filter(*_conditions(ctx, EVENT_CONDITIONS, where))
    rows = occurrences.filter(date_condition(ctx, where), event__in=events)
    if statuses:
        names = _names(statuses)
        rows = rows.filter(Q(status__in=names) | Q(status="", event__status__in=names))
    for name, value in places.items():
        if value is not None:
            place = shown_keys(ctx, Venue, **VENUE_CONDITIONS[name](value))
            rows = rows.annotate(place=VENUE_OF_DATE).filter(place__in=place)
    return rows


VENUE_OF_DATE = Coalesce("venue__translation_key", "event__venue__translation_key")
VENUE_CONDITIONS: Mapping[str, Callable[[str], dict[str, Any]]] = {
    "venue": lambda key: {"translation_key": read_key(key)},
    "locality": lambda name: {"locality__iexact": name},
    "region": lambda name: {"region__iexact": name},
}


def shown_keys(ctx: AnswerContext, model: type[Model], **named: Any) -> QuerySet:
    """Keys of the things so named that anybody may see.

    A filter goes by these alone, so that it tells nothing about what is hidden.
    """
    rows = model._default_manager.filter(**named)
    return ctx.visible(rows).values("translation_key")


def shown_key(ctx: AnswerContext, model: type[Model], key: str) -> QuerySet:
    return shown_keys(ctx, model, translation_key=read_key(key))


def theme_keys(ctx: AnswerContext, slugs_or_keys: list[str]) -> QuerySet:
    """Themes by key, or by slug in any language."""
    named = Q(slug__in=slugs_or_keys) | Q(translation_key__in=keys_of(slugs_or_keys))
    return ctx.visible(Theme.objects.filter(named)).values("translation_key")


def _below(model: type[Model], path: str = "event", **filters: Any) -> Q:
    rows = model._default_manager.filter(**{path: OuterRef("pk")}, **filters)
    return Q(Exists(rows))


def _case_studies(ctx: AnswerContext, wanted: bool) -> Q:
    shown: dict[str, Any] = {
        "case_study__translation_key__in": shown_keys(ctx, CaseStudyPage)
    }
    has = _below(EventCaseStudy, **shown)
    has |= _below(ProgrammeItemCaseStudy, "item__event", **shown)
    return has if wanted else ~has


def _held_at(name: str) -> Condition:
    """Where the event or one of its dates is."""

    def condition(ctx: AnswerContext, value: str) -> Q:
        places = shown_keys(ctx, Venue, **VENUE_CONDITIONS[name](value))
        at_date = _below(Occurrence, venue__translation_key__in=places)
        return Q(venue__translation_key__in=places) | at_date

    return condition


def _names(members: list[Any]) -> list[str]:
    return [member.value for member in members]


EVENT_CONDITIONS: Mapping[str, Condition] = {
    "types": lambda ctx, types: Q(event_type__in=_names(types)),
    "themes": lambda ctx, themes: _below(
        EventTheme, theme__translation_key__in=theme_keys(ctx, themes)
    ),
    "statuses": lambda ctx, statuses: Q(status__in=_names(statuses)),
    "attendance_modes": lambda ctx, modes: Q(attendance_mode__in=_names(modes)),
    **{name: _held_at(name) for name in VENUE_CONDITIONS},
    "organisation": lambda ctx, key: _below(
        EventPartnership,
        organisation__translation_key__in=shown_key(ctx, Organisation, key),
    ),
    "speaker": lambda ctx, key: _below(
        Contribution,
        "item__event",
        speaker__translation_key__in=shown_key(ctx, SpeakerPage, key),
    ),
    "series": lambda ctx, key: Q(
        series__translation_key__in=shown_key(ctx, EventSeries, key)
    ),
    "audiences": lambda ctx, codes: Q(audiences__overlap=codes),
    "languages": lambda ctx, codes: _below(EventLanguageRow, language__in=codes),
    "accessibility": lambda ctx, features: _offers_access(ctx, features),
    "is_free": lambda ctx, wanted: Q(is_free=wanted),
    "has_case_studies": _case_studies,
    "updated_since": lambda ctx, since: Q(last_published_at__gte=since),
    "keys": lambda ctx, keys: Q(translation_key__in=keys_of(keys)),
}


def _offers_access(ctx: AnswerContext, features: list[Any]) -> Q:
    """Every feature asked for is answered YES by the event or by its venue."""
    condition = Q()
    for feature in _names(features):
        yes = {"feature": feature, "answer": AccessibilityAnswer.YES}
        places = shown_keys(
            ctx, Venue, access_rows__feature=feature, access_rows__answer=yes["answer"]
        )
        condition &= _below(EventAccess, **yes) | Q(venue__translation_key__in=places)
    return condition


def narrow_case_studies(
    ctx: AnswerContext, case_studies: QuerySet, where: Where | None
) -> QuerySet:
    """The case studies that a filter leaves."""
    return case_studies.filter(*_conditions(ctx, CASE_STUDY_CONDITIONS, where))


def _conditions(
    ctx: AnswerContext, known: Mapping[str, Condition], where: Where | None
) -> list[Q]:
    where = where or {}
    given = {n: v for n, v in where.items() if v is not None and v != []}
    return [
        condition(ctx, given[name])
        for name, condition in known.items()
        if name in given
    ]


def _event(ctx: AnswerContext, key: str) -> QuerySet:
    """The versions of an event that anybody may see."""
    return ctx.visible(EventPage.objects.filter(translation_key__in=keys_of([key])))


def _presented_at(ctx: AnswerContext, key: str) -> Q:
    rows = {"case_study__translation_key": OuterRef("translation_key")}
    event = _event(ctx, key)
    whole = EventCaseStudy.objects.filter(event__in=event, **rows)
    items = ProgrammeItemCaseStudy.objects.filter(item__event__in=event, **rows)
    return Q(Exists(whole)) | Q(Exists(items))


def _takes_part_in(ctx: AnswerContext, key: str) -> Q:
    return Q(
        Exists(
            Contribution.objects.filter(
                speaker__translation_key=OuterRef("translation_key"),
                item__event__in=_event(ctx, key),
            )
        )
    )


CASE_STUDY_CONDITIONS: Mapping[str, Condition] = {
    "themes": lambda ctx, themes: _below(
        CaseStudyTheme,
        "case_study",
        theme__translation_key__in=theme_keys(ctx, themes),
    ),
    "organisation": lambda ctx, key: _below(
        CaseStudyPartnership,
        "case_study",
        organisation__translation_key__in=shown_key(ctx, Organisation, key),
    ),
    "region": lambda ctx, name: Q(region__iexact=name),
    "event": _presented_at,
    "speaker": lambda ctx, key: _below(
        CaseStudySpeaker,
        "case_study",
        speaker__translation_key__in=shown_key(ctx, SpeakerPage, key),
    ),
    "updated_since": lambda ctx, since: Q(last_published_at__gte=since),
    "keys": lambda ctx, keys: Q(translation_key__in=keys_of(keys)),
}


def narrow_speakers(
    ctx: AnswerContext, speakers: QuerySet, where: Where | None
) -> QuerySet:
    """The speakers that a filter leaves."""
    return speakers.filter(*_conditions(ctx, SPEAKER_CONDITIONS, where))


SPEAKER_CONDITIONS: Mapping[str, Condition] = {
    "organisation": lambda ctx, key: Q(
        organisation__translation_key__in=shown_key(ctx, Organisation, key)
    ),
    "event": _takes_part_in,
    "keys": lambda ctx, keys: Q(translation_key__in=keys_of(keys)),
}


def narrow_records(
    ctx: AnswerContext, records: QuerySet, where: Where | None
) -> QuerySet:
    """The venues or organisations that a filter leaves."""
    return records.filter(*_conditions(ctx, RECORD_CONDITIONS, where))


RECORD_CONDITIONS: Mapping[str, Condition] = {
    "kinds": lambda ctx, kinds: Q(kind__in=_names(kinds)),
    "locality": lambda ctx, name: Q(locality__iexact=name),
    "region": lambda ctx, name: Q(region__iexact=name),
    "accessibility": lambda ctx, features: _venue_access(features),
    "keys": lambda ctx, keys: Q(translation_key__in=keys_of(keys)),
}


def _venue_access(features: list[Any]) -> Q:
    condition = Q()
    for feature in _names(features):
        yes = {"feature": feature, "answer": AccessibilityAnswer.YES}
        condition &= _below(VenueAccess, "venue", **yes)
    return condition
