"""Any site may read; nobody is known by a cookie."""

import pytest
from django.test import Client, RequestFactory

from tests.cms.api.small_schema import GREETING, JSON, get, read, view


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


@pytest.mark.parametrize("language", ["fr", "en"])
def test_endpoint_sets_no_cookie_and_varies_by_accept_only(language, settings):
    settings.ROOT_URLCONF = "tests.cms.api.small_schema"
    client = Client(enforce_csrf_checks=True, headers={"Accept-Language": language})

    for response in (
        client.get("/graphql/", {"query": "{greeting}"}),
        client.post("/graphql/", {"query": "{greeting}"}, content_type=JSON),
    ):
        assert read(response) == GREETING
        assert response["Vary"] == "Accept"
        assert response.cookies == {}
