"""Translating side by side, as a translator does it, and what visitors then read."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError

from cms.translation.forms import control
from cms.translation.views.things import address
from events.models import EventPage, Offer, Venue
from tests.cms.translation.screen import texts_in, version
from tests.events import desk as form
from tests.factories import EventFactory, VenueFactory, locale

QUERY = """
query ($key: ID!, $fallback: Boolean) {
  event(key: $key, locale: "en", fallback: $fallback) {
    title summary slug
    programme { title contributions { roleTitle } }
    offers { name }
    translation { status }
  }
}
"""
WORDS = {
    "title": "Discussion",
    "summary": "A morning.",
    "offers": "Full price",
    "programme_items": "Sharing",
    "body": "Welcome.",
}


def publish(page, **changes) -> None:
    draft = EventPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision().publish()


def test_starting_a_translation_opens_it_and_publishes_nothing(desk, french, gql):
    response = desk.post(address("start", french), {"language": ["en"]})

    english = version(french)
    assert response.url == address("edit", english)
    assert not english.live
    assert english.starts_at == french.starts_at
    assert gql(QUERY, key=str(french.translation_key)) == {"event": None}


def test_no_words_of_the_source_stand_in_the_fields_to_translate(english, opened):
    assert set(texts_in(opened(english)).values()) == {""}


def test_facts_and_private_fields_are_not_to_be_translated(english, opened):
    names = {name.partition("__")[0] for name in texts_in(opened(english))}

    assert names == {f"text-{name}" for name in WORDS}


def test_a_translation_is_written_and_published(french, english, gql, send):
    response = send(english, "publish", **WORDS)

    assert response.status_code == 302
    assert gql(QUERY, key=str(french.translation_key))["event"] == {
        "title": "Discussion",
        "summary": "A morning.",
        "slug": "discussion",
        "programme": [{"title": "Sharing", "contributions": [{"roleTitle": ""}]}],
        "offers": [{"name": "Full price"}],
        "translation": {"status": "TRANSLATED"},
    }
    english = version(french)
    assert english.body[0].value["text"] == "Welcome."
    assert not english.offers.get().is_untranslated


def test_a_translation_with_words_of_the_source_is_not_published(
    french, english, gql, send
):
    response = send(english, "publish", title="Discussion")

    assert "4 texts of “Discussion” are not translated or reviewed yet." in (
        response.content.decode()
    )
    assert gql(QUERY, key=str(french.translation_key)) == {"event": None}


def test_what_was_typed_is_kept_when_it_is_saved_as_a_draft(english, opened, send):
    send(english, title="Discussion")

    data = texts_in(opened(english))
    assert [text for text in data.values() if text] == ["Discussion"]


@pytest.mark.parametrize("door", ["revision", "form", "approval"])
def test_no_other_door_publishes_untranslated_words(desk, french, english, gql, door):
    draft = english.get_latest_revision()
    if door == "revision":
        with pytest.raises(ValidationError):
            draft.publish()
    elif door == "form":
        data = form.opened(desk, english) | {form.PUBLISH: "1"}
        response = desk.post(form.edit_address(english), data)
        assert response.url == address("edit", english)
    else:
        user = get_user_model().objects.get()
        english.get_workflow().start(english, user).finish(user=user)

    assert gql(QUERY, key=str(french.translation_key)) == {"event": None}


def test_changed_words_are_shown_old_beside_new_and_said_to_be_right(
    desk, french, english, gql, opened, send
):
    send(english, "publish", **WORDS)
    publish(french, summary="Une grande matinée.")

    key = str(french.translation_key)
    assert gql(QUERY, key=key)["event"]["translation"] == {"status": "STALE"}
    html = desk.get(address("edit", english)).content.decode()
    assert "Une<ins> grande</ins> matinée." in html

    data = opened(english)
    data[control("right", "summary")] = "on"
    desk.post(address("edit", english), data | {"action": "save"})

    event = gql(QUERY, key=key)["event"]
    assert event["translation"] == {"status": "TRANSLATED"}
    assert event["summary"] == "A morning."


def test_facts_of_the_source_make_no_translation_stale(french, english, gql, send):
    send(english, "publish", **WORDS)

    publish(french, room="B")

    event = gql(QUERY, key=str(french.translation_key))["event"]
    assert event["translation"] == {"status": "TRANSLATED"}


def test_a_text_brought_up_to_date_is_not_stale_when_it_is_published(
    french, english, gql, send
):
    key = str(french.translation_key)
    send(english, "publish", **WORDS)
    publish(french, summary="Une grande matinée.")

    send(english, summary="A great morning.")
    assert gql(QUERY, key=key)["event"]["translation"] == {"status": "STALE"}

    send(english, "publish")
    event = gql(QUERY, key=key)["event"]
    assert event["translation"] == {"status": "TRANSLATED"}
    assert event["summary"] == "A great morning."


def test_a_new_row_of_the_source_is_to_be_translated(
    desk, french, english, gql, opened, send
):
    send(english, "publish", **WORDS)
    rows = [
        *french.offers.all(),
        Offer(name="Membres", price=5, sort_order=1, locale=locale("fr")),
    ]
    publish(french, offers=rows)

    event = gql(QUERY, key=str(french.translation_key))["event"]
    assert event["translation"] == {"status": "STALE"}
    assert [t for t in texts_in(opened(english)).values() if not t] == [""]

    data = opened(english)
    (name,) = [name for name, text in texts_in(data).items() if not text]
    data[name] = "Members"
    desk.post(address("edit", english), data | {"action": "publish"})
    event = gql(QUERY, key=str(french.translation_key))["event"]
    assert event["offers"] == [{"name": "Full price"}, {"name": "Members"}]
    assert event["translation"] == {"status": "TRANSLATED"}


def test_somebody_elses_changes_are_not_written_over(desk, english, opened, send):
    data = opened(english)
    send(english, title="Discussion")

    data["text-title"] = "Debate"
    response = desk.post(address("edit", english), data | {"action": "save"})

    assert "Somebody saved this translation" in response.content.decode()
    assert version(english).get_latest_revision_as_object().title == "Discussion"


def test_a_text_that_is_too_long_is_marked_and_nothing_is_lost(english, send):
    response = send(english, title="x" * 300, summary="A morning.")

    html = response.content.decode()
    assert "Nothing was saved yet" in html
    assert "at most 255 characters" in html
    assert "A morning." in html


def test_a_taken_slug_is_marked(desk, french, english, opened, send):
    send(english, "publish", **WORDS)
    other = EventFactory(title="Autre", locale="en", slug="other")
    data = opened(english)
    data["slug"] = other.slug

    response = desk.post(address("edit", english), data | {"action": "save"})

    assert "Nothing was saved yet" in response.content.decode()


def test_words_about_pictures_are_written_beside_those_of_the_source(
    desk, french, english, opened
):
    data = opened(english)
    data[control("alt", french.image_id)] = "A lantern"

    desk.post(address("edit", english), data | {"action": "save"})

    french.image.refresh_from_db()
    assert french.image.alt == {"fr": "Une lanterne", "en": "A lantern"}


def test_records_are_translated_too(desk, db, send):
    locale("en")
    venue = VenueFactory(name="Maison", directions="Métro Place-des-Arts")
    desk.post(address("start", venue), {"language": ["en"]})
    house = Venue.objects.get(locale__language_code="en")
    assert not house.live

    send(house, "publish", name="House", directions="Metro Place-des-Arts")

    house.refresh_from_db()
    assert (house.live, house.name, house.slug) == (True, "House", "house")
    venue.refresh_from_db()
    assert venue.name == "Maison"


def test_a_page_is_not_translated_twice(desk, french, english):
    response = desk.post(address("start", french), {"language": ["en"]})

    assert "Choose at least one language." in response.content.decode()
    assert EventPage.objects.filter(translation_key=french.translation_key).count() == 2


def test_a_source_has_no_side_by_side_screen(desk, french):
    assert desk.get(address("edit", french)).status_code == 404


def test_who_may_not_edit_the_page_sees_nothing_of_it(client, french, english):
    user = get_user_model().objects.create_user("nobody", password="x")
    client.force_login(user)

    for name in ("edit", "start", "po"):
        response = client.get(address(name, english), follow=True)
        assert "Échange" not in response.content.decode()
