"""Content as a first start builds it, for as long as a module of tests needs it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TypeVar

from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model
from django.test import override_settings
from wagtail.models import Page

from events.demo.build import build_announcement, building
from events.demo.content.season.venues import VENUES

Built = TypeVar("Built")
PUBLISHED = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@contextmanager
def content_of(build: Callable[[], object]) -> Iterator[None]:
    """What is built, in a storage of its own, until all of it is taken back."""
    with own_storage(), transaction.atomic():
        build_as_published(build)
        yield
        transaction.set_rollback(True)


def own_storage() -> override_settings:
    """An empty storage, where files have the names that they are given."""
    in_memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    return override_settings(STORAGES={**settings.STORAGES, "default": in_memory})


def build_as_published(build: Callable[[], Built]) -> Built:
    """The same rows with the same keys and moments, whatever ran before."""
    number_rows_from_the_start()
    built = build()
    Page.objects.update(first_published_at=PUBLISHED, last_published_at=PUBLISHED)
    connection.check_constraints()  # once, instead of at the end of each test
    analyze()
    return built


def build_announcement_and_venue() -> None:
    """What the examples of the contract show."""
    build_announcement()
    with building() as builder:
        builder.ensure(VENUES[:1])


def number_rows_from_the_start() -> None:
    """Primary keys continue after what the migrations made, whatever ran before."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(
            no_style(), apps.get_models()
        ):
            cursor.execute(statement)


def analyze() -> None:
    """Let PostgreSQL plan for the rows that there are.

    Of a table whose rows were all taken back it thinks that there are none: some lists
    then took seconds instead of milliseconds. Within a transaction, this also keeps
    autovacuum from thinking so once more.
    """
    tables = [model._meta.db_table for model in apps.get_models() if is_table(model)]
    names = ", ".join(map(connection.ops.quote_name, tables))
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {names}")


def is_table(model: type[Model]) -> bool:
    return model._meta.managed and not model._meta.proxy
