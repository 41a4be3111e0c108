"""The languages that are configured, brought into the database when a server starts.

A language that AFFICHE_LANGUAGES names for the first time can be chosen everywhere in
the admin, and has a frame: aliases of the pages that hold other pages, so that an event
can be translated into it or first be written in it. Wagtail lets an editor turn an
alias into a page with words of its own. Nothing is deleted when a language is taken out
of the setting; visitors no longer see its pages, and `cms.checks` says so.
"""

from django.db import connection, transaction
from django.db.models import QuerySet
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale, Page

LOCK = int.from_bytes(b"locales")  # advisory locks have numbers, one for each use


def add_languages() -> None:
    """Add what the configured languages lack; one statement where nothing is."""
    codes = [*get_content_languages()]
    pages = Page.objects.filter(locale__language_code__in=codes).order_by()
    if pages.values("locale").distinct().count() == len(codes):
        return
    add_locales()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        for locale in Locale.objects.filter(language_code__in=codes):
            add_frame(locale)


def add_locales() -> None:
    for code in get_content_languages():
        Locale.objects.get_or_create(language_code=code)


def add_frame(locale: Locale) -> None:
    """Mirror the pages that hold others, in a language that has no page at all."""
    if Page.objects.filter(locale=locale).exists():
        return
    sources = Page.objects.filter(locale=Locale.get_default(), depth__gt=1)
    for page in sources.filter(numchild__gt=0).order_by("path").specific():
        page.copy_for_translation(locale, copy_parents=True, alias=True)


def unconfigured() -> QuerySet[Locale]:
    """Languages that the database has and the setting does not name."""
    codes = [*get_content_languages()]
    return Locale.objects.exclude(language_code__in=codes).order_by("language_code")
