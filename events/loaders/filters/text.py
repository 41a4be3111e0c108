"""Which things a text leaves, and how well they answer: the same match as `search`."""

from typing import Any

from django.db.models import Model, OuterRef, Q, QuerySet, Subquery

from cms.api.context import AnswerContext
from cms.api.cursors import Ordering
from cms.api.errors import ApiError
from cms.api.searching import visible_names
from cms.search.matching import matching, rank
from cms.search.question import Question, read
from cms.search.sources import source_for
from events.loaders.filters.conditions import Condition, Where


def says(model: type[Model]) -> Condition:
    """Whether a thing says what was typed; a blank text asks for nothing."""

    def condition(ctx: AnswerContext, text: str) -> Q:
        if not text.strip():
            return Q()
        return Q(pk__in=_entries(ctx, model, read(text)).values("object_id"))

    return condition


def by_relevance(ctx: AnswerContext, model: type[Model], where: Where) -> Ordering:
    """Best match first. Raises ApiError RELEVANCE_NEEDS_TEXT without a text."""
    text = where.get("text") or ""
    if not text.strip():
        raise ApiError(
            "RELEVANCE_NEEDS_TEXT",
            "`orderBy: RELEVANCE` orders by how well `where.text` is matched, and no "
            "text is given. Give one, or choose another order.",
        )
    question = read(text)
    own = _entries(ctx, model, question).filter(object_id=OuterRef("pk"))
    ranked = own.annotate(rank=rank(question, visible_names(ctx, question)))
    best: Any = Subquery(ranked.values("rank")[:1])
    return Ordering("RELEVANCE", ("-rank",), {"rank": best})


def _entries(ctx: AnswerContext, model: type[Model], question: Question) -> QuerySet:
    source = source_for(model)
    assert source is not None, f"{model.__name__} supplies no words to search."
    found = matching(question, visible_names(ctx, question))
    return found.filter(type_name=source.type_name)
