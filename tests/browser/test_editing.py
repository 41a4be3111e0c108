import json
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, expect

from events.models import EventPage
from tests.browser.desk import sign_in

QUERY = """
query ($key: ID!) {
  event(key: $key, locale: "fr") { title startsAt }
}
"""


def read_over_http(server: str, key: str) -> dict:
    body = json.dumps({"query": QUERY, "variables": {"key": key}}).encode()
    request = Request(f"{server}/graphql/", body, {"Content-Type": "application/json"})
    with urlopen(request) as response:
        return json.load(response)["data"]["event"]


@pytest.fixture
def event(editor) -> EventPage:
    return EventPage.objects.get(locale__language_code="fr")


def test_editor_changes_title_and_hour_and_partner_reads_them(
    event, browser_page: Page, live_server
):
    sign_in(browser_page)
    browser_page.goto(f"/admin/pages/{event.pk}/edit/")

    browser_page.locator("[name=title]").fill("Échange, un autre jour")
    browser_page.locator("[name=starts_at]").fill("2017-06-16 09:30")
    browser_page.locator("[name=ends_at]").fill("2017-06-16 11:00")
    browser_page.locator("[name=title]").click()
    browser_page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    browser_page.locator("button[name=action-publish]").click()
    expect(browser_page.locator(".messages .success")).to_be_visible()

    assert read_over_http(live_server.url, str(event.translation_key)) == {
        "title": "Échange, un autre jour",
        "startsAt": "2017-06-16T09:30:00-04:00",
    }
