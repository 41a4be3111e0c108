"""Requests that are no GraphQL over HTTP, or too much of it."""

import json

import orjson
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from tests.cms.api.small_schema import (
    JSON,
    RESPONSE,
    codes,
    get,
    read,
    send,
)


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
    value = json.loads("[" * 47 + "]" * 47)
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
        {"query": "{greeting}", "variables": "[" * 2_000},
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


def test_body_has_a_largest_size(settings):
    settings.API_MAX_BODY_BYTES = 40
    body = b'{"query": "{greeting}"}'

    assert send(body.ljust(40)).status_code == 200

    response = send(body.ljust(41))

    assert response.status_code == 413
    assert read(response) == {
        "errors": [
            {
                "message": "The body has 41 bytes; at most 40 are read. "
                "Ask for less at once, or move values into variables.",
                "extensions": {"code": "REQUEST_TOO_LARGE"},
            }
        ]
    }


def test_address_has_a_largest_size(settings):
    settings.API_MAX_ADDRESS_BYTES = 40

    response = get(query="{greeting}" + " " * 40)

    assert (response.status_code, codes(response)) == (414, ["REQUEST_TOO_LARGE"])


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
