"""Child rows as a column of their parent: they cost no statement of their own."""

from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Model, OuterRef, TextField
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, JSONObject

from events.models.offer import OfferRow
from events.models.rows import (
    AccessRow,
    ExternalIdRow,
    LanguageRow,
    PartnershipRow,
)

INSTANTS = 10_000  # kept, some 300 B each: the same ones are asked for again and again


def json_rows(
    model: type[Model], parent: str, *, of: str = "pk", **fields: str | Combinable
) -> ArraySubquery:
    """The rows below each parent, in their order, as a list of dicts.

    parent: the row's reference to its parent; `of` is the parent's column it equals.
    fields: name in the dict, and column or expression. Instants arrive as text
            (`read_instant`), keys as text; cast decimals with `exact`.
    """
    rows = model._default_manager.filter(**{parent: OuterRef(of)})
    return ArraySubquery(
        rows.order_by("sort_order", "pk").values(row=JSONObject(**fields))
    )


def key_rows(model: type[Model], parent: str, reference: str) -> ArraySubquery:
    """The translation keys that the rows below each parent refer to, in their order."""
    rows = model._default_manager.filter(**{parent: OuterRef("pk")})
    return ArraySubquery(
        rows.order_by("sort_order", "pk").values(f"{reference}__translation_key")
    )


def exact(column: str) -> Cast:
    """A decimal as text, with every digit it has."""
    return Cast(F(column), TextField())


@lru_cache(maxsize=INSTANTS)
def read_instant(text: str | None, zone: ZoneInfo) -> datetime | None:
    """An instant of a JSON row, at the clock of a zone."""
    return datetime.fromisoformat(text).astimezone(zone) if text else None


def access_rows(model: type[AccessRow], parent: str) -> ArraySubquery:
    return json_rows(model, parent, feature="feature", answer="answer")


def external_ids(model: type[ExternalIdRow], parent: str) -> ArraySubquery:
    return json_rows(model, parent, scheme="scheme", value="value", url="url")


def language_rows(model: type[LanguageRow], parent: str) -> ArraySubquery:
    return json_rows(model, parent, language="language", mode="mode")


def partnership_rows(model: type[PartnershipRow], parent: str) -> ArraySubquery:
    return json_rows(
        model,
        parent,
        organisation="organisation__translation_key",
        role="role",
        note="note",
    )


def offer_rows(model: type[OfferRow], parent: str, *, of: str = "pk") -> ArraySubquery:
    return json_rows(
        model,
        parent,
        of=of,
        key="translation_key",
        name="name",
        price=exact("price"),
        price_max=exact("price_max"),
        currency="currency",
        availability="availability",
        url="url",
        available_from="available_from",
        available_until="available_until",
    )


def offers_in(rows: list[dict[str, Any]], zone: ZoneInfo) -> list[dict[str, Any]]:
    """Tickets as the API shows them, instants at the clock of the event."""
    return [
        {
            **row,
            "price": Decimal(row["price"]),
            "price_max": Decimal(row["price_max"]) if row["price_max"] else None,
            "url": row["url"] or None,
            "available_from": read_instant(row["available_from"], zone),
            "available_until": read_instant(row["available_until"], zone),
        }
        for row in rows
    ]


def same_as(ids: list[dict[str, Any]]) -> list[str]:
    """Addresses elsewhere that stand for the same thing."""
    return [row["url"] for row in ids if row["url"]]


def null_urls(ids: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "url": row["url"] or None} for row in ids]
