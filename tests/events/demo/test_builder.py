import pytest
from wagtail.models import Locale, Page

from events.demo.build import build_announcement
from events.demo.builder import Builder, DemoError, Done
from events.demo.notation import Words, key_of, record
from events.demo.site import build_site
from events.models import EventIndexPage, Theme
from home.models import HomePage

pytestmark = pytest.mark.django_db


def test_thing_with_the_same_slug_is_left_alone_and_translated():
    music = record(
        "events.Theme",
        "theme/musique",
        name=Words("Musique", "Music"),
        slug=Words("musique", "music"),
    )
    french = Locale.objects.get(language_code="fr")
    own = Theme.objects.create(name="Musiques", slug="musique", locale=french)
    builder = Builder()

    builder.ensure([music])

    assert builder.done == Done(created=1, left=1)
    assert sorted(
        Theme.objects.values_list("locale__language_code", "name", "translation_key")
    ) == [
        ("en", "Music", own.translation_key),
        ("fr", "Musiques", own.translation_key),
    ]


def test_slug_that_another_kind_of_page_has_is_numbered():
    build_site(Builder())
    home = HomePage.objects.get(slug="fr")
    home.get_children().get(slug="evenements").delete()
    home.add_child(instance=Page(title="Autre chose", slug="evenements"))

    build_site(Builder())

    made = EventIndexPage.objects.get(locale=home.locale)
    assert (made.url_path, made.translation_key) == (
        "/fr/evenements-1/",
        key_of("events"),
    )


def test_demo_in_french_only_where_english_is_not_configured(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = [("fr", "Français")]

    build_announcement()

    assert set(Page.objects.values_list("locale__language_code", flat=True)) == {"fr"}


def test_demo_is_refused_where_french_is_not_configured(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English")]

    with pytest.raises(DemoError) as refusal:
        build_announcement()

    assert str(refusal.value) == (
        "The demo content is written in French first: add “fr” to AFFICHE_LANGUAGES, "
        "which is “en”."
    )
