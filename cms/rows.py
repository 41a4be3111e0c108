"""Child rows in the language of what they hang on, each with a key of its own.

Wagtail gives a copied page's rows their language and, for a copy in the same language,
new keys; it does so for the rows of the page, not for rows below those. This does it at
every depth whenever a page or a record is saved, and the number of SQL statements does
not depend on the number of rows.
"""

from collections.abc import Sequence
from typing import Any, Self

from modelcluster.models import (
    ClusterableModel,
    get_all_child_relations,
    model_from_serializable_data,
)

from cms.indexes import (
    index_references,
    index_words,
    is_searched,
    may_refer,
    references_left_alone,
)
from cms.row_kinds import row_kinds
from cms.row_memory import let_go, rows_read, with_rows
from cms.row_references import without_dangling
from cms.row_store import StoredRow, read_rows
from cms.row_writing import write_rows
from cms.validation import ValidatedTogetherMixin


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
        they stand. One statement, where modelcluster takes one for each reference.
        """
        if check_fks:
            data = without_dangling(cls, data, strict=strict_fks)
            if data is None:
                return None
        if not issubclass(cls, ClusterableModel):
            return model_from_serializable_data(cls, data, check_fks=False)
        data = dict(data)
        for relation in get_all_child_relations(cls):
            name = relation.get_accessor_name()
            if name in data:
                parent = relation.field.name
                data[name] = [{**row, parent: None} for row in data[name]]
        return super().from_serializable_data(data, check_fks=False)


class TranslatedRowsMixin(ValidatedTogetherMixin, StoredRowMixin):
    """For pages and records with child rows that have a language and a key.

    rows_before: the rows as they were stored before the last save.
    """

    search_auto_update = False  # `save` does it
    rows_before: Sequence[StoredRow] = ()
    _indexes_references = False

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; the rows that are in memory are written in bulk."""
        named = kwargs.get("update_fields")
        if named is None:
            self._save_whole(*args, **kwargs)
        else:
            self._save_named(named, *args, **kwargs)
        if named is None or is_searched(type(self), named):
            index_words(type(self), [self])

    def _save_whole(self, *args: Any, **kwargs: Any) -> None:
        with references_left_alone() as is_ours, rows_read(self):
            self._indexes_references = is_ours
            super().save(*args, **kwargs)

    def _save_named(self, named: Sequence[str], *args: Any, **kwargs: Any) -> None:
        relations = {kind.relation for kind in row_kinds(type(self))}
        refers = may_refer(self, named)
        kwargs["update_fields"] = [name for name in named if name not in relations]
        with references_left_alone() as is_ours:
            super().save(*args, **kwargs)
            if not relations.isdisjoint(named):
                self.rows_before = read_rows(type(self), [self.pk])
                write_rows(self, self.rows_before, named)
                let_go(self, named)
        if is_ours and refers:  # what is stored: memory may hold a draft's rows
            stored = type(self)._base_manager.get(pk=self.pk)
            index_references(with_rows(stored))

    def save_base(self, *args: Any, **kwargs: Any) -> None:
        """Write the rows after the page itself, before modelcluster looks for them."""
        is_new = self._state.adding
        super().save_base(*args, **kwargs)
        if kwargs.get("update_fields") is None and not kwargs.get("raw"):
            self.rows_before = read_rows(type(self), [] if is_new else [self.pk])
            write_rows(self, self.rows_before)
            if self._indexes_references:
                index_references(self)
            let_go(self)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        with rows_read(self):
            return super().save_revision(*args, **kwargs)
