"""GraphQL over HTTP, with a schema of a few fields."""

import json
import logging
from typing import Any

import graphene
import orjson
import psycopg
import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory
from django.urls import path
from django.utils import translation
from django.utils.translation import gettext
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from cms.api import scalars
from cms.api.errors import ApiError
from cms.api.view import GraphQLView

JSON = "application/json"
RESPONSE = "application/graphql-response+json"
GREETING = {"data": {"greeting": "Hello, Louise"}}


class Query(graphene.ObjectType):
    greeting = graphene.String(
        name=graphene.String(default_value="Louise"), required=True
    )
    count = graphene.Int(at_least=graphene.Int(required=True))
    at = graphene.Field(scalars.DateTime, instant=graphene.Argument(scalars.DateTime))
    anything = graphene.Field(scalars.JSON, value=graphene.Argument(scalars.JSON))
    language = graphene.String()
    visitor = graphene.String()
    refused = graphene.String()
    broken = graphene.String()
    broken_at_once = graphene.String(required=True)
    leaking = graphene.Int()
    unreachable = graphene.String()

    @staticmethod
    def resolve_greeting(_root, _info, name):
        return f"Hello, {name}"

    @staticmethod
    def resolve_count(_root, _info, at_least):
        return at_least

    @staticmethod
    def resolve_at(_root, _info, instant=None):
        return instant

    @staticmethod
    def resolve_anything(_root, _info, value=None):
        return value

    @staticmethod
    def resolve_language(_root, _info):
        return gettext("Yes")

    @staticmethod
    def resolve_visitor(_root, info):
        return info.context.headers["X-Visitor"]

    @staticmethod
    def resolve_refused(_root, _info):
        raise ApiError("INVALID_DATE", "Not a day.")

    @staticmethod
    def resolve_broken(_root, _info):
        raise KeyError("password_hash")

    resolve_broken_at_once = resolve_broken

    @staticmethod
    def resolve_leaking(_root, _info):
        return {"internal_note": "staff only"}

    @staticmethod
    def resolve_unreachable(_root, _info):
        raise OperationalError("connection to server at 10.0.0.4 failed")


class Rename(graphene.Mutation):
    class Arguments:
        name = graphene.String(required=True)

    name = graphene.String()

    @staticmethod
    def mutate(_root, _info, name):
        return Rename(name=name)


class Mutation(graphene.ObjectType):
    rename = Rename.Field()


schema = graphene.Schema(
    query=Query, mutation=Mutation, types=scalars.SCALARS
).graphql_schema
view = GraphQLView.as_view(schema=schema, context=lambda request: request)
urlpatterns = [path("graphql/", view)]


def send(body: Any, *, accept: str = JSON, content_type: str = JSON, **headers: str):
    """POST a body, as JSON unless it is bytes."""
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    request = RequestFactory().post(
        "/graphql/",
        data,
        content_type=content_type,
        headers={"Accept": accept, "Content-Type": content_type, **headers},
    )
    return view(request)


def get(accept: str = JSON, **parameters: str):
    return view(
        RequestFactory().get("/graphql/", parameters, headers={"Accept": accept})
    )


def read(response) -> dict[str, Any]:
    return orjson.loads(response.content)


def codes(response) -> list[str]:
    return [error["extensions"]["code"] for error in read(response)["errors"]]


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


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("*/*", JSON),
        ("application/*", JSON),
        (JSON, JSON),
        ("application/json; charset=utf-8", JSON),
        (RESPONSE, RESPONSE),
        (f"{RESPONSE}; charset=utf-8, {JSON}; charset=utf-8", RESPONSE),
        (f"{RESPONSE}, {JSON};q=0.9", RESPONSE),
        (f"{RESPONSE};q=0.5, {JSON}", JSON),
        ("text/html,application/xhtml+xml,*/*;q=0.8", JSON),
    ],
)
def test_answer_has_the_media_type_that_is_preferred(accept, content_type):
    response = get(accept, query="{greeting}")

    assert response["Content-Type"] == f"{content_type}; charset=utf-8"
    assert response["Vary"] == "Accept"


def test_missing_accept_is_answered_in_json():
    response = view(RequestFactory().get("/graphql/", {"query": "{greeting}"}))

    assert response["Content-Type"] == "application/json; charset=utf-8"


@pytest.mark.parametrize(
    "accept",
    ["image/png", "text/html", f"{JSON};q=0", f"{JSON}; charset=iso-8859-1", "", ";;,"],
)
def test_other_media_types_are_not_acceptable(accept):
    response = get(accept, query="{greeting}")

    assert (response.status_code, codes(response)) == (406, ["NOT_ACCEPTABLE"])


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


@pytest.mark.parametrize("accept", [JSON, RESPONSE])
@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "`query` is missing; it must be the text of a GraphQL document."),
        (
            {"query": ""},
            "`query` is missing; it must be the text of a GraphQL document.",
        ),
        ({"query": 5}, "`query` is 5; it must be the text of a GraphQL document."),
        (
            {"query": "{greeting}", "variables": "{}"},
            "`variables` is '{}'; it must be an object.",
        ),
        (
            {"query": "{greeting}", "variables": [1]},
            "`variables` is [1]; it must be an object.",
        ),
        (
            {"query": "{greeting}", "operationName": {}},
            "`operationName` is {}; it must be a string.",
        ),
        (
            {"query": "{greeting}", "extensions": "x"},
            "`extensions` is 'x'; it must be an object.",
        ),
        (
            {"query": "{greeting}", "variables": {"a": [{"b": "\0"}]}},
            "`variables` contains the character U+0000, which no text may. Remove it.",
        ),
        (
            {"query": "{greeting}", "variables": {"\0": 1}},
            "`variables` contains the character U+0000, which no text may. Remove it.",
        ),
        (
            [{"query": "{greeting}"}],
            "The body is a list; send one operation a request.",
        ),
        ("x", "The body is 'x'; send an object with a `query`."),
        (None, "The body is None; send an object with a `query`."),
    ],
)
def test_parameters_of_other_types_are_bad_requests(body, message, accept):
    response = send(body, accept=accept)

    assert response.status_code == 400
    assert response["Content-Type"] == f"{accept}; charset=utf-8"
    assert read(response) == {
        "errors": [{"message": message, "extensions": {"code": "BAD_REQUEST"}}]
    }


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"query={greeting}",
        b'{"query": "\xff"}',
        b'{"query": "{greeting}", "variables": {"a": "\\ud800"}}',
        b'{"query": "{greeting}", "variables": {"a": NaN}}',
        b'{"variables": ' + b"[" * 20_000 + b"]" * 20_000 + b"}",
    ],
    ids=["empty", "cut", "form", "latin-1", "surrogate", "nan", "nested"],
)
def test_broken_json_is_a_bad_request(body):
    response = send(body)

    assert (response.status_code, codes(response)) == (400, ["BAD_REQUEST"])


def test_nested_variables_are_taken_when_a_field_takes_them():
    value = json.loads("[" * 100 + "]" * 100)
    body = {
        "query": "query($v: JSON) {anything(value: $v)}",
        "variables": {"v": value},
    }

    assert read(send(body)) == {"data": {"anything": value}}


@pytest.mark.parametrize(
    "parameters",
    [
        {"query": "{greeting}", "variables": "{"},
        {"query": "{greeting}", "variables": "[1]"},
        {"query": "{greeting}", "variables": "[" * 20_000},
        {"query": "{greeting}", "extensions": "1"},
        {"variables": "{}"},
    ],
)
def test_bad_parameters_of_an_address_are_bad_requests(parameters):
    response = get(**parameters)

    assert (response.status_code, codes(response)) == (400, ["BAD_REQUEST"])


def test_address_with_too_many_parameters_is_a_bad_request(settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 2

    response = get(query="{greeting}", a="1", b="2")

    assert (response.status_code, codes(response)) == (400, ["BAD_REQUEST"])


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/graphql",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=iso-8859-1",
    ],
)
def test_body_that_is_not_declared_as_json_is_unsupported(content_type):
    response = send({"query": "{greeting}"}, content_type=content_type)

    assert (response.status_code, codes(response)) == (415, ["UNSUPPORTED_MEDIA_TYPE"])


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "utf8"])
def test_body_may_name_its_charset(charset):
    content_type = f"application/json; charset={charset}"

    assert read(send({"query": "{greeting}"}, content_type=content_type)) == GREETING


def test_body_has_a_largest_size(settings):
    settings.API_MAX_BODY_BYTES = 40
    body = b'{"query": "{greeting}"}'

    assert send(body.ljust(40)).status_code == 200

    response = send(body.ljust(41))

    assert response.status_code == 413
    assert read(response) == {
        "errors": [
            {
                "message": "The request has 41 bytes; at most 40 are read. "
                "Ask for less at once, or move values into variables.",
                "extensions": {"code": "REQUEST_TOO_LARGE"},
            }
        ]
    }


def test_address_has_a_largest_size(settings):
    settings.API_MAX_BODY_BYTES = 40

    response = get(query="{greeting}" + " " * 40)

    assert (response.status_code, codes(response)) == (414, ["REQUEST_TOO_LARGE"])


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


def test_any_origin_may_read():
    request = RequestFactory().options(
        "/graphql/",
        headers={
            "Origin": "https://calendar.example.org",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        },
    )

    response = view(request)

    assert (response.status_code, response.content) == (204, b"")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, POST, OPTIONS"
    assert response["Access-Control-Allow-Headers"] == "*"
    assert get(query="{greeting}")["Access-Control-Allow-Origin"] == "*"
    assert get(query="{")["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response.headers


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


@pytest.mark.parametrize("language", ["fr", "en"])
def test_endpoint_sets_no_cookie_and_varies_by_accept_only(language, settings):
    settings.ROOT_URLCONF = __name__
    client = Client(enforce_csrf_checks=True, headers={"Accept-Language": language})

    for response in (
        client.get("/graphql/", {"query": "{greeting}"}),
        client.post("/graphql/", {"query": "{greeting}"}, content_type=JSON),
    ):
        assert read(response) == GREETING
        assert response["Vary"] == "Accept"
        assert response.cookies == {}


@trying(suppress_health_check=[HealthCheck.too_slow])
@given(
    body=st.binary()
    | st.builds(
        orjson.dumps,
        st.fixed_dictionaries(
            {"query": st.text() | st.just("query($v: JSON) {anything(value: $v)}")},
            optional={
                "variables": st.dictionaries(
                    st.just("v"),
                    st.recursive(
                        st.none()
                        | st.booleans()
                        | st.integers(-(2**63), 2**64 - 1)
                        | st.floats(allow_nan=False, allow_infinity=False)
                        | st.text(),
                        lambda inner: (
                            st.lists(inner) | st.dictionaries(st.text(), inner)
                        ),
                    ),
                ),
                "operationName": st.text() | st.integers(0, 9),
            },
        ),
    )
)
def test_no_body_breaks_the_endpoint(body):
    response = send(body)

    assert response.status_code in (200, 400)
    assert "INTERNAL" not in response.content.decode()
