"""Child rows held in memory by modelcluster: read into it, found in it, dropped."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db.models import Model
from modelcluster.utils import sort_by_fields

from cms.row_kinds import RowKind, row_kinds
from cms.row_store import StoredRow, read_rows


class ReadRows(list):
    """Rows that were only read: nobody has put, added or removed one."""

    def __init__(self, rows: Sequence[Model]) -> None:
        super().__init__(rows)
        self.as_read = {id(row) for row in rows}

    @property
    def is_untouched(self) -> bool:
        return {id(row) for row in self} == self.as_read


def loaded(parent: Model) -> dict[str, list[Any]]:
    """The relations that modelcluster holds in memory, by name."""
    return getattr(parent, "_cluster_related_objects", None) or {}


def loaded_rows(parent: Model, kind: RowKind) -> list[Any] | None:
    """The rows that somebody set; None where the database has the last word."""
    rows = loaded(parent).get(kind.relation)
    return None if isinstance(rows, ReadRows) and rows.is_untouched else rows


def hold(parent: Any, relation: str, rows: list[Any]) -> None:
    if not hasattr(parent, "_cluster_related_objects"):
        parent._cluster_related_objects = {}
    parent._cluster_related_objects[relation] = rows


@contextmanager
def rows_read(
    owner: Model, stored: Sequence[StoredRow] | None = None
) -> Iterator[None]:
    """Have all rows of a page or record in memory for a while.

    What is in memory already stays as it is; what nobody touches is dropped at the end.
    One statement, none where the stored rows are given or nothing is missing.
    """
    filled: list[tuple[Model, str, ReadRows]] = []
    if owner.pk is not None and _is_partial(owner):
        if stored is None:
            stored = read_rows(type(owner), [owner.pk])
        filled = fill(owner, stored)
    try:
        yield
    finally:
        for parent, relation, rows in filled:
            if loaded(parent).get(relation) is rows and rows.is_untouched:
                del loaded(parent)[relation]


def with_rows(owner: Any) -> Any:
    """A stored page or record, its rows at every depth in memory. One statement."""
    fill(owner, read_rows(type(owner), [owner.pk]))
    return owner


def let_go(parent: Model, relations: Sequence[str] | None = None) -> None:
    """Have the database the last word again on rows that were stored, at every depth.

    relations: those directly below the parent, all of them unless told.
    """
    for kind in row_kinds(type(parent)):
        if relations is None or kind.relation in relations:
            for row in loaded(parent).pop(kind.relation, []):
                let_go(row)


def _is_partial(parent: Model, above: RowKind | None = None) -> bool:
    """Whether a relation of something saved is not in memory, at any depth."""
    for kind in row_kinds(type(parent), above):
        rows = loaded(parent).get(kind.relation)
        if rows is None:
            return parent.pk is not None
        if any(_is_partial(row, kind) for row in rows):
            return True
    return False


def fill(
    owner: Model, stored: Sequence[StoredRow]
) -> list[tuple[Model, str, ReadRows]]:
    """Put stored rows where none are in memory: (parent, relation, rows) for each."""
    by_parent: dict[tuple[RowKind, int], list[StoredRow]] = defaultdict(list)
    for row in stored:
        by_parent[row.kind, row.parent_pk].append(row)
    filled: list[tuple[Model, str, ReadRows]] = []
    _fill_below(owner, None, by_parent, filled)
    return filled


def _fill_below(
    parent: Model,
    above: RowKind | None,
    stored: dict[tuple[RowKind, int], list[StoredRow]],
    filled: list[tuple[Model, str, ReadRows]],
) -> None:
    for kind in row_kinds(type(parent), above):
        rows = loaded(parent).get(kind.relation)
        if rows is None and parent.pk is not None:
            rows = ReadRows([row.instance() for row in stored[kind, parent.pk]])
            sort_by_fields(rows, kind.model._meta.ordering)
            for row in rows:
                setattr(row, kind.parent.name, parent)
            hold(parent, kind.relation, rows)
            filled.append((parent, kind.relation, rows))
        for row in rows or []:
            _fill_below(row, kind, stored, filled)
