"""Which venues a filter names by town, region or distance, and what is held there."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from math import asin, cos, degrees, isfinite, pi, radians, sin
from typing import Any

from django.db.models import F, FloatField, Q, Value
from django.db.models.functions import Cos, Power, Radians, Sin
from django.db.models.lookups import LessThanOrEqual

from cms.api.context import AnswerContext
from cms.api.errors import ApiError
from cms.folding import reads
from events.loaders.filters.conditions import frozen, shown_keys
from events.models import EventPage, Occurrence, Venue

EARTH_RADIUS = 6371.0088  # km, the mean of IUGG
FARTHEST = pi * EARTH_RADIUS  # the other side of the earth
POLE = 90.0
FEW = 1_000  # events that a list is asked for by key


def near(args: Mapping[str, float]) -> Q:
    """Venues within a distance over the sphere; those without a position are not.

    A box first, which an index can serve, then the haversine formula.
    Raises ApiError with the code NEAR.
    """
    latitude, longitude, radius = read_near(args)
    return box(latitude, longitude, radius) & Q(
        LessThanOrEqual(
            haversine(latitude, longitude),
            Value(sin(min(radius / EARTH_RADIUS, pi) / 2) ** 2),
        )
    )


def read_near(args: Mapping[str, float]) -> tuple[float, float, float]:
    """Latitude, longitude and radius. Raises ApiError with the code NEAR."""
    bounds = {
        "latitude": (-POLE, POLE, "degrees"),
        "longitude": (-180.0, 180.0, "degrees"),
        "radius_km": (0.0, FARTHEST, "kilometres"),
    }
    for name, (least, most, unit) in bounds.items():
        value = args[name]
        if not isfinite(value) or not least <= value <= most:
            shown_name = "radiusKm" if name == "radius_km" else name
            raise ApiError(
                "NEAR",
                f"`near.{shown_name}` is {value}; give {unit} from {least:.0f} to "
                f"{most:.0f}.",
            )
    return args["latitude"], args["longitude"], args["radius_km"]


def box(latitude: float, longitude: float, radius: float) -> Q:
    """Venues between the parallels and meridians that the circle touches."""
    angle = radius / EARTH_RADIUS
    reach = degrees(angle)
    south, north = latitude - reach, latitude + reach
    between = Q(latitude__range=(south, north))
    if south <= -POLE or north >= POLE:  # every meridian passes the pole
        return between
    span = degrees(asin(min(sin(angle) / cos(radians(latitude)), 1.0)))
    west, east = longitude - span, longitude + span
    if west < -180:
        return between & (Q(longitude__gte=west + 360) | Q(longitude__lte=east))
    if east > 180:
        return between & (Q(longitude__gte=west) | Q(longitude__lte=east - 360))
    return between & Q(longitude__range=(west, east))


def haversine(latitude: float, longitude: float) -> Any:
    """The squared sine of half the angle between a venue and a point."""
    half_north = Radians(F("latitude") - Value(latitude)) / Value(2.0)
    half_east = Radians(F("longitude") - Value(longitude)) / Value(2.0)
    across = Value(cos(radians(latitude))) * Cos(Radians(F("latitude")))
    squared = {"output_field": FloatField()}
    return Power(Sin(half_north), Value(2.0), **squared) + across * Power(
        Sin(half_east), Value(2.0), **squared
    )


# Each part of a filter that is about the place, as a condition on venues; one that is
# named by key is followed as other references are.
PLACES: Mapping[str, Callable[[Any], Q]] = {
    "locality": lambda name: reads("locality", name),
    "region": lambda name: reads("region", name),
    "near": near,
}


@dataclass(frozen=True)
class Held:
    """What is held at the venues that one part of a filter leaves.

    venues: their primary keys, in every language.
    few:    primary keys of the events that are there, or a date of theirs is; None
            where there are many.
    """

    venues: Collection[int]
    few: Collection[int] | None


def held_at(ctx: AnswerContext, name: str, value: Any) -> Held:
    """What one part of a filter leaves, looked up before the list is asked for.

    A page of a list in which much is held there is soon full. One in which there is
    little would be read to its end; what is held there is asked for by key.
    """
    return ctx.once(
        ("held at", name, frozen(value)), lambda: _look_up(ctx, name, value)
    )


def _look_up(ctx: AnswerContext, name: str, value: Any) -> Held:
    shown = shown_keys(ctx, Venue, PLACES[name](value))
    versions = Venue.objects.filter(translation_key__in=shown).order_by()
    venues = frozenset(versions.values_list("pk", flat=True))
    events = EventPage.objects.filter(venue__in=venues).order_by().values_list("pk")
    dates = Occurrence.objects.filter(venue__in=venues).order_by().values_list("event")
    found = [pk for (pk,) in events.union(dates, all=True)[: FEW + 1]]
    return Held(venues, None if len(found) > FEW else frozenset(found))
