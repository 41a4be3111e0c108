"""Tickets as schema.org offers."""

from collections.abc import Iterable
from decimal import Decimal

from events.exports.jsonld.parts import Json, Row, compact, term, written
from events.vocabulary import OfferAvailability

# NOT_YET is left out: no value says that sales begin later; `validFrom` says when.
AVAILABILITY: dict[str, str] = {
    OfferAvailability.AVAILABLE: "InStock",
    OfferAvailability.LIMITED: "LimitedAvailability",
    OfferAvailability.SOLD_OUT: "SoldOut",
    OfferAvailability.ENDED: "OutOfStock",
    OfferAvailability.DOOR_ONLY: "InStoreOnly",
}


def offers(rows: Iterable[Row], registration_url: str | None) -> list[Json]:
    """registration_url: where to buy what has no address of its own."""
    return [_offer(row, registration_url) for row in rows]


def _offer(row: Row, registration_url: str | None) -> Json:
    is_range = row["price_max"] is not None and row["price_max"] != row["price"]
    known = AVAILABILITY.get(row["availability"])
    return compact(
        type_="AggregateOffer" if is_range else "Offer",
        name=row["name"],
        price=None if is_range else _exact(row["price"]),
        lowPrice=_exact(row["price"]) if is_range else None,
        highPrice=_exact(row["price_max"]) if is_range else None,
        priceCurrency=row["currency"],
        availability=known and term(known),
        url=row["url"] or registration_url,
        validFrom=written(row["available_from"]),
        validThrough=written(row["available_until"]),
    )


def _exact(price: Decimal) -> str:
    return format(price, "f")
