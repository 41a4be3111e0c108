"""Child rows in the language of what they hang on, each with a key of its own.

Wagtail gives a copied page's rows their language and, for a copy in the same language,
new keys; it does so for the rows of the page, not for rows below those. This does it at
every depth whenever a page or a record is saved.
"""

import uuid
from collections.abc import Iterator

from django.db.models import Model
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import TranslatableMixin


class TranslatedRowsMixin:
    """For pages and records with child rows that have a language and a key."""

    def save(self, *args, **kwargs) -> None:
        settle_rows(self, self.locale_id)
        super().save(*args, **kwargs)


def settle_rows(parent: ClusterableModel, locale_id: int) -> None:
    """Give the rows that are in memory below a parent its language and free keys.

    Rows that were not loaded are not touched, and cost nothing. One statement for each
    relation that has unsaved rows below other rows.
    """
    for relation in _loaded_relations(parent):
        rows = list(getattr(parent, relation).all())
        for row in rows:
            if isinstance(row, TranslatableMixin):
                row.locale_id = locale_id
            if isinstance(row, ClusterableModel):
                settle_rows(row, locale_id)
                for below in _loaded_relations(row):
                    _free_keys(list(getattr(row, below).all()), locale_id)


def _loaded_relations(parent: ClusterableModel) -> Iterator[str]:
    """Names of the child relations that modelcluster holds in memory."""
    loaded = getattr(parent, "_cluster_related_objects", None) or {}
    for relation in get_all_child_relations(parent):
        name = relation.get_accessor_name()
        if name in loaded:
            yield name


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
