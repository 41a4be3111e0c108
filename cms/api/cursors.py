"""Cursors of lists: opaque, stable on equal values.

A cursor holds the ordering's name and the values of its row in the ordering's columns.
"""

import base64
import binascii
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import compress
from typing import Any

import orjson
from django.db.models.expressions import BaseExpression

from cms.api.errors import ApiError
from cms.api.rows import Row


@dataclass(frozen=True)
class Ordering:
    """How a list is ordered.

    keys:        column or annotation names, `-` in front for descending; none may be
                 null. The primary key is appended by itself, so that no two rows are
                 equal.
    annotations: those of the keys that the ordering itself brings.
    is_indexed:  whether an index has the rows in this order.
    """

    name: str
    keys: tuple[str, ...]
    annotations: Mapping[str, BaseExpression] = field(default_factory=dict)
    is_indexed: bool = False

    @property
    def columns(self) -> list[tuple[str, bool]]:
        """Each column with whether it descends, the tie-breaker last."""
        return [(key.lstrip("-"), key.startswith("-")) for key in (*self.keys, "pk")]


class Cursors(Sequence[str]):
    """The cursors of rows, each written when it is asked for.

    places: the values of each row in the columns of the ordering.
    """

    def __init__(self, ordering: str, places: Sequence[Sequence[Any]]) -> None:
        self.ordering = ordering
        self.places = places

    @classmethod
    def of(cls, ordering: Ordering, rows: Iterable[Row]) -> "Cursors":
        columns = [column for column, _ in ordering.columns]
        return cls(ordering.name, [[row[name] for name in columns] for row in rows])

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return Cursors(self.ordering, self.places[index])
        values = map(plain, self.places[index])
        written = orjson.dumps([self.ordering, *values])
        return base64.urlsafe_b64encode(written).decode()

    def only(self, kept: Iterable[bool]) -> "Cursors":
        """Those of the rows that are kept."""
        return Cursors(self.ordering, list(compress(self.places, kept)))


def decode_cursor(cursor: str, ordering: Ordering) -> list[Any]:
    """The values of the row that a cursor stands for, in the ordering's columns.

    Raises ApiError with code CURSOR_MALFORMED or CURSOR_OF_OTHER_ORDER.
    """
    try:
        decoded = orjson.loads(base64.b64decode(cursor, altchars=b"-_", validate=True))
        name, *values = decoded
        if not isinstance(name, str) or not isinstance(values[-1], int):
            raise ValueError(name)
        if any("\x00" in value for value in values if isinstance(value, str)):
            raise ValueError(name)
    except (binascii.Error, ValueError, TypeError, IndexError):
        raise malformed(cursor) from None
    if name != ordering.name or len(values) != len(ordering.columns):
        raise ApiError(
            "CURSOR_OF_OTHER_ORDER",
            f"The cursor belongs to a list ordered by {name[:40]}, not by "
            f"{ordering.name}. Ask in the same order, or leave it out to start anew.",
        )
    return values


def malformed(cursor: str) -> ApiError:
    return ApiError(
        "CURSOR_MALFORMED",
        f"The cursor {cursor[:80]!r} is not one of ours. Take `endCursor` or "
        "`startCursor` from an answer, or leave it out to start anew.",
    )


def plain(value: Any) -> Any:
    """A value of a row as a cursor holds it."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value
