"""Language versions: which one of a thing answers when a language is asked for."""

from django.db.models import (
    Case,
    Exists,
    IntegerField,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import NegatedExpression
from wagtail.models import Locale

from cms.api.context import AnswerContext
from cms.translation.models import TranslatedWords


def in_language(ctx: AnswerContext, queryset: QuerySet, language: str) -> QuerySet:
    """Only what is published in the language.

    Its locale is looked up once for a statement, not beside each row.
    """
    locale = Locale.objects.filter(language_code=language).values("pk")
    return ctx.visible(queryset).filter(locale=Subquery(locale[:1]))


def best_versions(ctx: AnswerContext, queryset: QuerySet, language: str) -> QuerySet:
    """Each thing once: in the language where published, else as first written.

    Where the version written first is not visible, the next one stands in.
    """
    ranked = ctx.visible(queryset).annotate(_distance=_distance(language))
    better = ctx.visible(
        queryset.model._default_manager.filter(
            translation_key=OuterRef("translation_key")
        ).annotate(_distance=_distance(language))
    ).filter(
        Q(_distance__lt=OuterRef("_distance"))
        | Q(_distance=OuterRef("_distance"), pk__lt=OuterRef("pk"))
    )
    return ranked.filter(~Exists(better))


def first_versions(ctx: AnswerContext, queryset: QuerySet, language: str) -> QuerySet:
    """The same rows, sooner: to be read as they are, not narrowed or ordered."""
    order = ("translation_key", "_distance", "pk")
    ranked = ctx.visible(queryset).annotate(_distance=_distance(language))
    return ranked.order_by(*order).distinct("translation_key")


def versions(
    ctx: AnswerContext, queryset: QuerySet, language: str, *, fallback: bool
) -> QuerySet:
    """The rows that answer for a language, with or without another in its stead."""
    choose = best_versions if fallback else in_language
    return choose(ctx, queryset, language)


def is_source(model: type[Model]) -> NegatedExpression:
    """Whether a row is the one first written: no other version is older."""
    older = model._default_manager.filter(
        translation_key=OuterRef("translation_key"), pk__lt=OuterRef("pk")
    )
    return ~Exists(older)


def is_behind() -> Exists:
    """Whether words of the source changed since a page was brought up to date."""
    late = TranslatedWords.objects.filter(
        content_type=OuterRef("content_type"), object_id=OuterRef("pk"), is_behind=True
    )
    return Exists(late)


def _distance(language: str) -> Case:
    return Case(
        When(locale__language_code=language, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
