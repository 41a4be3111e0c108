"""When a translation is said to be behind its source, and when it is not."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page

from cms.translation.ledger import state_of
from cms.translation.models import TranslatedWords
from cms.translation.start import start_translation
from events.models import EventPage
from tests.factories import (
    EventFactory,
    VenueFactory,
    index,
    locale,
    translated,
    translated_record,
)

QUERY = """
query ($key: ID!, $locale: LocaleCode!) {
  event(key: $key, locale: $locale, fallback: true) { title translation { status } }
}
"""


@pytest.fixture
def french(db) -> EventPage:
    return EventFactory(title="Échange", summary="Une matinée.")


@pytest.fixture
def english(french) -> EventPage:
    return translated(french, title="Discussion", summary="A morning.")


def publish(page: Page, **changes) -> None:
    draft = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision().publish()


def alias_of(page: Page) -> Page:
    """An English page that mirrors this one."""
    index(type(page.get_parent().specific), "en")
    return page.copy_for_translation(locale("en"), alias=True)


def is_behind(thing) -> bool:
    return state_of(thing).is_behind


def test_a_translation_made_by_a_script_is_up_to_date(english):
    assert not is_behind(english)


def test_published_words_of_the_source_leave_it_behind_and_drafts_do_not(
    french, english
):
    french.summary = "Une grande matinée."
    french.save_revision()
    assert not is_behind(english)

    publish(french)
    assert is_behind(english)


def test_words_that_are_changed_back_are_no_change(french, english):
    publish(french, summary="Une grande matinée.")
    publish(french, summary="Une matinée.")

    assert not is_behind(english)


def test_facts_and_slug_and_markup_are_no_words(french, english):
    publish(french, room="B", slug="un-autre-nom")

    assert not is_behind(english)


def test_another_change_in_the_translation_brings_nothing_up_to_date(french, english):
    publish(french, summary="Une grande matinée.")
    publish(english, title="A discussion")
    assert is_behind(english)

    publish(english, summary="A great morning.")
    assert not is_behind(english)


def test_saving_live_by_a_script_is_noted(french, english):
    french.summary = "Une grande matinée."
    french.save()
    assert is_behind(english)

    english.refresh_from_db()
    english.summary = "A great morning."
    english.save()
    assert not is_behind(english)


def test_publishing_an_old_draft_of_the_translation_is_behind_again(french, english):
    old = english.get_latest_revision()
    publish(french, summary="Une grande matinée.")
    publish(english, summary="A great morning.")

    old.publish()

    assert is_behind(english)


def test_after_the_source_is_deleted_the_next_one_is_compared_with(french, english):
    spanish = translated(french, "es", title="Charla", summary="Una mañana.")
    french.delete()
    assert not is_behind(spanish)

    publish(english, summary="A great morning.")
    assert is_behind(spanish)


def test_records_are_noted_too(db):
    venue = VenueFactory(name="Maison", directions="Métro")
    house = translated_record(venue, name="House", directions="Metro")
    venue.directions = "Autobus"
    venue.save()

    assert is_behind(house)


def test_what_is_kept_goes_with_the_page(english):
    assert state_of(english).pk
    pk = english.pk
    english.delete()

    assert not TranslatedWords.objects.filter(object_id=pk).exists()


def test_an_alias_answers_as_the_source_in_its_stead(french, gql):
    alias_of(french)

    assert gql(QUERY, key=str(french.translation_key), locale="en") == {
        "event": {"title": "Échange", "translation": {"status": "FALLBACK"}}
    }


def test_an_alias_turned_into_a_page_is_never_taken_for_a_translation(french, gql):
    alias = alias_of(french)
    ConvertAliasPageAction(EventPage.objects.get(pk=alias.pk)).execute()

    answer = gql(QUERY, key=str(french.translation_key), locale="en")
    assert answer["event"]["translation"] == {"status": "STALE"}


def test_starting_where_an_alias_stands_makes_it_the_draft(french, gql):
    alias = alias_of(french)

    draft = start_translation(french, locale("en"))

    assert (draft.pk, draft.live, draft.alias_of) == (alias.pk, False, None)
    with pytest.raises(ValidationError):
        draft.get_latest_revision().publish()


def test_starting_makes_the_pages_above_it(french):
    locale("es")

    draft = start_translation(french, locale("es"))

    above = draft.get_parent()
    assert (above.locale.language_code, above.alias_of_id) == (
        "es",
        french.get_parent().pk,
    )


def test_a_language_is_started_once(french, english):
    with pytest.raises(ValidationError, match="already written in this language"):
        start_translation(french, locale("en"))


def test_a_draft_of_the_source_can_be_translated(db):
    french = EventFactory(title="Échange", live=False)
    french.title = "Rencontre"
    french.save_revision()
    locale("en")

    draft = start_translation(EventPage.objects.get(pk=french.pk), locale("en"))

    state = state_of(draft)
    assert state.drafted["title"]["own"] == "Rencontre"
    assert (state.texts, state.open_texts) == (2, 2)
