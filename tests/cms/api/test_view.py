"""What the endpoint answers, with a schema of a few fields."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from tests.cms.api.small_schema import GREETING, codes, get, read, send, view


@pytest.mark.parametrize("ask", [get, lambda **body: send(body)], ids=["get", "post"])
def test_query_is_answered(ask):
    response = ask(query="{greeting}")

    assert (response.status_code, read(response)) == (200, GREETING)


def test_variables_and_operation_name_choose_what_runs():
    query = "query A($n: String) {greeting(name: $n)} query B {count(atLeast: 1)}"

    response = send({"query": query, "operationName": "A", "variables": {"n": "Marie"}})

    assert read(response) == {"data": {"greeting": "Hello, Marie"}}
    assert read(get(query=query, operationName="B")) == {"data": {"count": 1}}
    assert read(get(query=query, operationName="A", variables='{"n": "Zoé"}')) == {
        "data": {"greeting": "Hello, Zoé"}
    }


def test_parameters_that_are_null_or_unknown_are_left_out():
    body = {
        "query": "{greeting}",
        "variables": None,
        "operationName": None,
        "extensions": None,
        "id": 4,
    }

    assert read(send(body)) == GREETING
    assert read(get(query="{greeting}", operationName="", variables="")) == GREETING


def test_head_is_a_get():
    request = RequestFactory().head("/graphql/", {"query": "{greeting}"})

    response = view(request)

    assert (response.status_code, response["Content-Type"]) == (
        200,
        "application/json; charset=utf-8",
    )


def test_mutation_runs_by_post_only():
    query = 'mutation {rename(name: "Zoé") {name}}'

    assert read(send({"query": query})) == {"data": {"rename": {"name": "Zoé"}}}

    response = get(query=query)

    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert read(response) == {
        "errors": [
            {
                "message": "A mutation must be sent by POST. Use POST.",
                "extensions": {"code": "METHOD_NOT_ALLOWED"},
            }
        ]
    }


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_other_methods_are_not_allowed(method):
    response = view(RequestFactory().generic(method, "/graphql/"))

    assert (response.status_code, codes(response)) == (405, ["METHOD_NOT_ALLOWED"])
    assert response["Allow"] == "GET, HEAD, POST, OPTIONS"


def test_context_is_made_from_the_request():
    response = send({"query": "{visitor}"}, **{"X-Visitor": "Louise"})

    assert read(response) == {"data": {"visitor": "Louise"}}


def test_answer_does_not_depend_on_the_active_language():
    answers = []
    for language in ("fr", "en"):
        with translation.override(language):
            answers.append(
                send({"query": "{language}"}, **{"Accept-Language": language})
            )
            assert translation.get_language() == language

    assert [read(answer) for answer in answers] == [{"data": {"language": "Yes"}}] * 2
