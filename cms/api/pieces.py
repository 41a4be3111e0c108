"""Lists in pieces, each of which an index gives in the list's order.

Where a page begins anywhere but at one place of an index, PostgreSQL reads all rows and
sorts them. Taken apart, each piece begins at one place, and is read no further than the
page needs; the pages of the pieces, put in order, begin with the page of the list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet


@dataclass(frozen=True)
class Piece:
    """Some of the rows of a list; no row is in two pieces.

    least, below: between which values the first key of the order lies, [least, below);
                  None is open. A piece that ends before the page begins is left out.
    """

    rows: QuerySet
    least: Any = None
    below: Any = None

    def reaches(self, value: Any, *, falling: bool) -> bool:
        """Whether some of its rows may lie at a value or past it."""
        if falling:
            return self.least is None or self.least <= value
        return self.below is None or value < self.below


def past(columns: Sequence[tuple[str, Any, bool]]) -> list[Q]:
    """Which rows lie past one, as conditions that exclude each other.

    columns: those of the order, each with that row's value and whether it falls.
    """
    conditions: list[Q] = []
    equal = Q()
    for column, value, falling in columns:
        beyond = "lt" if falling else "gt"
        conditions.append(equal & Q(**{f"{column}__{beyond}": value}))
        equal &= Q(**{column: value})
    return conditions


def first_of(parts: Sequence[QuerySet], order: Sequence[Any], number: int) -> QuerySet:
    """So many rows of all parts together, in one statement."""
    pages = [part.order_by(*order)[:number] for part in parts]
    if len(pages) == 1:
        return pages[0]
    return pages[0].union(*pages[1:], all=True).order_by(*order)[:number]
