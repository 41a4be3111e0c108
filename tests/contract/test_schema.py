from collections.abc import Iterator

from django.conf import settings
from graphql import GraphQLSchema, is_specified_scalar_type, print_schema

from cms.api.schema import schema


def test_schema_matches_contract():
    committed = (settings.CONTRACT_DIR / "schema.graphql").read_text()

    printed = print_schema(schema.graphql_schema) + "\n"

    assert printed == committed, "Run `make contract`."


def test_every_type_field_argument_and_value_is_described():
    assert [place for place, told in described(schema.graphql_schema) if not told] == []


def described(schema: GraphQLSchema) -> Iterator[tuple[str, str | None]]:
    """Every place of the schema with its description; GraphQL's own are left out."""
    for name, type_ in schema.type_map.items():
        if name.startswith("__") or is_specified_scalar_type(type_):
            continue
        yield name, type_.description
        for field_name, field in getattr(type_, "fields", {}).items():
            yield f"{name}.{field_name}", field.description
            for argument, value in getattr(field, "args", {}).items():
                yield f"{name}.{field_name}({argument})", value.description
        for value, definition in getattr(type_, "values", {}).items():
            yield f"{name}.{value}", definition.description
