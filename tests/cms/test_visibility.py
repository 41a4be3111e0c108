"""What an anonymous caller may see, row by row."""

import pytest
from django.utils import timezone
from wagtail.models import Page, Site

from cms.media.models import Document, Image
from cms.visibility import site_roots, visible
from events.models import SpeakerIndexPage, SpeakerPage, Theme, Venue
from tests import factories
from tests.hiding import HIDE_FILE, HIDE_PAGE, HIDE_RECORD, restrict_page

pytestmark = pytest.mark.django_db


def seen(queryset, **options):
    """The visible rows, by primary key."""
    found = visible(queryset, now=timezone.now(), roots=site_roots(), **options)
    return sorted(found.values_list("pk", flat=True))


@pytest.mark.parametrize("way", HIDE_PAGE)
def test_visible_leaves_out_a_hidden_page(way):
    shown = factories.SpeakerFactory()
    HIDE_PAGE[way](factories.SpeakerFactory())

    assert seen(SpeakerPage.objects.all()) == [shown.pk]


@pytest.mark.parametrize("way", HIDE_RECORD)
@pytest.mark.parametrize(
    "factory", [factories.VenueFactory, factories.ThemeFactory], ids=["venue", "theme"]
)
def test_visible_leaves_out_a_hidden_record(way, factory):
    shown = factory()
    HIDE_RECORD[way](factory())

    assert seen(type(shown).objects.all()) == [shown.pk]


@pytest.mark.parametrize("way", HIDE_FILE)
@pytest.mark.parametrize(
    "factory",
    [factories.ImageFactory, factories.DocumentFactory],
    ids=["image", "document"],
)
def test_visible_leaves_out_a_file_in_a_private_collection(way, factory):
    shown = factory(collection=factories.collection("Public"))
    HIDE_FILE[way](factory())

    assert seen(type(shown).objects.all()) == [shown.pk]


def test_visible_shows_aliases_only_on_request():
    page = factories.SpeakerFactory()
    factories.index(SpeakerIndexPage, "en")
    alias = page.copy_for_translation(factories.locale("en"), alias=True)

    assert seen(SpeakerPage.objects.all()) == [page.pk]
    assert seen(SpeakerPage.objects.all(), aliases=True) == [page.pk, alias.pk]


def test_visible_hides_everything_below_a_private_home_page():
    speaker = factories.SpeakerFactory()
    restrict_page(factories.home())

    assert seen(Page.objects.filter(pk=speaker.pk)) == []


def test_visible_shows_no_page_without_a_site():
    factories.SpeakerFactory()
    Site.objects.all().delete()

    assert seen(Page.objects.all()) == []


def test_visible_shows_a_page_beside_a_private_one():
    speaker, private = factories.SpeakerFactory(), factories.SpeakerFactory()
    restrict_page(private)

    assert seen(SpeakerPage.objects.all()) == [speaker.pk]


def test_visible_refuses_a_model_that_it_does_not_know():
    with pytest.raises(TypeError, match="Nothing says when a Site is visible"):
        visible(Site.objects.all(), now=timezone.now(), roots=())


def test_visible_reads_files_in_the_root_collection():
    image, document = factories.ImageFactory(), factories.DocumentFactory()

    assert seen(Image.objects.all()) == [image.pk]
    assert seen(Document.objects.all()) == [document.pk]


def test_site_roots_cost_one_statement(django_assert_num_queries):
    factories.home("en")

    with django_assert_num_queries(1):
        roots = site_roots()

    assert [(root.language, root.url_path, root.origin) for root in roots] == [
        ("fr", "/accueil/", "http://localhost:8000"),
        ("en", "/accueil-en/", "http://localhost:8000"),
    ]


def test_visible_records_of_every_language_count():
    venue = factories.VenueFactory()
    copy = factories.translated_record(venue)

    assert seen(Venue.objects.all()) == [venue.pk, copy.pk]
    assert seen(Theme.objects.all()) == []
