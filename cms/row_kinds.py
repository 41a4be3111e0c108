"""The kinds of child rows that a page or a record has, at every depth."""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Optional

from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations

BOOKKEEPING = frozenset({"id", "translation_key", "locale", "is_untranslated"})


@dataclass(frozen=True)
class RowKind:
    """One kind of child row: its model and the relation by which its parent has it.

    above: the kind of its parent; None directly below a page or a record.
    """

    model: type[models.Model]
    relation: str
    parent: models.ForeignKey
    above: Optional["RowKind"] = None

    @property
    def parent_column(self) -> str:
        return self.parent.attname

    @property
    def words(self) -> tuple[str, ...]:
        return getattr(self.model, "words", ())

    @cached_property
    def facts(self) -> list[models.Field]:
        """What is true in every language, place in the order included."""
        left_out = {*BOOKKEEPING, self.parent.name, *self.words}
        fields = self.model._meta.concrete_fields
        return [field for field in fields if field.name not in left_out]

    @cached_property
    def below(self) -> list["RowKind"]:
        return row_kinds(self.model, self)


def row_kinds(model: type[models.Model], above: RowKind | None = None) -> list[RowKind]:
    """The kinds of rows directly below a page, a record or a row."""
    if not issubclass(model, ClusterableModel):
        return []
    return [
        RowKind(rel.related_model, rel.get_accessor_name(), rel.field, above)
        for rel in get_all_child_relations(model)
        if hasattr(rel.related_model, "is_untranslated")
    ]


@cache
def all_kinds(model: type[models.Model]) -> tuple[RowKind, ...]:
    """The kinds of rows at every depth below a page or a record, the higher first."""
    found: list[RowKind] = []
    level = row_kinds(model)
    while level:
        found += level
        level = [below for kind in level for below in kind.below]
    return tuple(found)
