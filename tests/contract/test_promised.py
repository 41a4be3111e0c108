"""The running schema holds all that was promised before it was built."""

from pathlib import Path

import pytest
from django.conf import settings
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    build_schema,
    print_schema,
)

from cms.api.compatibility import breaks_release
from cms.api.schema import schema

RUNNING = build_schema(print_schema(schema.graphql_schema))
PROMISED = build_schema((Path(__file__).parent / "promised.graphql").read_text())
# What comes with delta sync, previews, channels and submissions.
NOT_YET = {
    *("Query.changes", "Query.preview", "Mutation", "SubmitEventInput"),
    *("Query.events(channel)", "Query.occurrences(channel)"),
    *("Query.caseStudies(channel)", "PostalAddressInput", "SubmitEventPayload"),
    *("Submission", "SubmissionStatus", "UserError"),
    *("ChangeType", "ChangeKind", "ChangeConnection", "Change"),
}


def parts(type_: GraphQLNamedType) -> dict[str, object]:
    """A type's name and parts, each with what may not change about it."""
    name = type_.name
    found: dict[str, object] = {name: type(type_)}
    if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
        found |= {f"{name} implements {i.name}": True for i in type_.interfaces}
        for field_name, field in type_.fields.items():
            place = f"{name}.{field_name}"
            found[place] = str(field.type)
            for arg_name, arg in field.args.items():
                found[f"{place}({arg_name})"] = str(arg.type), arg.default_value
    if isinstance(type_, GraphQLInputObjectType):
        for field_name, field in type_.fields.items():
            found[f"{name}.{field_name}"] = str(field.type), field.default_value
    if isinstance(type_, GraphQLEnumType):
        found |= {f"{name}.{value}": True for value in type_.values}
    if isinstance(type_, GraphQLUnionType):
        found |= {f"{name} = {member.name}": True for member in type_.types}
    return found


def is_later(place: str) -> bool:
    owners = {place.partition(".")[0], place.partition("(")[0]}
    return place in NOT_YET or not owners.isdisjoint(NOT_YET)


@pytest.mark.parametrize(
    "name", [name for name in PROMISED.type_map if not name.startswith("__")]
)
def test_promised_type_is_there_whole(name):
    promised = {
        place: told
        for place, told in parts(PROMISED.type_map[name]).items()
        if not is_later(place)
    }
    running = parts(RUNNING.type_map[name]) if name in RUNNING.type_map else {}

    assert {place: running.get(place) for place in promised} == promised


def test_what_is_not_there_yet_is_not_there():
    running = set()
    for type_ in RUNNING.type_map.values():
        running |= parts(type_).keys()

    assert running & NOT_YET == set()


def test_nothing_that_was_released_breaks():
    released = settings.CONTRACT_DIR / "released"

    assert breaks_release(schema.graphql_schema, released) == []
