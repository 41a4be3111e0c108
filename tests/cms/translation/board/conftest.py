"""The board of a site with an event in every state."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.translation.start import start_translation
from tests.cms.translation.board.reading import (
    change,
)
from tests.factories import (
    EventFactory,
    locale,
    translated,
)
from tests.kept_content import put_up


@pytest.fixture
def desk(client: Client) -> Client:
    """Signed in, may do everything, works in English; the site has two languages."""
    user = get_user_model().objects.create_superuser("editor", password="x")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    locale("en")
    return client


@pytest.fixture
def site() -> dict[str, Page]:
    """An event in every state, by its French title."""
    return put_up(build_site)


def build_site() -> dict[str, Page]:
    locale("en")
    titles = ["Atelier", "Bal", "Concert", "Débat", "Échange", "Festival", "Gala"]
    site = {title: EventFactory(title=title) for title in titles}
    site["Projet"] = EventFactory(title="Projet", live=False)
    start_translation(site["Atelier"], locale("en"))
    site["Bal"].copy_for_translation(locale("en"), copy_parents=True, alias=True)
    translated(site["Concert"], title="Concert in English")
    translated(site["Débat"], title="Debate")
    change(site["Débat"], summary="Un autre soir.")
    change(translated(site["Festival"]), publish=False, title="Fest")
    change(site["Gala"], publish=False, title="Gala d’hiver")
    return site
