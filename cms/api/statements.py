"""Statements that are put together once, and executed with other values each time.

Django takes as long to put a statement together as PostgreSQL to answer it. What the
loaders ask has few shapes: the same columns of the same type in the same language, for
other keys. A shape's queryset is made with places where values will stand, compiled,
and kept as text; PostgreSQL prepares the text and keeps its plan. Constants stand in
the text, where the planner sees them.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, Lookup, QuerySet
from django.db.models.expressions import Combinable
from psycopg import ClientCursor

from cms.api.connections import Row
from cms.api.context import AnswerContext
from cms.database.prepared import prepared_cursor
from cms.visibility import SiteRoot

Build = Callable[..., QuerySet]

SHAPES = 1_000  # kept; one takes some 20 kB
PLACEHOLDER = re.compile("%%|%s")
MOMENT = datetime(1, 1, 1, tzinfo=UTC)  # where the moment of an answer will stand


KEYS: list[Any] = []  # where the keys of an answer will stand


class Among(Lookup):
    """Whether a column is one of several values, however many: one place for them."""

    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s)", (*params, self.rhs)


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


@dataclass(frozen=True)
class Statement:
    """A shape as it is executed.

    places:   what stands at each `%s`, in their order.
    readers:  for some columns, how a value of the database is made one of Python.
    is_timed: whether it asked for the time, see `Tags`.
    """

    text: str
    places: tuple[Any, ...]
    names: tuple[str, ...]
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]
    is_timed: bool

    def rows(self, values: Mapping[int, Any]) -> list[Row]:
        """Execute it. values: for each place, by its `id`."""
        with prepared_cursor() as executing:
            executing.execute(self.text, [values[id(place)] for place in self.places])
            found = executing.fetchall()
        names, readers = self.names, self.readers
        rows = []
        for values_of_row in found:
            row = dict(zip(names, values_of_row, strict=False))
            for place, read in readers:
                row[names[place]] = read(values_of_row[place])
            rows.append(row)
        return rows


def select(
    ctx: AnswerContext, build: Build, *args: Hashable, keys: Iterable[Any] = ()
) -> list[Row]:
    """Plain rows, from a statement that is kept for the next time.

    build: makes the queryset from a context and `args`, always the same from the same,
           with `KEYS` in it where the keys of this time will stand. Nothing is executed
           meanwhile.
    """
    statement = compiled(build, tuple(ctx.roots), *args)
    if statement.is_timed:
        ctx.tags.is_timed = True
    return statement.rows({id(MOMENT): ctx.moment, id(KEYS): list(keys)})


@lru_cache(maxsize=SHAPES)
def compiled(build: Build, roots: tuple[SiteRoot, ...], *args: Hashable) -> Statement:
    """The statement of all contexts that have these sites."""
    shape = AnswerContext(roots=roots, moment=MOMENT)
    with connection.execute_wrapper(refuse):
        queryset = build(shape, *args)
    query = queryset.query
    compiler = query.get_compiler(queryset.db)
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return Nothing()
    columns = [column for column, *_ in compiler.select[: compiler.col_count]]
    readers = compiler.get_converters(columns)
    names = query.selected or [*query.values_select, *query.annotation_select]
    text, places = with_constants(sql, params)
    return Statement(
        text,
        places,
        tuple(names),
        tuple(
            (place, reader(converters, column))
            for place, (converters, column) in readers.items()
        ),
        shape.tags.is_timed,
    )


class Nothing(Statement):
    """Of a shape that Django knows to have no rows."""

    def __init__(self) -> None:
        super().__init__("", (), (), (), is_timed=False)

    def rows(self, values: Mapping[int, Any]) -> list[Row]:
        return []


def refuse(_execute: Any, sql: str, *_more: Any) -> Any:
    raise RuntimeError(f"A shape must not execute anything: {sql}")


def reader(
    converters: Collection[Callable[..., Any]], column: Combinable
) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        for convert in converters:
            value = convert(value, column, connection)
        return value

    return read


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
