"""Pages of rows that are in memory."""

import pytest

from cms.api.connections import PageArgs, empty_slice, slice_list
from cms.api.cursors import Ordering
from cms.api.errors import ApiError
from tests.cms.api.test_cursors import cursor_of

BY_NAME = Ordering("NAME_ASC", ("name",))
ROWS = [{"pk": pk, "name": name} for pk, name in enumerate("aabbc", start=1)]


def pks(page) -> list[int]:
    return [row["pk"] for row in page.rows]


@pytest.mark.parametrize(
    ("args", "page"),
    [
        ({}, PageArgs(20, False, None)),
        ({"first": 0}, PageArgs(0, False, None)),
        ({"first": 100, "after": "x"}, PageArgs(100, False, "x")),
        ({"last": 5}, PageArgs(5, True, None)),
        ({"before": "x"}, PageArgs(20, True, "x")),
        ({"first": None, "last": None}, PageArgs(20, False, None)),
    ],
)
def test_page_arguments_are_read(args, page):
    assert PageArgs.of(args) == page


def test_list_is_walked_forwards_and_backwards():
    first = slice_list(ROWS, BY_NAME, {"first": 2})
    second = slice_list(ROWS, BY_NAME, {"first": 2, "after": first.cursors[-1]})
    last = slice_list(ROWS, BY_NAME, {"last": 2})
    before = slice_list(ROWS, BY_NAME, {"last": 2, "before": last.cursors[0]})

    assert [pks(page) for page in (first, second, last, before)] == [
        [1, 2],
        [3, 4],
        [4, 5],
        [2, 3],
    ]
    assert [
        (page.has_previous_page, page.has_next_page, page.total_count)
        for page in (first, second, last, before)
    ] == [
        (False, True, 5),
        (True, True, 5),
        (True, False, 5),
        (True, True, 5),
    ]


def test_list_goes_on_after_a_row_that_is_gone():
    gone = cursor_of({"pk": 3, "name": "b"}, BY_NAME)
    rows = [row for row in ROWS if row["pk"] != 3]

    assert pks(slice_list(rows, BY_NAME, {"after": gone})) == [4, 5]
    assert pks(slice_list(rows, BY_NAME, {"before": gone})) == [1, 2]


def test_rows_that_are_gone_since_are_left_out_with_their_cursors():
    page = slice_list(ROWS, BY_NAME, {"first": 3})
    first, _, third = page.cursors

    page.fill([{"pk": 1}, None, {"pk": 3}])

    assert (page.rows, list(page.cursors)) == ([{"pk": 1}, {"pk": 3}], [first, third])


def test_cursor_of_another_order_is_refused():
    cursor = cursor_of(ROWS[0], Ordering("NAME_DESC", ("-name",)))

    with pytest.raises(ApiError) as refused:
        slice_list(ROWS, BY_NAME, {"after": cursor})

    assert refused.value.extensions == {"code": "CURSOR_OF_OTHER_ORDER"}
    assert refused.value.message == (
        "The cursor belongs to a list ordered by NAME_DESC, not by NAME_ASC. Ask in "
        "the same order, or leave it out to start anew."
    )


def test_empty_slice_has_nothing_around_it():
    page = empty_slice()

    assert (page.rows, list(page.cursors), page.total_count) == ([], [], 0)
    assert (page.has_next_page, page.has_previous_page) == (False, False)
