"""What an answer is made from, gathered while it is made.

Every statement is seen. An answer depends on each table that it reads, as a whole,
unless whoever reads says by which keys: then a change of other things in that table
does not matter. Who says nothing is only dropped more often.

A tag is the name of a table, for all that it holds; the name with `.some`, for a
change that says not of what; or a key: a translation key, or the value of a column
that things are looked up by, as `by_column` writes it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db.models import Field, Model

MOST_KEYS = 500  # an answer that is made from more depends on whole tables instead
MOST_TEXTS = 1_000  # of statements whose tables are kept in mind
TABLE = re.compile(r'(?:FROM|JOIN|INTO|UPDATE) "(\w+)"')
SOME = ".some"


class Tags:
    """The tables and keys that one answer was made from, and whether it asked the time.

    tables: read as a whole.
    partly: read by `keys` alone.
    is_timed: whether it depends on the dates of what is published.
    is_by_key: whether what is read just now is read by `keys` alone.
    ends_at:  the earliest of the moments when it is known to change.
    """

    def __init__(self) -> None:
        self.tables: set[str] = set()
        self.partly: set[str] = set()
        self.keys: set[str] = set()
        self.is_timed = False
        self.ends_at: datetime | None = None
        self.is_by_key = False

    def until(self, moment: datetime | None) -> None:
        """Say that the answer changes at that moment; None says nothing."""
        if moment is not None:
            self.ends_at = min(self.ends_at or moment, moment)

    @contextmanager
    def of(self, keys: Iterable[Any] | None) -> Iterator[None]:
        """Statements inside read nothing but things with these keys; None says nothing.

        More keys may be added inside, by `add`.
        """
        outer, self.is_by_key = self.is_by_key, keys is not None
        self.add(keys or ())
        try:
            yield
        finally:
            self.is_by_key = outer

    def add(self, keys: Iterable[Any]) -> None:
        self.keys.update(str(key) for key in keys)

    def watch(
        self,
        execute: Callable[..., Any],
        sql: str,
        params: Any,
        many: bool,
        context: Any,
    ) -> Any:
        """An execute wrapper of Django, for the time in which the answer is made."""
        (self.partly if self.is_by_key else self.tables).update(tables_in(sql))
        return execute(sql, params, many, context)

    def names(self, most_keys: int = MOST_KEYS) -> list[str]:
        """All tags, in order. Too many keys are left out, and their tables named."""
        if len(self.keys) > most_keys:
            return sorted(self.tables | self.partly)
        partly = {table + SOME for table in self.partly - self.tables}
        return sorted(self.tables | partly | self.keys)


@lru_cache(maxsize=MOST_TEXTS)
def tables_in(sql: str) -> frozenset[str]:
    """The tables that a statement names."""
    return frozenset(TABLE.findall(sql))


def by_column(model: type[Model], column: str, values: Iterable[Any]) -> list[str]:
    """The keys of things that are looked up by such a column, as triggers tell them."""
    field: Field[Any, Any] = model._meta.get_field(column)  # type: ignore[assignment]
    table = field.model._meta.db_table
    return [f"{table}.{field.column}={value}" for value in values]


def changed(table: str, keys: Iterable[str] | None) -> set[str]:
    """The tags of what has changed in a table; None for a change that names no keys."""
    return {table, table + SOME} if keys is None else {table, *keys}
