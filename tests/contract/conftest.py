"""The demo, the same to the last byte on every machine and day."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction
from django.test import Client, override_settings
from wagtail.models import Page

from events.demo.build import build_announcement, build_demo, building
from events.demo.content.season.venues import VENUES

PUBLISHED = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
SEASON = date(2026, 11, 24)


def pytest_addoption(parser):
    parser.addoption(
        "--record-examples",
        action="store_true",
        help="Write the answers of frontend-contract/ instead of comparing.",
    )


@pytest.fixture(scope="module")
def announcement(django_db_setup, django_db_blocker):
    """The announcement, and a venue, which it has none of; nothing else."""
    with django_db_blocker.unblock(), content_of(build_announcement_and_venue):
        yield


def build_announcement_and_venue() -> None:
    build_announcement()
    with building() as builder:
        builder.ensure(VENUES[:1])


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The announcement and the season around one day, as on a first start."""
    with django_db_blocker.unblock(), content_of(lambda: build_demo(SEASON)):
        yield


@contextmanager
def content_of(build: Callable[[], object]) -> Iterator[None]:
    """What is built, in a storage of its own, until all of it is taken back."""
    storages = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    }
    with override_settings(STORAGES=storages), transaction.atomic():
        number_rows_from_the_start()
        build()
        Page.objects.update(first_published_at=PUBLISHED, last_published_at=PUBLISHED)
        yield
        transaction.set_rollback(True)


def number_rows_from_the_start() -> None:
    """Primary keys continue after what the migrations made, whatever ran before."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(
            no_style(), apps.get_models()
        ):
            cursor.execute(statement)


@pytest.fixture
def ask(client: Client):
    """Send an operation over HTTP and return the whole answer."""

    def ask(query: str, variables: dict | None = None) -> dict:
        response = client.post(
            "/graphql/",
            {"query": query, "variables": variables or {}},
            content_type="application/json",
        )
        return response.json()

    return ask
