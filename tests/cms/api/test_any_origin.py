"""Any site may read; nobody is known by a cookie."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from tests.cms.api.small_schema import JSON, RESPONSE, get, read, send, view


def test_browser_may_ask_from_any_origin():
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
    assert dict(response.items()) == {
        "Allow": "GET, HEAD, POST, OPTIONS",
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
        "Access-Control-Allow-Headers": "Content-Type, *",
        "Access-Control-Expose-Headers": "ETag, Retry-After",
        "Access-Control-Max-Age": "86400",
    }


@pytest.mark.parametrize(
    ("ask", "status"),
    [
        (lambda: get(query="{greeting}"), 200),
        (lambda: send({"query": "{greeting}"}), 200),
        (lambda: send({"query": "{"}, accept=RESPONSE), 400),
        (lambda: send({}), 400),
        (lambda: get("image/png", query="{greeting}"), 406),
        (lambda: send({}, content_type="text/plain"), 415),
        (lambda: view(RequestFactory().put("/graphql/")), 405),
    ],
)
def test_browser_may_read_every_answer_but_sends_no_credentials(ask, status):
    answer = ask()

    assert answer.status_code == status
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Access-Control-Expose-Headers"] == "ETag, Retry-After"
    assert "Access-Control-Allow-Credentials" not in answer.headers


COOKIES = {
    "none": "",
    "of another site": "theme=dark; csrftoken=short",
    "of a session that ended": "sessionid=abcdefghijklmnopqrstuvwxyz012345",
}
ASKED = {"query": "{greeting visitor: __typename}"}
ANSWER = {"data": {"greeting": "Hello, Louise", "visitor": "Query"}}


@pytest.fixture
def _small_schema(settings):
    settings.ROOT_URLCONF = "tests.cms.api.small_schema"


def ask_in_every_way(client: Client, **headers: str) -> list[HttpResponse]:
    return [
        client.get("/graphql/", ASKED, headers=headers),
        client.head("/graphql/", ASKED, headers=headers),
        client.post("/graphql/", ASKED, content_type=JSON, headers=headers),
        client.options("/graphql/", headers=headers),
        client.post("/graphql/", ASKED, headers=headers),
    ]


@pytest.mark.usefixtures("_small_schema")
@pytest.mark.parametrize("cookies", COOKIES.values(), ids=COOKIES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_answer_depends_on_neither_cookies_nor_the_language(cookies, language):
    plain = ask_in_every_way(Client(enforce_csrf_checks=True))

    answers = ask_in_every_way(
        Client(enforce_csrf_checks=True),
        **{"Cookie": cookies, "Accept-Language": language},
    )

    assert [answer.status_code for answer in answers] == [200, 200, 200, 204, 415]
    assert [(a.content, a.headers) for a in answers] == [
        (a.content, a.headers) for a in plain
    ]
    assert read(answers[0]) == ANSWER
    assert [answer.get("Vary") for answer in answers] == [
        *["Accept"] * 3,
        None,
        "Accept",
    ]
    assert [answer.cookies for answer in answers] == [{}] * 5


@pytest.mark.django_db
def test_somebody_who_is_signed_in_is_answered_like_anybody(admin_client, client):
    query = {"query": "{__typename}"}

    anybody = client.get("/graphql/", query)
    somebody = admin_client.get("/graphql/", query)

    assert (somebody.content, somebody.headers) == (anybody.content, anybody.headers)
    assert read(somebody) == {"data": {"__typename": "Query"}}
    assert somebody["Vary"] == "Accept"
    assert somebody.cookies == {}
