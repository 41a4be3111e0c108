"""The screens that Affiche adds to the admin, for people who use it in other ways."""

import pytest
from playwright.sync_api import Page, expect
from wagtail.users.models import UserProfile

from events.models import EventPage
from tests.browser.axe import FOCUS, serious
from tests.browser.desk import sign_in
from tests.browser.screens import page_in, screens
from tests.browser.words import said
from tests.events.desk import edit_address

WAGTAILS_OWN = {
    # The overview of a long form, a list that scrolls. While it is folded, its links
    # are no stops for Tab; Chromium makes the list itself one.
    "scrollable-region-focusable: .w-minimap__list",
    # The link from the first tab of a new user to the second is called a tab too.
    "aria-required-parent: .w-w-fit",
}
WAGTAILS_DIALOGUE = {  # in which a decision is explained
    "aria-dialog-name: .modal",
    "list: .fields",
}


@pytest.fixture
def addresses(editor) -> dict[str, str]:
    return screens(editor)


@pytest.fixture
def form(editor) -> str:
    """The address of an event."""
    return edit_address(page_in(EventPage, "fr"))


@pytest.fixture
def desk(browser_page: Page) -> Page:
    """Signed in."""
    return sign_in(browser_page)


def open_everything(page: Page) -> None:
    """Show the rows that a form keeps folded, and the question to who decides."""
    page.wait_for_load_state("networkidle")
    folded = page.locator("[data-panel-toggle][aria-expanded=false]")
    folded.evaluate_all("toggles => toggles.forEach(toggle => toggle.click())")
    expect(folded).to_have_count(0)
    refusal = page.locator("[data-workflow-action-name=reject]")
    if refusal.count():
        refusal.dispatch_event("click")
        expect(page.locator(".modal [name=comment]")).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "other", "widths"),
    [("fr", "en", [1280, 390]), ("en", "fr", [])],  # the same markup in both
)
def test_no_screen_has_a_grave_finding_or_mixes_languages(
    language, other, widths, editor, addresses, desk
):
    UserProfile.objects.filter(user=editor).update(preferred_language=language)
    accepted = {"draft to approve": WAGTAILS_OWN | WAGTAILS_DIALOGUE}
    wrong = []
    for name, url in addresses.items():
        desk.set_viewport_size({"width": 1280, "height": 900})
        desk.goto(url)
        open_everything(desk)
        words = said(desk)
        assert words[language], f"{name} says nothing of ours in its own language."
        assert desk.locator("html").get_attribute("lang") == language
        wrong += [(name, word) for word in words[other]]
        for width in widths:
            desk.set_viewport_size({"width": width, "height": 900})
            found = sorted(set(serious(desk)) - accepted.get(name, WAGTAILS_OWN))
            wrong += [(name, width, finding) for finding in found]

    assert wrong == []


@pytest.mark.browser
def test_form_is_filled_in_with_the_keyboard_alone(form, desk):
    """Every stop can be seen, and the first controls come in the order of the form."""
    desk.goto(form)
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
def test_listing_is_walked_with_the_keyboard_alone(desk):
    desk.goto("/admin/events/")
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
