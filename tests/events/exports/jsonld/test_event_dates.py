"""When an event is, and its dates where there are several."""

from decimal import Decimal

from events.exports import jsonld
from tests.events.exports import rows
from tests.events.exports.jsonld.written import SCHEMA, written
from tests.events.exports.rows import ROOT, at


def test_rescheduled_event_says_when_it_was():
    said = written(status="rescheduled", previous_starts_at=at(1, 19))

    assert said["eventStatus"] == f"{SCHEMA}/EventRescheduled"
    assert said["previousStartDate"] == "2030-05-01T19:00:00-04:00"


def test_whole_days_are_days_and_the_last_one_is_included():
    said = written(is_all_day=True, starts_at=at(3), ends_at=at(5))

    assert (said["startDate"], said["endDate"]) == ("2030-05-03", "2030-05-04")


def test_dates_are_sub_events_with_what_is_their_own():
    row = rows.event(venue=rows.venue(), offers=[rows.offer(price=Decimal(5))])
    elsewhere = rows.venue(uri=f"{ROOT}/id/venues/v2", name="Parc")
    dates = [
        rows.date(row),
        rows.date(row, key="d2", starts_at=at(4, 19), ends_at=None, status="cancelled"),
        rows.date(row, key="d3", starts_at=at(5, 19), ends_at=at(5, 22), offers=[]),
        rows.date(row, key="d4", starts_at=at(6, 19), ends_at=None, venue=elsewhere),
    ]

    said = jsonld.event(
        {**row, "dates": dates, "date_count": 4, "last_ends_at": at(6, 19)}, []
    )

    def date(key, **members):
        return {
            "@type": "MusicEvent",
            "@id": f"{ROOT}/id/events/e1#{key}",
            "name": "Nuit blanche",
            "eventStatus": f"{SCHEMA}/EventScheduled",
            "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
            **members,
        }

    (place,) = said["location"]
    assert said["endDate"] == "2030-05-06T19:00:00-04:00"
    assert said["subEvent"] == [
        date(
            "d1",
            startDate="2030-05-03T19:00:00-04:00",
            endDate="2030-05-03T21:00:00-04:00",
        ),
        date(
            "d2",
            startDate="2030-05-04T19:00:00-04:00",
            eventStatus=f"{SCHEMA}/EventCancelled",
        ),
        date(
            "d3",
            startDate="2030-05-05T19:00:00-04:00",
            endDate="2030-05-05T22:00:00-04:00",
        ),
        date(
            "d4",
            startDate="2030-05-06T19:00:00-04:00",
            location=[{**place, "@id": f"{ROOT}/id/venues/v2", "name": "Parc"}],
        ),
    ]


def test_only_date_that_says_otherwise_is_a_sub_event():
    row = rows.event()

    said = jsonld.event({**row, "dates": [rows.date(row, status="cancelled")]}, [])

    statuses = [date["eventStatus"] for date in said["subEvent"]]
    assert statuses == [f"{SCHEMA}/EventCancelled"]
