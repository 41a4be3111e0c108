"""The child rows in memory of a page or record, written in bulk.

modelcluster would save each row by itself. Rows are written without their `save` and
without signals.
"""

import uuid
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Model

from cms.row_kinds import RowKind, row_kinds
from cms.row_memory import loaded_rows
from cms.row_store import (
    StoredRow,
    change_rows,
    columns_of,
    new_keys,
    taken_keys,
    values_of,
)


@dataclass
class _Entry:
    """A row in memory, what stands above it, and the stored row that it is."""

    kind: RowKind
    parent: Model
    row: Any
    stored: StoredRow | None = None


@dataclass
class _Plan:
    """Rows in memory, the higher first, and the relations that were set."""

    entries: list[_Entry] = field(default_factory=list)
    relations: list[tuple[Model, RowKind]] = field(default_factory=list)


def write_rows(
    owner: Any, stored: Sequence[StoredRow], relations: Sequence[str] | None = None
) -> None:
    """Store the rows in memory as modelcluster's `commit` would.

    stored:    all rows of the owner, as they are in the database.
    relations: those to write, all that were set unless told.

    Rows get the owner's language. A row is the stored one with its primary key, else
    with its translation key; every other row is a new one, whatever primary key it
    brings: it may be that of the page it was copied from. A new row whose key another
    row of the language has gets a key of its own.
    """
    plan = _Plan()
    for kind in row_kinds(type(owner)):
        if relations is None or kind.relation in relations:
            _collect(owner, kind, plan)
    if not plan.relations:
        return
    for entry in plan.entries:
        entry.row.locale_id = owner.locale_id
    _recognise(plan.entries, stored)
    new = [entry for entry in plan.entries if entry.stored is None]
    _name(new, owner.locale_id)
    for entry in plan.entries:
        setattr(entry.row, entry.kind.parent.attname, entry.parent.pk)
    change_rows(_changed(plan.entries), _gone(plan, stored))
    for entry in plan.entries:
        entry.row._state.adding = False
        entry.row._state.db = connection.alias


def _collect(parent: Model, kind: RowKind, plan: _Plan) -> None:
    rows = loaded_rows(parent, kind)
    if rows is None:
        return
    _number(rows)
    plan.relations.append((parent, kind))
    plan.entries += [_Entry(kind, parent, row) for row in rows]
    for row in rows:
        for below in row_kinds(kind.model, kind):
            _collect(row, below, plan)


def _number(rows: list[Any]) -> None:
    """Rows without a place in the order come last, as in the database.

    modelcluster has them first, and would go on doing so.
    """
    orderable = [row for row in rows if hasattr(row, "sort_order")]
    places = [row.sort_order for row in orderable if row.sort_order is not None]
    if len(places) == len(orderable):
        return
    last = max(places, default=-1)
    for row in orderable:
        if row.sort_order is None:
            row.sort_order = last = last + 1
    rows.sort(key=lambda row: row.sort_order)


def _recognise(entries: Sequence[_Entry], stored: Sequence[StoredRow]) -> None:
    """Say of each row which stored one it is; no stored row is two rows."""
    by_pk = {(row.kind, row.pk): row for row in stored}
    for entry in entries:
        entry.stored = by_pk.pop((entry.kind, entry.row.pk), None)
    by_key = {(row.kind, row.key): row for row in by_pk.values()}
    for entry in entries:
        if entry.stored is None:
            key = str(entry.row.translation_key)
            entry.stored = by_key.pop((entry.kind, key), None)
            entry.row.pk = entry.stored.pk if entry.stored else None


def _name(new: Sequence[_Entry], locale_id: int) -> None:
    """Give new rows primary keys, and translation keys that are free."""
    wanted = defaultdict(list)
    for entry in new:
        wanted[entry.kind.model].append(entry.row.translation_key)
    taken = taken_keys(wanted, locale_id)
    pks = new_keys(Counter(entry.kind.model for entry in new))
    for entry in new:
        entry.row.pk = pks[entry.kind.model].pop(0)
        key = (entry.kind.model, entry.row.translation_key)
        if key in taken:
            entry.row.translation_key = uuid.uuid4()
        taken.add(key)


def _gone(plan: _Plan, stored: Sequence[StoredRow]) -> dict[type[Model], list[int]]:
    """Stored rows that are in memory no more, and those below them."""
    kept = {(entry.kind, entry.row.pk) for entry in plan.entries}
    emptied = {(kind, parent.pk) for parent, kind in plan.relations}
    gone: dict[type[Model], list[int]] = defaultdict(list)
    for row in stored:
        if (row.kind, row.pk) not in kept and (row.kind, row.parent_pk) in emptied:
            gone[row.kind.model].append(row.pk)
            emptied |= {(below, row.pk) for below in row.kind.below}
    return gone


def _changed(entries: Sequence[_Entry]) -> dict[type[Model], list[dict[str, Any]]]:
    rows: dict[type[Model], list[dict[str, Any]]] = defaultdict(list)
    for entry in entries:
        stored = entry.stored
        if stored is None or values_of(entry.row) != values_of(stored.instance()):
            columns = columns_of(entry.row, is_new=stored is None)
            rows[entry.kind.model].append(columns)
    return rows
