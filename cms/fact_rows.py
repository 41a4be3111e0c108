"""Child rows of one language version made like those of another.

Rows that are alike already cost nothing; the others take three statements together,
whatever the number of kinds, of rows and of versions.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models

from cms.row_kinds import BOOKKEEPING, RowKind, all_kinds, row_kinds
from cms.row_store import Columns, StoredRow, change_rows, new_keys

__all__ = [
    "BOOKKEEPING",
    "CopiedRows",
    "RowKind",
    "all_kinds",
    "copy_rows",
    "row_kinds",
]

RowIds = dict[tuple[type[models.Model], UUID, int], int]


@dataclass
class CopiedRows:
    """What the targets have in the end.

    ids:      primary keys by model, translation key and locale.
    rows:     all rows, by the primary key of the target.
    referring: primary keys of the targets whose references may have changed.
    """

    ids: RowIds = field(default_factory=dict)
    rows: dict[int, list[StoredRow]] = field(default_factory=lambda: defaultdict(list))
    referring: set[int] = field(default_factory=set)


def copy_rows(
    stored: Sequence[StoredRow], source_pk: int, targets: Sequence[Any]
) -> CopiedRows:
    """Make the rows of the targets like the source's; words of known rows stay.

    stored: the rows of the source and of the targets, as `read_rows` gives them.
    """
    source = [row for row in stored if row.owner == source_pk]
    known = {(r.owner, r.kind, r.key): r for r in stored if r.owner != source_pk}
    pks = new_keys(
        Counter(
            row.kind.model
            for target in targets
            for row in source
            if (target.pk, row.kind, row.key) not in known
        )
    )
    done = CopiedRows()
    changed: dict[type[models.Model], list[Columns]] = defaultdict(list)
    for target in targets:
        places: dict[tuple[RowKind | None, int], int] = {(None, source_pk): target.pk}
        for row in source:
            old = known.pop((target.pk, row.kind, row.key), None)
            pk = old.pk if old else pks[row.kind.model].pop(0)
            parent = places[row.kind.above, row.parent_pk]
            new = _copied(row, old, pk, parent, target)
            places[row.kind, row.pk] = pk
            done.ids[row.kind.model, UUID(row.key), target.locale_id] = pk
            done.rows[target.pk].append(new)
            if new != old:
                changed[row.kind.model].append(new.columns)
            if _refers_otherwise(new, old):
                done.referring.add(target.pk)
    gone = [row for row in known.values() if row.owner in {t.pk for t in targets}]
    done.referring |= {row.owner for row in gone if _references(row.kind)}
    change_rows(changed, _by_model(gone))
    return done


def _copied(
    row: StoredRow, old: StoredRow | None, pk: int, parent: int, target: Any
) -> StoredRow:
    """A row of the source as the target has it: its own words, if it has any yet."""
    column = row.kind.parent_column
    if old is not None:
        columns = {**old.columns, **row.facts(), column: parent}
    else:
        identity = {"id": pk, "locale_id": target.locale_id, "is_untranslated": True}
        columns = {**row.columns, **identity, column: parent}
    return StoredRow(row.kind, target.pk, columns)


def _references(kind: RowKind) -> list[str]:
    """Columns of facts that refer to something."""
    return [f.column for f in kind.facts if isinstance(f, models.ForeignKey)]


def _refers_otherwise(new: StoredRow, old: StoredRow | None) -> bool:
    columns = _references(new.kind)
    return bool(columns) and (
        old is None or any(new.columns[c] != old.columns[c] for c in columns)
    )


def _by_model(rows: Sequence[StoredRow]) -> dict[type[models.Model], list[int]]:
    pks: dict[type[models.Model], list[int]] = defaultdict(list)
    for row in rows:
        pks[row.kind.model].append(row.pk)
    return pks
