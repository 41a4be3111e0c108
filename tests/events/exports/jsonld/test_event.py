"""What an event says of itself."""

import pytest

from events.exports.jsonld.event import MODES, STATUSES, TYPES
from events.vocabulary import AttendanceMode, EventStatus, EventType
from tests.events.exports.jsonld.written import SCHEMA, written
from tests.events.exports.rows import ROOT, at


def test_event_of_which_little_is_known_says_no_more():
    assert written() == {
        "@context": SCHEMA,
        "@type": "MusicEvent",
        "@id": f"{ROOT}/id/events/e1",
        "url": "https://www.example.org/fr/agenda/nuit/",
        "name": "Nuit blanche",
        "description": "Une nuit de musique.",
        "startDate": "2030-05-03T19:00:00-04:00",
        "endDate": "2030-05-03T21:00:00-04:00",
        "eventStatus": f"{SCHEMA}/EventScheduled",
        "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
    }


def test_every_status_and_mode_has_a_term_and_every_type_listed_exists():
    assert set(STATUSES) == set(EventStatus)
    assert set(MODES) == set(AttendanceMode)
    assert set(TYPES) <= set(EventType)
    assert written(type="circus")["@type"] == "Event"


@pytest.mark.parametrize(
    ("youngest", "oldest", "expected"),
    [(6, 12, "6-12"), (16, None, "16-"), (None, 5, "0-5"), (None, None, None)],
)
def test_ages_are_a_range(youngest, oldest, expected):
    said = written(age_min=youngest, age_max=oldest)

    assert said.get("typicalAgeRange") == expected


def test_event_says_what_it_is_about_and_for_whom():
    said = written(
        doors_at=at(3, 18, 30),
        languages=[
            {"language": "fr", "mode": "spoken"},
            {"language": "fr", "mode": "subtitled"},
            {"language": "fcs", "mode": "signed"},
        ],
        themes=[{"name": "Jazz"}],
        audiences=["families"],
        series={"name": "Les nuits"},
        capacity=80,
        case_studies=[
            {"uri": f"{ROOT}/id/x", "title": "Tour", "url": "https://x.org/"}
        ],
        same_as=["https://www.wikidata.org/entity/Q2"],
        external_ids=[
            {"scheme": "openagenda", "value": "a/events/b", "url": None},
        ],
    )

    rest = {name: value for name, value in said.items() if name not in written()}
    assert rest == {
        "doorTime": "2030-05-03T18:30:00-04:00",
        "inLanguage": ["fr", "fcs"],
        "keywords": ["Jazz"],
        "audience": [{"@type": "Audience", "audienceType": "families"}],
        "superEvent": {"@type": "EventSeries", "name": "Les nuits"},
        "maximumAttendeeCapacity": 80,
        "workFeatured": [
            {
                "@type": "Article",
                "@id": f"{ROOT}/id/x",
                "headline": "Tour",
                "url": "https://x.org/",
            }
        ],
        "sameAs": ["https://www.wikidata.org/entity/Q2"],
        "identifier": [
            {
                "@type": "PropertyValue",
                "propertyID": "openagenda",
                "value": "a/events/b",
            }
        ],
    }
