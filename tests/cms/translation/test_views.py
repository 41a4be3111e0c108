"""Translating side by side, as a translator does it, and what visitors then read."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.http import HttpResponse, QueryDict
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html
from wagtail.users.models import UserProfile

from cms.translation.forms import control
from cms.translation.views import address
from events.models import EventPage, Offer, Venue
from tests.events import desk as form
from tests.factories import (
    EventFactory,
    ImageFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    talk,
)

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


@pytest.fixture
def desk(admin_client):
    """A signed-in editor's client, in English."""
    user = get_user_model().objects.get()
    UserProfile.objects.create(user=user, preferred_language="en")
    return admin_client


@pytest.fixture
def french(db) -> EventPage:
    locale("en")
    return EventFactory(
        title="Échange",
        summary="Une matinée.",
        image=ImageFactory(alt={"fr": "Une lanterne"}),
        body=[("heading", {"text": "Bienvenue."})],
        programme_items=[talk("Mutualiser", SpeakerFactory())],
        offers=[Offer(name="Plein tarif", price=20, sort_order=0, locale=locale("fr"))],
    )


@pytest.fixture
def english(desk, french) -> EventPage:
    """A translation that was begun."""
    desk.post(address("start", french), {"language": ["en"]})
    return version(french)


def version(page: Page, code: str = "en") -> EventPage:
    return EventPage.objects.get(
        translation_key=page.translation_key, locale__language_code=code
    )


def opened(desk, page) -> QueryDict:
    """What a browser would send of the screen as it is."""
    html = desk.get(address("edit", page)).content.decode()
    data = querydict_from_html(html, form_index=0)
    for name in texts_in(data):
        data[name] = data[name].removeprefix("\n")  # HTML lets it go in a text area
    return data


def texts_in(data: QueryDict) -> dict[str, str]:
    return {name: data[name] for name in data if name.startswith("text-")}


def send(desk, page, action: str = "save", **words: str) -> HttpResponse:
    """Fill in texts by the beginning of their path, and press a button."""
    data = opened(desk, page)
    for beginning, text in words.items():
        (name,) = [n for n in texts_in(data) if n.startswith(f"text-{beginning}")]
        data[name] = text
    data["action"] = action
    return desk.post(address("edit", page), data)


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


def test_no_words_of_the_source_stand_in_the_fields_to_translate(desk, english):
    assert set(texts_in(opened(desk, english)).values()) == {""}


def test_facts_and_private_fields_are_not_to_be_translated(desk, english):
    names = {name.partition("__")[0] for name in texts_in(opened(desk, english))}

    assert names == {f"text-{name}" for name in WORDS}


def test_a_translation_is_written_and_published(desk, french, english, gql):
    response = send(desk, english, "publish", **WORDS)

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
    desk, french, english, gql
):
    response = send(desk, english, "publish", title="Discussion")

    assert "4 texts of “Discussion” are not translated or reviewed yet." in (
        response.content.decode()
    )
    assert gql(QUERY, key=str(french.translation_key)) == {"event": None}


def test_what_was_typed_is_kept_when_it_is_saved_as_a_draft(desk, english):
    send(desk, english, title="Discussion")

    data = texts_in(opened(desk, english))
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
    desk, french, english, gql
):
    send(desk, english, "publish", **WORDS)
    publish(french, summary="Une grande matinée.")

    key = str(french.translation_key)
    assert gql(QUERY, key=key)["event"]["translation"] == {"status": "STALE"}
    html = desk.get(address("edit", english)).content.decode()
    assert "Une<ins> grande</ins> matinée." in html

    data = opened(desk, english)
    data[control("right", "summary")] = "on"
    desk.post(address("edit", english), data | {"action": "save"})

    event = gql(QUERY, key=key)["event"]
    assert event["translation"] == {"status": "TRANSLATED"}
    assert event["summary"] == "A morning."


def test_facts_of_the_source_make_no_translation_stale(desk, french, english, gql):
    send(desk, english, "publish", **WORDS)

    publish(french, room="B")

    event = gql(QUERY, key=str(french.translation_key))["event"]
    assert event["translation"] == {"status": "TRANSLATED"}


def test_a_text_brought_up_to_date_is_not_stale_when_it_is_published(
    desk, french, english, gql
):
    key = str(french.translation_key)
    send(desk, english, "publish", **WORDS)
    publish(french, summary="Une grande matinée.")

    send(desk, english, summary="A great morning.")
    assert gql(QUERY, key=key)["event"]["translation"] == {"status": "STALE"}

    send(desk, english, "publish")
    event = gql(QUERY, key=key)["event"]
    assert event["translation"] == {"status": "TRANSLATED"}
    assert event["summary"] == "A great morning."


def test_a_new_row_of_the_source_is_to_be_translated(desk, french, english, gql):
    send(desk, english, "publish", **WORDS)
    rows = [
        *french.offers.all(),
        Offer(name="Membres", price=5, sort_order=1, locale=locale("fr")),
    ]
    publish(french, offers=rows)

    event = gql(QUERY, key=str(french.translation_key))["event"]
    assert event["translation"] == {"status": "STALE"}
    assert [t for t in texts_in(opened(desk, english)).values() if not t] == [""]

    data = opened(desk, english)
    (name,) = [name for name, text in texts_in(data).items() if not text]
    data[name] = "Members"
    desk.post(address("edit", english), data | {"action": "publish"})
    event = gql(QUERY, key=str(french.translation_key))["event"]
    assert event["offers"] == [{"name": "Full price"}, {"name": "Members"}]
    assert event["translation"] == {"status": "TRANSLATED"}


def test_somebody_elses_changes_are_not_written_over(desk, english):
    data = opened(desk, english)
    send(desk, english, title="Discussion")

    data["text-title"] = "Debate"
    response = desk.post(address("edit", english), data | {"action": "save"})

    assert "Somebody saved this translation" in response.content.decode()
    assert version(english).get_latest_revision_as_object().title == "Discussion"


def test_a_text_that_is_too_long_is_marked_and_nothing_is_lost(desk, english):
    response = send(desk, english, title="x" * 300, summary="A morning.")

    html = response.content.decode()
    assert "Nothing was saved yet" in html
    assert "at most 255 characters" in html
    assert "A morning." in html


def test_a_taken_slug_is_marked(desk, french, english):
    send(desk, english, "publish", **WORDS)
    other = EventFactory(title="Autre", locale="en", slug="other")
    data = opened(desk, english)
    data["slug"] = other.slug

    response = desk.post(address("edit", english), data | {"action": "save"})

    assert "Nothing was saved yet" in response.content.decode()


def test_words_about_pictures_are_written_beside_those_of_the_source(
    desk, french, english
):
    data = opened(desk, english)
    data[control("alt", french.image_id)] = "A lantern"

    desk.post(address("edit", english), data | {"action": "save"})

    french.image.refresh_from_db()
    assert french.image.alt == {"fr": "Une lanterne", "en": "A lantern"}


def test_records_are_translated_too(desk, db):
    locale("en")
    venue = VenueFactory(name="Maison", directions="Métro Place-des-Arts")
    desk.post(address("start", venue), {"language": ["en"]})
    house = Venue.objects.get(locale__language_code="en")
    assert not house.live

    send(desk, house, "publish", name="House", directions="Metro Place-des-Arts")

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
