"""A translator at the side-by-side screen."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpResponse, QueryDict
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html
from wagtail.users.models import UserProfile

from cms.translation.views.things import address
from events.models import EventPage, Offer
from tests.cms.translation.screen import texts_in, version
from tests.factories import EventFactory, ImageFactory, SpeakerFactory, locale, talk
from tests.kept_content import put_up


@pytest.fixture
def desk(admin_client):
    """A signed-in editor's client, in English."""
    user = get_user_model().objects.get()
    UserProfile.objects.create(user=user, preferred_language="en")
    return admin_client


@pytest.fixture
def french(db) -> EventPage:
    return put_up(build_french)


def build_french() -> EventPage:
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


@pytest.fixture
def opened(desk) -> Callable[[Page], QueryDict]:
    """What a browser would send of the screen as it is."""

    def open_screen(page: Page) -> QueryDict:
        html = desk.get(address("edit", page)).content.decode()
        data = querydict_from_html(html, form_index=0)
        for name in texts_in(data):
            data[name] = data[name].removeprefix("\n")  # HTML lets it go
        return data

    return open_screen


@pytest.fixture
def send(desk, opened) -> Callable[..., HttpResponse]:
    """Fill in texts by the beginning of their path, and press a button."""

    def fill_in(page: Page, action: str = "save", **words: str) -> HttpResponse:
        data = opened(page)
        for beginning, text in words.items():
            (name,) = [n for n in texts_in(data) if n.startswith(f"text-{beginning}")]
            data[name] = text
        data["action"] = action
        return desk.post(address("edit", page), data)

    return fill_in
