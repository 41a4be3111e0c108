"""Walking a list gives every row exactly once, whatever happens meanwhile."""

import base64
from datetime import timedelta

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events import models
from tests import factories
from tests.factories import START

WALK = """
query ($first: Int, $after: String, $last: Int, $before: String, $order: %(order)s) {
  %(root)s(first: $first, after: $after, last: $last, before: $before,
           orderBy: $order, %(more)s) {
    edges { cursor node { key } }
    nodes { key }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}
"""
ROOTS = {
    "events": (
        "EventOrder",
        [
            "STARTS_AT_ASC",
            "STARTS_AT_DESC",
            "PUBLISHED_AT_DESC",
            "UPDATED_AT_DESC",
            "TITLE_ASC",
        ],
    ),
    "speakers": ("NameOrder", ["NAME_ASC", "NAME_DESC"]),
    "caseStudies": (
        "CaseStudyOrder",
        ["PUBLISHED_AT_DESC", "UPDATED_AT_DESC", "TITLE_ASC"],
    ),
    "venues": ("NameOrder", ["NAME_ASC", "NAME_DESC"]),
    "organisations": ("NameOrder", ["NAME_ASC", "NAME_DESC"]),
}
ORDERS = [(root, order) for root, (_, orders) in ROOTS.items() for order in orders]


def walk(gql, query: str, order: str | None, size: int, *, backwards: bool = False):
    """The keys of all rows in the list's order, page by page."""
    keys: list[str] = []
    cursor = None
    for _ in range(100):
        page = {"last": size, "before": cursor} if backwards else {}
        page = page or {"first": size, "after": cursor}
        [found] = gql(query, order=order, **page).values()
        page_keys = [node["key"] for node in found["nodes"]]
        assert [edge["node"]["key"] for edge in found["edges"]] == page_keys
        keys = page_keys + keys if backwards else keys + page_keys
        info = found["pageInfo"]
        assert info["hasPreviousPage" if not backwards else "hasNextPage"] == (
            cursor is not None
        )
        if not info["hasPreviousPage" if backwards else "hasNextPage"]:
            assert found["totalCount"] == len(keys)
            return keys
        cursor = info["startCursor" if backwards else "endCursor"]
    raise AssertionError("The walk does not end.")


def fill() -> None:
    """Rows that are equal in what they are ordered by, and some that are not."""
    for number in range(7):
        name = f"Name {number // 3}"
        factories.EventFactory(
            title=name,
            slug=f"event-{number}",
            starts_at=START + timedelta(days=number // 3),
        )
        factories.SpeakerFactory(title=name, slug=f"speaker-{number}")
        factories.CaseStudyFactory(title=name, slug=f"study-{number}")
        factories.VenueFactory(name=name)
        factories.OrganisationFactory(name=name)
    for model in (models.EventPage, models.CaseStudyPage):
        first = model.objects.order_by("pk").first()
        model.objects.filter(pk__gt=first.pk).update(
            first_published_at=START, last_published_at=START
        )


def test_walks_give_every_row_once_in_any_order(gql):
    fill()
    for root, order in ORDERS:
        more = "fallback: true" if root in ("events", "speakers") else 'locale: "fr"'
        query = WALK % {"root": root, "order": ROOTS[root][0], "more": more}
        whole = walk(gql, query, order, 100)
        assert len(set(whole)) == len(whole) == 7, (root, order)
        for size in (1, 2, 3, 7):
            assert walk(gql, query, order, size) == whole, (root, order, size)
            assert walk(gql, query, order, size, backwards=True) == whole


OCCURRENCES = """
query ($first: Int, $after: String, $last: Int, $before: String) {
  occurrences(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { key } }
    nodes { key }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}
"""


def test_occurrences_are_walked_across_equal_dates(gql):
    for _ in range(2):
        factories.EventFactory(recurrence="FREQ=DAILY;COUNT=4")
    whole = walk(gql, OCCURRENCES, None, 100)

    assert len(set(whole)) == len(whole) == 8
    for size in (1, 3, 8):
        assert walk(gql, OCCURRENCES, None, size) == whole
        assert walk(gql, OCCURRENCES, None, size, backwards=True) == whole


def test_events_in_a_window_are_walked_by_their_first_date_in_it(gql):
    """The order is not that of the events' own start."""
    for number in range(3):
        factories.EventFactory(
            starts_at=START - timedelta(days=7 * number),
            recurrence="FREQ=WEEKLY;COUNT=6",
        )
    window = 'where: {from: "2030-05-04T00:00:00Z"}'
    query = WALK % {"root": "events", "order": "EventOrder", "more": window}
    whole = walk(gql, query, "STARTS_AT_ASC", 100)

    assert len(set(whole)) == 3
    assert walk(gql, query, "STARTS_AT_ASC", 1) == whole
    assert walk(gql, query, "STARTS_AT_DESC", 1, backwards=True) == walk(
        gql, query, "STARTS_AT_DESC", 100
    )


NESTED = """
query ($key: ID!, $first: Int, $after: String) {
  venue(key: $key) {
    events(first: $first, after: $after) {
      nodes { title }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
}
"""


def test_events_of_a_venue_are_walked_once_each_with_many_dates(gql):
    venue = factories.VenueFactory()
    factories.EventFactory(title="Often", venue=venue, recurrence="FREQ=DAILY;COUNT=5")
    for title in ("First", "Second"):
        factories.EventFactory(title=title, venue=venue, starts_at=START)
    titles, cursor = [], None
    while cursor is not False:
        page = gql(NESTED, key=str(venue.translation_key), first=1, after=cursor)
        events = page["venue"]["events"]
        assert events["totalCount"] == 3
        titles += [event["title"] for event in events["nodes"]]
        info = events["pageInfo"]
        cursor = info["hasNextPage"] and info["endCursor"]

    assert titles == ["Often", "First", "Second"]


@pytest.fixture
def events_query() -> str:
    return WALK % {"root": "events", "order": "EventOrder", "more": 'locale: "fr"'}


def test_rows_added_or_taken_between_pages_shift_nothing(gql, events_query):
    events = [
        factories.EventFactory(starts_at=START + timedelta(days=day), ends_at=None)
        for day in range(4)
    ]
    keys = [str(event.translation_key) for event in events]
    page = gql(events_query, first=2, order="STARTS_AT_ASC")["events"]
    assert [node["key"] for node in page["nodes"]] == keys[:2]

    factories.EventFactory(starts_at=START - timedelta(days=1), ends_at=None)
    events[1].delete()
    late = factories.EventFactory(starts_at=START + timedelta(days=2), ends_at=None)

    after = gql(
        events_query,
        first=9,
        after=page["pageInfo"]["endCursor"],
        order="STARTS_AT_ASC",
    )["events"]
    assert [node["key"] for node in after["nodes"]] == [
        keys[2],
        str(late.translation_key),
        keys[3],
    ]


def test_empty_list_has_no_cursors(gql, events_query):
    factories.home()

    assert gql(events_query, first=3)["events"] == {
        "edges": [],
        "nodes": [],
        "pageInfo": {
            "hasNextPage": False,
            "hasPreviousPage": False,
            "startCursor": None,
            "endCursor": None,
        },
        "totalCount": 0,
    }


def test_page_of_no_rows_says_whether_there_are_any(gql, events_query):
    factories.EventFactory()

    page = gql(events_query, first=0)["events"]

    assert (page["nodes"], page["totalCount"]) == ([], 1)
    assert page["pageInfo"]["hasNextPage"] is True


def cursor_of(*values) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(values)).decode()


def instant_cursor(value: str) -> str:
    return cursor_of("STARTS_AT_ASC", value, 1)


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ({"after": ""}, "CURSOR_MALFORMED"),
        ({"after": "next please"}, "CURSOR_MALFORMED"),
        ({"after": "é"}, "CURSOR_MALFORMED"),
        ({"after": cursor_of()}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC")}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC", "soon", 1)}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC", None, 1)}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC", [], 1)}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC", {"a": 1}, 1)}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC", "2030-13-01", 1)}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC", "2030-05-03", 1)}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC", 1, 1)}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("STARTS_AT_ASC", True, True)}, "CURSOR_MALFORMED"),
        ({"after": instant_cursor("0001-01-01T00:00:00+23:00")}, "CURSOR_MALFORMED"),
        ({"after": instant_cursor("9999-12-31T23:59:59-23:00")}, "CURSOR_MALFORMED"),
        ({"before": cursor_of({"a": 1})}, "CURSOR_MALFORMED"),
        ({"after": cursor_of("TITLE_ASC", "x", 1)}, "CURSOR_OF_OTHER_ORDER"),
        ({"after": cursor_of("STARTS_AT_ASC", 1)}, "CURSOR_OF_OTHER_ORDER"),
        ({"first": 1, "last": 1}, "PAGE_ARGUMENTS"),
        ({"first": 1, "before": "x"}, "PAGE_ARGUMENTS"),
        ({"last": 1, "after": "x"}, "PAGE_ARGUMENTS"),
        ({"after": "x", "before": "x"}, "PAGE_ARGUMENTS"),
        ({"first": -1}, "PAGE_ARGUMENTS"),
        ({"last": -5}, "PAGE_ARGUMENTS"),
        ({"first": 101}, "PAGE_TOO_LARGE"),
        ({"last": 100000}, "PAGE_TOO_LARGE"),
        ({"first": 2**40}, "PAGE_TOO_LARGE"),
    ],
)
def test_page_that_is_not_understood_has_one_clear_error(
    gql_codes, events_query, page, code
):
    factories.home()

    assert gql_codes(events_query, **page) == [code]


@pytest.mark.parametrize("pk", [-1, 0, 2**31, 2**62])
def test_cursor_at_the_end_of_time_is_answered(gql, events_query, pk):
    factories.EventFactory()
    cursors = [
        cursor_of("STARTS_AT_ASC", f"{day}T00:00:00+00:00", pk)
        for day in ("0001-01-01", "9999-12-31")
    ]

    pages = [gql(events_query, first=1, after=cursor)["events"] for cursor in cursors]

    assert [len(page["nodes"]) for page in pages] == [1, 0]


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@given(
    values=st.lists(JSON_VALUES, max_size=4), order=st.sampled_from(ROOTS["events"][1])
)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_cursor_is_an_internal_error(gql_codes, events_query, values, order):
    codes = gql_codes(events_query, after=cursor_of(order, *values), order=order)

    assert set(codes) <= {"CURSOR_MALFORMED", "CURSOR_OF_OTHER_ORDER"}
    assert len(codes) <= 1


@given(text=st.text(max_size=40))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_text_as_a_cursor_is_an_internal_error(gql_codes, events_query, text):
    codes = gql_codes(events_query, after=text)

    assert codes == ["BAD_REQUEST" if "\x00" in text else "CURSOR_MALFORMED"]
