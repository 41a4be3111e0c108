import pytest
from bs4 import BeautifulSoup
from django.conf import settings as project
from django.test import override_settings

from cms.docs.views import read

ADDRESSES = ["/docs/", "/docs/paging/", "/docs/schema.graphql"]


@pytest.fixture
def folder(settings, tmp_path):
    """A small contract in the place of ours."""
    settings.CONTRACT_DIR = tmp_path
    (tmp_path / "docs").mkdir()
    (tmp_path / "operations").mkdir()
    (tmp_path / "README.md").write_text(
        "# Index\n\nAt http://localhost:8000/graphql/.\n\n## All\n\n"
        "- [One](docs/one.md)\n- [Two](docs/two.md)\n"
    )
    (tmp_path / "docs" / "one.md").write_text("# One\n\nFirst.\n")
    (tmp_path / "docs" / "two.md").write_text("# Two\n\n```graphql\n{ a }\n```\n")
    (tmp_path / "docs" / "unlisted.md").write_text("# Unlisted\n\nAlone.\n")
    (tmp_path / "operations" / "A.graphql").write_text("query A { a }\n")
    (tmp_path / "operations" / "notes.txt").write_text("not to be served")
    (tmp_path.parent / "secret.json").write_text('{"not": "to be served"}')
    return tmp_path


def soup(client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "lxml")


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_are_public_cacheable_and_set_no_cookie(client, address):
    response = client.get(address)

    assert response.status_code == 200
    assert response["Cache-Control"] == "public, max-age=300"
    assert response.cookies == {}
    assert "Vary" not in response
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_that_did_not_change_are_not_sent_again(client, address):
    tag = client.get(address)["ETag"]

    response = client.get(address, headers={"If-None-Match": tag})

    assert (response.status_code, response.content) == (304, b"")


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_can_only_be_read(client, address):
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405
    assert client.delete(address).status_code == 405


def test_page_may_load_nothing_from_elsewhere_and_is_in_english(client):
    response = client.get("/docs/", headers={"accept-language": "fr"})

    assert response["Content-Language"] == "en"
    assert response["Content-Security-Policy"].startswith("default-src 'none'; ")
    html = BeautifulSoup(response.content, "lxml")
    assert html.html["lang"] == "en"
    assert [tag for tag in html.find_all(["script", "style"]) if tag.string] == []
    loaded = [tag["src"] for tag in html.find_all(src=True)]
    loaded += [tag["href"] for tag in html.find_all("link", rel="stylesheet")]
    assert loaded == ["/static/cms/docs.js", "/static/cms/docs.css"]


def test_every_page_follows_the_one_before(client, folder):
    around = {
        address: [a["href"] for a in soup(client, address).find(class_="around")("a")]
        for address in ["/docs/", "/docs/one/", "/docs/two/", "/docs/unlisted/"]
    }

    assert around == {
        "/docs/": ["/docs/one/"],
        "/docs/one/": ["/docs/", "/docs/two/"],
        "/docs/two/": ["/docs/one/"],
        "/docs/unlisted/": [],
    }


def test_contents_mark_the_page_and_list_its_sections(client, folder):
    (folder / "docs" / "one.md").write_text("# One\n\n## Deeper\n")

    contents = soup(client, "/docs/one/").find("nav", "wide")

    assert [(a["href"], a.text, a.get("aria-current")) for a in contents("a")] == [
        ("/docs/", "Overview", None),
        ("/docs/one/", "One", "page"),
        ("#deeper", "Deeper", None),
        ("/docs/two/", "Two", None),
    ]


def test_changed_page_is_shown_as_it_is_now(client, folder):
    assert "First." in soup(client, "/docs/one/").text

    (folder / "docs" / "one.md").write_text("# One\n\nChanged.\n")

    assert "Changed." in soup(client, "/docs/one/").text


def test_addresses_are_those_of_the_site(client, folder, settings):
    settings.BASE_URL = "https://cms.example.org"

    html = soup(client, "/docs/")

    assert "At https://cms.example.org/graphql/." in html.text
    assert html.find("link", rel="canonical")["href"] == "https://cms.example.org/docs/"
    command = soup(client, "/docs/two/").details.find_next("details").pre.text
    assert command.startswith("curl --get https://cms.example.org/graphql/ ")


def test_nothing_leads_to_graphiql_where_there_is_none(client, folder):
    with override_settings(GRAPHIQL=False):
        html = soup(client, "/docs/two/")

    assert [a["href"] for a in html("a") if "graphiql" in a["href"]] == []


def test_file_is_served_as_it_stands_to_any_origin(client, folder):
    response = client.get("/docs/operations/A.graphql")

    assert response.content == b"query A { a }\n"
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.django_db  # an address that is not found may be redirected
@pytest.mark.parametrize(
    "address",
    [
        "/docs/nothing/",
        "/docs/readme/",
        "/docs/operations/B.graphql",
        "/docs/operations/notes.txt",
        "/docs/../secret.json",
        "/docs/operations/../../secret.json",
        "/docs/..%2fsecret.json",
        "/docs/docs/one.md",
    ],
)
def test_nothing_else_of_the_disk_is_served(client, folder, address):
    assert client.get(address).status_code == 404


def test_page_is_rendered_once(client):
    read.cache_clear()
    for _ in range(3):
        client.get("/docs/")

    assert read.cache_info().misses == 1


@pytest.mark.django_db
def test_address_without_its_slash_leads_to_the_one_with_it(client):
    response = client.get("/docs/paging")

    assert (response.status_code, response["Location"]) == (301, "/docs/paging/")
    assert project.APPEND_SLASH
