"""Speakers."""

from collections.abc import Mapping
from typing import ClassVar

from django.db.models.expressions import BaseExpression

from cms.api.context import AnswerContext
from cms.api.loading import Relation, register, to_one
from cms.api.media import image_relation
from cms.api.pages import PageLoader
from cms.api.rich_text import rich_text
from cms.api.rows import Row
from cms.api.selection import Selection
from events.loaders.exported import SPEAKER_JSON_LD
from events.loaders.lists import case_studies_of, events_of
from events.loaders.rows import external_ids, json_rows, null_urls, same_as
from events.models import SpeakerExternalId, SpeakerLink, SpeakerPage


@register
class SpeakerLoader(PageLoader):
    type_name = "Speaker"
    kind = "speakers"
    model = SpeakerPage
    image_column = "photo_id"
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        **PageLoader.columns,
        "name": ("title",),
        "givenName": ("given_name",),
        "familyName": ("family_name",),
        "sortName": ("sort_name",),
        "pronouns": ("pronouns",),
        "roleTitle": ("role_title",),
        "organisation": ("organisation__translation_key",),
        "biography": ("biography",),
        "photo": ("photo_id",),
        "links": ("link_rows",),
        "externalIds": ("external_id_rows",),
        "sameAs": ("external_id_rows",),
    }
    annotations: ClassVar[Mapping[str, BaseExpression]] = {
        **PageLoader.annotations,
        "link_rows": json_rows(SpeakerLink, "speaker", label="label", url="url"),
        "external_id_rows": external_ids(SpeakerExternalId, "speaker"),
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        **PageLoader.relations,
        "organisation": to_one("Organisation", "organisation__translation_key"),
        "biography": rich_text("biography"),
        "photo": image_relation("photo_id"),
        "events": events_of("programme_items__contributions__speaker__translation_key"),
        "caseStudies": case_studies_of("speaker_rows__speaker__translation_key"),
    }

    needs: ClassVar[Mapping[str, Selection]] = {"jsonLd": SPEAKER_JSON_LD}

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        super().compute(ctx, row, selection)
        row["name"] = row.get("title")
        row["links"] = row.get("link_rows")
        if "external_id_rows" in row:
            row["external_ids"] = null_urls(row["external_id_rows"])
            row["same_as"] = same_as(row["external_id_rows"])
