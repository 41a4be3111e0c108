"""The CMS stops, and comes back."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.browser.axe import serious
from tests.browser.conftest import PATIENCE
from tests.site.marks import ON_THE_SITE
from tests.site.partner import PartnerSite

pytestmark = ON_THE_SITE

ZONE = ZoneInfo("America/Toronto")
SEEN, UNSEEN = "/fr/evenements/", "/fr/intervenants/"
NOTICE = ".notice[role=status]"


@pytest.fixture(scope="module")
def alone(node, cms, browser, tmp_path_factory):
    """A site of its own, on which one page was seen before the CMS stopped.

    Gives it, the titles that were there, and the hours between which it was seen.
    """
    site = PartnerSite(node, cms.address, tmp_path_factory.mktemp("alone"))
    try:
        site.start()
        page = browser.new_page(base_url=site.address)
        begun = datetime.now(ZONE)
        page.goto(SEEN, wait_until="networkidle")
        hours = {hour(begun), hour(datetime.now(ZONE))}
        titles = page.locator(".card-title").all_text_contents()
        page.close()
        cms.stop()
        yield site, titles, hours
    finally:
        site.stop()
        if cms.process is None:
            cms.start()


def hour(moment: datetime) -> str:
    """As the site writes it, on the clock of Toronto."""
    minute = f"\u00a0{moment:%M}" if moment.minute else ""
    return f"{moment.hour}\u00a0h{minute}"


@pytest.fixture
def page(alone, browser):
    site, _, _ = alone
    page = browser.new_page(base_url=site.address, locale="fr-CA")
    page.set_default_timeout(PATIENCE)
    yield page
    page.close()


def test_page_seen_before_is_shown_with_its_hour(alone, page):
    _, titles, hours = alone
    answer = page.goto(SEEN)
    notice = page.locator(NOTICE).text_content()

    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert page.locator(".card-title").all_text_contents() == titles
    assert notice.startswith("Le contenu n’a pas pu être relu à l’instant.")
    assert any(notice.endswith(f", {hour}.") for hour in hours), notice


def test_page_never_seen_is_a_calm_503(page):
    answer = page.goto(UNSEEN)

    assert answer.status == 503
    assert int(answer.headers["retry-after"]) > 0
    assert answer.headers["cache-control"] == "no-store"
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.locator("h1").text_content() == "Nous revenons dans un instant"
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert serious(page) == []


def test_page_is_back_with_the_cms(alone, cms, page):
    _, titles, _ = alone
    cms.start()
    page.goto(SEEN)
    for _ in range(PATIENCE // 500):
        if not page.locator(NOTICE).count():
            break
        page.wait_for_timeout(500)
        page.reload()

    assert page.locator(NOTICE).count() == 0
    assert page.locator(".card-title").all_text_contents() == titles
    assert page.goto(UNSEEN).status == 200
