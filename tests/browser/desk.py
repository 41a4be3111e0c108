"""The admin in a browser, signed in as the editor of `conftest`."""

from playwright.sync_api import Page


def sign_in(page: Page) -> Page:
    page.goto("/admin/login/")
    page.locator("[name=username]").fill("editrice")
    page.locator("[name=password]").fill("affiche")
    page.locator("button[type=submit]").click()
    page.wait_for_url("**/admin/")
    return page
