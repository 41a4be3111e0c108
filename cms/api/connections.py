"""Pages of a list, by cursor: opaque, stable on equal values, forwards and backwards.

A cursor holds the ordering's name and the values of its last row, so that a page begins
after that row whatever was added or removed since.
Source: Relay's Cursor Connections Specification.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import reduce
from operator import or_
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Count, DateTimeField, F, QuerySet, Window
from django.db.models.functions import DenseRank

from cms.api.cursors import Cursors, Ordering, decode_cursor, malformed, plain
from cms.api.errors import ApiError
from cms.api.fetching import fetch
from cms.api.pieces import Piece, first_of, past
from cms.api.rows import Row


@dataclass(frozen=True)
class PageArgs:
    """Which page of a list is asked for, checked."""

    size: int
    backwards: bool
    cursor: str | None

    @classmethod
    def of(cls, args: Mapping[str, Any]) -> "PageArgs":
        """Read `first`, `after`, `last` and `before`.

        Raises ApiError with code PAGE_ARGUMENTS or PAGE_TOO_LARGE.
        """
        first, last = args.get("first"), args.get("last")
        after, before = args.get("after"), args.get("before")
        if first is not None and last is not None:
            raise ApiError(
                "PAGE_ARGUMENTS",
                "Both `first` and `last` are given. Give one of them.",
            )
        backwards = last is not None or (first is None and before is not None)
        if (before and not backwards) or (after and backwards):
            raise ApiError(
                "PAGE_ARGUMENTS",
                "Page forwards with `first` and `after`, or backwards with `last` and "
                "`before`; the two cannot be mixed.",
            )
        name, size = ("last", last) if backwards else ("first", first)
        if size is None:
            size = settings.API_PAGE_SIZE
        if size < 0:
            raise ApiError(
                "PAGE_ARGUMENTS", f"`{name}` is {size}. Give a number from 0."
            )
        if size > settings.API_MAX_PAGE_SIZE:
            raise ApiError(
                "PAGE_TOO_LARGE",
                f"`{name}` is {size}; at most {settings.API_MAX_PAGE_SIZE} are given "
                "at once. Ask for fewer and continue with the cursor.",
            )
        return cls(size, backwards, before if backwards else after)


@dataclass
class Slice:
    """One page of a list: rows in their order, their cursors, and what lies around."""

    rows: list[Row]
    cursors: Cursors
    has_next_page: bool
    has_previous_page: bool
    total_count: int | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    def fill(self, rows: Iterable[Row | None]) -> None:
        """Put complete rows in the places of the bare ones. Those that are gone since
        they were found are None here, and are left out."""
        filled = list(rows)
        self.rows = [row for row in filled if row is not None]
        self.cursors = self.cursors.only(row is not None for row in filled)


def rows_of_page(
    pieces: Sequence[Piece],
    ordering: Ordering,
    page: PageArgs,
    columns: Iterable[str],
) -> QuerySet:
    """The plain rows of a page, and one more where there are more, in one statement.

    Raises ApiError when the cursor is not understood.
    """
    names = _needed(columns, ordering)
    parts = [
        part.values(*names)
        for piece in pieces
        for part in _parts_after_cursor(piece, ordering, page)
    ]
    if not parts:
        return pieces[0].rows.values(*columns).none()
    return first_of(parts, _order_by(ordering, page.backwards), page.size + 1)


def slice_rows_per_parent(
    queryset: QuerySet,
    parent: str,
    ordering: Ordering,
    args: Mapping[str, Any],
    columns: Iterable[str],
    *,
    count: bool = False,
) -> dict[Any, Slice]:
    """The same page of each parent's list, in one statement for all parents.

    parent: the column or annotation that says whose list a row is in. A row that the
        join repeats within a parent counts once.
    Parents without rows are not in the answer.
    """
    page = PageArgs.of(args)
    ranked = _after_cursor(queryset, ordering, page).annotate(
        _rank=Window(
            DenseRank(),
            partition_by=F(parent),
            order_by=_order_by(ordering, page.backwards),
        )
    )
    rows = (
        ranked.filter(_rank__lte=page.size + 1)
        .order_by("_rank")
        .values(*_needed([*columns, parent, "_rank"], ordering))
        .distinct()
    )
    lists: dict[Any, list[Row]] = {}
    for row in fetch(rows):
        lists.setdefault(row[parent], []).append(row)
    totals: dict[Any, int] = {}
    if count:
        counted = (
            queryset.order_by()
            .values(parent)
            .annotate(_total=Count("pk", distinct=True))
        )
        totals = {row[parent]: row["_total"] for row in fetch(counted)}
        lists = {key: lists.get(key, []) for key in totals}
    return {
        key: slice_of(found, ordering, page, totals.get(key, 0) if count else None)
        for key, found in lists.items()
    }


def slice_list(
    rows: Sequence[Row], ordering: Ordering, args: Mapping[str, Any]
) -> Slice:
    """One page of rows that are all in memory, in the ordering's order."""
    page = PageArgs.of(args)
    ordered = list(rows)
    if page.backwards:
        ordered.reverse()
    if page.cursor is not None:
        last = decode_cursor(page.cursor, ordering)
        ordered = [row for row in ordered if _is_past(row, last, ordering, page)]
    return slice_of(ordered[: page.size + 1], ordering, page, len(rows))


def empty_slice() -> Slice:
    """The page of a list without rows."""
    return Slice(
        [], Cursors("", []), has_next_page=False, has_previous_page=False, total_count=0
    )


def slice_of(
    found: list[Row], ordering: Ordering, page: PageArgs, total: int | None
) -> Slice:
    """The page, from the rows of `rows_of_page`, turned round where it was read so."""
    more = len(found) > page.size
    rows = found[: page.size]
    if page.backwards:
        rows.reverse()
    continued = page.cursor is not None
    return Slice(
        rows=rows,
        cursors=Cursors.of(ordering, rows),
        has_next_page=continued if page.backwards else more,
        has_previous_page=more if page.backwards else continued,
        total_count=total,
    )


def _needed(columns: Iterable[str], ordering: Ordering) -> list[str]:
    return list(dict.fromkeys([*columns, *(name for name, _ in ordering.columns)]))


def _order_by(ordering: Ordering, backwards: bool) -> list[Any]:
    return [
        F(column).desc() if descending != backwards else F(column).asc()
        for column, descending in ordering.columns
    ]


def _parts_after_cursor(
    piece: Piece, ordering: Ordering, page: PageArgs
) -> list[QuerySet]:
    """Of a piece, the rows past the cursor, in parts that an index has in order."""
    rows = piece.rows.annotate(**ordering.annotations)
    if page.cursor is None:
        return [rows]
    try:
        columns = _cursor_columns(rows, ordering, page)
        _, value, falling = columns[0]
        if not piece.reaches(value, falling=falling):
            return []
        conditions = past(columns)
        if not ordering.is_indexed:
            conditions = [reduce(or_, conditions)]
        return [rows.filter(condition) for condition in conditions]
    except (ValidationError, ValueError, TypeError, OverflowError):
        raise malformed(page.cursor) from None


def _after_cursor(queryset: QuerySet, ordering: Ordering, page: PageArgs) -> QuerySet:
    """Only the rows past the cursor: greater in the first column that differs."""
    if page.cursor is None:
        return queryset
    try:
        columns = _cursor_columns(queryset, ordering, page)
        return queryset.filter(reduce(or_, past(columns)))
    except (ValidationError, ValueError, TypeError, OverflowError):
        raise malformed(page.cursor) from None


def _cursor_columns(
    queryset: QuerySet, ordering: Ordering, page: PageArgs
) -> list[tuple[str, Any, bool]]:
    """Each column of an order with the cursor's value, and whether the walk falls.

    Raises ApiError, ValueError, TypeError or OverflowError.
    """
    values = decode_cursor(page.cursor or "", ordering)
    return [
        (column, _read(queryset, column, value), descending != page.backwards)
        for (column, descending), value in zip(ordering.columns, values, strict=True)
    ]


def _read(queryset: QuerySet, column: str, value: Any) -> Any:
    """A cursor's value as its column takes it: instants in UTC, as they were written.

    Raises ValueError, TypeError or OverflowError.
    """
    if column == "pk":
        return value
    known = queryset.query.annotations.get(column)
    field = known.output_field if known else queryset.model._meta.get_field(column)
    if not isinstance(field, DateTimeField):
        return value
    instant = datetime.fromisoformat(value)
    if instant.tzinfo is None:
        raise ValueError(value)
    return instant.astimezone(UTC)


def _is_past(row: Row, values: list[Any], ordering: Ordering, page: PageArgs) -> bool:
    """Whether a row lies past the one that a cursor's values stand for."""
    for (column, descending), value in zip(ordering.columns, values, strict=True):
        own = plain(row[column])
        if type(own) is not type(value):
            raise malformed(page.cursor or "")
        if own != value:
            return bool((own < value) == (descending != page.backwards))
    return False
