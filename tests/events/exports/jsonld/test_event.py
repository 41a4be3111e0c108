from decimal import Decimal

import pytest

from events.exports import jsonld
from events.exports.jsonld.event import MODES, STATUSES, TYPES
from events.vocabulary import AttendanceMode, EventStatus, EventType
from tests.events.exports import rows
from tests.events.exports.rows import ROOT, at

SCHEMA = "https://schema.org"


def written(**facts):
    return jsonld.event(rows.event(**facts), [])


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


def test_people_stand_where_their_part_puts_them_each_once():
    programme = [
        {
            "contributions": [
                {"speaker": rows.speaker("Ada"), "part": "speaker"},
                {"speaker": rows.speaker("Bo"), "part": "moderator"},
                {"speaker": rows.speaker("Cy"), "part": "interpreter"},
            ]
        },
        {"contributions": [{"speaker": rows.speaker("Ada"), "part": "artist"}]},
    ]

    said = written(programme=programme)

    def people(name):
        return [
            {
                "@type": "Person",
                "@id": f"{ROOT}/id/speakers/{name.lower()}",
                "name": name,
                "url": f"https://www.example.org/fr/{name.lower()}/",
            }
        ]

    assert said["performer"] == people("Ada")
    assert said["contributor"] == people("Bo")
    assert said["translator"] == people("Cy")


def test_organisations_stand_where_their_role_puts_them():
    roles = {
        "Oa": "organiser",
        "Co": "co_organiser",
        "Ho": "host",
        "Fu": "funder",
        "Do": "donor",
        "Sp": "sponsor",
        "Me": "media_partner",
    }

    said = written(partnerships=[rows.partnership(*item) for item in roles.items()])

    found = {
        member: [organisation["name"] for organisation in said[member]]
        for member in ("organizer", "contributor", "funder", "sponsor")
    }
    assert found == {
        "organizer": ["Oa", "Co"],
        "contributor": ["Ho", "Me"],
        "funder": ["Fu", "Do"],
        "sponsor": ["Sp"],
    }


def test_venue_is_a_place_with_what_is_known_of_its_access():
    features = {
        "lift": "yes",
        "quiet_room": "no",
        "accessible_toilet": "partial",
        "captioning": "yes",
        "induction_loop": "no",
    }
    known = [{"feature": f, "answer": a} for f, a in features.items()]
    added = [{"feature": "induction_loop", "answer": "yes"}]

    said = written(
        venue=rows.venue(accessibility={"features": known}),
        accessibility={"features": added},
    )

    def amenity(code, name, value):
        return {
            "@type": "LocationFeatureSpecification",
            "propertyID": code,
            "name": name,
            "value": value,
        }

    assert said["location"] == [
        {
            "@type": "Place",
            "@id": f"{ROOT}/id/venues/v1",
            "name": "Maison de la culture",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "50, rue Sainte-Catherine Ouest",
                "addressLocality": "Montréal",
                "addressRegion": "QC",
                "postalCode": "H2X 3V4",
                "addressCountry": "CA",
            },
            "geo": {"@type": "GeoCoordinates", "latitude": 45.5, "longitude": -73.5},
            "url": "https://maison.example.org/",
            "sameAs": ["https://www.wikidata.org/entity/Q1"],
            "maximumAttendeeCapacity": 120,
            "amenityFeature": [
                amenity("LIFT", "Ascenseur", True),
                amenity(
                    "INDUCTION_LOOP", "Boucle magnétique pour appareils auditifs", True
                ),
                amenity("QUIET_ROOM", "Salle calme", False),
            ],
        }
    ]


def test_place_on_the_equator_keeps_its_zeros():
    said = written(venue=rows.venue(latitude=0.0, longitude=0.0, capacity=0))

    assert said["location"][0]["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 0.0,
        "longitude": 0.0,
    }
    assert said["location"][0]["maximumAttendeeCapacity"] == 0


@pytest.mark.parametrize(
    ("mode", "status", "expected"),
    [
        ("in_person", "scheduled", ("Offline", ["Place"])),
        ("hybrid", "scheduled", ("Mixed", ["Place", "VirtualLocation"])),
        ("online", "scheduled", ("Online", ["VirtualLocation"])),
        ("in_person", "moved_online", ("Online", ["VirtualLocation"])),
        ("hybrid", "moved_online", ("Online", ["VirtualLocation"])),
    ],
)
def test_location_follows_the_ways_to_take_part(mode, status, expected):
    said = written(
        attendance_mode=mode,
        status=status,
        venue=rows.venue(),
        online_url="https://live.example.org/",
    )

    found = said["eventAttendanceMode"], [place["@type"] for place in said["location"]]
    assert found == (f"{SCHEMA}/{expected[0]}EventAttendanceMode", expected[1])


def test_rescheduled_event_says_when_it_was():
    said = written(status="rescheduled", previous_starts_at=at(1, 19))

    assert said["eventStatus"] == f"{SCHEMA}/EventRescheduled"
    assert said["previousStartDate"] == "2030-05-01T19:00:00-04:00"


def test_whole_days_are_days_and_the_last_one_is_included():
    said = written(is_all_day=True, starts_at=at(3), ends_at=at(5))

    assert (said["startDate"], said["endDate"]) == ("2030-05-03", "2030-05-04")


def test_offers_say_what_is_asked_and_since_when():
    soon, bus = at(1, 10, month=4), "https://tickets.example.org/"
    price = Decimal("12.00")

    said = written(
        registration_url="https://register.example.org/",
        offers=[
            rows.offer(price=price, available_from=soon, available_until=at(2, 10)),
            rows.offer(price=price, price_max=Decimal("20.50"), url=bus),
            rows.offer(price=Decimal("0.00"), availability="sold_out", name=""),
            rows.offer(price=price, price_max=price, availability="not_yet"),
        ],
    )

    register = "https://register.example.org/"
    named = {"name": "Plein tarif", "priceCurrency": "CAD"}
    assert said["offers"] == [
        {
            "@type": "Offer",
            **named,
            "price": "12.00",
            "availability": f"{SCHEMA}/InStock",
            "url": register,
            "validFrom": "2030-04-01T10:00:00-04:00",
            "validThrough": "2030-05-02T10:00:00-04:00",
        },
        {
            "@type": "AggregateOffer",
            **named,
            "lowPrice": "12.00",
            "highPrice": "20.50",
            "availability": f"{SCHEMA}/InStock",
            "url": bus,
        },
        {
            "@type": "Offer",
            "price": "0.00",
            "priceCurrency": "CAD",
            "availability": f"{SCHEMA}/SoldOut",
            "url": register,
        },
        {"@type": "Offer", **named, "price": "12.00", "url": register},
    ]


@pytest.mark.parametrize(
    ("is_free", "offers", "expected"),
    [
        (True, [], True),
        (False, [rows.offer(price=Decimal(5))], False),
        (False, [], None),
    ],
)
def test_price_that_is_not_known_is_not_said_to_be_paid(is_free, offers, expected):
    said = written(is_free=is_free, offers=offers)

    assert said.get("isAccessibleForFree") is expected


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
