"""Speakers and organisations."""

from typing import Any

import graphene
from graphql import GraphQLResolveInfo as ResolveInfo

from cms.api.media import shapes_of
from cms.api.rows import Row
from cms.api.scalars import RichText, Url
from cms.api.types import Image, Link, Node, Page
from events.api.enums import OrganisationKind, PartnershipRole
from events.api.inputs import EventFilter
from events.api.types.event import paged
from events.api.types.parts import ExternalId, PostalAddress, json_ld, some
from events.exports import jsonld


class Speaker(graphene.ObjectType):
    """A person who takes part in events."""

    class Meta:
        interfaces = (Node, Page)

    name = graphene.String(
        required=True, description="Full name as printed; the same as `title`."
    )
    given_name = graphene.String(
        required=True, description="Plain text; empty if there is only one name."
    )
    family_name = graphene.String(required=True, description="Plain text.")
    sort_name = graphene.String(
        required=True, description="For alphabetical lists: `Perreault, Robert`."
    )
    pronouns = graphene.String(
        required=True, description="As they write them: `elle`; empty if not told."
    )
    role_title = graphene.String(
        required=True,
        description="Today's; that of a past day stands in its programme.",
    )
    organisation = graphene.Field(
        "events.api.types.Organisation", description="Today's; null if none."
    )
    biography = RichText(required=True, description="Empty if none.")
    photo = graphene.Field(Image, description="Null if none.")
    links = some(Link, "Their own pages elsewhere.")
    events = paged(
        "EventConnection",
        "Events with this person on the programme, soonest first.",
        where=EventFilter(description="Only these."),
    )
    case_studies = paged("CaseStudyConnection", "Newest first.")
    external_ids = some(ExternalId, "Their numbers in other systems.")
    same_as = some(Url, "Addresses elsewhere that stand for the same person.")
    json_ld = json_ld("Person")

    @staticmethod
    def resolve_json_ld(speaker: Row, info: ResolveInfo) -> dict[str, Any]:
        return jsonld.speaker(speaker, shapes_of(speaker["photo"]))


class Organisation(graphene.ObjectType):
    """Who organises, hosts, funds or takes part."""

    class Meta:
        interfaces = (Node,)

    key = graphene.ID(required=True, description="The same in every language.")
    uri = Url(required=True, description="Stable address of the thing itself.")
    locale = graphene.Field(
        "cms.api.scalars.LocaleCode",
        required=True,
        description="The language of this version.",
    )
    name = graphene.String(required=True, description="As printed.")
    short_name = graphene.String(
        required=True, description="An acronym: `RAIQ`; empty if none."
    )
    slug = graphene.String(
        required=True, description="Last part of an address, in this language."
    )
    kind = OrganisationKind(required=True, description="OTHER where none fits.")
    description = RichText(required=True, description="Empty if none.")
    website = Url(description="Its own site; null if not known.")
    logo = graphene.Field(Image, description="Null if none.")
    address = graphene.Field(PostalAddress, description="Null when none is known.")
    events = paged(
        "EventConnection",
        "Events with this organisation, soonest first.",
        where=EventFilter(description="Only these."),
        roles=graphene.List(
            graphene.NonNull(PartnershipRole), description="Any of these; all if none."
        ),
    )
    case_studies = paged(
        "CaseStudyConnection",
        "Newest first.",
        roles=graphene.List(
            graphene.NonNull(PartnershipRole), description="Any of these; all if none."
        ),
    )
    external_ids = some(ExternalId, "Its numbers in other systems.")
    same_as = some(Url, "Addresses elsewhere that stand for the same organisation.")
