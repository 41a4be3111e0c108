import pytest
from bs4 import BeautifulSoup

from cms.docs.markdown import Surroundings, pointed, render

SITE = Surroundings(
    docs="/docs/",
    graphql="/graphql/",
    graphiql="/graphiql/",
    origin="https://cms.example.org",
)
QUERY = "```graphql\n{ a }\n```\n"


def shown(text: str, site: Surroundings = SITE) -> BeautifulSoup:
    return BeautifulSoup(render(text, "docs/page.md", site).html, "html.parser")


def test_page_has_title_summary_sections_and_anchors():
    page = render(
        "# The *title*\n\nFirst\nwords.\n\n## One `key`\n\n### Deeper\n\n## Two\n",
        "docs/page.md",
        SITE,
    )

    assert page.title == "The title"
    assert page.summary == "First words."
    assert page.sections == [("one-key", "One key"), ("two", "Two")]
    assert [
        (heading.name, heading["id"])
        for heading in BeautifulSoup(page.html, "html.parser").find_all(True)
        if heading.get("id")
    ] == [("h1", "the-title"), ("h2", "one-key"), ("h3", "deeper"), ("h2", "two")]


def test_listed_pages_are_grouped_by_the_heading_above():
    page = render(
        "# Index\n\nSee [a page](docs/no.md).\n\n### Asking\n\n"
        "- [Paging](docs/paging.md): cursors\n- [Elsewhere](https://example.org/a.md)\n"
        "- [Schema](schema.graphql)\n\n### Contract\n\n- [Changes](CHANGELOG.md)\n",
        "README.md",
        SITE,
    )

    assert page.links == {
        "Asking": [("paging/", "Paging")],
        "Contract": [("changelog/", "Changes")],
    }


@pytest.mark.parametrize(
    ("href", "name", "leads_to"),
    [
        ("docs/paging.md", "README.md", "/docs/paging/"),
        ("paging.md#backwards", "docs/errors.md", "/docs/paging/#backwards"),
        ("../README.md", "docs/errors.md", "/docs/"),
        ("../schema.graphql", "docs/errors.md", "/docs/schema.graphql"),
        ("#codes", "docs/errors.md", "#codes"),
        ("https://example.org/a.md", "docs/errors.md", "https://example.org/a.md"),
        ("../../setup.md", "docs/errors.md", "../../setup.md"),
        ("deeper/than/pages.md", "docs/errors.md", "deeper/than/pages.md"),
    ],
)
def test_links_between_files_become_links_between_pages(href, name, leads_to):
    assert pointed(href, name, SITE) == leads_to


def test_question_can_be_opened_and_copied():
    figure = shown(QUERY).figure

    assert figure["class"] == ["code", "graphql"]
    assert figure.figcaption.text == "Query"
    assert figure.find("a")["href"] == "/graphiql/?query=%7B+a+%7D"
    assert figure.details.pre.text == (
        "curl --get https://cms.example.org/graphql/ \\\n"
        "  --data-urlencode 'query={ a }'"
    )


def test_question_has_no_link_where_there_is_no_graphiql():
    site = Surroundings("/docs/", "/graphql/", "", "https://cms.example.org")

    figure = shown(QUERY, site).figure

    assert figure.find("a") is None
    assert figure.details.summary.text == "curl"


@pytest.mark.parametrize(
    ("kind", "caption"),
    [("json", "Answer"), ("json variables", "Variables"), ("sh", "Shell"), ("js", "")],
)
def test_other_code_says_what_it_is(kind, caption):
    figure = shown(f"```{kind}\nx\n```\n").figure

    assert figure.figcaption.text == caption
    assert figure.find_all(["a", "details"]) == []


def test_code_keeps_every_character():
    code = '{\n  a(b: "<script>&")   # é\n\n\n  c\n}'

    assert shown(f"```graphql\n{code}\n```\n").pre.text == code


def test_html_is_shown_as_text():
    assert shown("<script>alert(1)</script>").find("script") is None
