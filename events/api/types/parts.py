"""Small types that several others are made of."""

import graphene

from cms.api.scalars import JSON, Date, DateTime, Decimal, LocaleCode, Url
from events.api.enums import (
    AccessibilityAnswer,
    AccessibilityFeature,
    LanguageMode,
    OfferAvailability,
)


def some(type_: type, description: str) -> graphene.List:
    """A list that is never null and holds no null."""
    return graphene.List(
        graphene.NonNull(type_), required=True, description=description
    )


def json_ld(type_: str) -> graphene.Field:
    """A thing in the words of schema.org."""
    return graphene.Field(
        JSON,
        required=True,
        description=f"schema.org {type_} as JSON-LD, ready for a script tag; write "
        "`<` as `\\u003c` there. It says what the other fields say.",
    )


class PostalAddress(graphene.ObjectType):
    """A postal address, in the terms of schema.org."""

    street = graphene.String(
        required=True, description="Number and street: `1000, rue Amherst`."
    )
    locality = graphene.String(required=True, description="Town.")
    region = graphene.String(
        required=True, description="Two letters where the country has such codes: `QC`."
    )
    postal_code = graphene.String(
        required=True, description="As the country writes it: `H2L 3K5`."
    )
    country = graphene.String(required=True, description="ISO 3166-1 alpha-2: `CA`.")
    formatted = graphene.String(
        required=True, description="On one line, in the order of the country."
    )


class AccessibilityStatement(graphene.ObjectType):
    """One thing that is known."""

    feature = AccessibilityFeature(required=True, description="What was looked at.")
    answer = AccessibilityAnswer(
        required=True, description="PARTIAL: read `note` of the whole."
    )


class Accessibility(graphene.ObjectType):
    """What is known about access. A feature that is not listed is unknown, which is
    not the same as NO."""

    features = some(AccessibilityStatement, "Each feature at most once.")
    note = graphene.String(required=True, description="Plain text.")
    contact = graphene.String(
        required=True, description="An e-mail address or a telephone number."
    )
    checked_on = Date(description="When somebody last looked.")


class EventLanguage(graphene.ObjectType):
    """A language of an event or of a slot."""

    language = LocaleCode(
        required=True,
        description="BCP 47, sign languages included: `fr`, `en`, `fcs` (LSQ), `ase` "
        "(ASL).",
    )
    mode = LanguageMode(required=True, description="One row for each mode.")


class Offer(graphene.ObjectType):
    """A ticket."""

    key = graphene.ID(required=True, description="The same in every language.")
    name = graphene.String(
        required=True, description="For whom or for what: `Étudiants`."
    )
    price = Decimal(required=True, description="Major units: `12.50`.")
    price_max = Decimal(description="Only when the price varies.")
    currency = graphene.String(required=True, description="ISO 4217: `CAD`.")
    availability = OfferAvailability(
        required=True, description="As the editors last said."
    )
    url = Url(description="Where to buy.")
    available_from = DateTime(description="On sale from.")
    available_until = DateTime(description="On sale until.")


class ExternalId(graphene.ObjectType):
    """An identifier elsewhere: Artsdata, Wikidata, ISNI, or the number in a partner's
    own system."""

    scheme = graphene.String(required=True, description="`wikidata`, `artsdata`, …")
    value = graphene.String(required=True, description="As that system writes it.")
    url = Url(description="Null where the system gives no address.")
