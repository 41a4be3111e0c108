"""A language is one word in the configuration: nothing of it is built in."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.checks import Warning as CheckWarning
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.users.models import UserProfile

from cms.checks import check_languages_with_content
from cms.content_languages import add_languages
from cms.translation.lines import work_on
from cms.translation.saving import save_draft
from cms.translation.start import start_translation
from events.demo.build import build_announcement
from events.models import (
    CaseStudyIndexPage,
    EventIndexPage,
    EventPage,
    SpeakerIndexPage,
)
from home.models import ContentPage, HomePage
from tests import factories
from tests.kept_content import put_up

pytestmark = pytest.mark.django_db
FRENCH, ENGLISH, SPANISH = ("fr", "Français"), ("en", "English"), ("es", "Español")


@pytest.fixture
def announcement(db) -> EventPage:
    """The site as it was written while there were two languages."""
    put_up(build_announcement)
    return EventPage.objects.get(locale__language_code="fr")


@pytest.fixture
def speak(settings):
    """Start the server with these languages: `speak(FRENCH, ENGLISH)`."""

    def configure(*languages: tuple[str, str]) -> None:
        settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = list(languages)
        add_languages()

    return configure


@pytest.fixture
def editor(client):
    user = get_user_model().objects.create_superuser("editor", password="x")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


def translate(page: Page, code: str, **words) -> Page:
    """What an editor does: take a page into a language, write it, publish it."""
    draft = start_translation(page, Locale.objects.get(language_code=code))
    work = work_on(draft)
    right = [line.path for line in work.lines]
    slug = words.pop("slug")
    save_draft(draft, work, words, right=right, slug=slug).publish()
    draft.refresh_from_db()
    return draft


def spanish_tree() -> list[tuple[type, bool, bool]]:
    """Model, whether live, whether an alias, from the top of the tree."""
    pages = Page.objects.filter(locale__language_code="es").order_by("path")
    return [(type(p), p.live, p.alias_of_id is not None) for p in pages.specific()]


def test_new_language_has_the_pages_that_hold_others(announcement, speak):
    speak(FRENCH, ENGLISH, SPANISH)
    frame = spanish_tree()
    add_languages()

    assert frame == [
        (HomePage, True, True),
        (EventIndexPage, True, True),
        (SpeakerIndexPage, True, True),
        (CaseStudyIndexPage, True, True),
        (ContentPage, True, True),
    ]
    assert spanish_tree() == frame


def test_server_that_has_every_language_asks_once(
    announcement, speak, django_assert_num_queries
):
    speak(FRENCH, ENGLISH, SPANISH)

    with django_assert_num_queries(1):
        add_languages()


def test_site_without_pages_gets_languages_and_no_pages(speak):
    before = list(Page.objects.values_list("pk", flat=True))

    speak(FRENCH, ENGLISH, SPANISH)

    assert list(Page.objects.values_list("pk", flat=True)) == before
    assert Locale.objects.filter(language_code="es").count() == 1


def test_migrate_adds_the_language(settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [FRENCH, SPANISH]

    call_command("migrate", verbosity=0)

    assert Locale.objects.filter(language_code="es").count() == 1


def test_event_is_translated_and_read_in_spanish(gql, announcement, speak):
    speak(FRENCH, ENGLISH, SPANISH)
    other = factories.EventFactory(title="Soirée", slug="soiree")
    translate(
        announcement,
        "es",
        title="Debate: plataformas colaborativas",
        slug="debate-plataformas-colaborativas",
        summary="Una mañana de charlas.",
    )
    query = """
    query ($key: ID!, $fallback: Boolean!) {
      event(key: $key, locale: "es", fallback: $fallback) {
        locale title summary path startsAt
        translation { requested served status }
      }
    }
    """

    def read(page: Page, *, fallback: bool) -> dict | None:
        key = str(page.translation_key)
        return gql(query, key=key, fallback=fallback)["event"]

    spanish = read(announcement, fallback=False)
    assert spanish == {
        "locale": "es",
        "title": "Debate: plataformas colaborativas",
        "summary": "Una mañana de charlas.",
        "path": "/es/evenements/debate-plataformas-colaborativas/",
        "startsAt": "2017-06-15T10:15:00-04:00",
        "translation": {"requested": "es", "served": "es", "status": "TRANSLATED"},
    }
    assert read(other, fallback=False) is None
    fallback = read(other, fallback=True)
    assert fallback is not None
    assert (fallback["title"], fallback["translation"]) == (
        "Soirée",
        {"requested": "es", "served": "fr", "status": "FALLBACK"},
    )

    announcement.refresh_from_db()
    announcement.starts_at += timedelta(hours=1)
    announcement.ends_at += timedelta(hours=1)
    for item in announcement.programme_items.all():
        if item.starts_at:
            item.starts_at += timedelta(hours=1)
            item.ends_at += timedelta(hours=1)
    announcement.save_revision().publish()

    moved = read(announcement, fallback=False)
    assert moved == {**spanish, "startsAt": "2017-06-15T11:15:00-04:00"}


def test_site_names_the_new_language(gql, announcement, speak):
    speak(FRENCH, ENGLISH, SPANISH)

    data = gql(
        '{ site { locales } route(path: "/es/evenements/") { page { locale path } } }'
    )

    assert data == {
        "site": {"locales": ["fr", "en", "es"]},
        "route": {"page": {"locale": "fr", "path": "/fr/evenements/"}},
    }


@pytest.mark.usefixtures("template_contexts")
def test_admin_offers_the_new_language(editor, announcement, speak):
    speak(FRENCH, ENGLISH, SPANISH)
    spanish = translate(announcement, "es", title="Debate", slug="debate")

    tree = editor.get(
        reverse("wagtailadmin_explore", args=(announcement.get_parent().pk,))
    )
    assert "Español" in tree.content.decode()
    for listing in ("events", "speakers", "case-studies"):
        shown = editor.get(f"/admin/{listing}/", {"locale": "es"})
        assert shown.status_code == 200
    listed = editor.get("/admin/events/", {"locale": "es"})
    assert [page.pk for page in listed.context["object_list"]] == [spanish.pk]
    picture = editor.get(reverse("wagtailimages:add"))
    assert 'name="alt_es"' in picture.content.decode()
    assert editor.get(reverse("wagtaillocales:index")).status_code == 200
    venues = editor.get("/admin/snippets/events/venue/", {"locale": "es"})
    assert venues.status_code == 200
    board = editor.get("/admin/translations/", {"q": announcement.title})
    (row,) = board.context["rows"]
    assert [str(cell["locale"]) for cell in row["cells"]] == [
        "Français",
        "English",
        "Español",
    ]
    assert [cell["kind"] for cell in row["cells"]] == [
        "source",
        "published",
        "published",
    ]


def test_event_can_be_written_in_the_new_language_first(editor, announcement, speak):
    speak(FRENCH, ENGLISH, SPANISH)
    agenda = EventIndexPage.objects.get(locale__language_code="es")

    opened = editor.get(reverse("events:choose_parent"), {"locale": "es"}, follow=True)

    form = reverse("wagtailadmin_pages:add", args=("events", "eventpage", agenda.pk))
    assert (opened.status_code, opened.request["PATH_INFO"]) == (200, form)


def test_reading_copy_is_in_the_new_language(client, announcement, speak):
    speak(FRENCH, ENGLISH, SPANISH)
    translate(announcement, "es", title="Debate", slug="debate")

    copy = client.get("/es/evenements/debate/")

    assert copy.status_code == 200
    assert '<html lang="es"' in copy.content.decode()


def test_language_that_is_taken_away_is_unseen_and_kept(
    gql, gql_codes, client, editor, announcement, speak
):
    speak(FRENCH, ENGLISH, SPANISH)
    spanish = translate(announcement, "es", title="Debate", slug="debate")
    assert check_languages_with_content(None, databases=["default"]) == []

    speak(FRENCH, ENGLISH)

    translations = '{ event(path: "%s") { translations { locale } } }'
    french = translations % announcement.url
    assert gql(french)["event"]["translations"] == [{"locale": "fr"}, {"locale": "en"}]
    assert gql(translations % "/es/evenements/debate/") == {"event": None}
    assert gql_codes('{ events(locale: "es") { totalCount } }') == ["UNKNOWN_LOCALE"]
    assert client.get("/es/evenements/debate/").status_code == 404
    edit = reverse("wagtailadmin_pages:edit", args=(spanish.pk,))
    assert editor.get(edit).status_code == 200
    assert editor.get("/admin/events/").status_code == 200
    assert check_languages_with_content(None, databases=["default"]) == [
        CheckWarning(
            "The content has the language “es”, which AFFICHE_LANGUAGES does not name: "
            "visitors see none of its 6 pages.",
            hint="Add “es” to AFFICHE_LANGUAGES. Or delete its pages and records in "
            "the admin, then the language itself under Settings, Locales.",
            id="cms.W003",
        )
    ]
