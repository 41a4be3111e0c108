"""Plain rows from the database: of kept statements, several at once, or of a queryset.

The sites are read beside the first of them. Statements are put together for the sites
that the process has seen last; where those have changed meanwhile, the rows are not
used, and it is asked again.
"""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from inspect import signature
from typing import Any

import orjson
from django.db import connection
from django.db.models import QuerySet

from cms import visibility
from cms.api.context import AnswerContext
from cms.api.rows import Row
from cms.api.statements import (
    KEYS,
    MOMENT,
    Build,
    Statement,
    as_json,
    compiled,
    statement_of,
    together,
)
from cms.database.prepared import prepared_cursor
from cms.visibility import SiteRoot

SITES = Statement(
    visibility.ROOTS, (), tuple(signature(visibility.site_root).parameters), ()
)


@dataclass(frozen=True)
class Asked:
    """Rows of a kept statement.

    build: makes the queryset from a context and `args`, always the same from the same,
           with `KEYS` in it where the keys of this time will stand. Nothing is executed
           meanwhile.
    tags:  where they belong to the things with these keys alone, see `Tags.of`; None
           says nothing.
    """

    build: Build
    args: tuple[Hashable, ...] = ()
    keys: Collection[Any] = ()
    tags: Collection[Any] | None = None


def select(
    ctx: AnswerContext, build: Build, *args: Hashable, keys: Iterable[Any] = ()
) -> list[Row]:
    """Plain rows, from a statement that is kept for the next time, see `Asked`."""
    tags = () if ctx.tags.is_by_key else None
    return select_all(ctx, [Asked(build, args, list(keys), tags)])[0]


def select_all(ctx: AnswerContext, asked: Sequence[Asked]) -> list[list[Row]]:
    """The rows of each, from one statement."""
    if not asked:
        return []
    if ctx.has_roots or not ctx.seen:
        return _rows(ctx, asked, ctx.roots)
    expected = visibility.configured(ctx.seen)
    found, *rows = _rows(ctx, asked, expected, SITES)
    ctx.roots = ctx.roots_of([visibility.site_root(**root) for root in found])
    return rows if ctx.roots == expected else _rows(ctx, asked, ctx.roots)


def _rows(
    ctx: AnswerContext,
    asked: Sequence[Asked],
    roots: Sequence[SiteRoot],
    *before: Statement,
) -> list[list[Row]]:
    """The rows of each for these sites, and of what is asked before them."""
    kept = [compiled(one.build, tuple(roots), *one.args) for one in asked]
    values: list[Any] = []
    for one, statement in zip(asked, kept, strict=True):
        known = {id(MOMENT): ctx.moment, id(KEYS): array_of(one.keys)}
        values += [known[id(place)] for place in statement.places]
        if one.tags is None:
            ctx.tags.tables |= statement.tables
        ctx.tags.is_timed |= statement.is_timed
    statements = (*before, *kept)
    keys = [key for one in asked for key in one.tags or ()]
    with ctx.tags.of(keys), prepared_cursor() as cursor:
        cursor.execute(together(statements), values)
        found = cursor.fetchone()
    return [
        statement.read(orjson.loads(text))
        for statement, text in zip(statements, found, strict=True)
    ]


def fetch(queryset: QuerySet) -> list[Row]:
    """The plain rows of a queryset that is another one each time."""
    statement = statement_of(queryset)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {as_json(statement)}", statement.places)
        (text,) = cursor.fetchone()
    return statement.read(orjson.loads(text))


def array_of(keys: Iterable[Any]) -> str:
    """An array as PostgreSQL writes it: to adapt one value by one takes far longer."""
    texts = (str(key).replace("\\", "\\\\").replace('"', '\\"') for key in keys)
    return "{" + ",".join(f'"{text}"' for text in texts) + "}"
