"""A speaker as a schema.org Person."""

from collections.abc import Iterable

from events.exports.jsonld.parts import (
    Json,
    Row,
    Shape,
    document,
    identifiers,
    images,
    organisation,
)


def speaker(row: Row, shapes: Iterable[Shape]) -> Json:
    """The person with the role and the organisation of today.

    row:    a speaker as loaded, with `organisation` and `photo`.
    shapes: of the photo.
    """
    employer = row["organisation"]
    return document(
        type_="Person",
        id_=row["uri"],
        url=row["url"],
        name=row["name"],
        givenName=row["given_name"],
        familyName=row["family_name"],
        jobTitle=row["role_title"],
        worksFor=employer and organisation(employer),
        image=images(row["photo"], shapes),
        sameAs=row["same_as"],
        identifier=identifiers(row["external_ids"]),
    )
