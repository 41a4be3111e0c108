"""Rules that everything in the demo keeps."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db.models import ForeignKey, Model
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import Locale, Page, ReferenceIndex, TranslatableMixin

from cms.media.models import Image
from events.demo.build import build_demo
from events.demo.builder import Done
from events.demo.notation import key_of
from events.models import (
    CaseStudyPage,
    EventPage,
    EventSeries,
    Occurrence,
    Organisation,
    SpeakerPage,
    Theme,
    Venue,
)
from tests.conftest import SEASON

pytestmark = pytest.mark.django_db

MODELS = [
    CaseStudyPage,
    EventPage,
    EventSeries,
    Organisation,
    SpeakerPage,
    Theme,
    Venue,
]


def rows_below(thing: Model) -> Iterator[Any]:
    """Every child row, at every depth."""
    for relation in get_all_child_relations(type(thing)):
        for row in getattr(thing, relation.get_accessor_name()).all():
            yield row
            yield from rows_below(row)


def references(thing: Model) -> Iterator[tuple[str, Any]]:
    """What a page, a record or a row refers to that has a language."""
    for field in thing._meta.fields:
        if not isinstance(field, ForeignKey) or isinstance(field, ParentalKey):
            continue
        target = None if field.remote_field.parent_link else getattr(thing, field.name)
        if isinstance(target, TranslatableMixin):
            yield field.name, target


def pairs(model: type[Model]) -> Iterator[tuple[Any, Any]]:
    """Each thing in French with the same thing in English."""
    for french in model.objects.filter(locale__language_code="fr"):
        english = french.get_translation_or_none(Locale.objects.get(language_code="en"))
        if english:
            yield french, english


def kinds_and_keys(thing: Model) -> list[tuple[Any, ...]]:
    return [
        (type(row), row.translation_key, row.sort_order) for row in rows_below(thing)
    ]


@pytest.mark.parametrize("model", MODELS)
def test_every_row_exists_in_both_languages_under_one_key(demo, model):
    for french, english in pairs(model):
        assert kinds_and_keys(english) == kinds_and_keys(french)
        assert {row.locale for row in rows_below(french)} <= {french.locale}
        assert {row.locale for row in rows_below(english)} <= {english.locale}


def test_only_the_tales_are_in_one_language(demo):
    alone = [
        str(thing)
        for model in MODELS
        for thing in model.objects.all()
        if not thing.get_translations().exists()
    ]

    assert alone == ["Veillée de contes au jardin"]


@pytest.mark.parametrize("model", MODELS)
def test_references_point_to_the_row_first_written(demo, model):
    for french, english in pairs(model):
        in_french, in_english = (
            [pair for row in (thing, *rows_below(thing)) for pair in references(row)]
            for thing in (french, english)
        )
        assert in_english == in_french
        assert {target.locale.language_code for _field, target in in_english} <= {"fr"}


@pytest.mark.parametrize("model", [CaseStudyPage, EventPage])
def test_blocks_have_one_id_and_refer_to_the_row_first_written(demo, model):
    def facts(page) -> list[tuple[Any, ...]]:
        chosen = ("speaker", "case_study", "event", "document", "page")
        return [
            (block["type"], block["id"], [block["value"].get(name) for name in chosen])
            for block in page.body.raw_data
        ]

    for french, english in pairs(model):
        assert facts(english) == facts(french)


def test_everything_is_published_through_a_revision_but_the_draft(demo):
    drafts = [
        str(thing)
        for model in MODELS
        for thing in model.objects.all()
        if not (thing.live and thing.live_revision and thing.first_published_at)
    ]

    assert drafts == ["Fabriquer la nuit", "Making Night"]
    assert all(page.latest_revision for page in EventPage.objects.all())


def test_published_rows_keep_the_keys_of_their_names(demo):
    event = EventPage.objects.get(slug="lantern-tuesdays")

    assert [date.translation_key for date in event.occurrences.all()] == [
        key_of(f"event/mardis-lanterne/occurrences/{number}") for number in range(1, 11)
    ]


def test_second_run_creates_nothing_and_changes_nothing(demo):
    def state() -> list[Any]:
        pages = Page.objects.order_by("pk").values()
        return [*pages, *Occurrence.objects.order_by("pk").values()]

    before = state()

    assert build_demo(date(2027, 3, 1)) == Done(created=0, left=120)
    assert state() == before


def test_what_an_editor_changed_stays(demo):
    event = EventPage.objects.get(slug="lantern-tuesdays")
    event.title, event.slug = "Tuesdays by lamplight", "tuesdays"
    event.save_revision().publish()

    assert build_demo(SEASON).created == 0
    event.refresh_from_db()
    assert (event.title, event.slug) == ("Tuesdays by lamplight", "tuesdays")


def test_only_what_is_missing_is_made_again(demo):
    EventPage.objects.get(slug="lantern-tuesdays").delete()

    assert build_demo(SEASON) == Done(created=1, left=120)  # its picture is found, too
    again = EventPage.objects.get(slug="lantern-tuesdays")
    assert again.translation_key == key_of("event/mardis-lanterne")


def test_references_are_indexed(demo):
    speaker = SpeakerPage.objects.get(slug="gilles-prince", locale__language_code="fr")

    users = {
        str(use.content_type.get_object_for_this_type(pk=use.object_id))
        for use in ReferenceIndex.get_references_to(speaker)
    }

    assert users == {
        "Un parc d’équipements numériques mutualisés à Saguenay",
        "A pool of shared digital equipment in Saguenay",
        "L’intégration de trois organismes en arts actuels et en métiers d’art au "
        "Kamouraska",
        "The integration of three contemporary art and fine craft organizations in "
        "Kamouraska",
        "Échange sur les plateformes collaboratives et la mutualisation\xa0: enjeux "
        "stratégiques pour l’avenir des arts et de la culture",
        "Discussion on collaborative platforms and shared resources: strategic issues "
        "for the future of arts and culture",
    }


@pytest.mark.parametrize(
    ("language", "words", "slug"),
    [
        ("fr", "mutualisation", "echange-plateformes-collaboratives-mutualisation"),
        ("en", "lantern", "lantern-tuesdays"),
    ],
)
def test_events_are_found_by_their_words(demo, language, words, slug):
    events = EventPage.objects.filter(locale=Locale.objects.get(language_code=language))

    assert slug in [event.slug for event in events.search(words)]


def test_pictures_are_described_in_both_languages(demo):
    pictures = Image.objects.all()

    assert pictures.count() == 29
    assert {tuple(sorted(picture.alt)) for picture in pictures} == {("en", "fr")}
    assert [picture.credit for picture in pictures] == [
        {"fr": "Affiche", "en": "Affiche"}
    ] * 29
