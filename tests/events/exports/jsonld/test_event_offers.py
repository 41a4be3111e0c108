"""What an event costs."""

from decimal import Decimal

import pytest

from tests.events.exports import rows
from tests.events.exports.jsonld.written import SCHEMA, written
from tests.events.exports.rows import at


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
