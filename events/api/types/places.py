"""Venues, themes and series."""

import graphene

from cms.api.scalars import LocaleCode, RichText, TimeZone, Url
from cms.api.types import Image, Node
from events.api.inputs import EventFilter
from events.api.types.event import paged
from events.api.types.parts import Accessibility, ExternalId, PostalAddress, some


class Venue(graphene.ObjectType):
    """A place where events happen."""

    class Meta:
        interfaces = (Node,)

    key = graphene.ID(required=True, description="The same in every language.")
    uri = Url(required=True, description="Stable address of the thing itself.")
    locale = LocaleCode(required=True, description="The language of this version.")
    name = graphene.String(required=True, description="As printed.")
    slug = graphene.String(
        required=True, description="Last part of an address, in this language."
    )
    description = RichText(required=True, description="Empty if none.")
    address = graphene.Field(
        PostalAddress, required=True, description="Its parts are empty where not known."
    )
    latitude = graphene.Float(description="Degrees, WGS 84.")
    longitude = graphene.Float(description="Degrees, WGS 84.")
    time_zone = TimeZone(required=True, description="Of the place.")
    website = Url(description="Its own site; null if not known.")
    image = graphene.Field(Image, description="Null if none.")
    capacity = graphene.Int(description="Number of people.")
    directions = graphene.String(
        required=True, description="How to get there, in words."
    )
    accessibility = graphene.Field(
        Accessibility,
        required=True,
        description="Of the building; an event may add to it.",
    )
    events = paged(
        "EventConnection",
        "Events with a date here, soonest first.",
        where=EventFilter(description="Only these."),
    )
    external_ids = some(ExternalId, "Its numbers in other systems.")
    same_as = some(Url, "Addresses elsewhere that stand for the same place.")


class EventSeries(graphene.ObjectType):
    """Events that belong together."""

    class Meta:
        interfaces = (Node,)

    key = graphene.ID(required=True, description="The same in every language.")
    locale = LocaleCode(required=True, description="The language of this version.")
    name = graphene.String(required=True, description="As printed.")
    slug = graphene.String(
        required=True, description="Last part of an address, in this language."
    )
    description = RichText(required=True, description="Empty if none.")
    events = paged(
        "EventConnection",
        "Soonest first.",
        where=EventFilter(description="Only these."),
    )


class Theme(graphene.ObjectType):
    """What events and case studies are about."""

    class Meta:
        interfaces = (Node,)

    key = graphene.ID(required=True, description="The same in every language.")
    locale = LocaleCode(required=True, description="The language of this version.")
    name = graphene.String(required=True, description="As printed.")
    slug = graphene.String(
        required=True, description="What filters take, too, in any language."
    )
    parent = graphene.Field(lambda: Theme, description="The wider theme.")
