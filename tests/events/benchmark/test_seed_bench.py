"""The command, and what it does where there is content already."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page

from cms.search.models import SearchEntry
from cms.translation.models import TranslatedWords
from events import models
from tests.content import content_of
from tests.factories import EventFactory, OrganisationFactory


def every_row() -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the domain's tables; nobody sees the numbers of search entries."""
    found = {}
    with connection.cursor() as cursor:
        for model in [Page, *models_of_the_domain(), TranslatedWords]:
            table, pk = model._meta.db_table, model._meta.pk.column
            cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY "{pk}"')
            found[table] = cursor.fetchall()
        table = SearchEntry._meta.db_table
        cursor.execute(f"SELECT to_jsonb(t) - 'id' FROM \"{table}\" t ORDER BY 1")
        found[table] = cursor.fetchall()
    return found


def models_of_the_domain() -> list[Any]:
    return [getattr(models, name) for name in models.__all__]


def test_it_writes_the_same_every_time(django_db_setup, django_db_blocker):
    written = []
    for _ in range(2):
        with (
            django_db_blocker.unblock(),
            content_of(lambda: call_command("seed_bench", events=3)),
        ):
            written.append(every_row())

    assert written[0] == written[1]


def test_it_refuses_a_database_with_content(db):
    OrganisationFactory()

    with pytest.raises(CommandError, match="has content already"):
        call_command("seed_bench", events=1)


def test_it_goes_beside_other_content_when_told(db):
    EventFactory(title="Un soir")

    call_command("seed_bench", events=1, beside=True)

    titles = models.EventPage.objects.values_list("title", flat=True)
    assert len(titles) == 3
    assert "Un soir" in titles
    with pytest.raises(CommandError, match="already"):
        call_command("seed_bench", events=1, beside=True)
