"""What the database tells of each change, whoever makes it."""

import pytest
from django.db import connection, transaction
from wagtail.models import Page, PageViewRestriction

from cms.media.models import Image
from events.models import EventPage, Offer, Venue
from tests.answering import Change, Told, told
from tests.cms.two_languages import offer
from tests.factories import EventFactory, ImageFactory, VenueFactory, locale, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def notes(event) -> Told:
    return told()


@pytest.fixture
def event() -> EventPage:
    return EventFactory(title="Échange", slug="echange", offers=[offer("Plein", 20)])


def keys_of(page: Page) -> frozenset[str]:
    return frozenset(
        {
            str(page.translation_key),
            f"wagtailcore_page.id={page.pk}",
            f"wagtailcore_page.slug={page.slug}",
            f"wagtailcore_page.url_path={page.url_path}",
        }
    )


def by_table(notes: Told) -> dict[str, frozenset[str] | None]:
    """What was told of each table; each has told once at most."""
    changes = notes.read()
    assert len({change.table for change in changes}) == len(set(changes))
    return dict(changes)


def test_published_words_are_told_with_every_way_to_the_page(notes, event):
    event.title = "Débat"
    event.save_revision().publish()

    changes = by_table(notes)

    assert changes["wagtailcore_page"] == keys_of(event)
    assert changes["search_searchentry"] is None
    assert "events_offer" not in changes


def test_draft_is_not_told(notes, event):
    event.title = "Débat"
    event.offers = [offer("Autre", 10)]
    event.save_revision()

    assert notes.read() == []


def test_draft_of_a_translation_and_of_a_record_is_not_told(event):
    english, venue = translated(event, "en"), VenueFactory()
    notes = told()

    english.title = "Debate"
    english.save_revision()
    venue.name = "Autre"
    venue.save_revision()

    assert notes.read() == []


def test_locking_is_not_told(notes, event):
    event.locked = True
    event.save(update_fields=["locked"])

    assert notes.read() == []


def test_row_below_is_told_as_its_page(notes, event):
    Offer.objects.update(price=30)

    assert notes.read() == [
        Change("events_offer", frozenset({str(event.translation_key)}))
    ]


def test_old_and_new_place_are_both_told(notes, event):
    Page.objects.filter(pk=event.pk).update(slug="debat")

    [change] = notes.read()

    assert {
        "wagtailcore_page.slug=echange",
        "wagtailcore_page.slug=debat",
    } < change.keys


def test_statement_that_changes_nothing_is_not_told(notes, event):
    Page.objects.filter(pk=event.pk).update(title="Échange")
    Offer.objects.filter(price=77).delete()

    assert notes.read() == []


def test_deleted_page_is_told_with_its_rows(notes, event):
    expected = keys_of(event)
    key = frozenset({str(event.translation_key)})
    event.delete()

    changes = by_table(notes)

    assert changes["wagtailcore_page"] == expected
    assert changes["events_eventpage"] == changes["events_offer"] == key


def test_record_is_told_by_key_slug_and_number(notes):
    venue = VenueFactory()

    assert by_table(notes)["events_venue"] == {
        str(venue.translation_key),
        f"events_venue.id={venue.pk}",
        f"events_venue.slug={venue.slug}",
    }


def test_image_is_told_by_its_number(notes):
    image = ImageFactory()

    Image.objects.filter(pk=image.pk).update(focal_point_x=1)

    assert [change for change in notes.read() if change.table == "media_image"] == (
        2 * [Change("media_image", frozenset({f"media_image.id={image.pk}"}))]
    )


def test_restriction_concerns_anything(notes, event):
    PageViewRestriction.objects.create(page=event, restriction_type="login")

    assert notes.read() == [Change("wagtailcore_pageviewrestriction", None)]


def test_row_whose_page_is_gone_concerns_anything(notes, event):
    """Deleted by a script from the top: constraints are looked at in the end."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM events_eventpage")
        cursor.execute("DELETE FROM wagtailcore_page WHERE depth > 3")
        notes.read()
        cursor.execute("DELETE FROM events_offer")

    assert notes.read() == [Change("events_offer", None)]
    transaction.set_rollback(True)


def test_too_many_rows_concern_anything(notes):
    french = locale("fr")
    Venue.objects.bulk_create(
        Venue(name="Lieu", slug=f"{number:0>200}", locale=french)
        for number in range(60)
    )
    notes.read()

    Venue.objects.update(name="Salle")

    assert notes.read() == [Change("events_venue", None)]


def test_emptied_table_concerns_anything(notes):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("TRUNCATE events_offer")

    assert notes.read() == [Change("events_offer", None)]


def test_one_transaction_has_one_number():
    with connection.cursor() as cursor:
        cursor.execute("SELECT answers_number(), answers_number()")
        first, second = cursor.fetchone()

    assert first == second
