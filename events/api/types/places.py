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
    locale = LocaleCode(required=True)
    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    description = RichText(required=True)
    address = graphene.Field(PostalAddress, required=True)
    latitude = graphene.Float(description="Degrees, WGS 84.")
    longitude = graphene.Float(description="Degrees, WGS 84.")
    time_zone = TimeZone(required=True)
    website = Url()
    image = graphene.Field(Image)
    capacity = graphene.Int(description="Number of people.")
    directions = graphene.String(
        required=True, description="How to get there, in words."
    )
    accessibility = graphene.Field(Accessibility, required=True)
    events = paged(
        "EventConnection",
        "Events with a date here, soonest first.",
        where=EventFilter(),
    )
    external_ids = some(ExternalId)
    same_as = some(Url, "Addresses elsewhere that stand for the same place.")


class EventSeries(graphene.ObjectType):
    """Events that belong together."""

    class Meta:
        interfaces = (Node,)

    key = graphene.ID(required=True, description="The same in every language.")
    locale = LocaleCode(required=True)
    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    description = RichText(required=True)
    events = paged("EventConnection", "Soonest first.", where=EventFilter())


class Theme(graphene.ObjectType):
    """What events and case studies are about."""

    class Meta:
        interfaces = (Node,)

    key = graphene.ID(required=True, description="The same in every language.")
    locale = LocaleCode(required=True)
    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    parent = graphene.Field(lambda: Theme, description="The wider theme.")
