"""The demo around today, stored for all tests here and for other processes."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.utils import timezone

from events.demo.build import build_demo
from events.models import EventTheme, Offer, Theme
from events.vocabulary import OfferAvailability
from tests import factories
from tests.content import build_as_published

STORAGE = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
SOLD_OUT = "Un événement à guichets fermés"
WALKS = [f"Promenade {number}" for number in range(1, 14)]  # more than a page holds
FIRST_WALK = datetime(2016, 5, 1, 18, 0, tzinfo=UTC)


@contextmanager
def kept_content(media: Path) -> Iterator[None]:
    """What is built is committed; in the end the tables are empty."""
    storages = {**settings.STORAGES, "default": STORAGE}
    with override_settings(STORAGES=storages, MEDIA_ROOT=str(media)):
        initial = connection._test_serialized_contents
        connection.creation.deserialize_db_from_string(initial)
        build_as_published(build)
        yield
        call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)


def build() -> None:
    """As on a first start, an event without tickets, and a theme with a long past."""
    build_demo(timezone.localdate())
    offer = Offer(name="Places", price=30, availability=OfferAvailability.SOLD_OUT)
    factories.EventFactory(
        title=SOLD_OUT,
        summary="Pour cet événement, il ne reste rien.",
        offers=[offer],
    )
    theme = Theme.objects.get(slug="arts-visuels", locale__language_code="fr")
    for days, title in enumerate(WALKS):
        factories.EventFactory(
            title=title,
            starts_at=FIRST_WALK + timedelta(days=days),
            theme_rows=[EventTheme(theme=theme)],
        )
