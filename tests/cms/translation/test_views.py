"""Translating side by side, as a translator does it."""

import pytest
from wagtail.test.utils.form_data import querydict_from_html

from cms.translation.views import address
from events.models import EventPage, Offer
from tests.factories import EventFactory, SpeakerFactory, locale, talk

QUERY = """
query ($key: ID!, $fallback: Boolean) {
  event(key: $key, locale: "en", fallback: $fallback) {
    title summary startsAt
    offers { name }
    translation { status }
  }
}
"""


@pytest.fixture
def desk(admin_client):
    """A signed-in editor's client."""
    return admin_client


@pytest.fixture
def french(db) -> EventPage:
    return EventFactory(
        title="Échange",
        summary="Une matinée.",
        programme_items=[talk("Mutualiser", SpeakerFactory(role_title="Directeur"))],
        offers=[Offer(name="Plein tarif", price=20, locale=locale("fr"))],
    )


def start(desk, page, *codes):
    locale("en")
    return desk.post(address("start", page), {"language": codes or ("en",)})


def english_of(page) -> EventPage:
    return EventPage.objects.get(
        translation_key=page.translation_key, locale__language_code="en"
    )


def opened(desk, page):
    response = desk.get(address("edit", page))
    return querydict_from_html(response.content.decode(), form_index=0)


def test_starting_a_translation_opens_it_and_publishes_nothing(desk, french):
    response = start(desk, french)

    english = english_of(french)
    assert response.url == address("edit", english)
    assert not english.live
