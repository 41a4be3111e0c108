"""The schema can be kept to those who have its file."""

import pytest
from graphql import get_introspection_query

from tests.cms.api.small_schema import RESPONSE, codes, read, send

ORDERED = "query($o: Order) {ordered(by: $o)}"


@pytest.fixture
def _closed(settings):
    settings.API_INTROSPECTION = False


def messages(**body) -> list[str]:
    return [error["message"] for error in read(send(body))["errors"]]


def test_schema_is_told_unless_it_is_switched_off():
    answer = read(send({"query": get_introspection_query()}))

    assert answer["data"]["__schema"]["queryType"] == {
        "name": "Query",
        "kind": "OBJECT",
    }


@pytest.mark.usefixtures("_closed")
def test_schema_is_not_told_where_it_is_switched_off():
    response = send({"query": "{a: __schema{types{name}}}"}, accept=RESPONSE)

    assert response.status_code == 400
    assert read(response) == {
        "errors": [
            {
                "message": "`__schema` is switched off on this site. Read the schema "
                "in frontend-contract/schema.graphql.",
                "locations": [{"line": 1, "column": 2}],
                "extensions": {"code": "INTROSPECTION_OFF"},
            }
        ]
    }


@pytest.mark.usefixtures("_closed")
@pytest.mark.parametrize(
    "query",
    [
        '{__type(name: "Query") {name}}',
        "{...F} fragment F on Query {__schema{queryType{name}}}",
        "{... @include(if: false) {__schema{queryType{name}}}}",
    ],
)
def test_schema_is_told_in_no_other_way(query):
    assert codes(send({"query": query})) == ["INTROSPECTION_OFF"]


@pytest.mark.usefixtures("_closed")
def test_names_of_types_are_told_all_the_same():
    answer = read(send({"query": "{__typename greeting}"}))

    assert answer == {"data": {"__typename": "Query", "greeting": "Hello, Louise"}}


@pytest.mark.parametrize(
    ("body", "message", "suggestion"),
    [
        (
            {"query": "{greetings}"},
            "Cannot query field 'greetings' on type 'Query'.",
            "Did you mean 'greeting'?",
        ),
        (
            {"query": "{greeting(names: 1)}"},
            "Unknown argument 'names' on field 'Query.greeting'.",
            "Did you mean 'name'?",
        ),
        (
            {"query": "{... on Querry {greeting}}"},
            "Unknown type 'Querry'.",
            "Did you mean 'Query'?",
        ),
        (
            {"query": "{ordered(by: NEWEST_FIRS)}"},
            "Value 'NEWEST_FIRS' does not exist in 'Order' enum.",
            "Did you mean the enum value 'NEWEST_FIRST'?",
        ),
        (
            {"query": ORDERED, "variables": {"o": "NEWEST_FIRS"}},
            "Variable '$o' got invalid value 'NEWEST_FIRS'; "
            "Value 'NEWEST_FIRS' does not exist in 'Order' enum.",
            "Did you mean the enum value 'NEWEST_FIRST'?",
        ),
        (
            {
                "query": "query($p: Page) {paged(page: $p)}",
                "variables": {"p": {"sizes": 1}},
            },
            "Variable '$p' got invalid value {'sizes': 1}; "
            "Field 'sizes' is not defined by type 'Page'.",
            "Did you mean 'size'?",
        ),
    ],
)
def test_suggestions_are_made_only_where_the_schema_is_told(
    body, message, suggestion, settings
):
    assert messages(**body) == [f"{message} {suggestion}"]

    settings.API_INTROSPECTION = False

    assert messages(**body) == [message]
