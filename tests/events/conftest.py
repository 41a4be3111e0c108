from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.http import QueryDict
from django.test import Client
from wagtail.users.models import UserProfile

from events.models import EventIndexPage
from tests import factories
from tests.events import desk


@pytest.fixture
def editor(db: None, client: Client) -> Client:
    """Signed in, may do everything, works in English."""
    user = get_user_model().objects.create_superuser("editor", password="x")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


@pytest.fixture
def agenda(db: None) -> EventIndexPage:
    return factories.index(EventIndexPage, "fr")


@pytest.fixture
def new_event(editor: Client, agenda: EventIndexPage) -> Callable[..., QueryDict]:
    """The form of a new event with the least that must be typed, and what is given."""

    def typed(**values: Any) -> QueryDict:
        data = desk.shown(editor.get(desk.add_address(agenda)))
        least = {
            "title": "Échange",
            "slug": "echange",
            "summary": "Un matin.",
            "starts_at": f"{desk.DAY} 10:15",
            "ends_at": f"{desk.DAY} 11:45",
        }
        return desk.fill(data, **least | values)

    return typed
