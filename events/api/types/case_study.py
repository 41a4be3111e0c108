"""Case studies, with figures as data."""

from typing import Any

import graphene
from graphql import GraphQLResolveInfo as ResolveInfo
from grapple.types.interfaces import StreamFieldInterface

from cms.api.media import shapes_of
from cms.api.rows import Row
from cms.api.scalars import Date, Decimal, Url
from cms.api.types import Document, Image, Link, Node, Page
from events.api.enums import FigureQualifier, FigureUnit
from events.api.types.event import paged, partnerships_field
from events.api.types.parts import json_ld, some
from events.api.types.people import Speaker
from events.api.types.places import Theme
from events.exports import jsonld
from events.loaders.exported import exported


class Figure(graphene.ObjectType):
    """One measured fact: `more than 45 partners and donors`, `27 M$`."""

    key = graphene.ID(required=True, description="The same in every language.")
    label = graphene.String(required=True, description="What is counted.")
    value = Decimal(required=True, description="In the unit itself, not in millions.")
    qualifier = FigureQualifier(required=True, description="How exact `value` is.")
    unit = FigureUnit(required=True, description="Of `value`.")
    currency = graphene.String(description="ISO 4217 when `unit` is CURRENCY.")
    as_of = Date(description="The day on which it was so; null if not told.")
    source = graphene.Field(Link, description="Who says so; null if not told.")
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
    image = graphene.Field(
        Image, description="For cards and the head of the page; null if none."
    )
    themes = some(Theme, "In the order of the editors.")
    place = graphene.String(
        required=True, description="Where it happened, as printed: `Saguenay`."
    )
    region = graphene.String(
        required=True, description="Province or state as printed: `QC`."
    )
    started_on = Date(description="First day; null if not known.")
    ended_on = Date(description="Last day; null while it goes on.")
    partnerships = partnerships_field()
    figures = some(Figure, "In the order of the editors.")
    lessons = some(graphene.String, "What others can reuse, one sentence each.")
    speakers = some(Speaker, "Who tells it.")
    presented_at = paged(
        "EventConnection", "Where it was or will be presented, soonest first."
    )
    documents = some(Document, "To download: report, plan, budget.")
    sources = some(Link, "Where what is said can be read.")
    same_as = some(Url, "Addresses elsewhere that stand for the same thing.")
    json_ld = json_ld("Article")

    @staticmethod
    def resolve_json_ld(case_study: Row, info: ResolveInfo) -> dict[str, Any]:
        return jsonld.case_study(exported(case_study), shapes_of(case_study["image"]))
