"""A translation's form takes words and leaves facts as the source has them."""

import pytest
from django.urls import reverse

from events.models import EventPage, Offer
from tests.factories import EventFactory, SpeakerFactory, locale, talk, translated


@pytest.fixture
def french(db) -> EventPage:
    page = EventFactory(
        title="Échange",
        room="Salle A",
        programme_items=[talk("Mutualiser", SpeakerFactory())],
        offers=[Offer(name="Plein tarif", price=20, sort_order=0, locale=locale("fr"))],
    )
    return EventPage.objects.get(pk=page.pk)


@pytest.fixture
def english(french) -> EventPage:
    page = translated(french, title="Discussion")
    return EventPage.objects.get(pk=page.pk)


def form_of(page: EventPage, data=None):
    form_class = EventPage.get_edit_handler().get_form_class()
    return form_class(data, instance=page, parent_page=page.get_parent())


def test_translation_shows_facts_that_cannot_be_changed(english):
    form = form_of(english)

    locked = {name for name, field in form.fields.items() if field.disabled}
    assert {"starts_at", "status", "venue", "room", "recurrence"} <= locked
    assert not {"title", "summary", "body", "slug", "status_note"} & locked


def test_words_of_rows_are_edited_in_a_translation(english):
    (row,) = form_of(english).formsets["offers"].forms

    locked = {name for name, field in row.fields.items() if field.disabled}
    assert "name" not in locked
    assert {"price", "currency", "availability", "ORDER", "DELETE"} <= locked


def test_source_keeps_every_field_open(french, english):
    form = form_of(french)

    assert not [name for name, field in form.fields.items() if field.disabled]


def test_translation_page_says_where_facts_are_changed(admin_client, french, english):
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[english.pk]))

    html = response.content.decode()
    assert "data-facts-locked" in html
    assert reverse("wagtailadmin_pages:edit", args=[french.pk]) in html


def test_source_page_says_which_languages_change(admin_client, french, english):
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[french.pk]))

    html = response.content.decode()
    assert "data-facts-locked" not in html
    assert "languages too: English." in html or "langues\u00a0: English" in html
