"""Events, with everything below them that a query may ask for."""

from collections.abc import Mapping
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Aggregate, Count, Max, Min, OuterRef, Subquery
from django.db.models.expressions import BaseExpression
from django.db.models.functions import Coalesce

from cms.api.context import AnswerContext
from cms.api.loading import Relation, register, to_many, to_one
from cms.api.media import document_relation, image_relation
from cms.api.pages import PageLoader
from cms.api.rows import Row
from cms.api.selection import Selection
from cms.api.streams import stream
from events.loaders.exported import EVENT_CALENDAR, EVENT_JSON_LD, load_dates
from events.loaders.occurrence import load_next_occurrence, load_occurrences, local
from events.loaders.programme import (
    PROGRAMMES,
    load_partnerships,
    load_programme,
    programme_asked,
)
from events.loaders.records import accessibility_of
from events.loaders.rows import (
    access_rows,
    external_ids,
    key_rows,
    language_rows,
    null_urls,
    offer_rows,
    offers_in,
    partnership_rows,
    same_as,
)
from events.models import (
    Contribution,
    EventAccess,
    EventCaseStudy,
    EventDocument,
    EventExternalId,
    EventLanguageRow,
    EventPage,
    EventPartnership,
    EventTheme,
    Occurrence,
    Offer,
    ProgrammeItemCaseStudy,
)

INSTANTS = (
    "starts_at",
    "ends_at",
    "doors_at",
    "previous_starts_at",
    "last_ends_at",
)
OPTIONAL_TEXTS = ("online_url", "registration_url", "recurrence")

in_programme = {"item__event": OuterRef("pk")}

SPEAKER_KEYS = ArraySubquery(
    Contribution.objects.filter(**in_programme)
    .order_by("item__sort_order", "item__pk", "sort_order", "pk")
    .values("speaker__translation_key")
)
ITEM_CASE_STUDY_KEYS = ArraySubquery(
    ProgrammeItemCaseStudy.objects.filter(**in_programme)
    .order_by("item__sort_order", "item__pk", "sort_order", "pk")
    .values("case_study__translation_key")
)


def of_dates(aggregate: Aggregate) -> Subquery:
    """Something about all dates of an event."""
    dates = Occurrence.objects.filter(event=OuterRef("pk")).order_by()
    return Subquery(dates.values("event").values(found=aggregate))


def of_versions(aggregate: Aggregate) -> Subquery:
    """Something about all versions of an event, as facts are true in every one."""
    versions = EventPage.objects.filter(translation_key=OuterRef("translation_key"))
    return Subquery(
        versions.order_by().values("translation_key").values(found=aggregate)
    )


@register
class EventLoader(PageLoader):
    type_name = "Event"
    kind = "events"
    model = EventPage
    description = "summary"
    image_column = "image_id"
    always = (*PageLoader.always, "time_zone")
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        **PageLoader.columns,
        "summary": ("summary",),
        "body": ("body",),
        "image": ("image_id",),
        "type": ("event_type",),
        "themes": ("theme_keys",),
        "status": ("status",),
        "statusNote": ("status_note",),
        "previousStartsAt": ("previous_starts_at",),
        "startsAt": ("starts_at",),
        "endsAt": ("ends_at",),
        "doorsAt": ("doors_at",),
        "isAllDay": ("is_all_day",),
        "recurrence": ("recurrence",),
        "attendanceMode": ("attendance_mode",),
        "venue": ("venue__translation_key",),
        "room": ("room",),
        "onlineUrl": ("online_url",),
        "speakers": ("speaker_keys",),
        "partnerships": ("partnership_rows",),
        "caseStudies": ("item_case_study_keys", "own_case_study_keys"),
        "series": ("series__translation_key",),
        "isFree": ("is_free",),
        "offers": ("offer_rows",),
        "registrationUrl": ("registration_url",),
        "capacity": ("capacity",),
        "audiences": ("audiences",),
        "ageMin": ("age_min",),
        "ageMax": ("age_max",),
        "languages": ("languages",),
        "accessibility": (
            "access_statements",
            "access_note",
            "access_contact",
            "access_checked_on",
        ),
        "documents": ("document_ids",),
        "externalIds": ("external_id_rows",),
        "sameAs": ("external_id_rows",),
        "extent": ("date_count", "last_ends_at"),
        "publications": ("first_publication", "last_publication"),
    }
    annotations: ClassVar[Mapping[str, BaseExpression]] = {
        **PageLoader.annotations,
        "theme_keys": key_rows(EventTheme, "event", "theme"),
        **PROGRAMMES,
        "speaker_keys": SPEAKER_KEYS,
        "partnership_rows": partnership_rows(EventPartnership, "event"),
        "item_case_study_keys": ITEM_CASE_STUDY_KEYS,
        "own_case_study_keys": key_rows(EventCaseStudy, "event", "case_study"),
        "offer_rows": offer_rows(Offer, "event"),
        "languages": language_rows(EventLanguageRow, "event"),
        "access_statements": access_rows(EventAccess, "event"),
        "document_ids": ArraySubquery(
            EventDocument.objects.filter(event=OuterRef("pk"))
            .order_by("sort_order", "pk")
            .values("document_id")
        ),
        "external_id_rows": external_ids(EventExternalId, "event"),
        "date_count": of_dates(Count("pk")),
        "last_ends_at": of_dates(Max(Coalesce("ends_at", "starts_at"))),
        "first_publication": of_versions(Min("first_published_at")),
        "last_publication": of_versions(Max("last_published_at")),
    }
    needs: ClassVar[Mapping[str, Selection]] = {
        "jsonLd": EVENT_JSON_LD,
        "calendar": EVENT_CALENDAR,
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        **PageLoader.relations,
        "body": stream("body"),
        "image": image_relation("image_id"),
        "themes": to_many("Theme", "theme_keys"),
        "occurrences": load_occurrences,
        "dates": load_dates,
        "nextOccurrence": load_next_occurrence,
        "venue": to_one("Venue", "venue__translation_key"),
        "programme": load_programme,
        "speakers": to_many("Speaker", "speaker_keys"),
        "partnerships": load_partnerships,
        "caseStudies": to_many("CaseStudy", "case_study_keys"),
        "series": to_one("EventSeries", "series__translation_key"),
        "documents": document_relation("document_ids"),
    }

    def needed(self, selection: Selection) -> list[str]:
        names = super().needed(selection)
        chosen = self.selected(selection)
        if "programme" in chosen:
            names.append(programme_asked(chosen.below("programme")))
        return names

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        super().compute(ctx, row, selection)
        zone = row["zone"] = ZoneInfo(row["time_zone"])
        row["type"] = row.get("event_type")
        for name in INSTANTS:
            if name in row:
                row[name] = local(row[name], zone)
        for name in OPTIONAL_TEXTS:
            if name in row:
                row[name] = row[name] or None
        if "item_case_study_keys" in row:
            own = row["own_case_study_keys"]
            row["case_study_keys"] = [*row["item_case_study_keys"], *own]
        if "offer_rows" in row:
            row["offers"] = offers_in(row["offer_rows"], zone)
        if "access_statements" in row:
            row["accessibility"] = accessibility_of(row)
        if "external_id_rows" in row:
            row["external_ids"] = null_urls(row["external_id_rows"])
            row["same_as"] = same_as(row["external_id_rows"])
