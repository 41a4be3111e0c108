"""The form that narrows the agenda."""

from playwright.sync_api import Page


def open_filters(page: Page) -> None:
    """On a phone they are folded away."""
    summary = page.locator(".filters > summary")
    is_open = page.locator(".filters[open]").count()
    if summary.is_visible() and not is_open:
        summary.click()
