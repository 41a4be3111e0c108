"""Facts once, words per language: each line of the table in `cms.facts`."""

from datetime import timedelta
from threading import Thread

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import ReferenceIndex

from cms.fact_rows import BOOKKEEPING, all_kinds, row_kinds
from cms.facts import SharedFactsMixin, source_of, versions_of
from events.models import (
    EventIndexPage,
    EventPage,
    Occurrence,
    Offer,
    SpeakerPage,
    VenueAccess,
)
from tests.factories import (
    START,
    ContentPageFactory,
    EventFactory,
    SeriesFactory,
    SpeakerFactory,
    VenueFactory,
    index,
    locale,
    mirror,
    talk,
    translated,
)

LATER = START + timedelta(hours=1)


def live(page):
    """The page or record as it is stored now, its rows too."""
    return type(page).objects.get(pk=page.pk)


def latest(page):
    """The page as its latest revision has it."""
    return live(page).get_latest_revision_as_object()


def offer(name: str, price: int, place: int = 0) -> Offer:
    return Offer(name=name, price=price, sort_order=place, locale=locale("fr"))


def publish(page, **changes):
    draft = latest(page)
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision().publish()
    return live(page)


def hour_comes(revision) -> None:
    """What was to be published tomorrow is published now."""
    past = timezone.now() - timedelta(minutes=1)
    revision.refresh_from_db()
    revision.approved_go_live_at = past
    revision.content["go_live_at"] = past.isoformat()
    revision.save()
    call_command("publish_scheduled")


@pytest.fixture
def french(db) -> EventPage:
    speaker = SpeakerFactory(title="Robert Perreault")
    return EventFactory(
        title="Échange",
        ends_at=START + timedelta(hours=2),
        programme_items=[talk("Mutualiser", speaker)],
        offers=[offer("Plein tarif", 20), offer("Étudiants", 10, 1)],
    )


@pytest.fixture
def english(french) -> EventPage:
    return translated(french, title="Discussion", summary="A morning.")


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


def test_saving_the_source_live_by_script_changes_facts_everywhere(french, english):
    french.starts_at, french.ends_at = LATER, LATER + timedelta(hours=2)
    french.save()

    english = live(english)
    assert english.starts_at == LATER


def test_the_source_published_on_schedule_changes_facts_everywhere(french, english):
    draft = latest(french)
    draft.starts_at, draft.ends_at = LATER, LATER + timedelta(hours=2)
    draft.go_live_at = timezone.now() + timedelta(days=1)
    revision = draft.save_revision()
    revision.publish()
    assert live(english).starts_at == START

    hour_comes(revision)

    english = live(english)
    assert (english.starts_at, latest(english).starts_at) == (LATER, LATER)


def test_a_translation_published_on_schedule_brings_no_old_fact_back(french, english):
    draft = latest(english)
    draft.title = "Debate"
    draft.go_live_at = timezone.now() + timedelta(days=1)
    revision = draft.save_revision()
    revision.publish()
    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    hour_comes(revision)

    english = live(english)
    assert (english.title, english.starts_at) == ("Debate", LATER)


def test_an_expired_source_changes_nothing_elsewhere(french, english):
    EventPage.objects.filter(pk=french.pk).update(expire_at=timezone.now())

    call_command("publish_scheduled")

    english = live(english)
    assert (live(french).live, english.live) == (False, True)
    assert (english.starts_at, english.title) == (START, "Discussion")


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


def test_an_alias_shows_what_its_page_shows(french):
    alias = mirror(live(french), "en")

    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2), title="Été")

    alias = live(alias)
    assert (alias.starts_at, alias.title) == (LATER, "Été")
    assert [row.price for row in alias.offers.all()] == [20, 10]


def test_an_alias_is_no_version(french, english):
    mirror(live(french), "es")

    assert list(versions_of(french)) == [french, english]


def test_nothing_but_rows_refers_to_rows():
    """They are deleted without Django looking for what refers to them."""
    kinds = [kind for model in SHARING for kind in all_kinds(model)]
    below = {(kind.model, kind.parent) for kind in kinds}

    for kind in kinds:
        related = kind.model._meta.related_objects
        assert {(rel.related_model, rel.field) for rel in related} <= below


def test_an_alias_turned_into_a_page_is_a_version(french):
    alias = mirror(live(french), "en")
    ConvertAliasPageAction(alias).execute()
    page = publish(alias, title="Discussion", starts_at=LATER)
    assert (page.title, page.starts_at) == ("Discussion", START)

    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    assert (live(page).title, live(page).starts_at) == ("Discussion", LATER)
    assert latest(page).starts_at == LATER


def test_an_alias_takes_the_facts_when_it_becomes_a_page(french):
    alias = mirror(live(french), "en")
    EventPage.objects.filter(pk=alias.pk).update(capacity=7)

    ConvertAliasPageAction(live(alias)).execute()

    assert (live(alias).capacity, latest(alias).capacity) == (None, None)


def test_a_page_written_by_script_as_a_translation_takes_the_facts(french):
    page = EventPage(
        title="Discussion",
        summary="A morning.",
        starts_at=LATER,
        locale=locale("en"),
        translation_key=french.translation_key,
    )

    index(EventIndexPage, "en").add_child(instance=page)

    page = live(page)
    assert (page.title, page.starts_at) == ("Discussion", START)
    assert [row.price for row in page.offers.all()] == [20, 10]


def test_one_fact_written_by_script_changes_everywhere(french, english):
    french.capacity = 90
    french.save(update_fields=["capacity"])

    assert (live(english).capacity, latest(english).capacity) == (90, 90)


def test_a_source_that_is_not_live_gives_nothing(french, english):
    french.unpublish()
    page = live(french)
    page.capacity = 90

    page.save()

    assert (live(english).capacity, latest(english).capacity) == (None, None)


def test_a_source_made_live_by_script_gives_its_facts(french, english):
    french.unpublish()
    EventPage.objects.filter(pk=french.pk).update(capacity=90)
    page = live(french)
    page.live = True

    page.save(update_fields=["live"])

    assert (live(english).capacity, latest(english).capacity) == (90, 90)


def test_rows_written_by_script_change_everywhere(french, english):
    french.offers = [offer("Membres", 5)]
    french.save(update_fields=["offers"])

    assert [row.price for row in live(english).offers.all()] == [5]
    assert [row.price for row in latest(english).offers.all()] == [5]


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


def test_records_share_facts_and_rows(db):
    venue = VenueFactory(
        name="Maison",
        capacity=80,
        access_rows=[VenueAccess(feature="lift", answer="no", locale=locale("fr"))],
    )
    house = venue.copy_for_translation(locale("en"))
    house.name = "House"
    house.save()

    venue.capacity = 120
    venue.access_rows = [
        VenueAccess(feature="lift", answer="yes", locale=locale("fr")),
        VenueAccess(feature="quiet_room", answer="yes", locale=locale("fr")),
    ]
    venue.save()

    house = live(house)
    assert (house.name, house.capacity) == ("House", 120)
    assert list(house.access_rows.values_list("feature", "answer")) == [
        ("lift", "yes"),
        ("quiet_room", "yes"),
    ]


def test_a_record_without_facts_keeps_its_words(db):
    series = SeriesFactory(name="Saison")
    season = series.copy_for_translation(locale("en"))
    season.name = "Season"
    season.save()

    series.name = "Saison d’hiver"
    series.save()

    assert live(season).name == "Season"


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


def test_rows_of_a_script_stand_where_it_put_them_in_every_language(french, english):
    french = live(french)
    french.offers = [Offer(name="Membres", price=8, locale=locale("fr"))]
    french.save(update_fields=["offers"])
    publish(french, offers=[*latest(french).offers.all(), offer("Étudiants", 5, 1)])

    prices = [
        [row.price for row in version.offers.all()]
        for version in (live(french), live(english), latest(english))
    ]
    assert prices == [[8, 5], [8, 5], [8, 5]]
