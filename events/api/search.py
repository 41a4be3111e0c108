"""The root that finds things by their words."""

from typing import Any

import graphene
from graphql import GraphQLResolveInfo as ResolveInfo

from cms.api.connections import Slice
from cms.api.lookups import language_of
from cms.api.scalars import LocaleCode
from cms.api.searching import search
from cms.api.selection import Field, Selection
from cms.search.question import read
from events.api.types.search import SearchConnection, SearchType


class SearchQueries(graphene.ObjectType):
    """Finding things by their words."""

    search = graphene.Field(
        SearchConnection,
        required=True,
        query=graphene.String(
            required=True,
            description="As typed. All words must be found, in any order, whatever "
            'their accents; `"in quotes"` side by side, `a OR b` either, `-a` not.',
        ),
        types=graphene.List(
            graphene.NonNull(SearchType), description="Any of these; all unless told."
        ),
        locale=LocaleCode(description="The site's default language unless told."),
        first=graphene.Int(description="20 unless told, at most 100."),
        after=graphene.String(description="A cursor: continue after it."),
        description="Full text: stemmed in the language asked for, blind to accents, "
        "best match first. Pages in that language only, venues and organisations as "
        "first written where they are not published in it. A query without a word "
        "finds nothing.",
    )

    @staticmethod
    def resolve_search(
        _root: None, info: ResolveInfo, *, query: str, **args: Any
    ) -> Slice:
        types = {member.value for member in args.get("types") or ()}
        field = Field(info.field_name, args, Selection.of(info))
        return search(info.context, read(query), types, language_of(args), field)
