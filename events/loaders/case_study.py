"""Case studies, with their figures."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.expressions import BaseExpression

from cms.api.context import AnswerContext
from cms.api.loading import Relation, register, to_many
from cms.api.media import document_relation, image_relation
from cms.api.pages import PageLoader
from cms.api.rows import Row
from cms.api.selection import Selection
from cms.api.streams import stream
from events.figures import format_figure
from events.loaders.exported import CASE_STUDY_JSON_LD
from events.loaders.lists import presented_at
from events.loaders.programme import load_partnerships
from events.loaders.rows import (
    exact,
    external_ids,
    json_rows,
    key_rows,
    partnership_rows,
    same_as,
)
from events.models import (
    CaseStudyDocument,
    CaseStudyExternalId,
    CaseStudyPage,
    CaseStudyPartnership,
    CaseStudySpeaker,
    CaseStudyTheme,
    Figure,
    Lesson,
    Source,
)

FIGURES = json_rows(
    Figure,
    "case_study",
    key="translation_key",
    label="label",
    value=exact("value"),
    qualifier="qualifier",
    unit="unit",
    currency="currency",
    as_of="as_of",
    source_label="source_label",
    source_url="source_url",
)


def figure_of(row: dict[str, Any]) -> dict[str, Any]:
    """A figure as the API shows it."""
    value = Decimal(row["value"])
    source = None
    if row["source_url"]:
        label = row["source_label"] or row["source_url"]
        source = {"label": label, "url": row["source_url"]}
    return {
        **row,
        "value": shortest(value),
        "currency": row["currency"] or None,
        "as_of": date.fromisoformat(row["as_of"]) if row["as_of"] else None,
        "source": source,
    }


def written_out(figure: dict[str, Any], language: str) -> str:
    """A figure as one reads it in a language."""
    return format_figure(
        figure["value"],
        figure["qualifier"],
        figure["unit"],
        figure["currency"],
        language,
    )


def shortest(value: Decimal) -> Decimal:
    """The same number without the zeros that the column adds: 45.0000 is 45."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


@register
class CaseStudyLoader(PageLoader):
    type_name = "CaseStudy"
    kind = "case-studies"
    model = CaseStudyPage
    description = "summary"
    image_column = "image_id"
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        **PageLoader.columns,
        "summary": ("summary",),
        "body": ("body",),
        "image": ("image_id",),
        "themes": ("theme_keys",),
        "place": ("place",),
        "region": ("region",),
        "startedOn": ("started_on",),
        "endedOn": ("ended_on",),
        "partnerships": ("partnership_rows",),
        "figures": ("figure_rows",),
        "lessons": ("lesson_texts",),
        "speakers": ("speaker_keys",),
        "documents": ("document_ids",),
        "sources": ("source_rows",),
        "sameAs": ("external_id_rows",),
    }
    annotations: ClassVar[Mapping[str, BaseExpression]] = {
        **PageLoader.annotations,
        "theme_keys": key_rows(CaseStudyTheme, "case_study", "theme"),
        "partnership_rows": partnership_rows(CaseStudyPartnership, "case_study"),
        "figure_rows": FIGURES,
        "lesson_texts": ArraySubquery(
            Lesson.objects.filter(case_study=OuterRef("pk"))
            .order_by("sort_order", "pk")
            .values("text")
        ),
        "speaker_keys": key_rows(CaseStudySpeaker, "case_study", "speaker"),
        "document_ids": ArraySubquery(
            CaseStudyDocument.objects.filter(case_study=OuterRef("pk"))
            .order_by("sort_order", "pk")
            .values("document_id")
        ),
        "source_rows": json_rows(Source, "case_study", label="label", url="url"),
        "external_id_rows": external_ids(CaseStudyExternalId, "case_study"),
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        **PageLoader.relations,
        "body": stream("body"),
        "image": image_relation("image_id"),
        "themes": to_many("Theme", "theme_keys"),
        "partnerships": load_partnerships,
        "speakers": to_many("Speaker", "speaker_keys"),
        "presentedAt": presented_at,
        "documents": document_relation("document_ids"),
    }

    needs: ClassVar[Mapping[str, Selection]] = {"jsonLd": CASE_STUDY_JSON_LD}

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        super().compute(ctx, row, selection)
        row["lessons"] = row.get("lesson_texts")
        row["sources"] = row.get("source_rows")
        if "figure_rows" in row:
            row["figures"] = [figure_of(figure) for figure in row["figure_rows"]]
            if "formatted" in selection.below("figures"):
                for figure in row["figures"]:
                    figure["formatted"] = written_out(figure, row["locale"])
        if "external_id_rows" in row:
            row["same_as"] = same_as(row["external_id_rows"])
