"""What search engines, calendars and caches read."""

import json

import pytest

from tests.site.kinds import KINDS, TALK
from tests.site.marks import ON_THE_SITE

pytestmark = ON_THE_SITE


@pytest.mark.parametrize("language", ["fr", "en"])
def test_event_names_its_address_and_its_other_languages(language, page, site):
    page.goto(TALK[language])
    links = page.locator("link[rel=alternate]").all()

    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == site.address + TALK[language]
    assert {
        link.get_attribute("hreflang"): link.get_attribute("href") for link in links
    } == {
        "fr": site.address + TALK["fr"],
        "en": site.address + TALK["en"],
        "x-default": site.address + TALK["fr"],
    }


def test_event_is_told_to_machines(page, site):
    page.goto(TALK["fr"])
    data = json.loads(page.locator("script[type='application/ld+json']").text_content())

    assert {name: data[name] for name in ("@type", "url", "startDate", "endDate")} == {
        "@type": "EducationEvent",
        "url": site.address + TALK["fr"],
        "startDate": "2017-06-15T10:15:00-04:00",
        "endDate": "2017-06-15T11:45:00-04:00",
    }
    assert data["name"] == page.locator("h1").text_content()


def test_event_is_added_to_a_calendar(page):
    page.goto(TALK["fr"])
    link = page.get_by_role("link", name="Ajouter à mon calendrier")
    answer = page.request.get(link.get_attribute("href"))

    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "\r\nDTSTART:20170615T141500Z\r\n" in answer.text()


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fr", "Les aperçus ne sont pas possibles ici"),
        ("en", "Previews are not possible here"),
    ],
)
def test_preview_is_never_kept(language, title, browser, site):
    page = browser.new_page(base_url=site.address, locale=language)
    answer = page.goto("/preview?token=x")

    assert answer.status == 501
    assert answer.headers["cache-control"] == "no-store"
    assert page.locator("h1").text_content() == title
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    page.close()


def test_pages_say_their_language_and_what_is_missing_is_not_indexed(page):
    said = {}
    for kind in KINDS:
        page.goto(kind.en)
        robots = page.locator("meta[name=robots]")
        indexed = robots.count() == 0
        if kind.name != "preview":
            said[kind.name] = (page.locator("html").get_attribute("lang"), indexed)

    hidden = {"missing", "search", "unfound"}
    assert said == {
        kind.name: ("en", kind.name not in hidden)
        for kind in KINDS
        if kind.name != "preview"
    }
