"""Child rows read and written in bulk: the statements do not depend on their number.

Rows are read and written as JSON. All kinds of rows, at every depth and of several
pages at once, take one statement to read and one to write, and one for the primary keys
of new rows. References between them are checked at the end of the transaction, so that
their order does not matter.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from psycopg.types.json import Jsonb

from cms.row_kinds import RowKind, all_kinds

Columns = dict[str, Any]


@dataclass(frozen=True)
class StoredRow:
    """A row as the database has it.

    owner:   primary key of the page or record at the top.
    columns: values by column, as JSON has them.
    """

    kind: RowKind
    owner: int
    columns: Columns

    @property
    def pk(self) -> int:
        return self.columns["id"]

    @property
    def parent_pk(self) -> int:
        return self.columns[self.kind.parent_column]

    @property
    def key(self) -> str:
        return self.columns["translation_key"]

    def facts(self) -> Columns:
        """Values by column; equal facts are equal here."""
        facts = {field.column for field in self.kind.facts}
        return {name: value for name, value in self.columns.items() if name in facts}

    def instance(self) -> models.Model:
        """The row as an object, without a query."""
        model = self.kind.model
        row = model(
            **{
                field.attname: python_value(field, self.columns[column])
                for field, column in columns_by_field(model)
            }
        )
        row._state.adding = False
        row._state.db = connection.alias
        return row


def read_rows(model: type[models.Model], owners: Sequence[int]) -> list[StoredRow]:
    """The rows of pages or records of one model; a parent stands before its rows."""
    kinds = all_kinds(model)
    if not kinds or not owners:
        return []
    parts = [_select(place, kind) for place, kind in enumerate(kinds)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"{' UNION ALL '.join(parts)} ORDER BY 1, 3", [list(owners)] * len(parts)
        )
        return [
            StoredRow(kinds[place], owner, json.loads(row, parse_float=Decimal))
            for place, owner, _pk, row in cursor.fetchall()
        ]


def _select(place: int, kind: RowKind) -> str:
    """Place of the kind, primary keys of the owner and of the row, the row as JSON."""
    quote = connection.ops.quote_name
    joins, level = "", 0
    top = kind
    while top.above is not None:
        table, column = quote(top.above.model._meta.db_table), quote(top.parent_column)
        joins += f" JOIN {table} t{level + 1} ON t{level}.{column} = t{level + 1}.id"
        top, level = top.above, level + 1
    owner = f"t{level}.{quote(top.parent_column)}"
    return (
        f"SELECT {place}, {owner}, t0.id, to_jsonb(t0)::text "
        f"FROM {quote(kind.model._meta.db_table)} t0{joins} WHERE {owner} = ANY(%s)"
    )


@cache
def columns_by_field(model: type[models.Model]) -> list[tuple[models.Field, str]]:
    fields = model._meta.concrete_fields
    return [(field, field.column) for field in fields if field.column]


def python_value(field: models.Field, value: Any) -> Any:
    """A value of a field, from JSON or from an object, as the field's own type."""
    if isinstance(field, ArrayField) and isinstance(value, list):
        return [python_value(field.base_field, item) for item in value]
    if isinstance(field, models.ForeignKey):
        return field.target_field.to_python(value)
    return field.to_python(value)


def values_of(row: models.Model) -> dict[str, Any]:
    """What an object says, by attribute, to be compared."""
    return {
        field.attname: python_value(field, field.value_from_object(row))
        for field in row._meta.concrete_fields
    }


def columns_of(row: models.Model, *, is_new: bool) -> Columns:
    """What is written for an object that has a primary key."""
    return {
        column: _written(field, field.pre_save(row, is_new))
        for field, column in columns_by_field(type(row))
    }


def _written(field: models.Field, value: Any) -> Any:
    written = field.get_db_prep_save(value, connection)
    return written.obj if isinstance(written, Jsonb) else written


def new_keys(counts: Mapping[type[models.Model], int]) -> dict[type, list[int]]:
    """Primary keys for new rows, by model, in one statement."""
    if not counts:
        return {}
    found: dict[type, list[int]] = defaultdict(list)
    models_ = list(counts)
    part = (
        "SELECT %s, nextval((SELECT pg_get_serial_sequence(%s, 'id')::regclass)) "
        "FROM generate_series(1, %s)"
    )
    params: list[Any] = []
    for place, model in enumerate(models_):
        table = connection.ops.quote_name(model._meta.db_table)
        params += [place, table, counts[model]]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([part] * len(models_)), params)
        for place, pk in cursor.fetchall():
            found[models_[place]].append(pk)
    return found


def taken_keys(
    wanted: Mapping[type[models.Model], Iterable[Any]], locale_id: int
) -> set[tuple[type[models.Model], UUID]]:
    """Which translation keys rows of a language have already, in one statement."""
    if not wanted:
        return set()
    models_ = list(wanted)
    parts: list[str] = []
    params: list[Any] = []
    for place, model in enumerate(models_):
        table = connection.ops.quote_name(model._meta.db_table)
        parts.append(
            f"SELECT {place}, translation_key FROM {table} "
            "WHERE locale_id = %s AND translation_key = ANY(%s)"
        )
        params += [locale_id, list(wanted[model])]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        return {(models_[place], key) for place, key in cursor.fetchall()}


def change_rows(
    put: Mapping[type[models.Model], Sequence[Columns]],
    gone: Mapping[type[models.Model], Sequence[int]],
) -> None:
    """Add rows, or change those whose primary key exists; take others away.

    put:  rows by model; no new one has the key of a row that goes.
    gone: primary keys by model.
    One statement, none where there is nothing to do.
    """
    put = {model: rows for model, rows in put.items() if rows}
    gone = {model: pks for model, pks in gone.items() if pks}
    statements = [*map(_delete, gone), *map(_upsert, put)]
    params: list[Any] = [
        *gone.values(),
        *(json.dumps(rows, default=_as_text) for rows in put.values()),
    ]
    if not statements:
        return
    parts = ", ".join(f"w{n} AS ({sql})" for n, sql in enumerate(statements))
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {parts} SELECT 1", params)


def _delete(model: type[models.Model]) -> str:
    table = connection.ops.quote_name(model._meta.db_table)
    return f"DELETE FROM {table} WHERE id = ANY(%s)"


def _upsert(model: type[models.Model]) -> str:
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)
    columns = [quote(column) for _field, column in columns_by_field(model)]
    changes = ", ".join(f"{column} = EXCLUDED.{column}" for column in columns)
    names = ", ".join(columns)
    return (
        f"INSERT INTO {table} ({names}) "
        f"SELECT {names} FROM jsonb_populate_recordset(NULL::{table}, %s::jsonb) "
        f"ON CONFLICT (id) DO UPDATE SET {changes}"
    )


def _as_text(value: Any) -> str:
    """For what JSON has no type for; PostgreSQL reads it by the type of the column."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    raise TypeError(f"A child row cannot hold a {type(value).__name__}: {value!r}")
