"""Speakers and organisations."""

import graphene

from cms.api.scalars import RichText, Url
from cms.api.types import Image, Link, Node, Page
from events.api.enums import OrganisationKind, PartnershipRole
from events.api.inputs import EventFilter
from events.api.types.event import paged
from events.api.types.parts import ExternalId, PostalAddress, some


class Speaker(graphene.ObjectType):
    """A person who takes part in events."""

    class Meta:
        interfaces = (Node, Page)

    name = graphene.String(
        required=True, description="Full name as printed; the same as `title`."
    )
    given_name = graphene.String(required=True)
    family_name = graphene.String(required=True)
    sort_name = graphene.String(
        required=True, description="For alphabetical lists: `Perreault, Robert`."
    )
    pronouns = graphene.String(required=True)
    role_title = graphene.String(
        required=True,
        description="Today's; that of a past day stands in its programme.",
    )
    organisation = graphene.Field("events.api.types.Organisation")
    biography = RichText(required=True)
    photo = graphene.Field(Image)
    links = some(Link)
    events = paged(
        "EventConnection",
        "Events with this person on the programme, soonest first.",
        where=EventFilter(),
    )
    case_studies = paged("CaseStudyConnection", "Newest first.")
    external_ids = some(ExternalId)
    same_as = some(Url, "Addresses elsewhere that stand for the same person.")


class Organisation(graphene.ObjectType):
    """Who organises, hosts, funds or takes part."""

    class Meta:
        interfaces = (Node,)

    key = graphene.ID(required=True, description="The same in every language.")
    uri = Url(required=True, description="Stable address of the thing itself.")
    locale = graphene.Field("cms.api.scalars.LocaleCode", required=True)
    name = graphene.String(required=True)
    short_name = graphene.String(required=True)
    slug = graphene.String(required=True)
    kind = OrganisationKind(required=True)
    description = RichText(required=True)
    website = Url()
    logo = graphene.Field(Image)
    address = graphene.Field(PostalAddress, description="Null when none is known.")
    events = paged(
        "EventConnection",
        "Events with this organisation, soonest first.",
        where=EventFilter(),
        roles=graphene.List(graphene.NonNull(PartnershipRole)),
    )
    case_studies = paged(
        "CaseStudyConnection",
        "Newest first.",
        roles=graphene.List(graphene.NonNull(PartnershipRole)),
    )
    external_ids = some(ExternalId)
    same_as = some(Url, "Addresses elsewhere that stand for the same organisation.")
