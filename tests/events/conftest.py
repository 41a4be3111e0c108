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
    """The form of a new event, filled in: `new_event(title=…)`."""

    def typed(**values: Any) -> QueryDict:
        return desk.new_event(editor, agenda, **values)

    return typed
