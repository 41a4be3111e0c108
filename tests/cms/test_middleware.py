import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import translation

from cms.middleware import LanguageMiddleware


def answer(path: str, **headers: str) -> HttpResponse:
    """What leaves the middleware, with the language that the view saw as its body."""

    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(translation.get_language())

    request = RequestFactory().get(path, headers=headers)
    with translation.override(None):
        return LanguageMiddleware(view)(request)


def test_pages_speak_the_language_of_their_address():
    response = answer("/en/venues/", accept_language="fr")

    assert response.content == b"en"
    assert response["Content-Language"] == "en"
    assert "Vary" not in response


def test_admin_speaks_the_language_of_the_browser():
    response = answer("/admin/login/", accept_language="en")

    assert response.content == b"en"
    assert response["Vary"] == "Accept-Language"


@pytest.mark.parametrize("path", ["/graphql/", "/healthz", "/french/", "/images/x"])
def test_other_answers_depend_on_no_header(path):
    response = answer(path, accept_language="en")

    assert response.content == b"fr"
    assert dict(response.items()) == {"Content-Type": "text/html; charset=utf-8"}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/graphql/nothing", "/graphql/fr/", "/nothing/"])
def test_unknown_address_is_not_redirected_and_sets_no_cookie(client: Client, path):
    response = client.get(path, headers={"accept-language": "en"})

    assert response.status_code == 404
    assert "Vary" not in response
    assert "Content-Language" not in response
    assert response.cookies == {}


def test_root_leads_to_the_home_page_of_the_first_language(client: Client):
    response = client.get("/", headers={"accept-language": "en"})

    assert (response.status_code, response["Location"]) == (302, "/fr/")


@pytest.mark.parametrize(
    ("method", "status", "length"), [("get", 200, "31"), ("options", 204, None)]
)
def test_only_answers_with_a_body_have_a_length(client: Client, method, status, length):
    response = getattr(client, method)("/graphql/?query={__typename}")

    assert (response.status_code, response.get("Content-Length")) == (status, length)


def test_answer_that_the_caller_keeps_has_no_length(client: Client):
    address = "/graphql/?query={__typename}"
    kept = client.get(address)["ETag"]

    response = client.get(address, headers={"If-None-Match": kept})

    assert (response.status_code, response.get("Content-Length")) == (304, None)


@pytest.mark.django_db
def test_healthz_answers(client: Client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")
    assert "Vary" not in response
    assert response.cookies == {}
