"""The schema offers no field that shows private values, and no root of Grapple's."""

from graphene.utils.str_converters import to_camel_case
from graphql import GraphQLObjectType

from cms.api.schema import is_block, schema
from cms.blocks import FreeContentBlock
from events.blocks import BodyBlock

TYPES = schema.graphql_schema.type_map

ROOTS = {
    *("event", "events", "occurrences", "speaker", "speakers"),
    *("caseStudy", "caseStudies", "venue", "venues", "organisation", "organisations"),
    *("themes", "search", "route", "site", "node"),
}
UNSAFE = {
    *("blocks", "field", "rawValue", "order", "draftTitle", "hasUnpublishedChanges"),
    *("goLiveAt", "expireAt", "liveRevision", "latestRevision", "owner", "lockedBy"),
    *("collection", "fileHash", "uploadedByUser", "owningOrganisation"),
    *("alternateNames", "ancestors", "descendants", "parentPage", "aliases"),
}


def test_query_has_these_roots_only():
    assert set(TYPES["Query"].fields) == ROOTS


def test_no_type_has_an_unsafe_field():
    found = {
        f"{name}.{field}"
        for name, type_ in TYPES.items()
        for field in getattr(type_, "fields", {})
        if field in UNSAFE and not name.startswith("__")
    }

    assert found == set()


def test_no_field_takes_an_order_by_column():
    found = {
        f"{name}.{field}"
        for name, type_ in TYPES.items()
        if isinstance(type_, GraphQLObjectType)
        for field, definition in type_.fields.items()
        if {"order", "searchQuery", "token"} & set(definition.args)
    }

    assert found == set()


def shown_field(field) -> str:
    """The name that Grapple's declaration gives a field, made or still to be made."""
    made = field() if callable(field) else field
    made = made[0] if isinstance(made, tuple) else made
    return made.field_name


def test_blocks_show_what_they_declare_and_nothing_else():
    blocks = {
        type(block).__name__: block
        for stream in (BodyBlock(), FreeContentBlock())
        for block in stream.child_blocks.values()
    }
    shown = {
        name: set(type_.fields)
        for name, type_ in TYPES.items()
        if isinstance(type_, GraphQLObjectType) and is_block(type_)
    }

    assert shown == {
        name: {"id", "blockType"}
        | {to_camel_case(shown_field(field)) for field in block.graphql_fields}
        for name, block in blocks.items()
    }
