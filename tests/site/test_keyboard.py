"""From the agenda to an event and back with the keyboard alone."""

from tests.browser.axe import FOCUS
from tests.site.marks import ON_THE_SITE, at_both_widths

pytestmark = [*ON_THE_SITE, at_both_widths]


def tab_to(page, selector: str) -> list[dict]:
    """Press Tab until that has the focus; every stop on the way."""
    stops = []
    for _ in range(80):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
        if page.locator(f"{selector}:focus").count():
            return stops
    raise AssertionError(f"Tab does not lead to {selector}.")


def test_agenda_is_left_and_found_again_with_the_keyboard(page):
    page.goto("/fr/evenements/")
    stops = tab_to(page, "a.skip")
    skip = page.locator("a.skip").bounding_box()
    page.keyboard.press("Enter")
    on_main = page.locator("main:focus").count()
    stops += tab_to(page, ".card-title a")
    title = page.locator(".card-title a:focus").text_content()
    page.keyboard.press("Enter")
    page.wait_for_selector("article.event")
    event = page.locator("h1").text_content()
    tab_to(page, "a.skip")
    page.keyboard.press("Enter")
    stops += tab_to(page, ".back a")
    page.keyboard.press("Enter")
    page.wait_for_selector(".agenda")

    assert (on_main, event) == (1, title)
    assert skip["x"] >= 0
    assert skip["y"] >= 0
    assert [stop for stop in stops if not stop["seen"]] == []
    assert page.url.endswith("/fr/evenements/")
