"""The one schema: our own types, and Grapple's for the blocks of free content.

Grapple's roots are left out and the fields it gives to every block are taken away: they
show raw values, private fields included.
"""

import sys

import graphene
from django.conf import settings
from django.utils.module_loading import import_string
from graphql import (
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    validate_schema,
)
from grapple.registry import registry
from grapple.types.interfaces import StreamFieldInterface

from cms.api.scalars import SCALARS

UNSAFE_BLOCK_FIELDS = ("field", "rawValue", "blocks")


def create_schema() -> graphene.Schema:
    """Put the roots of every app together and prune what Grapple adds."""
    roots = [import_string(path) for path in settings.API_QUERY_ROOTS]
    behind_interfaces = [type_ for root in roots for type_ in types_of(root)]
    query = type(
        "Query",
        (*roots, graphene.ObjectType),
        {"__doc__": "Everything that is published."},
    )
    schema = graphene.Schema(query=query, types=[*SCALARS, *own_blocks(), *behind_interfaces])
    prune(schema.graphql_schema)
    return schema


def types_of(root: type) -> list[type[graphene.ObjectType]]:
    """Types that a root reaches only through an interface: `TYPES` of its module."""
    return list(getattr(sys.modules[root.__module__], "TYPES", ()))


def own_blocks() -> list[type[graphene.ObjectType]]:
    """The types that Grapple made of our blocks; Wagtail's own blocks stay out."""
    return [
        node
        for block, node in registry.streamfield_blocks.items()
        if isinstance(block, type) and not block.__module__.startswith("wagtail.")
    ]


def prune(schema: GraphQLSchema) -> None:
    """Take the unsafe fields from every block type and from their interface."""
    for type_ in schema.type_map.values():
        if is_block(type_):
            for name in UNSAFE_BLOCK_FIELDS:
                type_.fields.pop(name, None)
            type_.fields["id"].description = "Stable within the page."
            type_.fields["blockType"].description = "Name of the concrete type."
    schema._validation_errors = None
    errors = validate_schema(schema)
    if errors:
        raise TypeError(f"The pruned schema is not valid: {errors[0].message}")


def is_block(type_: object) -> bool:
    name = StreamFieldInterface._meta.name
    if isinstance(type_, GraphQLInterfaceType):
        return type_.name == name
    return isinstance(type_, GraphQLObjectType) and any(
        interface.name == name for interface in type_.interfaces
    )


schema = create_schema()
