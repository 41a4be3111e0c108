"""Child rows in the language of what they hang on, each with a key of its own.

Wagtail gives a copied page's rows their language and, for a copy in the same language,
new keys; it does so for the rows of the page, not for rows below those. This does it at
every depth whenever a page or a record is saved.
"""

import uuid
from collections.abc import Iterable, Iterator
from typing import Any, Self

from django.db.models import PROTECT, ForeignKey, Model
from modelcluster.models import (
    ClusterableModel,
    get_all_child_relations,
    model_from_serializable_data,
)
from wagtail.models import TranslatableMixin


class StoredRowMixin:
    """For what is kept in revisions: pages, records, and rows at every depth."""

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Self | None:
        """Read a stored revision, whatever was deleted since.

        modelcluster knows no answer to a reference that was protected and is gone: it
        becomes empty, or the row goes with it. Rows below a row that was deleted since
        would be dropped, because they still name it; they get their parent from where
        they stand.
        """
        data = dict(data)
        for field in _protected_references(cls) if check_fks else ():
            if not _exists(field, data.get(field.name)):
                if not field.null:
                    return None
                data[field.name] = None
        if not issubclass(cls, ClusterableModel):
            return model_from_serializable_data(cls, data, check_fks, strict_fks)
        for relation in get_all_child_relations(cls):
            name = relation.get_accessor_name()
            if name in data:
                parent = relation.field.name
                data[name] = [{**row, parent: None} for row in data[name]]
        return super().from_serializable_data(data, check_fks, strict_fks)


class TranslatedRowsMixin(StoredRowMixin):
    """For pages and records with child rows that have a language and a key."""

    def save(self, *args, **kwargs) -> None:
        settle_rows(self, self.locale_id)
        super().save(*args, **kwargs)


def _protected_references(model: type[Model]) -> list[ForeignKey]:
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is PROTECT
    ]


def _exists(field: ForeignKey, pk: Any) -> bool:
    others = field.related_model._default_manager
    return pk is None or others.filter(pk=pk).exists()


def settle_rows(parent: ClusterableModel, locale_id: int) -> None:
    """Give the rows that are in memory below a parent its language and free keys.

    Rows that were not loaded are not touched, and cost nothing. Two statements for
    each relation that has rows below other rows.
    """
    for relation in _loaded_relations(parent):
        rows = list(getattr(parent, relation).all())
        for row in rows:
            if isinstance(row, TranslatableMixin):
                row.locale_id = locale_id
            if isinstance(row, ClusterableModel):
                settle_rows(row, locale_id)
        clusters = [row for row in rows if isinstance(row, ClusterableModel)]
        if clusters:
            _settle_below(clusters, locale_id)


def _settle_below(parents: list[ClusterableModel], locale_id: int) -> None:
    for relation in get_all_child_relations(parents[0]):
        name = relation.get_accessor_name()
        owned = [
            (parent, row)
            for parent in parents
            if name in _loaded_relations(parent)
            for row in getattr(parent, name).all()
        ]
        _let_go(owned, relation.field.attname)
        _free_keys([row for _, row in owned], locale_id)


def _loaded_relations(parent: ClusterableModel) -> Iterator[str]:
    """Names of the child relations that modelcluster holds in memory."""
    loaded = getattr(parent, "_cluster_related_objects", None) or {}
    for relation in get_all_child_relations(parent):
        name = relation.get_accessor_name()
        if name in loaded:
            yield name


def _let_go(owned: Iterable[tuple[Model, Model]], parent_column: str) -> None:
    """Rows that belong to another parent stay with it; here they become new ones.

    The revisions of a copied page name the rows of the page it was copied from.
    """
    saved = {row.pk: (parent, row) for parent, row in owned if row.pk is not None}
    if not saved:
        return
    model = type(next(iter(saved.values()))[1])
    stored = model._default_manager.filter(pk__in=saved)
    for pk, parent_pk in stored.values_list("pk", parent_column):
        parent, row = saved[pk]
        if parent.pk != parent_pk:
            row.pk = None


def _free_keys(rows: list[Model], locale_id: int) -> None:
    """New keys for unsaved rows whose key another row of the language has."""
    unsaved = [
        row for row in rows if row.pk is None and isinstance(row, TranslatableMixin)
    ]
    if not unsaved:
        return
    taken = set(
        type(unsaved[0])
        ._default_manager.filter(
            translation_key__in=[row.translation_key for row in unsaved],
            locale_id=locale_id,
        )
        .values_list("translation_key", flat=True)
    )
    for row in unsaved:
        if row.translation_key in taken:
            row.translation_key = uuid.uuid4()
