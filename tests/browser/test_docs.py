"""The documentation in a browser: on a phone, at a desk, by keyboard, in the dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from cms.docs.folder import pages

WITH_EVERYTHING = ("/docs/", "/docs/errors/")  # prose, tables, questions, answers


@pytest.mark.browser
def test_every_page_fits_a_phone(visitor_page: Page):
    visitor_page.set_viewport_size({"width": 390, "height": 900})
    wide = {}
    for address in pages():
        visitor_page.goto(f"/docs/{address}")
        wide[address] = visitor_page.evaluate("document.documentElement.scrollWidth")

    assert wide == dict.fromkeys(pages(), 390)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_have_no_finding(visitor_page: Page, scheme):
    visitor_page.emulate_media(color_scheme=scheme)
    found = {}
    for width in (390, 1280):
        visitor_page.set_viewport_size({"width": width, "height": 900})
        for address in WITH_EVERYTHING:
            visitor_page.goto(address)
            visitor_page.locator("details").evaluate_all(
                "all => all.forEach(details => details.open = true)"
            )
            rules = Axe().run(visitor_page).response["violations"]
            found[address, width] = [rule["id"] for rule in rules]

    assert [(where, rules) for where, rules in found.items() if rules] == []


@pytest.mark.browser
def test_keyboard_reaches_the_content_first(visitor_page: Page):
    visitor_page.goto("/docs/errors/")

    visitor_page.keyboard.press("Tab")
    skip = visitor_page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    visitor_page.keyboard.press("Enter")

    expect(visitor_page.locator("main")).to_be_focused()


@pytest.mark.browser
def test_question_opens_in_graphiql_and_is_answered_there(browser_page: Page):
    browser_page.goto("/docs/sites-menus-and-routes/")

    browser_page.get_by_role("link", name="Open in GraphiQL").first.click()
    browser_page.get_by_role("button", name="Execute query (Ctrl-Enter)").click()

    answer = browser_page.locator(".result-window")
    expect(answer).to_contain_text('"contactEmail": "bonjour@affiche.example"')


@pytest.mark.browser
def test_code_is_copied(visitor_page: Page):
    visitor_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor_page.goto("/docs/paging/")
    visitor_page.locator("summary", has_text="curl").first.click()

    button = visitor_page.get_by_role("button", name="Copy: curl").first
    button.click()

    expect(button).to_have_text("Copied")
    copied = visitor_page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("curl --get http://localhost:8000/graphql/ \\\n")


@pytest.mark.browser
def test_contents_on_a_phone_unfold_and_lead_to_a_page(visitor_page: Page):
    visitor_page.set_viewport_size({"width": 390, "height": 900})
    visitor_page.goto("/docs/")

    visitor_page.get_by_text("Contents", exact=True).click()
    visitor_page.locator(".contents details").get_by_role("link", name="Paging").click()

    expect(visitor_page.get_by_role("heading", level=1)).to_have_text("Paging")
