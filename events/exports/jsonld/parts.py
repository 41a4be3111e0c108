"""Parts that several things are made of."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Protocol

from events.vocabulary import PartnershipRole

Row = Mapping[str, Any]
Json = dict[str, Any]

VOCABULARY = "https://schema.org"
FUNDERS = (PartnershipRole.FUNDER, PartnershipRole.DONOR)


def compact(**members: Any) -> Json:
    """The members that say something: neither None nor empty; False and 0 stay.

    `type_` and `id_` stand for `@type` and `@id`. A node that has only a type is empty.
    """
    return {
        {"type_": "@type", "id_": "@id"}.get(name, name): value
        for name, value in members.items()
        if not _is_empty(value)
    }


def _is_empty(value: Any) -> bool:
    if isinstance(value, dict):
        return value.keys() <= {"@type"}
    return value is None or value in ("", [])


def document(**members: Any) -> Json:
    """A whole document, which says in which vocabulary it is written."""
    return {"@context": VOCABULARY, **compact(**members)}


def term(name: str) -> str:
    """The address of a value that schema.org enumerates."""
    return f"{VOCABULARY}/{name}"


def written(moment: datetime | date | None) -> str | None:
    """ISO 8601; an instant with its offset, to the second."""
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="seconds")
    return moment.isoformat() if moment else None


def identifiers(external_ids: Iterable[Row]) -> list[Json]:
    return [
        compact(
            type_="PropertyValue",
            propertyID=row["scheme"],
            value=row["value"],
            url=row["url"],
        )
        for row in external_ids
    ]


class Shape(Protocol):
    """One size of a picture: its absolute address, width and height in pixels."""

    @property
    def url(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...


def images(image: Row | None, shapes: Iterable[Shape]) -> list[Json]:
    """One picture in several sizes."""
    if image is None:
        return []
    return [
        compact(
            type_="ImageObject",
            url=shape.url,
            width=shape.width,
            height=shape.height,
            caption=image["caption"] or image["alt"],
            creditText=image["credit"],
        )
        for shape in shapes
    ]


def organisation(row: Row) -> Json:
    return compact(
        type_="Organization",
        id_=row["uri"],
        name=row["name"],
        url=row["website"],
        sameAs=row["same_as"],
    )


def organisations(partnerships: Iterable[Row], *roles: str) -> list[Json]:
    """The organisations with any of the roles, each once."""
    chosen = {
        row["organisation"]["uri"]: row["organisation"]
        for row in partnerships
        if row["role"] in roles
    }
    return [organisation(row) for row in chosen.values()]


def person(row: Row) -> Json:
    """Somebody as others refer to them."""
    return compact(
        type_="Person",
        id_=row["uri"],
        name=row["name"],
        url=row["url"],
        sameAs=row["same_as"],
    )


def work(row: Row) -> Json:
    """A case study as others refer to it."""
    return compact(
        type_="Article", id_=row["uri"], headline=row["title"], url=row["url"]
    )


def names(rows: Iterable[Row]) -> list[str]:
    return [row["name"] for row in rows]
