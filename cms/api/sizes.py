"""What a schema says of how long lists are, for counting what a query may answer."""

from functools import cache
from math import ceil
from typing import Any

from graphql import (
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
)

PAGE_SIZES = frozenset({"first", "last"})


@cache
def paged_types(schema: GraphQLSchema) -> frozenset[str]:
    """Types that hold one page of a list: those of fields that take `first`."""
    return frozenset(
        get_named_type(field.type).name
        for type_ in schema.type_map.values()
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
        for field in type_.fields.values()
        if not PAGE_SIZES.isdisjoint(field.args)
    )


@cache
def introspection_sizes(schema: GraphQLSchema) -> dict[str, int]:
    """How long the lists of an introspection are, on average, rounded up."""
    types = list(schema.type_map.values())
    fields = [field for type_ in types for field in members(type_, "fields")]
    abstract = [
        t for t in types if isinstance(t, GraphQLInterfaceType | GraphQLUnionType)
    ]
    return {
        "types": len(types),
        "directives": len(schema.directives),
        "fields": ceil(len(fields) / len(types)),
        "inputFields": ceil(len(fields) / len(types)),
        "args": ceil(sum(len(members(f, "args")) for f in fields) / len(fields)),
        "interfaces": ceil(average(types, "interfaces")),
        "enumValues": ceil(average(types, "values")),
        "possibleTypes": ceil(
            sum(len(schema.get_possible_types(t)) for t in abstract) / len(types)
        ),
    }


def is_list(type_: GraphQLOutputType) -> bool:
    nullable: Any = type_.of_type if isinstance(type_, GraphQLNonNull) else type_
    return isinstance(nullable, GraphQLList)


def average(types: list[GraphQLNamedType], name: str) -> float:
    return sum(len(members(type_, name)) for type_ in types) / len(types)


def members(of: object, name: str) -> list[Any]:
    found = getattr(of, name, ())
    return list(found.values() if isinstance(found, dict) else found)
