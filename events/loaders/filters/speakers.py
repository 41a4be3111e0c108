"""Which speakers a filter leaves."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from cms.api.context import AnswerContext
from events.loaders.filters.conditions import (
    Condition,
    Where,
    conditions,
    has_key,
    read_key,
    shown_key,
    theme_keys,
)
from events.loaders.filters.text import says
from events.models import (
    Contribution,
    EventPage,
    EventTheme,
    Organisation,
    SpeakerPage,
)


def narrow_speakers(
    ctx: AnswerContext, speakers: QuerySet, where: Where | None
) -> QuerySet:
    """The speakers that a filter leaves."""
    return speakers.filter(*conditions(ctx, SPEAKER_CONDITIONS, where))


def _takes_part_in(ctx: AnswerContext, **events: Any) -> Q:
    """Whether they are on the programme of one of those events that anybody may see."""
    shown = ctx.visible(EventPage.objects.filter(**events))
    return Q(
        Exists(
            Contribution.objects.filter(
                speaker__translation_key=OuterRef("translation_key"),
                item__event__in=shown,
            )
        )
    )


def _speaks_on(ctx: AnswerContext, theme: str) -> Q:
    themes = {"theme__translation_key__in": theme_keys(ctx, [theme])}
    rows = EventTheme.objects.filter(**themes)
    return _takes_part_in(ctx, pk__in=rows.values("event"))


SPEAKER_CONDITIONS: Mapping[str, Condition] = {
    "text": says(SpeakerPage),
    "organisation": lambda ctx, key: Q(
        organisation__translation_key__in=shown_key(ctx, Organisation, key)
    ),
    "event": lambda ctx, key: _takes_part_in(ctx, translation_key=read_key(key)),
    "theme": _speaks_on,
    "keys": has_key,
}
