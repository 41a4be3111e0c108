"""Cursors hold the place of a row, and nothing is lost on their way."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from cms.api.cursors import Cursors, Ordering, decode_cursor

BY_NAME = Ordering("NAME_ASC", ("name",))


def cursor_of(row, ordering) -> str:
    return Cursors.of(ordering, [row])[0]


def test_ordering_ends_with_the_primary_key():
    assert Ordering("X", ("-date", "name")).columns == [
        ("date", True),
        ("name", False),
        ("pk", False),
    ]


@pytest.mark.parametrize(
    "value",
    ["Été", "", 12, None, True, "x" * 500],
)
def test_cursor_holds_the_values_of_its_row(value):
    cursor = cursor_of({"pk": 7, "name": value}, BY_NAME)

    assert decode_cursor(cursor, BY_NAME) == [value, 7]


def test_cursor_writes_instants_and_decimals_as_text():
    order = Ordering("X", ("at", "price"))
    row = {"pk": 7, "at": datetime(2030, 5, 3, tzinfo=UTC), "price": Decimal("12.50")}

    assert decode_cursor(cursor_of(row, order), order) == [
        "2030-05-03T00:00:00+00:00",
        "12.50",
        7,
    ]
