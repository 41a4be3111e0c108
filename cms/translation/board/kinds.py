"""Which tables hold what can be translated: one for all pages, one for each record."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    Expression,
    F,
    IntegerField,
    Model,
    OuterRef,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Concat, NullIf
from wagtail.models import Page

from cms.translation.mixin import TranslatedWordsMixin
from cms.translation.models import TranslatedWords

Column = Expression | F


@dataclass(frozen=True)
class Kind:
    """A table, and the types of things whose versions stand in it."""

    model: type[Model]
    types: tuple[Any, ...]

    @property
    def is_pages(self) -> bool:
        return self.model is Page

    @cached_property
    def type_ids(self) -> dict[int, type[Model]]:
        types = ContentType.objects.get_for_models(*self.types)
        return {content_type.pk: model for model, content_type in types.items()}

    @property
    def type_id(self) -> Column:
        """In a query, the content type of a version."""
        if self.is_pages:
            return F("content_type_id")
        return Value(next(iter(self.type_ids)), IntegerField())

    def kept(self) -> QuerySet:
        """In a subquery, what is kept of the version outside."""
        type_id = (
            OuterRef("content_type") if self.is_pages else next(iter(self.type_ids))
        )
        return TranslatedWords.objects.filter(
            content_type=type_id, object_id=OuterRef("pk")
        )

    @property
    def title(self) -> Column:
        """In a query, the name of a version; a record has it first among its words."""
        if self.is_pages:
            return Coalesce(NullIf("draft_title", Value("")), "title")
        return F(self.types[0].words[0])

    @property
    def titles(self) -> Column:
        """In a query, every name a version has: that of a draft, and the live one."""
        if self.is_pages:
            return Concat("draft_title", Value(" "), "title")
        return self.title

    def own(self, name: str, empty: Column) -> Column:
        """In a query, a column that pages have, and what stands for it in a record."""
        return F(name) if self.is_pages else empty

    def versions(self, versions: QuerySet) -> QuerySet:
        """Those of these types that are written, not aliases."""
        if self.is_pages:
            return versions.filter(content_type__in=self.type_ids, alias_of=None)
        return versions

    def aliases(self) -> QuerySet:
        pages = Page.objects.exclude(alias_of=None)
        return pages if self.is_pages else pages.none()


def kinds(types: Iterable[type[Model]]) -> list[Kind]:
    """Pages first, then the records, without what has no type among these."""
    types = list(types)
    pages = tuple(model for model in types if issubclass(model, Page))
    records = [Kind(model, (model,)) for model in types if model not in pages]
    return [Kind(Page, pages), *records] if pages else records


def translated_types() -> list[type[Model]]:
    """Every type with words to translate, in the order of the apps."""
    return [
        model for model in apps.get_models() if issubclass(model, TranslatedWordsMixin)
    ]


def nothing(field: type) -> Expression:
    """NULL of a type: the parts of a UNION must agree."""
    return Cast(Value(None), field())
