"""Input that no honest client sends: a 4xx with a code, never a 5xx."""

import orjson
import pytest
from django.test import RequestFactory

from cms.api.transport import is_deeper
from tests.cms.api.small_schema import JSON, codes, get, read, send, view

VALUE = "query ($v: JSON) {anything(value: $v)}"
COUNT = "query ($n: Int!) {count(atLeast: $n)}"
SURROGATE = b"\xed\xa0\x80"


def deep(levels: int) -> bytes:
    return b"[" * levels + b"]" * levels


def test_levels_of_json_are_counted():
    value = orjson.loads(deep(50))

    assert not is_deeper(value, 50)
    assert is_deeper(value, 49)
    assert not is_deeper({"a": [{"b": 1}], "c": 2}, 3)
    assert is_deeper({"a": [{"b": 1}], "c": 2}, 2)
    assert not is_deeper("text", 0)


@pytest.mark.parametrize(
    ("levels", "code"), [(49, "JSON_TOO_DEEP"), (1_020, "JSON_TOO_DEEP")]
)
def test_deep_json_is_refused_with_the_limit(levels, code):
    response = send(b'{"query": "{greeting}", "variables": {"v": %s}}' % deep(levels))

    assert (response.status_code, codes(response)) == (400, [code])
    assert read(response)["errors"][0]["message"] == (
        "The body nests more than 50 levels of lists and objects, which is the limit. "
        "No input of the schema needs so many."
    )


def test_json_of_twenty_thousand_levels_is_a_bad_request():
    for text in (deep(20_000), b'{"a":' * 16_000 + b"1" + b"}" * 16_000):
        for response in (
            send(b'{"variables": %s}' % text[:99_000]),
            send(text[:99_000]),
        ):
            assert (response.status_code, codes(response)) == (400, ["BAD_REQUEST"])


@pytest.mark.parametrize(
    "encoding", ["gzip", "br", "zstd", "deflate", "gzip, identity"]
)
def test_compressed_body_is_refused(encoding):
    response = send({"query": "{greeting}"}, **{"Content-Encoding": encoding})

    assert response.status_code == 415
    assert read(response)["errors"] == [
        {
            "message": f"`Content-Encoding` is '{encoding}'; send the body as it is.",
            "extensions": {"code": "UNSUPPORTED_ENCODING"},
        }
    ]


@pytest.mark.parametrize("encoding", ["identity", "Identity", ""])
def test_plain_body_may_be_declared_as_such(encoding):
    response = send({"query": "{greeting}"}, **{"Content-Encoding": encoding})

    assert response.status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"\xef\xbb\xbf" + b'{"query": "{greeting}"}',
        b'{"query": "{greeting}"}'.decode().encode("utf-16"),
        b'{"query": "{greeting %s}"}' % SURROGATE,
        b'{"query": "{greeting}", "variables": {"v": "%s"}}' % SURROGATE,
        b'{"query": "{greeting}", "variables": {"v": "\\ud800"}}',
        b'{"query": "{greeting}", "variables": {"\\udfff": 1}}',
        b'{"query": "{greeting}", "variables": {"v": 1e400}}',
        b'{"query": "{greeting}", "variables": {"v": Infinity}}',
        b'{"query": "{greeting}"} {}',
        b" ",
        b"\0",
    ],
)
def test_body_that_is_not_json_is_a_bad_request(body):
    response = send(body)

    assert (response.status_code, codes(response)) == (400, ["BAD_REQUEST"])


def test_last_of_equal_keys_counts():
    response = send(b'{"query": "{", "query": "{greeting}"}')

    assert read(response) == {"data": {"greeting": "Hello, Louise"}}


@pytest.mark.parametrize("number", ["2147483648", str(2**63), "1e300", "-1e30"])
def test_number_beyond_its_type_is_the_callers(number):
    body = f'{{"query": "{COUNT}", "variables": {{"n": {number}}}}}'

    assert codes(send(body.encode())) == ["VARIABLES"]
    assert codes(send({"query": f"{{count(atLeast: {number})}}"})) == ["VALIDATION"]


@pytest.mark.parametrize(
    "number", [str(2**64), str(-(2**63) - 1), str(2**1000), "1e400", "1" * 5_000]
)
def test_number_beyond_64_bits_is_refused(number):
    response = send({"query": f"{{anything(value: [{number}])}}"})

    assert codes(response) == ["NUMBER_TOO_LARGE"]


@pytest.mark.parametrize("number", [2**64 - 1, -(2**63), 1e308])
def test_number_of_64_bits_is_answered(number):
    in_document = send({"query": f"{{anything(value: {number!r})}}"})
    in_variables = send({"query": VALUE, "variables": {"v": number}})

    assert read(in_document) == read(in_variables) == {"data": {"anything": number}}


@pytest.mark.parametrize("number", [str(2**64), str(2**1000)])
def test_number_of_more_bits_in_variables_is_read_as_javascript_does(number):
    response = send(f'{{"query": "{VALUE}", "variables": {{"v": {number}}}}}'.encode())

    assert read(response) == {"data": {"anything": float(number)}}


@pytest.mark.parametrize(
    "parameters",
    [
        b"query=%7Bgreeting%7D%ED%A0%80",
        b"query=%ff%fe",
        b"query=%7Bgreeting%7D&variables=%7B%22v%22%3A%22%ff%22%7D",
        b"query=%7Bgreeting%7D&variables=%7B%22v%22%3A%22%00%22%7D",
        b"query=%7Bgreeting%7D&variables=%7B%22v%22%3A%22%5Cu0000%22%7D",
        b"query=%7Bgreeting%7D&variables=%7B%22v%22%3A%22%5Cud800%22%7D",
        b"query=%7Bgreeting%7D%00",
        b"query=%7Bgreeting%7D&operationName=%00",
        b"query=%7Bgreeting%7D&operationName=%ED%A0%80",
        b"query=%",
        b"%00=%00",
        b"query",
    ],
)
def test_address_that_is_not_utf_8_is_refused(parameters):
    request = RequestFactory().get("/graphql/", headers={"Accept": JSON})
    request.META["QUERY_STRING"] = parameters.decode("latin-1")

    response = view(request)

    assert response.status_code in (200, 400)
    assert set(codes(response)) <= {"BAD_REQUEST", "SYNTAX", "OPERATION"}


@pytest.mark.parametrize("announced", ["0", "-1", "5", "x", "1e3", "", "9" * 30])
def test_length_that_is_not_true_is_refused(announced):
    response = send({"query": "{greeting}"}, **{"Content-Length": announced})

    assert (response.status_code, codes(response)) in (
        (400, ["BAD_REQUEST"]),
        (413, ["REQUEST_TOO_LARGE"]),
    )


def test_body_in_chunks_is_asked_for_its_length():
    response = send(
        {"query": "{greeting}"},
        **{"Content-Length": "", "Transfer-Encoding": "chunked"},
    )

    assert response.status_code == 411
    assert read(response)["errors"] == [
        {
            "message": "The body comes in chunks; send it whole, with "
            "`Content-Length`.",
            "extensions": {"code": "LENGTH_REQUIRED"},
        }
    ]


def test_text_that_no_json_can_carry_is_refused():
    response = get(query="{greeting(name: $v)}", variables='{"v": "\\ud83d"}')

    assert (response.status_code, codes(response)) == (400, ["BAD_REQUEST"])
