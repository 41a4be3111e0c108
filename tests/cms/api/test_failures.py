"""Operations that are refused, and those that fail on the way."""

import logging

import psycopg
import pytest
from django.db import OperationalError
from django.test import RequestFactory

from cms.api.view import GraphQLView
from tests.cms.api.small_schema import JSON, RESPONSE, codes, read, schema, send, view


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"query": "{"}, "SYNTAX"),
        ({"query": "{nothing}"}, "VALIDATION"),
        ({"query": "{count(atLeast: 1, no: 2)}"}, "VALIDATION"),
        ({"query": "query($n: Int!) {count(atLeast: $n)}"}, "VARIABLES"),
        (
            {"query": "query($n: Int!) {count(atLeast: $n)}", "variables": {"n": "x"}},
            "VARIABLES",
        ),
        (
            {"query": "query($t: DateTime) {at(instant: $t)}", "variables": {"t": ""}},
            "INVALID_DATETIME",
        ),
        ({"query": "{greeting}", "operationName": "B"}, "OPERATION"),
        ({"query": "query A {greeting} query B {greeting}"}, "OPERATION"),
        ({"query": "fragment F on Query {greeting}"}, "VALIDATION"),
        ({"query": "subscription {greeting}"}, "OPERATION"),
    ],
)
@pytest.mark.parametrize(("accept", "status"), [(JSON, 200), (RESPONSE, 400)])
def test_operation_that_cannot_run_is_refused(body, code, accept, status):
    response = send(body, accept=accept)

    assert (response.status_code, codes(response)) == (status, [code])
    assert "data" not in read(response)
    assert response["Cache-Control"] == "no-store"


def test_error_of_ours_leaves_the_other_fields():
    response = send({"query": "{greeting refused}"}, accept=RESPONSE)

    assert response.status_code == 200
    assert read(response) == {
        "data": {"greeting": "Hello, Louise", "refused": None},
        "errors": [
            {
                "message": "Not a day.",
                "locations": [{"line": 1, "column": 11}],
                "path": ["refused"],
                "extensions": {"code": "INVALID_DATE"},
            }
        ],
    }


@pytest.mark.parametrize("field", ["broken", "brokenAtOnce", "leaking"])
def test_unexpected_error_is_masked_and_logged(field, caplog):
    with caplog.at_level(logging.ERROR, "cms.api"):
        response = send({"query": f"{{{field}}}"})

    [error] = read(response)["errors"]
    reference = error["extensions"].pop("reference")
    assert error == {
        "message": "Internal error",
        "locations": [{"line": 1, "column": 2}],
        "path": [field],
        "extensions": {"code": "INTERNAL"},
    }
    assert response.status_code == 200
    assert [record.args for record in caplog.records] == [(reference, [field])]
    assert caplog.records[0].exc_info
    assert b"password_hash" not in response.content
    assert b"staff" not in response.content


def test_argument_that_is_null_at_the_last_moment_is_the_callers():
    response = send(
        {
            "query": "query($n: Int = 1) {count(atLeast: $n)}",
            "variables": {"n": None},
        }
    )

    assert codes(response) == ["VARIABLES"]


@pytest.mark.parametrize(
    "broken", [OperationalError("10.0.0.4"), psycopg.OperationalError("10.0.0.4")]
)
def test_unreachable_database_is_a_503(broken, caplog):
    def context(request):
        raise broken

    for failing, query in [(view, "{greeting unreachable}"), (None, "{greeting}")]:
        endpoint = failing or GraphQLView.as_view(schema=schema, context=context)
        request = RequestFactory().get("/graphql/", {"query": query})

        response = endpoint(request)

        assert (response.status_code, response["Retry-After"]) == (503, "5")
        assert read(response) == {
            "errors": [
                {
                    "message": "The database cannot be reached. "
                    "Try again in 5 seconds.",
                    "extensions": {"code": "UNAVAILABLE"},
                }
            ]
        }


def test_crash_outside_the_operation_is_masked(caplog):
    def context(request):
        raise KeyError("password_hash")

    endpoint = GraphQLView.as_view(schema=schema, context=context)

    response = endpoint(RequestFactory().get("/graphql/", {"query": "{greeting}"}))

    [error] = read(response)["errors"]
    reference = error["extensions"]["reference"]
    assert response.status_code == 500
    assert error == {
        "message": "Internal error",
        "extensions": {"code": "INTERNAL", "reference": reference},
    }
    assert [record.args[0] for record in caplog.records] == [reference]
