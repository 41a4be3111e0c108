"""Statements that are put together once, and executed with other values each time.

Django takes as long to put a statement together as PostgreSQL to answer it. What the
loaders ask has few shapes: the same columns of the same type in the same language, for
other keys. A shape's queryset is made with places where values will stand, compiled,
and kept as text; PostgreSQL prepares the text and keeps its plan. Constants stand in
the text, where the planner sees them.

All rows of a statement arrive as one text in JSON, which is read in a fraction of the
time that columns take one by one; and several statements can be asked as one.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from itertools import count
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import (
    BinaryField,
    CharField,
    DateField,
    DateTimeField,
    DecimalField,
    DurationField,
    F,
    Field,
    Lookup,
    QuerySet,
    TextField,
)
from psycopg import ClientCursor

from cms.api.answers.tags import tables_in
from cms.api.context import AnswerContext
from cms.api.rows import Row
from cms.visibility import SiteRoot

Build = Callable[..., QuerySet]
Reader = Callable[[str], Any]

SHAPES = 1_000  # kept; one takes some 20 kB
PLACEHOLDER = re.compile("%%|%s")
MOMENT = datetime(1, 1, 1, tzinfo=UTC)  # where the moment of an answer will stand


KEYS: list[Any] = []  # where the keys of an answer will stand


class Among(Lookup):
    """Whether a column is one of several values, however many: one place for them."""

    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        column, params = self.process_lhs(compiler, connection)
        field = self.lhs.output_field
        is_text = isinstance(field, CharField | TextField)
        # As text, since a cast to a length would cut the value.
        kind = "text" if is_text else field.rel_db_type(connection)
        return f"{column} = ANY(%s::{kind}[])", (*params, self.rhs)


def among(column: str, values: Collection[Any]) -> Lookup:
    """A condition for `filter`; the values may be a place."""
    return Among(F(column), values)


@dataclass(frozen=True)
class Keyed:
    """A `build` that is told from others by a key alone.

    What `build` holds is kept with the statement: nothing of one request.
    """

    key: Hashable
    build: Build = field(compare=False)

    def __call__(self, ctx: AnswerContext) -> QuerySet:
        return self.build(ctx)


@dataclass(frozen=True, eq=False)
class Statement:
    """A shape as it is executed.

    text:     of the query itself.
    places:   what stands at each `%s`, in their order.
    names:    of its columns, in their order.
    readers:  for some columns, how a value of JSON is made one of Python.
    is_timed: whether it asked for the time, see `Tags`.
    """

    text: str
    places: tuple[Any, ...]
    names: tuple[str, ...]
    readers: tuple[tuple[str, Reader], ...]
    is_timed: bool = False

    @cached_property
    def tables(self) -> frozenset[str]:
        return tables_in(self.text)

    def read(self, found: list[Row]) -> list[Row]:
        """Rows as they were in JSON, with the values that Python knows."""
        for name, read in self.readers:
            for row in found:
                if row[name] is not None:
                    row[name] = read(row[name])
        return found


NOTHING = Statement("SELECT WHERE false", (), (), ())


@lru_cache(maxsize=SHAPES)
def compiled(build: Build, roots: tuple[SiteRoot, ...], *args: Hashable) -> Statement:
    """The statement of all contexts that have these sites."""
    shape = AnswerContext(roots=roots, moment=MOMENT)
    with connection.execute_wrapper(refuse):
        queryset = build(shape, *args)
    statement = statement_of(queryset)
    text, places = with_constants(statement.text, statement.places)
    return replace(statement, text=text, places=places, is_timed=shape.tags.is_timed)


def statement_of(queryset: QuerySet) -> Statement:
    """The statement of a queryset of plain rows, all of its values in their places."""
    query = queryset.query
    compiler = query.get_compiler(queryset.db)
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return NOTHING
    names = query.selected or [*query.values_select, *query.annotation_select]
    columns = [column for column, *_ in compiler.select[: compiler.col_count]]
    readers = [
        (name, reader)
        for name, column in zip(names, columns, strict=True)
        if (reader := reader_of(column.output_field))
    ]
    return Statement(sql, tuple(params), tuple(names), tuple(readers))


@lru_cache(maxsize=SHAPES)
def together(statements: tuple[Statement, ...]) -> str:
    """One statement that answers several: the rows of each as a list in JSON.

    Its places are `$1`, `$2` and so on, as PostgreSQL writes them.
    """
    numbers = count(1)
    return PLACEHOLDER.sub(
        lambda token: "%" if token[0] == "%%" else f"${next(numbers)}",
        "SELECT " + ", ".join(map(as_json, statements)),
    )


def as_json(statement: Statement) -> str:
    names = ", ".join(map(connection.ops.quote_name, statement.names))
    columns = f"({names})" if names else ""
    return (
        "(SELECT coalesce(json_agg(found), '[]')::text "
        f"FROM ({statement.text}) AS found{columns})"
    )


def reader_of(field: Field) -> Reader | None:
    """How a column's value in JSON is made one of Python; None where it is one.

    Keys stay text. Raises TypeError for a field that JSON has no exact value for.
    """
    if isinstance(field, DateTimeField):
        return datetime.fromisoformat
    if isinstance(field, DateField):
        return date.fromisoformat
    if isinstance(field, DecimalField | DurationField | BinaryField):
        raise TypeError(f"Cast a {type(field).__name__} to text to read it exactly.")
    return None


def refuse(_execute: Any, sql: str, *_more: Any) -> Any:
    raise RuntimeError(f"A shape must not execute anything: {sql}")


def with_constants(sql: str, params: Iterable[Any]) -> tuple[str, tuple[Any, ...]]:
    """The text with all values in it but those of places, which stay `%s`."""
    places: list[Any] = []
    values = iter(params)
    connection.ensure_connection()
    writer = ClientCursor(connection.connection)

    def write(token: re.Match[str]) -> str:
        if token[0] == "%%":
            return "%%"
        value = next(values)
        if value is MOMENT or value is KEYS:
            places.append(value)
            return "%s"
        return writer.mogrify("%s", [value]).replace("%", "%%")

    return PLACEHOLDER.sub(write, sql), tuple(places)
