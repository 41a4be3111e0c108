"""Venues, organisations, themes and series."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models.expressions import BaseExpression

from cms.api.context import AnswerContext
from cms.api.loading import Loader, Relation, register, to_one
from cms.api.media import image_relation
from cms.api.pages import uri_of
from cms.api.rich_text import rich_text
from cms.api.rows import Row
from cms.api.selection import Selection
from events import postal
from events.loaders.facets import VENUE_OF_DATES
from events.loaders.lists import case_studies_of, events_of
from events.loaders.rows import access_rows, external_ids, null_urls, same_as
from events.models import (
    EventSeries,
    Organisation,
    OrganisationExternalId,
    Theme,
    Venue,
    VenueAccess,
    VenueExternalId,
)

ADDRESS = ("street", "locality", "region", "postal_code", "country")


class RecordLoader(Loader):
    """Fields that every record has."""

    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "name": ("name",),
        "slug": ("slug",),
        "description": ("description",),
        "website": ("website",),
        "address": ADDRESS,
        "externalIds": ("external_id_rows",),
        "sameAs": ("external_id_rows",),
    }

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        super().compute(ctx, row, selection)
        if "uri" in selection:
            row["uri"] = uri_of(self.kind, row["key"])
        if "website" in row:
            row["website"] = row["website"] or None
        if "external_id_rows" in row:
            row["external_ids"] = null_urls(row["external_id_rows"])
            row["same_as"] = same_as(row["external_id_rows"])
        if "country" in row:
            row["address"] = address_of(row)


def address_of(row: Row) -> dict[str, str]:
    """A postal address with its one line, in the language of the row."""
    parts = {name: row[name] for name in ADDRESS}
    line = postal.format_address(**parts, language=row["locale"])
    return {**parts, "formatted": line}


@register
class VenueLoader(RecordLoader):
    type_name = "Venue"
    kind = "venues"
    model = Venue
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        **RecordLoader.columns,
        "latitude": ("latitude",),
        "longitude": ("longitude",),
        "timeZone": ("time_zone",),
        "image": ("image_id",),
        "capacity": ("capacity",),
        "directions": ("directions",),
        "accessibility": (
            "access_statements",
            "access_note",
            "access_contact",
            "access_checked_on",
        ),
    }
    annotations: ClassVar[Mapping[str, BaseExpression]] = {
        "external_id_rows": external_ids(VenueExternalId, "venue"),
        "access_statements": access_rows(VenueAccess, "venue"),
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        "description": rich_text("description"),
        "image": image_relation("image_id"),
        "events": events_of("_place", _place=VENUE_OF_DATES),
    }

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        super().compute(ctx, row, selection)
        if "access_statements" in row:
            row["accessibility"] = accessibility_of(row)


def accessibility_of(row: Row) -> dict[str, Any]:
    """What is known about access to an event or a venue."""
    return {
        "features": row["access_statements"],
        "note": row["access_note"],
        "contact": row["access_contact"],
        "checked_on": row["access_checked_on"],
    }


@register
class OrganisationLoader(RecordLoader):
    type_name = "Organisation"
    kind = "organisations"
    model = Organisation
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        **RecordLoader.columns,
        "shortName": ("short_name",),
        "kind": ("kind",),
        "logo": ("logo_id",),
    }
    annotations: ClassVar[Mapping[str, BaseExpression]] = {
        "external_id_rows": external_ids(OrganisationExternalId, "organisation"),
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        "description": rich_text("description"),
        "logo": image_relation("logo_id"),
        "events": events_of("partnerships__organisation__translation_key"),
        "caseStudies": case_studies_of("partnerships__organisation__translation_key"),
    }

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        super().compute(ctx, row, selection)
        if "street" in row and not (row["street"] or row["locality"]):
            row["address"] = None


@register
class ThemeLoader(RecordLoader):
    type_name = "Theme"
    model = Theme
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        **RecordLoader.columns,
        "parent": ("parent__translation_key",),
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        "parent": to_one("Theme", "parent__translation_key"),
    }


@register
class SeriesLoader(RecordLoader):
    type_name = "EventSeries"
    model = EventSeries
    relations: ClassVar[Mapping[str, Relation]] = {
        "description": rich_text("description"),
        "events": events_of("series__translation_key"),
    }
