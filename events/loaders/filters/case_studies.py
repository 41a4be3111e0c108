"""Which case studies a filter leaves."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from cms.api.context import AnswerContext
from cms.folding import reads
from events.loaders.filters.conditions import (
    Condition,
    Where,
    below,
    conditions,
    has_key,
    read_key,
    shown_key,
    theme_keys,
    updated_since,
)
from events.loaders.filters.text import says
from events.models import (
    CaseStudyPage,
    CaseStudyPartnership,
    CaseStudySpeaker,
    CaseStudyTheme,
    EventCaseStudy,
    EventPage,
    Organisation,
    ProgrammeItemCaseStudy,
    SpeakerPage,
)


def narrow_case_studies(
    ctx: AnswerContext, case_studies: QuerySet, where: Where | None
) -> QuerySet:
    """The case studies that a filter leaves."""
    return case_studies.filter(*conditions(ctx, CASE_STUDY_CONDITIONS, where))


def _presented_at(ctx: AnswerContext, key: str) -> Q:
    rows = {"case_study__translation_key": OuterRef("translation_key")}
    named: dict[str, Any] = {"translation_key": read_key(key)}
    event = ctx.visible(EventPage.objects.filter(**named))
    whole = EventCaseStudy.objects.filter(event__in=event, **rows)
    items = ProgrammeItemCaseStudy.objects.filter(item__event__in=event, **rows)
    return Q(Exists(whole)) | Q(Exists(items))


CASE_STUDY_CONDITIONS: Mapping[str, Condition] = {
    "text": says(CaseStudyPage),
    "themes": lambda ctx, themes: below(
        CaseStudyTheme,
        "case_study",
        theme__translation_key__in=theme_keys(ctx, themes),
    ),
    "organisation": lambda ctx, key: below(
        CaseStudyPartnership,
        "case_study",
        organisation__translation_key__in=shown_key(ctx, Organisation, key),
    ),
    "region": lambda ctx, name: reads("region", name),
    "event": _presented_at,
    "speaker": lambda ctx, key: below(
        CaseStudySpeaker,
        "case_study",
        speaker__translation_key__in=shown_key(ctx, SpeakerPage, key),
    ),
    "updated_since": updated_since,
    "keys": has_key,
}
