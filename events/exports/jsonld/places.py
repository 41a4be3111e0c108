"""Where an event takes place: rooms in town, and addresses on the web."""

from collections.abc import Iterable

from django.utils import translation

from events.exports.jsonld.parts import Json, Row, compact
from events.vocabulary import (
    AccessibilityAnswer,
    AccessibilityFeature,
    AttendanceMode,
    EventStatus,
)

# What a building has; the other features are services of an event, for which
# schema.org has no property.
OF_BUILDINGS = (
    AccessibilityFeature.STEP_FREE_ENTRANCE,
    AccessibilityFeature.WHEELCHAIR_PLACES,
    AccessibilityFeature.ACCESSIBLE_TOILET,
    AccessibilityFeature.ACCESSIBLE_PARKING,
    AccessibilityFeature.LIFT,
    AccessibilityFeature.INDUCTION_LOOP,
    AccessibilityFeature.QUIET_ROOM,
    AccessibilityFeature.ASSISTANCE_DOG,
    AccessibilityFeature.GENDER_NEUTRAL_TOILET,
)
ANSWERS: dict[str, bool] = {
    AccessibilityAnswer.YES: True,
    AccessibilityAnswer.NO: False,
}


def locations(row: Row) -> list[Json]:
    """The venue unless one can only take part online, and the address if one can."""
    was_moved = row["status"] == EventStatus.MOVED_ONLINE
    only_online = was_moved or row["attendance_mode"] == AttendanceMode.ONLINE
    is_online = was_moved or row["attendance_mode"] != AttendanceMode.IN_PERSON
    found = []
    if row["venue"] and not only_online:
        added = row["accessibility"]["features"]
        found.append(_place(row["venue"], added, row["locale"]))
    if row["online_url"] and is_online:
        found.append(compact(type_="VirtualLocation", url=row["online_url"]))
    return found


def _place(venue: Row, added: Iterable[Row], language: str) -> Json:
    """added: what the event states about access, which goes before the venue's own."""
    address = venue["address"]
    return compact(
        type_="Place",
        id_=venue["uri"],
        name=venue["name"],
        address=compact(
            type_="PostalAddress",
            streetAddress=address["street"],
            addressLocality=address["locality"],
            addressRegion=address["region"],
            postalCode=address["postal_code"],
            addressCountry=address["country"],
        ),
        geo=_point(venue["latitude"], venue["longitude"]),
        url=venue["website"],
        sameAs=venue["same_as"],
        maximumAttendeeCapacity=venue["capacity"],
        amenityFeature=_amenities(
            [*venue["accessibility"]["features"], *added], language
        ),
    )


def _point(latitude: float | None, longitude: float | None) -> Json | None:
    if latitude is None or longitude is None:
        return None
    return compact(type_="GeoCoordinates", latitude=latitude, longitude=longitude)


def _amenities(statements: Iterable[Row], language: str) -> list[Json]:
    """What is there and what is not; "partly" is neither, and unknown is not said."""
    answers = {row["feature"]: row["answer"] for row in statements}
    with translation.override(language):
        return [
            compact(
                type_="LocationFeatureSpecification",
                propertyID=feature.name,
                name=str(feature.label),
                value=ANSWERS[answers[feature]],
            )
            for feature in OF_BUILDINGS
            if answers.get(feature) in ANSWERS
        ]
