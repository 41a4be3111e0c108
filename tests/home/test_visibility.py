"""Sites, navigation, addresses and redirects lead to nothing that is hidden."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from home.models import ContentPage, HomePage
from tests import factories
from tests.hiding import HIDE_PAGE, SOME_WAYS, restrict_page, take_back

SITE = """
{
  site {
    homePage { title }
    navigation { label url page { title } children { label page { title } } }
  }
}
"""


def entry(label: str, page: Page | None = None, children=(), url: str = "") -> dict:
    value = {"label": label, "page": page and page.pk, "url": url}
    return {"type": "link", "value": {**value, "children": list(children)}}


def child(label: str, page: Page) -> dict:
    return {"type": "item", "value": {"label": label, "page": page.pk, "url": ""}}


@pytest.mark.parametrize("way", HIDE_PAGE)
def test_navigation_leaves_out_a_hidden_page(gql, way):
    shown = factories.ContentPageFactory(title="Shown")
    hidden = factories.ContentPageFactory(title="Hidden")
    home = factories.home()
    home.navigation = [
        entry("", shown, [child("", shown), child("Secret", hidden)]),
        entry("Secret", hidden, [child("", shown)]),
        entry("Elsewhere", url="https://example.org/"),
    ]
    home.save_revision().publish()
    HIDE_PAGE[way](hidden)

    data = gql(SITE)

    page = {"title": "Shown"}
    assert data["site"] == {
        "homePage": {"title": "Accueil"},
        "navigation": [
            {
                "label": "Shown",
                "url": f"http://localhost:8000/fr/{shown.slug}/",
                "page": page,
                "children": [{"label": "Shown", "page": page}],
            },
            {
                "label": "Elsewhere",
                "url": "https://example.org/",
                "page": None,
                "children": [],
            },
        ],
    }


@pytest.mark.parametrize("way", [w for w in SOME_WAYS if w != "alias"])
def test_content_page_leads_to_no_hidden_page(gql, way):
    hidden = factories.ContentPageFactory(title="Hidden", slug="hidden")
    text = f'<p><a linktype="page" id="{hidden.pk}">Here</a></p>'
    button = {"text": "Go", "page": hidden.pk, "url": ""}
    page = factories.ContentPageFactory(
        title="Shown",
        slug="shown",
        body=[
            {"type": "paragraph", "value": {"text": text}},
            {"type": "button", "value": button},
        ],
    )
    HIDE_PAGE[way](hidden)

    data = gql(
        """
        query ($shown: ID!, $hidden: ID!) {
          shown: node(id: $shown) { ...Blocks }
          hidden: node(id: $hidden) { ...Blocks }
          route(path: "/fr/shown/") { page { ...Blocks } }
          hiddenRoute: route(path: "/fr/hidden/") { page { title } }
        }
        fragment Blocks on ContentPage {
          title
          body {
            ... on ParagraphBlock { text }
            ... on ButtonBlock { page { title } }
          }
        }
        """,
        shown=f"ContentPage:{page.pk}",
        hidden=f"ContentPage:{hidden.pk}",
    )

    shown = {
        "title": "Shown",
        "body": [{"text": "<p><a>Here</a></p>"}, {"page": None}],
    }
    assert data == {
        "shown": shown,
        "hidden": None,
        "route": {"page": shown},
        "hiddenRoute": None,
    }


def test_route_answers_with_the_page_that_an_alias_mirrors(gql):
    HIDE_PAGE["alias"](factories.ContentPageFactory(slug="mirror"))

    data = gql('{ route(path: "/fr/mirror/") { page { title } } }')

    assert data == {"route": {"page": {"title": "Mirrored"}}}


@pytest.mark.parametrize("way", HIDE_PAGE)
def test_redirect_to_a_hidden_page_leads_nowhere(gql, way):
    hidden = factories.ContentPageFactory(slug="hidden")
    Redirect.add_redirect("/fr/old/", hidden)
    Redirect.add_redirect("/fr/older/", "/fr/new/", is_permanent=False)
    HIDE_PAGE[way](hidden)

    data = gql(
        """
        {
          page: route(path: "/fr/old/") { redirect { to isPermanent } }
          path: route(path: "/fr/older/") { redirect { to isPermanent } }
        }
        """
    )

    redirect = {"to": "/fr/new/", "isPermanent": False}
    assert data == {"page": None, "path": {"redirect": redirect}}


def test_private_home_page_hides_site_and_navigation(gql):
    page = factories.ContentPageFactory()
    home = factories.home()
    home.navigation = [entry("Secret", page)]
    home.save_revision().publish()
    restrict_page(home)

    assert gql(SITE) == {"site": {"homePage": None, "navigation": []}}


def test_draft_home_page_of_a_language_leaves_the_other(gql):
    take_back(factories.home("en"))

    data = gql('{ site(locale: "en") { homePage { locale title } } }')

    assert data == {"site": {"homePage": {"locale": "fr", "title": "Accueil"}}}


def test_site_of_another_host_shows_its_own_pages_only(gql, gql_codes):
    factories.ContentPageFactory(title="Ours", slug="about")
    other = HomePage(title="Other", slug="other", locale=factories.locale("fr"))
    Page.objects.get(depth=1).add_child(instance=other)
    Site.objects.create(hostname="other.test", root_page=other, site_name="Other")
    query = """
      query ($host: String) {
        site(hostname: $host) { name homePage { title } }
        route(path: "/fr/about/", site: $host) { page { title } }
      }
    """

    assert gql(query, host="other.test") == {
        "site": {"name": "Other", "homePage": {"title": "Other"}},
        "route": None,
    }
    assert gql_codes(query, host="nowhere.test") == ["UNKNOWN_SITE"]


def test_page_of_a_site_below_another_has_the_address_of_its_own(gql):
    inner = factories.ContentPageFactory(title="Inner", slug="inner")
    Site.objects.create(hostname="inner.test", root_page=inner, site_name="Inner")
    page = ContentPage(title="About", slug="about", locale=factories.locale("fr"))
    inner.add_child(instance=page)

    query = "query ($id: ID!) { node(id: $id) { ... on Page { path url } } }"
    data = gql(query, id=f"ContentPage:{page.pk}")

    path = "/fr/about/"
    assert data == {"node": {"path": path, "url": f"http://inner.test{path}"}}


@pytest.mark.parametrize(
    "path", ["", "/", "//[", "/fr", "fr/x?y#z", "/fr/\\x", "é" * 500]
)
def test_route_answers_any_text(gql, path):
    factories.home()

    data = gql(
        "query ($path: String!) { route(path: $path) { page { id } } }", path=path
    )

    assert list(data) == ["route"]


def test_entries_below_may_be_stored_bare(gql):
    page = factories.ContentPageFactory(title="Shown")
    home = factories.home()
    home.navigation = [entry("Menu", page, [child("Below", page)["value"]])]
    home.save_revision().publish()

    (item,) = gql(SITE)["site"]["navigation"]

    assert item["children"] == [{"label": "Below", "page": {"title": "Shown"}}]
