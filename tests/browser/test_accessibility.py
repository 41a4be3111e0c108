"""The screens that Affiche adds to the admin, for people who use it in other ways."""

import pytest
from playwright.sync_api import Page, expect

from cms.translation.views.things import address
from events.models import CaseStudyPage, EventPage, SpeakerPage
from tests.browser.axe import FOCUS, serious
from tests.browser.desk import sign_in

WIDTHS = (1280, 390)
WAGTAILS_OWN = {
    # The overview of a long form, a list that scrolls. While it is folded, its links
    # are no stops for Tab; Chromium makes the list itself one.
    "scrollable-region-focusable: .w-minimap__list",
}


def page_in(model, code: str):
    return model.objects.filter(locale__language_code=code).order_by("pk").first()


@pytest.fixture
def screens(editor) -> dict[str, str]:
    """Addresses, looked up before the browser starts."""
    edited = {
        "event": page_in(EventPage, "fr"),
        "translation of an event": page_in(EventPage, "en"),
        "speaker": page_in(SpeakerPage, "fr"),
        "case study": page_in(CaseStudyPage, "fr"),
    }
    return {
        "events": "/admin/events/",
        "speakers": "/admin/speakers/",
        "case studies": "/admin/case-studies/",
        "venues": "/admin/snippets/events/venue/",
        "new venue": "/admin/snippets/events/venue/add/",
        "translations": "/admin/translations/",
        "side by side": address("edit", edited["translation of an event"]),
        "begin a translation": address("start", edited["event"]),
        **{name: f"/admin/pages/{page.pk}/edit/" for name, page in edited.items()},
    }


@pytest.fixture
def desk(screens, browser_page: Page) -> Page:
    """Signed in."""
    return sign_in(browser_page)


def open_everything(page: Page) -> None:
    """Show the rows that a form keeps folded."""
    page.wait_for_load_state("networkidle")
    folded = page.locator("[data-panel-toggle][aria-expanded=false]")
    folded.evaluate_all("toggles => toggles.forEach(toggle => toggle.click())")
    expect(folded).to_have_count(0)


@pytest.mark.browser
def test_no_screen_has_a_grave_finding(screens, desk):
    findings = {}
    for width in WIDTHS:
        desk.set_viewport_size({"width": width, "height": 900})
        for name, url in screens.items():
            desk.goto(url)
            open_everything(desk)
            found = sorted(set(serious(desk)) - WAGTAILS_OWN)
            if found:
                findings[name, width] = found

    assert findings == {}


@pytest.mark.browser
def test_form_is_filled_in_with_the_keyboard_alone(screens, desk):
    """Every stop can be seen, and the first controls come in the order of the form."""
    desk.goto(screens["event"])
    desk.wait_for_load_state("networkidle")
    stops = []
    for _ in range(120):
        desk.keyboard.press("Tab")
        stops.append(desk.evaluate(FOCUS))

    assert [stop for stop in stops if not stop["seen"]] == []
    names = [stop["name"] for stop in stops]
    wanted = ["id_title", "id_event_type", "id_summary", "id_starts_at", "id_ends_at"]
    assert [name for name in names if name in wanted] == wanted


@pytest.mark.browser
def test_listing_is_walked_with_the_keyboard_alone(screens, desk):
    desk.goto(screens["events"])
    desk.wait_for_load_state("networkidle")
    stops = []
    for _ in range(60):
        desk.keyboard.press("Tab")
        stops.append(desk.evaluate(FOCUS))
        if desk.locator("td.title a:focus").count():
            break

    assert [stop for stop in stops if not stop["seen"]] == []
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/edit/")
