"""What a cache between Affiche and its readers may do."""

import pytest
from django.test import RequestFactory

from cms.api.view import GraphQLView
from tests.cms.api.small_schema import JSON, RESPONSE, get, schema, send, view

QUERY = {"query": "{greeting}"}


def ask_again(entity_tag: str, method: str = "get", accept: str = JSON):
    request = getattr(RequestFactory(), method)(
        "/graphql/",
        QUERY,
        headers={"Accept": accept, "If-None-Match": entity_tag},
    )
    return view(request)


def test_answer_to_a_get_may_be_kept_and_is_asked_about():
    response = get(**QUERY)

    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert response["ETag"] == get(**QUERY)["ETag"]
    assert response["ETag"] != get(query="{other: greeting}")["ETag"]


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("form", ["{}", "W/{}", '"older", {}'])
def test_answer_that_the_caller_has_is_not_sent_again(method, form):
    first = get(**QUERY)

    response = ask_again(form.format(first["ETag"]), method)

    assert (response.status_code, response.content) == (304, b"")
    assert dict(response.items()) == {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "ETag, Retry-After",
        "Cache-Control": first["Cache-Control"],
        "ETag": first["ETag"],
        "Vary": "Accept",
    }


def test_answer_that_has_changed_is_sent_whole():
    response = ask_again('"older"')

    assert (response.status_code, response.content) == (200, get(**QUERY).content)


def test_media_types_are_two_answers():
    response = ask_again(get(JSON, **QUERY)["ETag"], accept=RESPONSE)

    assert (response.status_code, response["ETag"]) == (
        200,
        get(RESPONSE, **QUERY)["ETag"],
    )


@pytest.mark.parametrize("query", ["{", "{nothing}", "{greeting refused}"])
def test_answer_with_errors_is_not_kept(query):
    response = get(query=query)

    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response


def test_answer_to_a_post_is_no_business_of_a_cache():
    response = send(QUERY)

    assert "Cache-Control" not in response
    assert "ETag" not in response


def test_answer_that_failed_is_not_kept():
    def context(request):
        raise KeyError("failed")

    failing = GraphQLView.as_view(schema=schema, context=context)

    response = failing(RequestFactory().get("/graphql/", QUERY))

    assert (response.status_code, response["Cache-Control"]) == (500, "no-store")
