"""Which events, people and case studies a filter leaves, as conditions in SQL."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from cms.api.context import AnswerContext
from events import schedule
from events.models import (
    CaseStudyPartnership,
    CaseStudySpeaker,
    CaseStudyTheme,
    Contribution,
    EventAccess,
    EventCaseStudy,
    EventLanguageRow,
    EventPage,
    EventPartnership,
    EventTheme,
    Occurrence,
    ProgrammeItemCaseStudy,
    Theme,
    VenueAccess,
)
from events.querysets import overlaps
from events.schedule import When
from events.vocabulary import AccessibilityAnswer

Where = Mapping[str, Any]


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
    return events.filter(*event_conditions(where))


def narrow_occurrences(
    ctx: AnswerContext, occurrences: QuerySet, where: Where | None
) -> QuerySet:
    """The dates that a filter leaves: each must itself be in the window.

    A date with a status of its own counts under that status, a date with a venue of
    its own under that venue.
    """
    where = dict(where or {})
    statuses = where.pop("statuses", None)
    venue = where.pop("venue", None)
    events = EventPage.objects.filter(*event_conditions(where))
    rows = occurrences.filter(date_condition(ctx, where), event__in=events)
    if statuses:
        names = [status.value for status in statuses]
        rows = rows.filter(Q(status__in=names) | Q(status="", event__status__in=names))
    if venue:
        rows = rows.annotate(place=VENUE_OF_DATE).filter(place=read_key(venue))
    return rows


VENUE_OF_DATE = Coalesce("venue__translation_key", "event__venue__translation_key")


def event_conditions(where: Where) -> list[Any]:
    """Conditions on EventPage for everything in a filter but dates."""
    return _conditions(EVENT_CONDITIONS, where)


def _below(model: Any, path: str = "event", **filters: Any) -> Exists:
    return Exists(model.objects.filter(**{path: OuterRef("pk")}, **filters))


def _themes(slugs_or_keys: list[str]) -> Exists:
    """By key, or by slug in any language."""
    return Exists(
        EventTheme.objects.filter(event=OuterRef("pk")).filter(
            theme_matches("theme", slugs_or_keys)
        )
    )


def theme_matches(path: str, slugs_or_keys: list[str]) -> Q:
    keys = Theme.objects.filter(
        Q(slug__in=slugs_or_keys) | Q(translation_key__in=keys_of(slugs_or_keys))
    ).values("translation_key")
    return Q(**{f"{path}__translation_key__in": keys})


def _case_studies(wanted: bool) -> Q:
    has = Q(_below(EventCaseStudy)) | Q(_below(ProgrammeItemCaseStudy, "item__event"))
    return has if wanted else ~has


def _venue(key: str) -> Q:
    uuid = read_key(key)
    return Q(venue__translation_key=uuid) | Q(
        _below(Occurrence, venue__translation_key=uuid)
    )


def _names(members: list[Any]) -> list[str]:
    return [member.value for member in members]


EVENT_CONDITIONS: Mapping[str, Callable[[Any], Any]] = {
    "types": lambda types: Q(event_type__in=_names(types)),
    "themes": _themes,
    "statuses": lambda statuses: Q(status__in=_names(statuses)),
    "attendance_modes": lambda modes: Q(attendance_mode__in=_names(modes)),
    "venue": _venue,
    "organisation": lambda key: _below(
        EventPartnership, organisation__translation_key=read_key(key)
    ),
    "speaker": lambda key: _below(
        Contribution, "item__event", speaker__translation_key=read_key(key)
    ),
    "series": lambda key: Q(series__translation_key=read_key(key)),
    "locality": lambda name: Q(venue__locality__iexact=name),
    "region": lambda name: Q(venue__region__iexact=name),
    "audiences": lambda codes: Q(audiences__overlap=codes),
    "languages": lambda codes: _below(EventLanguageRow, language__in=codes),
    "accessibility": lambda features: _offers_access(features),
    "is_free": lambda wanted: Q(is_free=wanted),
    "has_case_studies": _case_studies,
    "updated_since": lambda since: Q(last_published_at__gte=since),
    "keys": lambda keys: Q(translation_key__in=keys_of(keys)),
}


def _offers_access(features: list[Any]) -> Q:
    """Every feature asked for is answered YES by the event or by its venue."""
    condition = Q()
    for feature in _names(features):
        yes = {"feature": feature, "answer": AccessibilityAnswer.YES}
        at_venue = VenueAccess.objects.filter(venue=OuterRef("venue"), **yes)
        condition &= Q(_below(EventAccess, **yes)) | Q(Exists(at_venue))
    return condition


def narrow_case_studies(case_studies: QuerySet, where: Where | None) -> QuerySet:
    """The case studies that a filter leaves."""
    return case_studies.filter(*_conditions(CASE_STUDY_CONDITIONS, where))


def _conditions(known: Mapping[str, Callable[[Any], Any]], where: Where | None) -> Any:
    where = where or {}
    given = {n: v for n, v in where.items() if v is not None and v != []}
    return [
        condition(given[name]) for name, condition in known.items() if name in given
    ]


def _presented_at(key: str) -> Q:
    uuid = read_key(key)
    rows = {"case_study__translation_key": OuterRef("translation_key")}
    whole = EventCaseStudy.objects.filter(
        event__translation_key=uuid, event__live=True, **rows
    )
    items = ProgrammeItemCaseStudy.objects.filter(
        item__event__translation_key=uuid, item__event__live=True, **rows
    )
    return Q(Exists(whole)) | Q(Exists(items))


CASE_STUDY_CONDITIONS: Mapping[str, Callable[[Any], Any]] = {
    "themes": lambda themes: Exists(
        CaseStudyTheme.objects.filter(case_study=OuterRef("pk")).filter(
            theme_matches("theme", themes)
        )
    ),
    "organisation": lambda key: _below(
        CaseStudyPartnership,
        "case_study",
        organisation__translation_key=read_key(key),
    ),
    "region": lambda name: Q(region__iexact=name),
    "event": _presented_at,
    "speaker": lambda key: _below(
        CaseStudySpeaker, "case_study", speaker__translation_key=read_key(key)
    ),
    "updated_since": lambda since: Q(last_published_at__gte=since),
    "keys": lambda keys: Q(translation_key__in=keys_of(keys)),
}


def narrow_speakers(speakers: QuerySet, where: Where | None) -> QuerySet:
    """The speakers that a filter leaves."""
    return speakers.filter(*_conditions(SPEAKER_CONDITIONS, where))


SPEAKER_CONDITIONS: Mapping[str, Callable[[Any], Any]] = {
    "organisation": lambda key: Q(organisation__translation_key=read_key(key)),
    "event": lambda key: Exists(
        Contribution.objects.filter(
            speaker__translation_key=OuterRef("translation_key"),
            item__event__translation_key=read_key(key),
            item__event__live=True,
        )
    ),
    "keys": lambda keys: Q(translation_key__in=keys_of(keys)),
}


def narrow_records(records: QuerySet, where: Where | None) -> QuerySet:
    """The venues or organisations that a filter leaves."""
    return records.filter(*_conditions(RECORD_CONDITIONS, where))


RECORD_CONDITIONS: Mapping[str, Callable[[Any], Any]] = {
    "kinds": lambda kinds: Q(kind__in=_names(kinds)),
    "locality": lambda name: Q(locality__iexact=name),
    "region": lambda name: Q(region__iexact=name),
    "accessibility": lambda features: _venue_access(features),
    "keys": lambda keys: Q(translation_key__in=keys_of(keys)),
}


def _venue_access(features: list[Any]) -> Q:
    condition = Q()
    for feature in _names(features):
        yes = {"feature": feature, "answer": AccessibilityAnswer.YES}
        condition &= Q(_below(VenueAccess, "venue", **yes))
    return condition
