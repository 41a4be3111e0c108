"""People, organisations and themes that the announcement names, and nothing else."""

from datetime import date

import pytest

from events.demo.build import build_announcement
from events.demo.builder import Done
from events.models import EventSeries, Organisation, SpeakerPage, Theme, Venue
from tests.events.demo.announcement.versions import event_in, in_language

pytestmark = pytest.mark.django_db


def test_speakers_are_found_under_both_spellings(made):
    assert list(
        SpeakerPage.objects.order_by("sort_name", "pk").values_list(
            "locale__language_code", "title", "sort_name", "alternate_names", "slug"
        )
    ) == [
        ("fr", "Robert Perreault", "Perreault, Robert", ["Robert Perreult"],
         "robert-perreault"),
        ("en", "Robert Perreault", "Perreault, Robert", ["Robert Perreult"],
         "robert-perreault"),
        ("fr", "Gilles Prince", "Prince, Gilles", [], "gilles-prince"),
        ("en", "Gilles Prince", "Prince, Gilles", [], "gilles-prince"),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_organisations_are_those_named_and_say_no_more(made, language):
    organisations = in_language(Organisation, language).order_by("pk")

    assert list(organisations.values_list("name", "kind", "locality", "website")) == [
        ("Maison du développement durable", "other", "", ""),
        ("Équiterre", "other", "", ""),
        ("Centre Bang", "other", "", ""),
    ]


def test_themes_have_a_wider_theme_where_sensible(made):
    assert [
        (theme.name, theme.slug, str(theme.parent or ""))
        for theme in in_language(Theme, "en").order_by("pk")
    ] == [
        ("Shared resources", "shared-resources", ""),
        ("Collaborative platforms", "collaborative-platforms", "Mutualisation"),
        ("Sustainable development", "sustainable-development", ""),
        ("Digital", "digital", ""),
        (
            "Contemporary art and fine crafts",
            "contemporary-art-fine-crafts",
            "",
        ),
    ]


def test_nothing_else_is_made(made):
    assert made == Done(created=48, left=0)
    assert [model.objects.count() for model in (Venue, EventSeries)] == [0, 0]


def test_announcement_has_no_clock(made):
    assert build_announcement() == Done(created=0, left=41)
    assert event_in("fr").starts_at.date() == date(2017, 6, 15)
