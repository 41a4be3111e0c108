"""The site itself: its home page in place of Wagtail's welcome page, its settings."""

from django.apps import apps
from wagtail.models import Page, Site

from events.demo.builder import Builder
from events.demo.content.site import (
    CONTACT_EMAIL,
    FRAME,
    HOME,
    HOME_BODY,
    NAVIGATION,
)

WELCOME = "Welcome to your new Wagtail site!"


def build_site(builder: Builder) -> None:
    """Home pages, lists and pages about the site, in every language.

    A site that editors gave a home page of their own keeps it; the rest goes below.
    """
    site = Site.objects.filter(is_default_site=True).first()
    if site and is_home(site.root_page):
        builder.keys[HOME.name] = site.root_page.translation_key
    new_homes = builder.ensure([HOME])
    take_over(site, builder.version(HOME.name, "fr"))
    keep_settings(builder)
    builder.ensure(FRAME)
    for home in new_homes:
        values = {"body": HOME_BODY, "navigation": NAVIGATION}
        builder.fill(home, HOME.name, values)


def take_over(site: Site | None, home: Page) -> None:
    """Make `home` the root of a default site that has none of its own."""
    if site and not is_blank(site.root_page):
        return
    before = site.root_page if site else None
    site = site or Site(is_default_site=True, hostname="localhost")
    if (site.hostname, site.port) == ("localhost", 80):  # as Wagtail makes it
        site.port = 8000
    site.site_name = site.site_name or "Affiche"
    site.root_page = home
    site.full_clean()
    site.save()
    if before and is_untouched(before):
        before.delete()  # after the site has let go of it: deletion cascades


def is_home(page: Page) -> bool:
    return page.specific_class is apps.get_model("home.HomePage")


def is_blank(page: Page) -> bool:
    """Whether it is such a page as comes with Wagtail: a title, and nothing below."""
    return page.specific_class is Page and page.numchild == 0


def is_untouched(page: Page) -> bool:
    """Whether a blank page still says what Wagtail wrote."""
    words = (page.slug, page.title, page.draft_title)
    return words == ("home", WELCOME, WELCOME) and page.latest_revision_id is None


def keep_settings(builder: Builder) -> None:
    """Say where to write to, unless somebody has been there before."""
    settings = apps.get_model("home.SiteSettings")
    site = Site.objects.get(is_default_site=True)
    if settings.objects.filter(site=site).exists():
        builder.done.left += 1
        return
    made = settings(site=site, contact_email=CONTACT_EMAIL)
    made.full_clean()
    made.save()
    builder.done.created += 1
