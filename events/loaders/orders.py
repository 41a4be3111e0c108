"""The orders in which lists can be had."""

from collections.abc import Sequence
from uuid import UUID
from zlib import crc32

from django.contrib.postgres.fields import ArrayField
from django.db.models import F, Func, IntegerField, UUIDField, Value

from cms.api.cursors import Ordering
from cms.folding import Alphabetical


def alphabetical(
    name: str, column: str, *, descending: bool = False, is_indexed: bool = False
) -> Ordering:
    """By a text, whatever its capitals, its accents and the signs in it."""
    key = "-alphabetical" if descending else "alphabetical"
    text = {"alphabetical": Alphabetical(F(column))}
    return Ordering(name, (key,), text, is_indexed=is_indexed)


EVENT_ORDERS = {
    "STARTS_AT_ASC": Ordering("STARTS_AT_ASC", ("first_date",), is_indexed=True),
    "STARTS_AT_DESC": Ordering("STARTS_AT_DESC", ("-first_date",), is_indexed=True),
    "PUBLISHED_AT_DESC": Ordering(
        "PUBLISHED_AT_DESC", ("-first_published_at",), is_indexed=True
    ),
    "UPDATED_AT_DESC": Ordering(
        "UPDATED_AT_DESC", ("-last_published_at",), is_indexed=True
    ),
    "TITLE_ASC": alphabetical("TITLE_ASC", "title", is_indexed=True),
}
CASE_STUDY_ORDERS = {
    name: EVENT_ORDERS[name]
    for name in ("PUBLISHED_AT_DESC", "UPDATED_AT_DESC", "TITLE_ASC")
}
SPEAKER_ORDERS = {
    "NAME_ASC": alphabetical("NAME_ASC", "sort_name"),
    "NAME_DESC": alphabetical("NAME_DESC", "sort_name", descending=True),
}
RECORD_ORDERS = {
    "NAME_ASC": alphabetical("NAME_ASC", "name"),
    "NAME_DESC": alphabetical("NAME_DESC", "name", descending=True),
}
OCCURRENCES_BY_START = Ordering("STARTS_AT_ASC", ("starts_at",), is_indexed=True)


def order_of_keys(keys: Sequence[UUID]) -> Ordering:
    """As the keys stand; a cursor of it is of no use with other keys."""
    number = crc32(b"".join(key.bytes for key in keys))
    return Ordering(
        f"KEYS-{number:08x}",
        ("position",),
        {
            "position": Func(
                Value(list(keys), output_field=ArrayField(UUIDField())),
                F("translation_key"),
                function="array_position",
                output_field=IntegerField(),
            )
        },
    )
