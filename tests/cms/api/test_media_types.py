"""Which media types are taken and given."""

import pytest
from django.test import RequestFactory

from tests.cms.api.small_schema import (
    GREETING,
    JSON,
    RESPONSE,
    codes,
    get,
    read,
    send,
    view,
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
        (f"{JSON};q=0.9, {RESPONSE}", RESPONSE),
        (f"{JSON};q=0, */*;q=0.1", RESPONSE),
        (f"{RESPONSE};q=0, application/*", JSON),
        (f"*/*;q=0.5, {RESPONSE};q=0.1", JSON),
        (f"image/png, {JSON};q=0.001", JSON),
        (f"application/*;q=0, */*;q=0.5, {RESPONSE}", RESPONSE),
        (f"{RESPONSE};charset=utf-8;q=0.8, {JSON};q=0.9", JSON),
        ("APPLICATION/GraphQL-Response+JSON", RESPONSE),
        (f"{RESPONSE}, {JSON}", RESPONSE),
        (f"{JSON}, {RESPONSE}", JSON),
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
    [
        "image/png",
        "text/html",
        f"{JSON};q=0",
        "*/*;q=0",
        f"{JSON}; charset=iso-8859-1",
        "",
        ";;,",
    ],
)
def test_other_media_types_are_not_acceptable(accept):
    response = get(accept, query="{greeting}")

    assert (response.status_code, codes(response)) == (406, ["NOT_ACCEPTABLE"])


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
