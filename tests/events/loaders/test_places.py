"""Distances over the sphere, as the database measures them."""

from itertools import product
from math import acos, cos, radians, sin

import pytest

from cms.api.errors import ApiError
from events.loaders.filters.places import EARTH_RADIUS, near
from events.models import Venue
from tests import factories

LATITUDES = (-90.0, -89.5, -45.5, 0.0, 0.4, 45.5, 89.5, 90.0)
LONGITUDES = (-180.0, -179.7, -73.6, 0.0, 73.6, 179.7, 180.0)
RADII = (0.0, 40.0, 120.0, 5_000.0, 10_500.0, 20_015.0)


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres, by the law of cosines: another formula than the one under test."""
    (north, east), (far_north, far_east) = (map(radians, one), map(radians, other))
    cosine = sin(north) * sin(far_north)
    cosine += cos(north) * cos(far_north) * cos(far_east - east)
    return EARTH_RADIUS * acos(max(-1.0, min(1.0, cosine)))


@pytest.mark.django_db
def test_venues_near_a_point_are_those_within_the_distance():
    factories.VenueFactory(name="Nowhere")
    places = {
        factories.VenueFactory(latitude=north, longitude=east).pk: (north, east)
        for north, east in product(LATITUDES, LONGITUDES)
    }

    for point in places.values():
        for radius in RADII:
            args = {"latitude": point[0], "longitude": point[1], "radius_km": radius}
            found = set(Venue.objects.filter(near(args)).values_list("pk", flat=True))
            # A metre of doubt, for the two formulas round otherwise.
            surely = {
                pk for pk, at in places.items() if distance(point, at) < radius - 1e-3
            }
            maybe = {
                pk for pk, at in places.items() if distance(point, at) < radius + 1
            }
            assert surely <= found <= maybe, (point, radius)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("latitude", 90.1, "`near.latitude` is 90.1; give degrees from -90 to 90."),
        ("longitude", -181, "`near.longitude` is -181; give degrees from -180 to 180."),
        ("radius_km", -1, "`near.radiusKm` is -1; give kilometres from 0 to 20015."),
        (
            "radius_km",
            float("inf"),
            "`near.radiusKm` is inf; give kilometres from 0 to 20015.",
        ),
    ],
)
def test_what_is_not_on_the_globe_is_refused(name, value, message):
    args = {"latitude": 0.0, "longitude": 0.0, "radius_km": 1.0, name: value}

    with pytest.raises(ApiError) as refused:
        near(args)

    assert refused.value.message == message
    assert refused.value.extensions == {"code": "NEAR"}
