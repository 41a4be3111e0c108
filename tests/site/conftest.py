"""The partner site in a browser: one CMS, one site, one browser for all tests here."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.conftest import CHROMIUM, PATIENCE, SWITCHES
from tests.client.served_site import Site
from tests.site.content import kept_content
from tests.site.partner import SERVER, PartnerSite


@pytest.fixture
def _django_db_helper(content: None) -> None:
    """pytest-django's own, by which a test marked `django_db` has a database.

    It would empty the tables after each test; the content of these stays.
    """


@pytest.fixture(scope="package")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="package")
def content(django_db_setup, django_db_blocker, media) -> Iterator[None]:
    """The demo, where the CMS finds it and the tests do."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        # Playwright keeps an event loop in this thread; Django takes it for async code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with kept_content(media):
            yield


@pytest.fixture(scope="package")
def cms(content, media, tmp_path_factory) -> Iterator[Site]:
    site = Site(tmp_path_factory.mktemp("cms"))
    site.environment |= {
        "DJANGO_SETTINGS_MODULE": "tests.site.cms_settings",
        "AFFICHE_BASE_URL": site.address,
        "MEDIA_ROOT": str(media),
    }
    try:
        site.start()
        yield site
    finally:
        site.stop()


@pytest.fixture(scope="package")
def node() -> str:
    """The Node that runs what is built."""
    found = shutil.which("node")
    if found and SERVER.exists():
        return found
    missing = "The partner site needs Node and npm; install both, `make test`."
    if os.environ.get("AFFICHE_REQUIRE_AUDITS"):
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="package")
def site(node, cms, tmp_path_factory) -> Iterator[PartnerSite]:
    partner = PartnerSite(node, cms.address, tmp_path_factory.mktemp("site"))
    try:
        partner.start()
        yield partner
    finally:
        partner.stop()


@pytest.fixture(scope="package")
def browser(content) -> Iterator[Browser]:
    """After the content: beside Playwright's event loop, Django connects once more."""
    if not CHROMIUM:
        pytest.skip("Chromium is not installed; set CHROMIUM_PATH or install it.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()


@pytest.fixture
def width() -> int:
    """Of the window, in pixels; `at_both_widths` gives that of a phone as well."""
    return 1280


@pytest.fixture
def context(browser, site, width) -> Iterator[BrowserContext]:
    """A visitor who was never here; JavaScript is off, as the site has none."""
    context = browser.new_context(
        base_url=site.address,
        viewport={"width": width, "height": 900},
        java_script_enabled=False,
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(browser, site, width) -> Iterator[Page]:
    """An empty page; addresses are those of the site."""
    context = browser.new_context(
        base_url=site.address, viewport={"width": width, "height": 900}, locale="fr-CA"
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()
