import pytest
from wagtail.models import Locale, Page, Site

from events.demo.builder import Builder, Done
from events.demo.site import build_site
from home.models import HomePage, SiteSettings

pytestmark = pytest.mark.django_db


def build() -> Done:
    builder = Builder()
    build_site(builder)
    return builder.done


def paths() -> list[str]:
    return list(Page.objects.order_by("path").values_list("url_path", flat=True))


def test_home_page_takes_the_place_of_the_welcome_page():
    assert build() == Done(created=14, left=0)

    site = Site.objects.get()
    assert (site.hostname, site.port, site.site_name, site.is_default_site) == (
        "localhost",
        8000,
        "Affiche",
        True,
    )
    assert site.root_page.specific == HomePage.objects.get(slug="fr")
    assert SiteSettings.for_site(site).contact_email == "bonjour@affiche.example"
    assert paths() == [
        "/",
        "/fr/",
        "/fr/evenements/",
        "/fr/intervenants/",
        "/fr/etudes-de-cas/",
        "/fr/a-propos/",
        "/fr/a-propos/accessibilite/",
        "/en/",
        "/en/events/",
        "/en/speakers/",
        "/en/case-studies/",
        "/en/about/",
        "/en/about/accessibility/",
    ]


def test_navigation_has_entries_below_an_entry():
    build()

    for language, below in (("fr", "Accès aux lieux"), ("en", "Access to venues")):
        home = HomePage.objects.get(locale__language_code=language)
        assert home.live
        assert [
            (
                entry.value["page"].url_path,
                [
                    (child["label"], child["page"].url_path)
                    for child in entry.value["children"]
                ],
            )
            for entry in home.navigation
        ] == [
            ("/fr/evenements/", []),
            ("/fr/intervenants/", []),
            ("/fr/etudes-de-cas/", []),
            ("/fr/a-propos/", [(below, "/fr/a-propos/accessibilite/")]),
        ]


def test_welcome_page_with_words_of_an_editor_is_not_deleted():
    welcome = Page.objects.get(slug="home")
    welcome.title = "Bientôt"
    welcome.save_revision().publish()

    build()

    assert Page.objects.filter(pk=welcome.pk).exists()
    assert Site.objects.get().root_page.slug == "fr"


def test_home_page_of_an_editor_stays_the_root():
    site = Site.objects.get()
    own = HomePage(title="Chez nous", slug="chez-nous", locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=own)
    site.root_page = own
    site.hostname, site.site_name = "cheznous.example", "Chez nous"
    site.save()

    build()

    site.refresh_from_db()
    assert (site.root_page.pk, site.hostname, site.site_name) == (
        own.pk,
        "cheznous.example",
        "Chez nous",
    )
    assert "/chez-nous/evenements/" in paths()
    english = HomePage.objects.get(locale__language_code="en")
    assert english.translation_key == own.translation_key


def test_root_with_pages_below_is_left_alone():
    site = Site.objects.get()
    site.root_page.add_child(instance=Page(title="Accueil", slug="accueil"))

    build()

    site.refresh_from_db()
    assert (site.root_page.slug, site.port) == ("home", 80)


def test_contact_address_of_an_editor_stays():
    SiteSettings.objects.create(site=Site.objects.get(), contact_email="a@b.example")

    build()

    assert SiteSettings.for_site(Site.objects.get()).contact_email == "a@b.example"
