"""Where an event is, and what is known of access to it."""

import pytest

from tests.events.exports import rows
from tests.events.exports.jsonld.written import SCHEMA, written
from tests.events.exports.rows import ROOT


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
