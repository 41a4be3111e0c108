"""Rows below a copied page: the original keeps its own, the copy gets its own."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.actions.copy_page import CopyPageAction

from events import models
from events.vocabulary import AccessibilityFeature
from tests import factories
from tests.factories import locale

pytestmark = pytest.mark.django_db


def event_with_rows() -> models.EventPage:
    """An event with a row at every depth."""
    row = {"locale": locale("fr")}
    item = factories.talk(
        "Talk",
        factories.SpeakerFactory(title="Ada"),
        case_studies=[factories.CaseStudyFactory()],
    )
    event = factories.EventFactory(title="Parade", programme_items=[item])
    date = models.Occurrence.objects.get(event=event)
    models.OccurrenceOffer.objects.create(occurrence=date, name="Full", price=12, **row)
    event = models.EventPage.objects.get(pk=event.pk)
    event.save_revision().publish()
    return event


def rows_of(event: models.EventPage) -> dict[str, list]:
    """(pk, key, language) of every row in the database, by relation."""
    found = {
        "dates": models.Occurrence.objects.filter(event=event),
        "offers": models.OccurrenceOffer.objects.filter(occurrence__event=event),
        "items": models.ProgrammeItem.objects.filter(event=event),
        "contributions": models.Contribution.objects.filter(item__event=event),
        "case studies": models.ProgrammeItemCaseStudy.objects.filter(item__event=event),
    }
    columns = ("pk", "translation_key", "locale__language_code")
    return {
        name: list(rows.order_by("pk").values_list(*columns))
        for name, rows in found.items()
    }


def keys_in(rows: dict[str, list]) -> dict[str, list]:
    return {name: [key for _pk, key, _ in found] for name, found in rows.items()}


def languages_in(rows: dict[str, list]) -> set[str]:
    return {language for found in rows.values() for _pk, _key, language in found}


def assert_apart(copy: models.EventPage, original: dict[str, list]) -> None:
    """The copy has as many rows, none of which is, or is named as, the original's."""
    rows = rows_of(copy)
    assert {n: len(r) for n, r in rows.items()} == dict.fromkeys(original, 1)
    for name, found in rows.items():
        pks, keys, _ = zip(*found, strict=True)
        other_pks, other_keys, _ = zip(*original[name], strict=True)
        assert set(pks).isdisjoint(other_pks), name
        assert set(keys).isdisjoint(other_keys), name


def test_copy_has_rows_of_its_own():
    event = event_with_rows()
    before = rows_of(event)

    copy = event.copy(update_attrs={"slug": "copy", "title": "Copy"})

    assert rows_of(event) == before
    assert_apart(copy, before)
    assert languages_in(rows_of(copy)) == {"fr"}


def test_copy_published_from_its_draft_has_rows_of_its_own():
    event = event_with_rows()
    before = rows_of(event)
    copy = event.copy(update_attrs={"slug": "copy"}, keep_live=False)

    copy.get_latest_revision().publish()

    assert rows_of(event) == before
    assert_apart(copy, before)


@pytest.mark.parametrize("drafts", [0, 1])
def test_copy_made_in_the_admin_steals_no_rows(drafts):
    """Wagtail's view copies revisions, which name the original's rows."""
    event = event_with_rows()
    for number in range(drafts):
        event.summary = f"Draft {number}"
        event.save_revision()
    before = rows_of(event)
    user = get_user_model().objects.create_superuser("ada", "ada@example.org", "x")
    copy = CopyPageAction(
        event,
        to=event.get_parent(),
        update_attrs={"slug": "copy", "title": "Copy"},
        keep_live=False,
        user=user,
    ).execute()
    copy = models.EventPage.objects.get(pk=copy.pk)

    for revision in copy.revisions.order_by("pk"):
        draft = revision.as_object()
        draft.slug = "copy"
        draft.save_revision().publish()
        assert rows_of(event) == before

    assert_apart(copy, before)


def test_index_page_copied_with_its_events_keeps_their_rows():
    event = event_with_rows()
    before = rows_of(event)
    home = factories.ContentPageFactory()

    CopyPageAction(
        event.get_parent(), to=home, recursive=True, update_attrs={"slug": "copy"}
    ).execute()

    copy = models.EventPage.objects.exclude(pk=event.pk).get()
    assert rows_of(event) == before
    assert_apart(copy, before)

    for revision in copy.revisions.order_by("pk"):
        revision.publish()

    assert rows_of(event) == before
    assert_apart(copy, before)


def test_translation_has_rows_with_the_same_keys_in_its_language():
    event = event_with_rows()
    before = rows_of(event)

    english = factories.translated(event, title="Parade")

    rows = rows_of(english)
    assert rows_of(event) == before
    assert keys_in(rows) == keys_in(before)
    assert languages_in(rows) == {"en"}
    for name, found in rows.items():
        assert {pk for pk, _, _ in found}.isdisjoint(pk for pk, _, _ in before[name])


def test_old_revision_published_again_keeps_the_keys_of_its_rows():
    event = event_with_rows()
    first = event.save_revision()
    first.publish()
    before = rows_of(event)
    event = models.EventPage.objects.get(pk=event.pk)
    event.summary = "Changed"
    event.save_revision().publish()

    first.publish()

    assert keys_in(rows_of(event)) == keys_in(before)


def test_row_taken_off_and_brought_back_by_an_old_revision_is_not_lost():
    event = event_with_rows()
    first = event.save_revision()
    before = rows_of(event)
    event = models.EventPage.objects.get(pk=event.pk)
    event.programme_items = []
    event.save_revision().publish()
    assert rows_of(event)["contributions"] == []

    first.publish()

    assert keys_in(rows_of(event))["contributions"] == keys_in(before)["contributions"]


def test_old_revision_opens_without_what_was_deleted_since():
    venue = factories.VenueFactory()
    ada, grace = factories.SpeakerFactory(), factories.SpeakerFactory()
    event = factories.EventFactory()
    event.venue = venue
    item = factories.talk("Talk", ada, grace)
    event.programme_items = [item]
    draft = event.save_revision()
    venue.delete()
    grace.delete()

    opened = draft.as_object()

    [item] = opened.programme_items.all()
    people = [contribution.speaker_id for contribution in item.contributions.all()]
    assert (opened.venue, people) == (None, [ada.pk])


def test_venue_copied_for_translation_has_rows_in_its_language():
    row = models.VenueAccess(feature=AccessibilityFeature.LIFT, locale=locale("fr"))
    venue = factories.VenueFactory(access_rows=[row])

    english = factories.translated_record(venue)

    rows = models.VenueAccess.objects.order_by("pk")
    columns = ("venue_id", "translation_key", "locale__language_code")
    assert list(rows.values_list(*columns)) == [
        (venue.pk, row.translation_key, "fr"),
        (english.pk, row.translation_key, "en"),
    ]
