"""How many events of a list there are of each kind."""

from typing import Any

import graphene
from graphql import GraphQLResolveInfo as ResolveInfo

from cms.api.connections import Slice
from cms.api.rows import Row
from events.api.enums import EventType
from events.api.types.parts import some
from events.api.types.places import Theme


class ThemeCount(graphene.ObjectType):
    """A theme, and how many events have it."""

    theme = graphene.Field(
        Theme, required=True, description="In the language asked for, as `themes`."
    )
    count = graphene.Int(required=True, description="Each event once.")


class TypeCount(graphene.ObjectType):
    """A type, and how many events are of it."""

    type = EventType(required=True, description="One that occurs.")
    count = graphene.Int(required=True, description="Each event once.")


class NameCount(graphene.ObjectType):
    """A name, and how many events belong under it."""

    name = graphene.String(required=True, description="`Montréal`, `2017-06`.")
    count = graphene.Int(required=True, description="Each event once.")


class EventFacets(graphene.ObjectType):
    """Counts within the filters of the list, whatever the page. A facet leaves out the
    filter of its own name, so that it says what each other choice would give."""

    themes = some(ThemeCount, "Most events first. The filter `themes` is left out.")
    types = some(TypeCount, "Most events first. The filter `types` is left out.")
    localities = some(
        NameCount,
        "Towns where a date is held, most events first. The filter `locality` is left "
        "out.",
    )
    months = some(
        NameCount,
        "`2017-06`, in the time zone of each event: the months that its dates in the "
        "window touch, in their order.",
    )


def facets_field() -> graphene.Field:
    def read(page: Slice, info: ResolveInfo, **_args: Any) -> Row:
        return page.extra["facets"]

    return graphene.Field(
        EventFacets,
        required=True,
        resolver=read,
        description="Counted when asked, one statement for each facet.",
    )
