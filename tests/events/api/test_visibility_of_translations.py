"""A language version that is hidden is neither listed nor served."""

import pytest

from tests import factories
from tests.hiding import HIDE_PAGE, SOME_WAYS, restrict_page

VERSIONS = """
query ($key: ID!) {
  event(key: $key) { translations { locale title } }
  english: event(key: $key, locale: "en") { title }
  englishOrOther: event(key: $key, locale: "en", fallback: true) { title }
  events(locale: "en") { nodes { title } totalCount }
  eventsOrOther: events(locale: "en", fallback: true) { nodes { title } totalCount }
}
"""


@pytest.mark.parametrize("way", [*SOME_WAYS, "login"])
def test_hidden_translation_is_not_listed(gql, way):
    event = factories.EventFactory(title="Défilé")
    english = factories.translated(event, title="Parade")
    HIDE_PAGE[way](english)

    data = gql(VERSIONS, key=str(event.translation_key))

    assert data == {
        "event": {"translations": [{"locale": "fr", "title": "Défilé"}]},
        "english": None,
        "englishOrOther": {"title": "Défilé"},
        "events": {"nodes": [], "totalCount": 0},
        "eventsOrOther": {"nodes": [{"title": "Défilé"}], "totalCount": 1},
    }


@pytest.mark.parametrize("way", ["draft", "login", "expired"])
def test_hidden_source_is_not_listed(gql, way):
    event = factories.EventFactory(title="Défilé")
    factories.translated(event, title="Parade")
    HIDE_PAGE[way](event)

    data = gql(VERSIONS, key=str(event.translation_key))

    english = {"nodes": [{"title": "Parade"}], "totalCount": 1}
    assert data == {
        "event": None,
        "english": {"title": "Parade"},
        "englishOrOther": {"title": "Parade"},
        "events": english,
        "eventsOrOther": english,
    }


def test_reference_to_a_page_hidden_in_one_language_leads_to_the_other(gql):
    speaker = factories.SpeakerFactory(title="Ada (fr)")
    factories.translated(speaker, title="Ada (en)")
    factories.EventFactory(programme_items=[factories.talk("Talk", speaker)])
    restrict_page(speaker)

    data = gql("{ events { nodes { speakers { title locale } } } }")

    speakers = [{"title": "Ada (en)", "locale": "en"}]
    assert data == {"events": {"nodes": [{"speakers": speakers}]}}
