from django.conf import settings
from graphql import print_schema

from cms.api.schema import schema


def test_schema_matches_contract():
    committed = (settings.CONTRACT_DIR / "schema.graphql").read_text()

    printed = print_schema(schema.graphql_schema) + "\n"

    assert printed == committed, "Run `make contract`."


def test_every_type_field_argument_and_value_of_ours_is_described():
    missing = []
    for name, type_ in schema.graphql_schema.type_map.items():
        if name.startswith("__"):
            continue
        if not type_.description and name not in ("Boolean", "String"):
            missing.append(name)

    assert missing == []
