"""Dates: each as its event says, unless it says otherwise itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.db.models import Case, F, Q, QuerySet, When
from django.db.models.expressions import BaseExpression
from django.db.models.functions import Coalesce

from cms.api.answers.tags import by_column
from cms.api.connections import empty_slice, slice_rows_per_parent
from cms.api.context import AnswerContext
from cms.api.loading import Loader, Relation, loaders, register, to_one, wait_for
from cms.api.rows import Row
from cms.api.selection import Field, Selection
from cms.api.versions import best_versions
from events.loaders.filters.windows import window
from events.loaders.lists import fill_slices
from events.loaders.orders import OCCURRENCES_BY_START
from events.loaders.rows import offer_rows, offers_in
from events.models import EventPage, Occurrence, OccurrenceOffer, Offer
from events.querysets import overlaps
from events.vocabulary import EventStatus

NOT_TAKING_PLACE = (EventStatus.CANCELLED, EventStatus.POSTPONED)


def local(instant: datetime | None, zone: ZoneInfo) -> datetime | None:
    """The instant with the offset in force at the event."""
    return instant and instant.astimezone(zone)


def load_event(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
    """The event of each date, in the version that the date belongs to."""
    ids = {row["event_id"] for row in rows}
    loader, keys = loaders["Event"], by_column(EventPage, "id", ids)
    events = wait_for(
        ctx,
        loader.wanted_by_pk(ctx, ids, field.selection, rows[0]["requested"], keys),
    )
    ctx.tags.add(event["key"] for event in events.values())
    for row in rows:
        row["event"] = events.get(row["event_id"])


@register
class OccurrenceLoader(Loader):
    type_name = "Occurrence"
    model = Occurrence
    always = (*Loader.always, "event_id", "event__time_zone")
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "startsAt": ("starts_at",),
        "endsAt": ("ends_at",),
        "isAllDay": ("event__is_all_day",),
        "status": ("status_in_force",),
        "statusNote": ("note_in_force",),
        "previousStartsAt": ("previous_start_in_force",),
        "venue": ("venue_key_in_force",),
        "room": ("room_in_force",),
        "offers": ("own_offers", "event_offers"),
    }
    annotations: ClassVar[Mapping[str, BaseExpression]] = {
        "status_in_force": Case(
            When(~Q(status=""), then=F("status")), default=F("event__status")
        ),
        "note_in_force": Case(
            When(status="", status_note="", then=F("event__status_note")),
            default=F("status_note"),
        ),
        "previous_start_in_force": Case(
            When(
                status="",
                previous_starts_at=None,
                starts_at=F("event__starts_at"),
                then=F("event__previous_starts_at"),
            ),
            default=F("previous_starts_at"),
        ),
        "venue_key_in_force": Coalesce(
            "venue__translation_key", "event__venue__translation_key"
        ),
        "room_in_force": Case(
            When(room="", venue=None, then=F("event__room")), default=F("room")
        ),
        "own_offers": offer_rows(OccurrenceOffer, "occurrence"),
        "event_offers": offer_rows(Offer, "event", of="event_id"),
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        "event": load_event,
        "venue": to_one("Venue", "venue_key_in_force"),
    }

    def public(self, ctx: AnswerContext, queryset: QuerySet) -> QuerySet:
        """Dates of visible events."""
        return queryset.filter(event__in=ctx.visible(EventPage.objects.all()))

    def best(self, ctx: AnswerContext, queryset: QuerySet, language: str) -> QuerySet:
        """Dates of the version of each event that answers for the language."""
        events = best_versions(ctx, EventPage.objects.all(), language)
        return queryset.filter(event__in=events)

    def found(self, ctx: AnswerContext, queryset: QuerySet, language: str) -> QuerySet:
        return self.best(ctx, queryset, language)

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        super().compute(ctx, row, selection)
        zone = ZoneInfo(row["event__time_zone"])
        row["time_zone"] = row["event__time_zone"]
        row["is_all_day"] = row.get("event__is_all_day")
        row["status"] = row.get("status_in_force")
        row["status_note"] = row.get("note_in_force")
        row["room"] = row.get("room_in_force")
        row["starts_at"] = local(row.get("starts_at"), zone)
        row["ends_at"] = local(row.get("ends_at"), zone)
        row["previous_starts_at"] = local(row.get("previous_start_in_force"), zone)
        if "own_offers" in row:
            row["offers"] = offers_in(row["own_offers"] or row["event_offers"], zone)


def load_occurrences(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
    """The dates of each event, a page of them, those that overlap a window."""
    dates = Occurrence.objects.filter(
        window(field.args.get("from_"), field.args.get("to")).dates(),
        event__in={row["pk"] for row in rows},
    )
    keys = [row["key"] for row in rows]
    with ctx.tags.of(keys):
        slices = slice_rows_per_parent(
            dates,
            "event_id",
            OCCURRENCES_BY_START,
            field.args,
            (),
            count="totalCount" in field.selection,
        )
    loader = loaders["Occurrence"]
    fill_slices(ctx, loader, slices.values(), field, rows[0]["requested"], keys)
    for row in rows:
        row[field.key] = slices.get(row["pk"]) or empty_slice()


def load_next_occurrence(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
    """The next date of each event that takes place and is not over."""
    loader = loaders["Occurrence"]
    dates = (
        Occurrence.objects.filter(
            overlaps(ctx.now, None), event__in={row["pk"] for row in rows}
        )
        .alias(in_force=OccurrenceLoader.annotations["status_in_force"])
        .exclude(in_force__in=NOT_TAKING_PLACE)
        .order_by("event_id", "starts_at", "pk")
        .distinct("event_id")
    )
    keys = [row["key"] for row in rows]
    found = loader.rows(ctx, dates, field.selection, rows[0]["requested"], keys)
    by_event = {date["event_id"]: date for date in found}
    for row in rows:
        row["next_occurrence"] = by_event.get(row["pk"])
