"""Whatever is asked of whatever rows, our execution answers what graphql-core does."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest
from graphql import (
    ExecutionContext,
    ExecutionResult,
    execute_sync,
    get_introspection_query,
    parse,
    validate,
)
from hypothesis import given

from cms.api.connections import Slice
from cms.api.errors import ApiError
from cms.api.execution import PlainExecution
from cms.api.written import write
from tests.at_random import at_random
from tests.cms.api.drawn_rows import (
    ROOTS,
    Kind,
    page_of,
    schema,
)
from tests.events.api.any_query import any_query


def run(
    context: type[ExecutionContext], document: str, root: Any, **variables: Any
) -> tuple[Any, list[Any]]:
    """Data and errors, with all that is told of them."""
    result = execute_sync(
        schema,
        parse(document),
        fresh(root),
        variable_values=variables,
        execution_context_class=context,
    )
    return told(result)


def told(result: ExecutionResult) -> tuple[Any, list[Any]]:
    return orjson.loads(write(result.data)), [
        (error.formatted, type(error.original_error)) for error in result.errors or []
    ]


def fresh(value: Any) -> Any:
    """The same, with iterators that nobody has read yet."""
    if isinstance(value, Once):
        return iter(fresh(value.items))
    return rebuilt(value, fresh)


class Once:
    """An iterator that was drawn, and may be read as often as one likes."""

    def __init__(self, items: list[Any]) -> None:
        self.items = items


def kept(value: Any) -> Any:
    """The same, with what iterators hold in their place."""
    if isinstance(value, Iterator):
        return Once([kept(one) for one in value])
    return rebuilt(value, kept)


def rebuilt(value: Any, build: Callable[[Any], Any]) -> Any:
    """The same container, with what it holds built anew."""
    if isinstance(value, dict):
        return {name: build(one) for name, one in value.items()}
    if isinstance(value, SimpleNamespace):
        return SimpleNamespace(**build(vars(value)))
    if isinstance(value, Slice):
        return page_of(build(value.rows))
    if isinstance(value, list | tuple):
        return type(value)(map(build, value))
    return value


def same(document: str, root: Any, **variables: Any) -> tuple[Any, list[Any]]:
    """What both answer."""
    expected = run(ExecutionContext, document, root, **variables)
    answered = run(PlainExecution, document, root, **variables)
    assert answered == expected
    assert in_order(answered[0]) == in_order(expected[0])
    return answered


def in_order(data: Any) -> Any:
    """Objects as pairs, because dicts are equal in any order of theirs."""
    if isinstance(data, dict):
        return [(name, in_order(value)) for name, value in data.items()]
    if isinstance(data, list):
        return [in_order(value) for value in data]
    return data


@at_random(150, 30)
@given(query=any_query(schema, {}), root=ROOTS)
def test_any_query_of_any_rows_is_answered_as_graphql_core_does(query, root):
    assert validate(schema, parse(query.text)) == []

    same(query.text, kept(root), **query.variables)


ROW = {
    "type": "Event",
    "id": 1,
    "name": "Marée",
    "kind": "talk",
    "level": "HIGH",
    "number": 3,
    "starts_at": datetime(2027, 1, 1, tzinfo=UTC),
    "locale": "fr",
    "grid": [[1, None], None],
    "parts": [],
    "place": {"name": "Pôle", "is_open": True, "type": "Place"},
}
PARTED = {**ROW, "parts": [ROW, {**ROW, "name": None}], "maybe": [ROW, None, "x"]}
ROOT = {"event": PARTED, "events": [ROW, PARTED], "named": [ROW, ROW["place"], None]}

DOCUMENTS = {
    "merged fields": "{ event { parts { id } } ... { event { parts { level } } } }",
    "aliases": "{ event { a: times(by: 1) b: times(by: 2) c: times(of: [TALK]) } }",
    "directives": """query ($yes: Boolean!, $no: Boolean = false) { event {
        id @skip(if: $yes) name @include(if: $no) ... @include(if: $yes) { level }
    } }""",
    "spread twice": """{ named { ...N } event { ...N ... on Named { name } } }
        fragment N on Named { __typename name ... on Event { kind } }""",
    "null propagates": "{ event { id parts { name } } }",
    "null stops": "{ event { maybe { id name parts { name } } } events { name } }",
    "errors at two places": "{ event { broken number } other: event { refused } }",
    "a type that is not": "{ event { place { name } late { isOpen } } }",
    "an argument that is missing": "query ($by: Int!) { event { times(by: $by) } }",
    "introspection": get_introspection_query(),
    "introspection beside data": '{ __typename __type(name: "Kind") { name } named { '
    "__typename name } }",
    "mutation": 'mutation { a: rename(name: "A") { name event { name } } '
    'b: rename(name: "") { name event { name } } }',
}


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("variables", [{}, {"yes": True, "by": 3}, {"yes": False}])
def test_documents_are_answered_as_graphql_core_does(name, variables):
    same(DOCUMENTS[name], ROOT, **variables)


@pytest.mark.parametrize("parts", [[], [ROW]])
def test_switch_that_is_null_is_an_error_where_there_is_a_row(parts):
    document = """query ($no: Boolean = false) { event {
        name parts { id @skip(if: $no) }
    } }"""

    _, errors = same(document, {"event": {**ROW, "parts": parts}}, no=None)

    assert len(errors) == len(parts)


def test_plan_of_a_document_is_kept_for_each_state_of_its_switches():
    document = parse("query ($yes: Boolean!) { event { id name @include(if: $yes) } }")
    (operation,) = document.definitions

    for yes in (True, False, True):
        result = execute_sync(
            schema,
            document,
            ROOT,
            variable_values={"yes": yes},
            execution_context_class=PlainExecution,
        )
        name = {"name": "Marée"} if yes else {}
        assert told(result) == ({"event": {"id": "1", **name}}, [])
    assert len(operation.plans) == 2


def test_instants_are_written_to_the_second_in_their_own_zone():
    moments = {
        datetime(2027, 7, 1, 8, 30, 15, 999, tzinfo=ZoneInfo("America/Toronto")): (
            "2027-07-01T08:30:15-04:00"
        ),
        datetime(2027, 1, 1, tzinfo=UTC): "2027-01-01T00:00:00+00:00",
        datetime(1885, 1, 1, tzinfo=ZoneInfo("America/Toronto")): (
            "1885-01-01T00:00:00-05:17:32"
        ),
    }
    for moment, written in moments.items():
        data, _ = same("{ event { startsAt } }", {"event": {"starts_at": moment}})
        assert data == {"event": {"startsAt": written}}


def test_enums_answer_names_for_values_names_and_members():
    kinds = ["talk", "WALK", Kind.TALK, "TALK", "dance"]
    data, errors = same("{ event { kinds } }", {"event": {**ROW, "kinds": kinds}})

    assert data == {"event": {"kinds": ["TALK", "WALK", "TALK", "TALK", None]}}
    assert [error["path"] for error, _ in errors] == [["event", "kinds", 4]]


def test_a_row_that_its_type_disowns_is_an_error():
    place = {**ROW["place"], "is_place": False}

    data, errors = same(
        "{ event { id place { name } } }", {"event": {**ROW, "place": place}}
    )

    assert data == {"event": {"id": "1", "place": None}}
    assert [error["path"] for error, _ in errors] == [["event", "place"]]


def test_what_a_resolver_returns_as_an_error_is_one():
    root = {"event": {**ROW, "anything": ApiError("REFUSED", "Not this.")}}

    data, errors = same("{ event { id anything } }", root)

    assert data == {"event": {"id": "1", "anything": None}}
    assert [error["message"] for error, _ in errors] == ["Not this."]


def test_middleware_is_asked_for_every_field():
    asked = []

    def note(resolve, root, info, **args):
        asked.append(info.field_name)
        return resolve(root, info, **args)

    result = execute_sync(
        schema,
        parse("{ event { id place { name } } }"),
        ROOT,
        middleware=[note],
        execution_context_class=PlainExecution,
    )

    assert told(result) == ({"event": {"id": "1", "place": {"name": "Pôle"}}}, [])
    assert asked == ["event", "id", "place", "name"]
