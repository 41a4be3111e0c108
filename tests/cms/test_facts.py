"""Facts once, words per language: each line of the table in `cms.facts`."""

from datetime import timedelta
from threading import Thread

import pytest
from django.apps import apps
from django.db import connection, transaction
from wagtail.models import ReferenceIndex

from cms.fact_rows import BOOKKEEPING, all_kinds, row_kinds
from cms.facts import SharedFactsMixin, source_of
from events.models import (
    EventIndexPage,
    Occurrence,
    Offer,
    SpeakerPage,
)
from tests.cms.two_languages import (
    LATER,
    latest,
    live,
    offer,
    publish,
)
from tests.factories import (
    START,
    ContentPageFactory,
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    talk,
    translated,
)


def test_publishing_the_source_changes_facts_everywhere(french, english):
    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2), title="Été")

    english = live(english)
    assert (english.starts_at, english.title) == (LATER, "Discussion")
    assert latest(english).starts_at == LATER
    assert latest(english).title == "Discussion"
    assert [o.starts_at for o in english.occurrences.all()] == [LATER]


def test_saving_a_draft_of_the_source_changes_nothing_elsewhere(french, english):
    draft = latest(french)
    draft.starts_at = LATER - timedelta(minutes=30)
    draft.save_revision()

    english = live(english)
    assert english.starts_at == START
    assert latest(english).starts_at == START


def test_drafts_of_others_take_the_facts_and_stay_drafts(french, english):
    draft = latest(english)
    draft.title = "Debate"
    draft.save_revision()

    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    english = live(english)
    assert (english.title, english.has_unpublished_changes) == ("Discussion", True)
    assert (latest(english).title, latest(english).starts_at) == ("Debate", LATER)


def test_an_old_draft_brings_no_old_fact_back(french, english):
    old = latest(english)
    old.title = "Debate"
    revision = old.save_revision()
    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    revision.publish()

    english = live(english)
    assert (english.title, english.starts_at) == ("Debate", LATER)
    assert latest(english).starts_at == LATER


def test_rows_are_added_changed_and_removed_by_key(french, english):
    full, students = english.offers.all()
    full.name = "Full price"
    full.save()
    draft = latest(french)
    first, _second = draft.offers.all()
    first.price = 25
    draft.offers = [first, offer("Membres", 5, 2)]
    draft.save_revision().publish()

    rows = [
        (row.name, row.price, row.is_untranslated, row.locale.language_code)
        for row in live(english).offers.all()
    ]
    assert rows == [("Full price", 25, False, "en"), ("Membres", 5, True, "en")]
    assert not Offer.objects.filter(pk=students.pk).exists()
    keys = [row.translation_key for row in live(english).offers.all()]
    assert keys == [row.translation_key for row in latest(french).offers.all()]


def test_rows_below_rows_follow(french, english):
    other = SpeakerFactory(title="Gilles Prince")
    draft = latest(french)
    (item,) = draft.programme_items.all()
    draft.programme_items = [item, talk("Partager", other)]
    draft.save_revision().publish()

    shown = [
        (item.title, [c.speaker_id for c in item.contributions.all()])
        for item in live(english).programme_items.all()
    ]
    assert shown == [
        ("Mutualiser", [item.contributions.get().speaker_id]),
        ("Partager", [other.pk]),
    ]
    in_draft = [
        (item.title, [c.speaker_id for c in item.contributions.all()])
        for item in latest(english).programme_items.all()
    ]
    assert in_draft == shown


def test_publishing_a_draft_after_rows_came_keeps_their_identity(french, english):
    draft = latest(french)
    draft.offers = [*draft.offers.all(), offer("Membres", 5, 2)]
    draft.save_revision().publish()
    before = list(live(english).offers.values_list("pk", "translation_key"))

    publish(english, title="Debate")

    assert list(live(english).offers.values_list("pk", "translation_key")) == before


def test_a_fact_changed_in_a_translation_does_not_stay(french, english):
    publish(
        english, starts_at=LATER, ends_at=LATER + timedelta(hours=3), title="Debate"
    )

    english = live(english)
    assert (english.starts_at, english.title) == (START, "Debate")


def test_a_draft_of_a_translation_cannot_hold_another_fact(french, english):
    draft = latest(english)
    draft.title, draft.starts_at = "Debate", LATER - timedelta(minutes=30)
    draft.offers = []
    draft.save_revision()

    draft = latest(english)
    assert (draft.title, draft.starts_at) == ("Debate", START)
    assert [row.price for row in draft.offers.all()] == [20, 10]
    assert live(english).title == "Discussion"


def test_translating_a_page_never_published_keeps_the_copy(db):
    french = EventFactory(title="Échange", live=False)
    english = translated(french, title="Discussion")
    draft = latest(french)
    draft.starts_at, draft.ends_at = LATER, LATER + timedelta(hours=2)
    draft.save_revision()
    english = live(english)
    assert english.starts_at == START

    latest(french).save_revision().publish()

    english = live(english)
    assert english.starts_at == LATER


def test_reverting_the_source_changes_facts_when_it_is_published(french, english):
    old = french.latest_revision
    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    old.as_object().save_revision().publish()

    english = live(english)
    assert english.starts_at == START


def test_after_the_source_is_deleted_the_next_owns_the_facts(french, english):
    spanish = translated(french, "es", title="Charla")
    french.delete()

    publish(english, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    spanish = live(spanish)
    assert source_of(spanish).pk == english.pk
    assert (spanish.starts_at, spanish.title) == (LATER, "Charla")


def test_unpublishing_the_source_changes_nothing_elsewhere(french, english):
    french.unpublish()

    english = live(english)
    assert (english.live, english.starts_at) == (True, START)


def test_a_copy_owns_its_facts(french, english):
    copy = live(french).copy(update_attrs={"slug": "copie"}, keep_live=True)
    publish(copy, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    french = live(french)
    english = live(english)
    assert (french.starts_at, english.starts_at) == (START, START)


def test_without_a_live_source_the_first_live_version_owns_the_facts(french, english):
    spanish = translated(french, "es", title="Charla")
    french.unpublish()

    publish(english, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    starts = [live(page).starts_at for page in (french, english, spanish)]
    assert starts == [START, LATER, LATER]
    assert latest(spanish).starts_at == LATER


def test_a_version_published_again_takes_the_facts_of_the_live_one(french, english):
    spanish = translated(french, "es", title="Charla")
    old = live(english).latest_revision
    french.unpublish()
    live(english).unpublish()
    publish(spanish, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    old.publish()

    english = live(english)
    assert (english.starts_at, latest(english).starts_at) == (LATER, LATER)


def test_a_moved_page_keeps_its_facts_and_still_gives_them(french, english):
    elsewhere = ContentPageFactory()
    agenda = EventIndexPage(title="Agenda", locale=locale("fr"))
    elsewhere.add_child(instance=agenda)
    french.move(agenda, pos="last-child")
    assert (live(french).starts_at, live(english).starts_at) == (START, START)

    publish(live(french), starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    assert live(english).starts_at == LATER


def test_nothing_but_rows_refers_to_rows():
    """They are deleted without Django looking for what refers to them."""
    kinds = [kind for model in SHARING for kind in all_kinds(model)]
    below = {(kind.model, kind.parent) for kind in kinds}

    for kind in kinds:
        related = kind.model._meta.related_objects
        assert {(rel.related_model, rel.field) for rel in related} <= below


def test_a_translation_finds_what_it_refers_to_since_its_facts_changed(french, english):
    venue = VenueFactory()

    publish(french, venue=venue)

    references = ReferenceIndex.get_references_to(venue).values_list("object_id")
    assert sorted(references) == sorted([(str(french.pk),), (str(english.pk),)])


def test_a_translation_is_found_by_the_words_of_its_facts(db):
    ada = SpeakerFactory(title="Ada")
    translated(ada, title="Ada")

    publish(ada, alternate_names=["Lovelace"])

    found = SpeakerPage.objects.search("Lovelace")
    codes = sorted(page.locale.language_code for page in found)
    assert codes == ["en", "fr"]


SHARING = [m for m in apps.get_models() if issubclass(m, SharedFactsMixin)]
ONCE_FOR_EACH_VERSION = {
    *("id", "page_ptr", "translation_key", "locale", "latest_revision", "live"),
    *("has_unpublished_changes", "first_published_at", "last_published_at"),
    *("live_revision", "go_live_at", "expire_at", "expired", "updated_at"),
}


@pytest.mark.parametrize("model", SHARING, ids=lambda m: m.__name__)
def test_every_field_is_a_fact_or_words(model):
    own = {field.name for field in model._meta.local_concrete_fields}

    assert own - ONCE_FOR_EACH_VERSION == {*model.shared_facts, *model.words}
    assert not {*model.shared_facts} & {*model.words}


def test_words_of_rows_are_their_fields():
    kinds = [kind for model in SHARING for kind in row_kinds(model)]
    kinds += [below for kind in kinds for below in kind.below]

    for kind in kinds:
        own = {field.name for field in kind.model._meta.concrete_fields}
        facts = {field.name for field in kind.facts}
        assert {*kind.words} <= own
        assert facts | {*kind.words} | BOOKKEEPING | {kind.parent.name} == own


def test_occurrence_keys_are_the_same_in_every_language(french, english):
    keys = Occurrence.objects.filter(event__in=[french, english])

    assert len({row.translation_key for row in keys}) == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_draft_kept_while_the_source_is_published_misses_no_fact():
    french = EventFactory(title="Échange", offers=[offer("Plein tarif", 20)])
    english = translated(french, title="Discussion")
    draft = latest(english)
    draft.title = "Debate"

    def keep():
        draft.save_revision()
        connection.close()

    other_editor = Thread(target=keep)
    with transaction.atomic():
        publish(french, offers=[*latest(french).offers.all(), offer("Membres", 5, 1)])
        other_editor.start()
        other_editor.join(0.5)
        waits = other_editor.is_alive()
    other_editor.join()

    kept = latest(english)
    assert (waits, kept.title) == (True, "Debate")
    assert [row.price for row in kept.offers.all()] == [20, 5]
