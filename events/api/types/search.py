"""One list of everything that answers a question."""

from typing import Any

import graphene
from graphql import GraphQLResolveInfo as ResolveInfo

from cms.api.connections import Slice
from cms.api.rows import Row
from cms.api.types import ConnectionFields, type_of
from events.api.types.case_study import CaseStudy
from events.api.types.event import Event
from events.api.types.people import Organisation, Speaker
from events.api.types.places import Venue


class SearchType(graphene.Enum):
    """What can be found."""

    EVENT = "Event"
    SPEAKER = "Speaker"
    CASE_STUDY = "CaseStudy"
    VENUE = "Venue"
    ORGANISATION = "Organisation"

    @property
    def description(self) -> str:
        return {
            "EVENT": "Events, by their words, their programme and who takes part.",
            "SPEAKER": "People, by their names in every spelling and biographies.",
            "CASE_STUDY": "Case studies, by their words, lessons and figures.",
            "VENUE": "Venues, by name, address and description.",
            "ORGANISATION": "Organisations, by name, short name and description.",
        }[self.name]


class SearchResult(graphene.Union):
    """Whatever was found; ask for each type's fields with a fragment."""

    class Meta:
        types = (Event, Speaker, CaseStudy, Venue, Organisation)

    @classmethod
    def resolve_type(cls, row: Row, info: ResolveInfo) -> Any:
        return type_of(row, info)


class SearchEdge(graphene.ObjectType):
    """One thing found, with its cursor and the passage that shows why."""

    cursor = graphene.String(required=True, description="Hand it back as `after`.")
    node = graphene.Field(SearchResult, required=True, description="What was found.")
    highlight = graphene.String(
        required=True,
        description="The best passage as HTML, at most 220 characters of text: the "
        "words found between <mark> and </mark>, everything else escaped. The "
        "beginning of the text where no word can be shown.",
    )


class SearchConnection(ConnectionFields):
    """A page of what was found, best match first."""

    edges = graphene.List(
        graphene.NonNull(SearchEdge),
        required=True,
        description="The rows of this page, each with its cursor and passage.",
    )
    nodes = graphene.List(
        graphene.NonNull(SearchResult),
        required=True,
        description="The nodes of `edges`, for those who need no cursors.",
    )

    @staticmethod
    def resolve_edges(page: Slice, info: ResolveInfo) -> list[Row]:
        return [
            {"cursor": cursor, **row}
            for cursor, row in zip(page.cursors, page.rows, strict=True)
        ]

    @staticmethod
    def resolve_nodes(page: Slice, info: ResolveInfo) -> list[Row]:
        return [row["node"] for row in page.rows]
