"""Case studies, with figures as data."""

import graphene
from grapple.types.interfaces import StreamFieldInterface

from cms.api.scalars import Date, Decimal, Url
from cms.api.types import Document, Image, Link, Node, Page
from events.api.enums import FigureQualifier, FigureUnit
from events.api.types.event import paged, partnerships_field
from events.api.types.parts import some
from events.api.types.people import Speaker
from events.api.types.places import Theme


class Figure(graphene.ObjectType):
    """One measured fact: `more than 45 partners and donors`, `27 M$`."""

    key = graphene.ID(required=True, description="The same in every language.")
    label = graphene.String(required=True, description="What is counted.")
    value = Decimal(required=True, description="In the unit itself, not in millions.")
    qualifier = FigureQualifier(required=True)
    unit = FigureUnit(required=True)
    currency = graphene.String(description="ISO 4217 when `unit` is CURRENCY.")
    as_of = Date()
    source = graphene.Field(Link)
    formatted = graphene.String(
        required=True,
        description="Written out for the language: `27 M$`, `$27M`, `plus de 45`.",
    )


class CaseStudy(graphene.ObjectType):
    """What organisations did, where, with whom, and what came of it."""

    class Meta:
        interfaces = (Node, Page)

    summary = graphene.String(
        required=True,
        description="One or two sentences for cards and lists, plain text.",
    )
    body = some(StreamFieldInterface, "The text, in blocks.")
    image = graphene.Field(Image)
    themes = some(Theme)
    place = graphene.String(
        required=True, description="Where it happened, as printed: `Saguenay`."
    )
    region = graphene.String(required=True)
    started_on = Date()
    ended_on = Date()
    partnerships = partnerships_field()
    figures = some(Figure)
    lessons = some(graphene.String, "What others can reuse, one sentence each.")
    speakers = some(Speaker, "Who tells it.")
    presented_at = paged(
        "EventConnection", "Where it was or will be presented, soonest first."
    )
    documents = some(Document)
    sources = some(Link)
    same_as = some(Url, "Addresses elsewhere that stand for the same thing.")
