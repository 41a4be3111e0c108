"""The pages at which a front end lists events, speakers and case studies."""

import graphene

from cms.api.types import Node, Page


class EventIndex(graphene.ObjectType):
    """The agenda of one language; its events are had with `events`."""

    class Meta:
        interfaces = (Node, Page)


class SpeakerIndex(graphene.ObjectType):
    """The list of speakers of one language; they are had with `speakers`."""

    class Meta:
        interfaces = (Node, Page)


class CaseStudyIndex(graphene.ObjectType):
    """The list of case studies of one language; they are had with `caseStudies`."""

    class Meta:
        interfaces = (Node, Page)
