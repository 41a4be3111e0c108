"""The scalars of the contract: strict about what comes in, exact about what leaves.

graphene registers a type by its name and keeps the first; `SCALARS` therefore belongs
into `types` of the schema, where it comes before graphene's own DateTime and Date.
"""

import datetime as dt
import decimal
import re
import zoneinfo
from functools import cache
from typing import Any, ClassVar, TypeVar

import graphene
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from graphql import (
    GraphQLError,
    IntValueNode,
    StringValueNode,
    ValueNode,
    print_ast,
    value_from_ast_untyped,
)
from wagtail.coreutils import get_content_languages

from cms.api.errors import ApiError, shown

T = TypeVar("T")
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}")  # BCP 47, loosely
DECIMAL = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?")
MAX_URL_LENGTH = 2048  # characters; what Django and browsers agree on
is_web_address = URLValidator(schemes=["http", "https"])


class Text(graphene.Scalar):
    """A scalar that travels as a string."""

    class Meta:
        abstract = True

    code: ClassVar[str]
    example: ClassVar[str]
    literals: ClassVar[tuple[type[ValueNode], ...]] = (StringValueNode,)

    @classmethod
    def parse_literal(cls, node: ValueNode, _variables: Any = None) -> Any:
        if not isinstance(node, cls.literals):
            raise cls.refusal(f"{print_ast(node)} is not a string.", node)
        try:
            return cls.parse_value(node.value)  # type: ignore[attr-defined]
        except ApiError as error:
            raise GraphQLError(error.message, node, original_error=error) from error

    @classmethod
    def parse_value(cls, value: Any) -> Any:
        if not isinstance(value, str):
            raise cls.refusal(f"{shown(value)} is not a string.")
        return cls.read(value)

    @classmethod
    def read(cls, value: str) -> Any:
        """The value meant by a string. Raises ApiError."""
        return value

    @classmethod
    def refusal(
        cls, reason: str, node: ValueNode | None = None, code: str = ""
    ) -> GraphQLError:
        error = ApiError(code or cls.code, f"{reason} Write it like {cls.example}.")
        if node:
            return GraphQLError(error.message, node, original_error=error)
        return error

    @staticmethod
    def serialize(value: Any) -> str:
        return expect(value, str)


class DateTime(Text):
    """Instant in ISO 8601 with the offset in force at the event's time zone:
    `2017-06-15T10:15:00-04:00`. To the second. An instant that is handed in needs its
    offset, or `Z`.
    """

    code = "INVALID_DATETIME"
    example = '"2017-06-15T10:15:00-04:00" or "2017-06-15T14:15:00Z"'

    @classmethod
    def read(cls, value: str) -> dt.datetime:
        try:
            instant = dt.datetime.fromisoformat(value)
        except ValueError:
            raise cls.refusal(f"{shown(value)} is not an ISO 8601 instant.") from None
        if instant.tzinfo is None:
            raise cls.refusal(
                f"{shown(value)} has no offset from UTC, so it names no instant.",
                code="DATETIME_NEEDS_OFFSET",
            )
        try:
            return instant.astimezone(dt.UTC)
        except OverflowError:
            raise cls.refusal(f"{shown(value)} is out of range.") from None

    @staticmethod
    def serialize(value: Any) -> str:
        """Take an aware datetime that is already in the time zone to be shown."""
        instant = expect(value, dt.datetime)
        if instant.tzinfo is None:
            raise TypeError(f"{instant!r} is naive.")
        return instant.isoformat(timespec="seconds")


class Date(Text):
    """Calendar day in ISO 8601: `2017-06-15`."""

    code = "INVALID_DATE"
    example = '"2017-06-15"'

    @classmethod
    def read(cls, value: str) -> dt.date:
        try:
            day = dt.date.fromisoformat(value)
        except ValueError:
            raise cls.refusal(f"{shown(value)} is not a calendar day.") from None
        if day.isoformat() != value:
            raise cls.refusal(f"{shown(value)} is another notation of a day.")
        return day

    @staticmethod
    def serialize(value: Any) -> str:
        if isinstance(value, dt.datetime):
            raise TypeError(f"{value!r} is an instant, not a day.")
        return expect(value, dt.date).isoformat()


class Decimal(Text):
    """Exact decimal as a string, with a point and without an exponent: `12.50`."""

    code = "INVALID_DECIMAL"
    example = '"12.50"'
    literals = (StringValueNode, IntValueNode)

    @classmethod
    def parse_value(cls, value: Any) -> decimal.Decimal:
        """A JSON number with a fraction is refused: digits are lost on its way."""
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        return super().parse_value(value)

    @classmethod
    def read(cls, value: str) -> decimal.Decimal:
        if not DECIMAL.fullmatch(value):
            raise cls.refusal(f"{shown(value)} is not a decimal number.")
        return decimal.Decimal(value)

    @staticmethod
    def serialize(value: Any) -> str:
        number = expect(value, decimal.Decimal)
        if not number.is_finite():
            raise TypeError(f"{number!r} is not a number.")
        return format(number, "f")


class LocaleCode(Text):
    """BCP 47 language code: `fr`, `en`. What is published has a language that is
    configured in the CMS; what is spoken or signed at an event may have any, sign
    languages included: `fcs` (LSQ), `ase` (ASL).
    """

    code = "INVALID_LOCALE"
    example = '"fr" or "en"'

    @classmethod
    def read(cls, value: str) -> str:
        if not LANGUAGE_TAG.fullmatch(value):
            raise cls.refusal(f"{shown(value)} is not a language code.")
        return value


class TimeZone(Text):
    """IANA time zone: `America/Toronto`."""

    code = "UNKNOWN_TIME_ZONE"
    example = '"America/Toronto"'

    @classmethod
    def read(cls, value: str) -> str:
        if value not in known_time_zones():
            raise cls.refusal(f"{shown(value)} is not an IANA time zone.")
        return value

    @staticmethod
    def serialize(value: Any) -> str:
        return value.key if isinstance(value, zoneinfo.ZoneInfo) else expect(value, str)


class Url(Text):
    """Absolute URL, `http` or `https`."""

    code = "INVALID_URL"
    example = '"https://example.org/programme"'

    @classmethod
    def read(cls, value: str) -> str:
        try:
            is_web_address(value)
        except ValidationError:
            raise cls.refusal(f"{shown(value)} is not an absolute URL.") from None
        return value


class RichText(Text):
    """Sanitised HTML. Links and images are absolute; links never lead to unpublished
    or private pages.
    """

    code = "INVALID_TEXT"
    example = '"<p>Welcome.</p>"'


class JSON(graphene.Scalar):
    """Any JSON value."""

    @staticmethod
    def serialize(value: Any) -> Any:
        return value

    @staticmethod
    def parse_value(value: Any) -> Any:
        return value

    @staticmethod
    def parse_literal(node: ValueNode, variables: Any = None) -> Any:
        return value_from_ast_untyped(node, variables)


SCALARS = (DateTime, Date, Decimal, LocaleCode, TimeZone, Url, RichText, JSON)


def content_language(code: str) -> str:
    """The configured language that `code` names, in its configured spelling.

    Raises ApiError UNKNOWN_LOCALE. For arguments that choose the language of an
    answer; LocaleCode alone admits any language.
    """
    configured: dict[str, str] = {
        language.lower(): language for language in get_content_languages()
    }
    if code.lower() not in configured:
        raise ApiError(
            "UNKNOWN_LOCALE",
            f"Nothing is published in {shown(code)}. "
            f"Choose one of {', '.join(configured.values())}.",
        )
    return configured[code.lower()]


@cache
def known_time_zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def expect(value: Any, kind: type[T]) -> T:
    """`value`, if it is what a loader should have given."""
    if not isinstance(value, kind):
        raise TypeError(f"Expected {kind.__name__}, got {type(value).__name__}.")
    return value
