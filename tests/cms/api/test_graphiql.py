import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.urls import reverse

from cms.api.graphiql import examples


@pytest.fixture
def contract(settings, tmp_path):
    """A folder of operations in the place of the contract's."""
    settings.BASE_DIR = tmp_path
    operations = tmp_path / "frontend-contract" / "operations"
    operations.mkdir(parents=True)
    (operations / "b.graphql").write_text("{second}")
    (operations / "a.graphql").write_text("{first}")
    (operations / "a.variables.json").write_text('{"first": 1}')
    return operations


def page(client, **parameters: str) -> BeautifulSoup:
    response = client.get(reverse("graphiql"), parameters)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "lxml")


def setup(html: BeautifulSoup) -> dict:
    return json.loads(html.find(id="setup").text)


def test_page_loads_nothing_from_another_host(client):
    html = page(client)

    addresses = [
        tag.get("src") or tag.get("href")
        for tag in html.find_all(["script", "link", "img", "iframe"])
        if tag.get("src") or tag.get("href")
    ]
    assert addresses.pop(0) == "data:,"
    assert addresses
    assert [
        address
        for address in addresses
        if not address.startswith("/static/")
        or not finders.find(address.removeprefix("/static/"))
    ] == []


def test_styles_load_nothing_from_another_host(client):
    for link in page(client).find_all("link", rel="stylesheet"):
        text = Path(finders.find(link["href"].removeprefix("/static/"))).read_text()
        assert "@import" not in text
        assert text.count("url(") == text.count("url(data:")


def test_examples_come_from_the_contract(client, contract):
    assert setup(page(client)) == {
        "endpoint": "/graphql/",
        "tabs": [
            {"query": "{first}", "variables": '{"first": 1}'},
            {"query": "{second}", "variables": ""},
        ],
        "isShared": False,
    }


def test_query_in_the_address_opens_first(client, contract):
    shown = setup(page(client, query='{a(b: "</script>")}', variables='{"b": 2}'))

    assert shown["isShared"] is True
    assert shown["tabs"][0] == {
        "query": '{a(b: "</script>")}',
        "variables": '{"b": 2}',
    }


@pytest.mark.django_db  # an address that is not found may be redirected
def test_page_is_not_found_unless_it_is_wanted(client, settings):
    settings.GRAPHIQL = False

    assert client.get(reverse("graphiql")).status_code == 404


def test_page_has_a_title_and_sets_no_cookie(client):
    response = client.get(reverse("graphiql"))

    assert "<title>Affiche – GraphiQL</title>" in response.content.decode()
    assert response.cookies == {}


def notices(client) -> list[str]:
    return [notice.text for notice in page(client).find_all(class_="notice")]


def test_page_says_what_the_site_refuses(client, settings):
    assert notices(client) == []

    settings.API_TRUSTED_DOCUMENTS_ONLY = True
    settings.API_INTROSPECTION = False

    assert notices(client) == [
        "This site answers only documents that it knows "
        "(AFFICHE_TRUSTED_DOCUMENTS_ONLY). The examples work as they are written; "
        "anything else is refused, the documentation of the schema included.",
        "The schema cannot be asked for (AFFICHE_INTROSPECTION): there is no "
        "documentation and no completion here.",
    ]


def test_folder_without_operations_has_no_examples(tmp_path):
    assert examples(tmp_path / "nothing") == []
