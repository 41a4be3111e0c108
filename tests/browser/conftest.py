"""A real browser against a real server, on the machine's own Chromium."""

import os
import shutil
from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect, sync_playwright
from wagtail.users.models import UserProfile

from events.demo.build import build_announcement

CHROMIUM = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
PATIENCE = 120_000  # milliseconds, far more than a busy machine takes
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture
def editor(django_db_serialized_rollback, transactional_db):
    """Someone who may do everything, working in French."""
    build_announcement()
    user = get_user_model().objects.create_superuser("editrice", password="affiche")
    UserProfile.objects.create(user=user, preferred_language="fr")
    return user


@pytest.fixture(autouse=True)
def _database_beside_the_event_loop(monkeypatch):
    """Playwright keeps an event loop in this thread; Django takes it for async code."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def visitor_page(
    django_db_serialized_rollback, transactional_db, live_server
) -> Iterator[Page]:
    """An empty page, 1280 pixels wide; every address is on the server under test."""
    if not CHROMIUM:
        pytest.skip("Chromium is not installed; set CHROMIUM_PATH or install it.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": 1280, "height": 900}
        )
        context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield context.new_page()
        browser.close()


@pytest.fixture
def browser_page(editor, visitor_page: Page) -> Page:
    """The same, with the announcement and an editor on the site."""
    return visitor_page
