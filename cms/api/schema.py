"""The one schema: our own types, and Grapple's for the blocks of free content.

Grapple's roots are left out and the fields it gives to every block are taken away: they
show raw values, private fields included.
"""

import sys

import graphene
from django.conf import settings
from django.utils import translation
from django.utils.module_loading import import_string
from graphql import (
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    validate_schema,
)
from grapple.registry import registry
from grapple.types.interfaces import StreamFieldInterface
from wagtail.blocks import Block

from cms.api.scalars import SCALARS

Composite = GraphQLObjectType | GraphQLInterfaceType

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
    schema = graphene.Schema(
        query=query, types=[*SCALARS, *own_blocks().values(), *behind_interfaces]
    )
    prune(schema.graphql_schema)
    describe_blocks(schema.graphql_schema)
    return schema


def types_of(root: type) -> list[type[graphene.ObjectType]]:
    """Types that a root reaches only through an interface: `TYPES` of its module."""
    return list(getattr(sys.modules[root.__module__], "TYPES", ()))


def own_blocks() -> dict[type[Block], type[graphene.ObjectType]]:
    """The types that Grapple made of our blocks; Wagtail's own blocks stay out."""
    return {
        block: node
        for block, node in registry.streamfield_blocks.items()
        if isinstance(block, type) and not block.__module__.startswith("wagtail.")
    }


def prune(schema: GraphQLSchema) -> None:
    """Take the unsafe fields from every block type and from their interface."""
    for type_ in schema.type_map.values():
        if isinstance(type_, Composite) and is_block(type_):
            for name in UNSAFE_BLOCK_FIELDS:
                type_.fields.pop(name, None)
            type_.fields["id"].description = "Stable within the page."
            type_.fields["blockType"].description = "Name of the concrete type."
    schema._validation_errors = None
    errors = validate_schema(schema)
    if errors:
        raise TypeError(f"The pruned schema is not valid: {errors[0].message}")


def describe_blocks(schema: GraphQLSchema) -> None:
    """Say of each block what an editor is told, in English."""
    interface = schema.type_map[StreamFieldInterface._meta.name]
    interface.description = "One block of free content; ask for each type's fields."
    with translation.override("en"):
        for block, node in own_blocks().items():
            told = block._meta_class.description
            schema.type_map[node._meta.name].description = f"{told}."


def is_block(type_: Composite) -> bool:
    """Whether it is the interface of all blocks, or one of them."""
    names = {type_.name, *(interface.name for interface in type_.interfaces)}
    return StreamFieldInterface._meta.name in names


schema = create_schema()
