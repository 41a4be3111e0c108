"""Child rows of one language version made like those of another, in SQL.

Each kind of row takes two statements, whatever the number of rows and of versions: one
takes away what the source no longer has, one changes and adds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, models
from modelcluster.models import ClusterableModel, get_all_child_relations

BOOKKEEPING = frozenset({"id", "translation_key", "locale", "is_untranslated"})

RowIds = dict[tuple[type[models.Model], UUID, int], int]


@dataclass(frozen=True)
class RowKind:
    """One kind of child row: its model and the relation by which its parent has it."""

    model: type[models.Model]
    relation: str
    parent: models.ForeignKey

    @property
    def words(self) -> tuple[str, ...]:
        return getattr(self.model, "words", ())

    @property
    def facts(self) -> list[models.Field]:
        """What is true in every language, place in the order included."""
        left_out = {*BOOKKEEPING, self.parent.name, *self.words}
        fields = self.model._meta.concrete_fields
        return [field for field in fields if field.name not in left_out]

    @property
    def below(self) -> list["RowKind"]:
        return row_kinds(self.model)


def row_kinds(model: type[models.Model]) -> list[RowKind]:
    """The kinds of rows directly below a page, a record or a row."""
    if not issubclass(model, ClusterableModel):
        return []
    return [
        RowKind(rel.related_model, rel.get_accessor_name(), rel.field)
        for rel in get_all_child_relations(model)
        if hasattr(rel.related_model, "is_untranslated")
    ]


def load_whole(model: type[models.Model], pk: int) -> Any:
    """A page or record with all of its rows, one statement for each kind."""
    paths = list(_paths(model))
    return model._base_manager.prefetch_related(*paths).get(pk=pk)


def _paths(model: type[models.Model], prefix: str = "") -> Iterator[str]:
    for kind in row_kinds(model):
        yield prefix + kind.relation
        yield from _paths(kind.model, f"{prefix}{kind.relation}__")


def copy_rows(source: Any, targets: Sequence[Any]) -> RowIds:
    """Make the rows of the targets like the source's; words of known rows stay.

    source: as `load_whole` gives it.
    Returns the primary key of every row by model, translation key and locale.
    """
    found: RowIds = {}
    pairs = [(source.pk, target.pk, target.locale_id) for target in targets]
    for kind in row_kinds(type(source)):
        rows = list(getattr(source, kind.relation).all())
        _take_away(kind, kind.parent.name, rows, [pair[1] for pair in pairs])
        _change_and_add(kind, rows, pairs, found)
    return found


def _take_away(
    kind: RowKind, path: str, rows: Sequence[Any], target_pks: Sequence[int]
) -> None:
    """Delete what the source no longer has, the rows below a row before the row."""
    for below in kind.below:
        nested = [r for row in rows for r in getattr(row, below.relation).all()]
        _take_away(below, f"{below.parent.name}__{path}", nested, target_pks)
    gone = kind.model._base_manager.filter(**{f"{path}__in": target_pks}).exclude(
        translation_key__in=[row.translation_key for row in rows]
    )
    gone._raw_delete(gone.db)


def _change_and_add(
    kind: RowKind,
    rows: Sequence[Any],
    pairs: Sequence[tuple[int, int, int]],
    found: RowIds,
) -> None:
    """Facts of known rows, and new rows; then the same for the rows below them."""
    with connection.cursor() as cursor:
        cursor.execute(_upsert(kind), _columns(pairs))
        for pk, key, locale_id in cursor.fetchall():
            found[kind.model, key, locale_id] = pk
    locales = {locale_id for _, _, locale_id in pairs}
    below = [
        (row.pk, found[kind.model, row.translation_key, locale_id], locale_id)
        for row in rows
        for locale_id in sorted(locales)
    ]
    for nested in kind.below:
        nested_rows = [r for row in rows for r in getattr(row, nested.relation).all()]
        _change_and_add(nested, nested_rows, below, found)


def _columns(pairs: Sequence[tuple[int, int, int]]) -> list[list[int]]:
    """Three lists of equal length, for `unnest`."""
    return [[pair[place] for pair in pairs] for place in range(3)]


def _upsert(kind: RowKind) -> str:
    """The statement for a kind of row; its parameters are three columns of pairs:
    the source's parent, the target's parent, the target's locale.
    """
    quote = connection.ops.quote_name
    table, parent = quote(kind.model._meta.db_table), quote(kind.parent.column)
    facts = [quote(field.column) for field in kind.facts]
    words = [quote(kind.model._meta.get_field(name).column) for name in kind.words]
    assignments = ", ".join(f"{column} = source.{column}" for column in facts)
    columns = ", ".join([*facts, *words])
    values = ", ".join(f"source.{column}" for column in [*facts, *words])
    return f"""
        WITH pair AS (
            SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[])
            AS pair (source_parent, target_parent, locale_id)
        ), changed AS (
            UPDATE {table} AS target
            SET {parent} = pair.target_parent, {assignments}
            FROM {table} AS source JOIN pair ON source.{parent} = pair.source_parent
            WHERE target.translation_key = source.translation_key
              AND target.locale_id = pair.locale_id
            RETURNING target.id, target.translation_key, target.locale_id
        ), added AS (
            INSERT INTO {table}
                (translation_key, locale_id, is_untranslated, {parent}, {columns})
            SELECT source.translation_key, pair.locale_id, true, pair.target_parent,
                   {values}
            FROM {table} AS source JOIN pair ON source.{parent} = pair.source_parent
            WHERE NOT EXISTS (
                SELECT FROM {table} AS target
                WHERE target.translation_key = source.translation_key
                  AND target.locale_id = pair.locale_id
            )
            RETURNING id, translation_key, locale_id
        )
        SELECT * FROM changed UNION ALL SELECT * FROM added
    """
