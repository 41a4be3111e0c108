"""One event in two languages, from the first publication to a changed sentence."""

import json
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Locator, Page, expect

from events.models import EventPage
from tests.browser.axe import FOCUS
from tests.browser.desk import sign_in
from tests.factories import EventFactory

QUERY = """
query ($key: ID!, $locale: LocaleCode!) {
  event(key: $key, locale: $locale) {
    title summary startsAt translation { status }
  }
}
"""


@pytest.fixture
def event(editor) -> EventPage:
    """A draft in French, below the agenda of the demo."""
    return EventFactory(title="Veillée", summary="Des contes.", live=False)


@pytest.fixture
def desk(event, browser_page: Page) -> Page:
    """Signed in, working in French."""
    return sign_in(browser_page)


def publish_in_french(desk: Page, event: EventPage, **words: str) -> None:
    desk.goto(f"/admin/pages/{event.pk}/edit/")
    for name, text in words.items():
        desk.locator(f"[name={name}]").fill(text)
    desk.locator("[name=title]").click()
    desk.locator("footer [data-w-dropdown-target=toggle]").first.click()
    desk.locator("button[name=action-publish]").click()
    expect(desk.locator(".messages .success")).to_be_visible()


def publish_in_english(desk: Page, **words: str) -> None:
    for name, text in words.items():
        desk.locator(f"[name=text-{name}]").fill(text)
    desk.get_by_role("button", name="Publier").click()
    expect(desk.locator(".messages .success")).to_be_visible()


def read(server, event: EventPage, locale: str) -> dict | None:
    variables = {"key": str(event.translation_key), "locale": locale}
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    headers = {"Content-Type": "application/json"}
    with urlopen(Request(f"{server.url}/graphql/", body, headers)) as response:
        return json.load(response)["data"]["event"]


@pytest.mark.browser
def test_an_event_lives_in_two_languages(event, desk, live_server):
    publish_in_french(desk, event)

    desk.goto(f"/admin/translations/events/eventpage/{event.pk}/open/")
    desk.get_by_role("button", name="Commencer").click()
    expect(desk.get_by_text("0 texte sur 2 est fait")).to_be_visible()
    publish_in_english(desk, title="Story Night", summary="Tales.")
    assert read(live_server, event, "en") == {
        "title": "Story Night",
        "summary": "Tales.",
        "startsAt": "2030-05-03T19:00:00-04:00",
        "translation": {"status": "TRANSLATED"},
    }

    publish_in_french(
        desk, event, starts_at="2030-05-03 20:30", ends_at="2030-05-03 22:00"
    )
    hours = [read(live_server, event, code)["startsAt"] for code in ("fr", "en")]
    assert hours == ["2030-05-03T20:30:00-04:00"] * 2
    assert read(live_server, event, "en")["translation"] == {"status": "TRANSLATED"}

    publish_in_french(desk, event, summary="Des contes et des chansons.")
    assert read(live_server, event, "en")["translation"] == {"status": "STALE"}

    desk.goto("/admin/translations/?q=Veill%C3%A9e")
    row = desk.locator("tr", has_text="Veillée")
    expect(row).to_contain_text("À mettre à jour")
    row.get_by_role("link", name="Mettre à jour").click()
    expect(desk.locator(".translation-changes ins")).to_have_text("et des chansons")
    publish_in_english(desk, summary="Tales and songs.")

    assert read(live_server, event, "en") == {
        "title": "Story Night",
        "summary": "Tales and songs.",
        "startsAt": "2030-05-03T20:30:00-04:00",
        "translation": {"status": "TRANSLATED"},
    }


def tab_to(control: Locator) -> None:
    """Press Tab until a control is reached; every stop on the way can be seen."""
    for _ in range(80):
        control.page.keyboard.press("Tab")
        assert control.page.evaluate(FOCUS)["seen"]
        if control.evaluate("control => control === document.activeElement"):
            return
    pytest.fail("The keyboard does not get there.")


@pytest.mark.browser
def test_an_event_is_translated_with_the_keyboard_alone(event, desk):
    publish_in_french(desk, event)
    desk.goto(f"/admin/translations/events/eventpage/{event.pk}/start/")
    tab_to(desk.get_by_role("button", name="Commencer"))
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/admin/translations/events/eventpage/*/")

    tab_to(desk.locator("[name=text-title]"))
    desk.keyboard.type("Story Night")
    tab_to(desk.locator("[name=text-summary]"))
    desk.keyboard.type("Tales.")
    tab_to(desk.locator("button[value=publish]"))
    desk.keyboard.press("Enter")

    expect(desk.locator(".messages .success")).to_contain_text("Story Night")
