"""What the board shows to whom."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse

from cms.translation import access
from cms.translation.start import start_translation
from tests.cms.translation.board.reading import (
    FRENCH,
    change,
    grant,
    rows,
    soup,
    titles,
)
from tests.factories import (
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    translated,
)

pytestmark = pytest.mark.django_db


def test_board_shows_nothing_that_its_reader_may_not_see(client):
    locale("en")
    shown = SpeakerFactory(title="Zoé")
    secret = EventFactory(title="Annonce secrète", live=False)
    start_translation(secret, locale("en"))
    VenueFactory(name="Lieu secret")
    client.force_login(grant(["change"], shown))

    assert rows(client) == [["Zoé", FRENCH, "Missing | Translate"]]
    assert rows(client, q="secret") == []
    export = client.get(reverse("translation:board"), {"export": "csv"})
    assert b"secr" not in export.content.lower()


def test_board_is_empty_for_who_sees_nothing(client):
    SpeakerFactory(title="Zoé")
    VenueFactory(name="Maison")
    client.force_login(grant([]))

    message = soup(client).select_one("#listing-results p")
    assert message.text == "There is nothing to translate yet."
    assert rows(client, ordering="date", status="missing", when="past") == []


def test_state_of_a_version_that_its_reader_may_not_see_is_not_told(client):
    page = SpeakerFactory(title="Zoé")
    english = start_translation(page, locale("en"))
    change(english, publish=False, title="Secret")
    client.force_login(grant(["change"], page))

    assert rows(client) == [["Zoé", FRENCH, "Not open to you"]]
    assert rows(client, status="draft") == []
    assert rows(client, q="secret") == []


def test_thing_is_named_by_what_its_reader_may_see(client):
    page = SpeakerFactory(title="Nom secret", live=False)
    english = start_translation(page, locale("en"))
    change(english, publish=False, title="Zoe")
    client.force_login(grant(["change"], english))

    assert rows(client) == [
        ["Zoe", "Not open to you", "Draft | 1 of 1 text | Continue"]
    ]
    assert titles(client, language="en") == ["Zoe"]
    assert titles(client, language="fr") == []


def test_actions_are_for_those_who_may(client):
    page = SpeakerFactory(title="Zoé")
    translated(page)
    SpeakerFactory(title="Élise")
    user = grant(["change"], page, records=["view_venue"])
    VenueFactory(name="Maison")
    client.force_login(user)

    source = "Source, published"
    assert rows(client) == [
        ["Maison", source, "Missing"],
        ["Zoé", FRENCH, "Not open to you"],
    ]
    user.languages = ["en"]
    user.save()
    assert rows(client, q="maison") == [["Maison", source, "Missing | Translate"]]
    user.groups.get().permissions.remove(
        Permission.objects.get(codename="start_translation")
    )
    assert rows(client, q="maison") == [["Maison", source, "Missing"]]


@pytest.mark.parametrize(
    "codes", [["change"], ["publish"], ["add"], ["add", "publish"], []]
)
def test_many_things_are_allowed_as_one_is(codes):
    inside, outside = SpeakerFactory(title="In"), EventFactory(title="Out")
    user = grant(
        codes, inside.get_parent(), records=[f"{code}_venue" for code in codes]
    )
    inside.owner = user
    inside.save()
    things = [inside, SpeakerFactory(title="Other"), outside, VenueFactory()]
    user = get_user_model().objects.get(pk=user.pk)

    def among(allowed):
        return [allowed(user, type(t)).filter(pk=t.pk).exists() for t in things]

    assert among(access.readable) == [access.can_read(user, t) for t in things]
    assert among(access.editable) == [access.can_edit(user, t) for t in things]
