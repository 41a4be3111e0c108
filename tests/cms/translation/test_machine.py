"""A translation service, where one is configured, and the marks on what it wrote.

The service is wagtail-localize's own for trying out: it turns the words round.
"""

import pytest
from django.core.exceptions import ValidationError
from wagtail_localize.machine_translators.dummy import DummyTranslator

from cms.translation.views.things import address
from tests.cms.translation.screen import texts_in, version

QUERY = 'query ($key: ID!) { event(key: $key, locale: "en") { title summary } }'


@pytest.fixture
def service(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }


def test_no_service_is_offered_where_none_is_configured(desk, english, opened):
    assert "Fill in what is empty" not in desk.get(address("edit", english)).text

    data = opened(english)
    data["action"] = "machine"
    assert desk.post(address("edit", english), data).url == "/admin/"  # refused
    assert set(texts_in(opened(english)).values()) == {""}


def test_a_service_fills_in_what_is_empty_and_marks_it(
    service, desk, english, opened, send
):
    send(english, "machine", title="Discussion")

    texts = texts_in(opened(english))
    assert texts["text-title"] == "Discussion"
    assert texts["text-summary"] == "matinée. Une"
    html = desk.get(address("edit", english)).text
    assert html.count("By machine, to review") == len(texts) - 1


def test_words_of_a_service_are_published_by_no_door_until_they_are_reviewed(
    service, desk, french, english, opened, send, gql
):
    send(english, "machine")
    with pytest.raises(ValidationError):
        version(french).get_latest_revision().publish()
    send(english, "publish")
    key = str(french.translation_key)
    assert gql(QUERY, key=key) == {"event": None}

    data = opened(english)
    for name in texts_in(data):
        data[name.replace("text-", "right-")] = "on"
    data["action"] = "publish"
    desk.post(address("edit", english), data)

    assert gql(QUERY, key=key) == {
        "event": {"title": "Échange", "summary": "matinée. Une"}
    }


class Listening(DummyTranslator):
    """Keeps what it was sent."""

    sent: list[str] = []

    def translate(self, source_locale, target_locale, strings):
        self.sent.extend(string.data for string in strings)
        return super().translate(source_locale, target_locale, strings)


def test_nothing_but_words_to_translate_is_sent(settings, english, send):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{__name__}.Listening"}
    Listening.sent.clear()

    send(english, "machine", title="Discussion")

    assert sorted(Listening.sent) == [
        "Bienvenue.",
        "Mutualiser",
        "Plein tarif",
        "Une matinée.",
    ]


def test_a_service_that_does_not_answer_changes_nothing(
    settings, desk, english, opened, send
):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
        "OPTIONS": {"LIBRETRANSLATE_URL": "http://127.0.0.1:9", "API_KEY": ""},
    }
    before = version(english).latest_revision_id

    response = send(english, "machine", title="Discussion")

    assert "The translation service does not answer." in response.text
    assert "Discussion" in response.text
    assert version(english).latest_revision_id == before
