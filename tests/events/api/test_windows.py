"""Which dates a window leaves."""

from datetime import date, timedelta

import pytest

from tests import factories
from tests.events.api.asking import (
    starts,
    titles,
)
from tests.factories import START


@pytest.mark.parametrize(
    ("window", "is_inside"),
    [
        ({"from": "2030-05-03T23:00:00Z"}, True),
        ({"from": "2030-05-04T00:59:59Z"}, True),
        ({"from": "2030-05-04T01:00:00Z"}, False),
        ({"to": "2030-05-03T23:00:00Z"}, False),
        ({"to": "2030-05-03T23:00:01Z"}, True),
        ({"from": "2030-05-03T23:30:00Z", "to": "2030-05-03T23:31:00Z"}, True),
        ({"from": "2030-05-03T20:00:00-04:00", "to": "2030-05-05T00:00:00Z"}, True),
        ({"from": "2030-05-01T00:00:00Z", "to": "2030-05-02T00:00:00Z"}, False),
    ],
)
def test_window_is_half_open_and_finds_what_overlaps_it(gql, window, is_inside):
    factories.EventFactory(title="Evening")

    assert titles(gql, **window) == (["Evening"] if is_inside else [])
    assert len(starts(gql, **window)) == is_inside


@pytest.mark.parametrize(
    ("window", "is_inside"),
    [
        ({"from": "2030-05-03T23:00:00Z"}, True),
        ({"from": "2030-05-03T23:00:01Z"}, False),
        ({"to": "2030-05-03T23:00:00Z"}, False),
    ],
)
def test_date_without_an_end_is_a_moment(gql, window, is_inside):
    factories.EventFactory(title="Moment", ends_at=None)

    assert titles(gql, **window) == (["Moment"] if is_inside else [])


def test_window_leaves_single_dates_and_orders_events_by_the_first_of_them(gql):
    factories.EventFactory(title="Weekly", recurrence="FREQ=WEEKLY;COUNT=3")
    factories.EventFactory(title="Later", starts_at=START + timedelta(days=8))
    window = {"from": "2030-05-05T00:00:00Z"}

    assert titles(gql) == ["Weekly", "Later"]
    assert titles(gql, **window) == ["Weekly", "Later"]
    assert titles(gql, **{"from": "2030-05-11T12:00:00Z"}) == ["Later", "Weekly"]
    assert starts(gql, **window) == [
        "2030-05-10T19:00:00-04:00",
        "2030-05-11T19:00:00-04:00",
        "2030-05-17T19:00:00-04:00",
    ]


def test_window_that_is_empty_is_refused(gql_errors):
    query = """
      query ($from: DateTime, $to: DateTime) {
        events(where: {from: $from, to: $to}) { totalCount }
      }
    """
    moment = "2030-05-03T14:00:00+00:00"

    (error,) = gql_errors(query, **{"from": moment, "to": moment})

    assert error["extensions"] == {"code": "EMPTY_WINDOW"}
    assert error["message"] == (
        f"The window from {moment} to {moment} is empty. "
        "Give a `to` that is later than `from`."
    )


def test_day_of_an_all_day_event_is_a_day(gql):
    day = date(2030, 5, 3)
    factories.EventFactory(title="Fair", is_all_day=True, ends_at=None)

    data = gql("{ events { nodes { isAllDay startsAt endsAt } } }")

    assert data["events"]["nodes"] == [
        {
            "isAllDay": True,
            "startsAt": f"{day}T00:00:00-04:00",
            "endsAt": f"{day + timedelta(days=1)}T00:00:00-04:00",
        }
    ]
