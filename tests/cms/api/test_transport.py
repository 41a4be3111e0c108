import pytest
from django.test import RequestFactory

from cms.api.transport import (
    GRAPHQL_RESPONSE,
    JSON,
    Operation,
    contains_nul,
    content_length,
    read_operation,
    status_of,
)


def request_for(accept: str):
    return RequestFactory().get("/graphql/", headers={"Accept": accept})


def test_operation_is_what_was_sent():
    request = RequestFactory().post(
        "/graphql/",
        {
            "query": "query A {a}",
            "operationName": "A",
            "variables": {"n": 1},
            "extensions": {"own": True},
        },
        content_type=JSON,
    )

    assert read_operation(request) == Operation(
        query="query A {a}",
        variables={"n": 1},
        operation_name="A",
        document_id=None,
        extensions={"own": True},
    )


def test_operation_may_name_its_document():
    request = RequestFactory().get("/graphql/", {"documentId": "sha256:a"})

    assert read_operation(request) == Operation(
        query=None,
        variables={},
        operation_name=None,
        document_id="sha256:a",
        extensions={},
    )


@pytest.mark.parametrize(
    ("accept", "was_executed", "status"),
    [
        (JSON, True, 200),
        (JSON, False, 200),
        (GRAPHQL_RESPONSE, True, 200),
        (GRAPHQL_RESPONSE, False, 400),
    ],
)
def test_status_says_whether_the_operation_ran(accept, was_executed, status):
    assert status_of(request_for(accept), was_executed=was_executed) == status


@pytest.mark.parametrize(("announced", "length"), [("12", 12), ("", 0), ("x", 0)])
def test_content_length_is_what_is_announced(announced, length):
    request = request_for(JSON)
    request.META["CONTENT_LENGTH"] = announced

    assert content_length(request) == length


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"a": [1, {"b": "c"}], "d": None}, False),
        ({"a": [1, {"b": "\0"}]}, True),
        ({"a": {"\0": 1}}, True),
        ("\\u0000", False),
    ],
)
def test_nul_is_found_at_any_depth(value, found):
    assert contains_nul(value) is found
