"""Every table that an answer can be made from tells what changes in it."""

import json

import pytest
from django.apps import apps
from django.db import connection
from hypothesis import given

from cms.api.answers.tags import TABLE, Tags
from cms.api.answers.triggers import EVENTS
from cms.api.loading import loaders
from cms.api.schema import schema
from tests.answering import examples
from tests.conftest import post
from tests.events.api.any_query import any_query
from tests.events.api.test_answers_any_change import AT_RANDOM
from tests.events.api.test_any_query import known

__all__ = ["known"]  # a fixture

pytestmark = pytest.mark.django_db


def telling() -> set[str]:
    """Tables with a trigger for everything that can be done to them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, array_agg(tgname::text) FROM pg_trigger "
            "WHERE tgname LIKE 'answers_%%' AND tgenabled = 'O' GROUP BY 1"
        )
        found = dict(cursor.fetchall())
    wanted = {f"answers_{event.lower()}" for event in EVENTS}
    return {table for table, names in found.items() if set(names) == wanted}


def test_tables_of_every_field_of_every_type():
    read = set()
    for loader in loaders.values():
        fields = schema.graphql_schema.type_map[loader.type_name].fields
        columns = {
            name
            for field, names in loader.columns.items()
            if field in fields
            for name in names
        }
        rows = loader.model._default_manager.annotate(**loader.annotations)
        sql, _ = rows.values(*loader.always, *columns).query.sql_with_params()
        read |= set(TABLE.findall(sql))

    assert len(read) > len(loaders)
    assert read - telling() == set()


def test_tables_of_whatever_is_asked(client, demo, known):
    tags = Tags()

    @AT_RANDOM
    @given(query=any_query(schema.graphql_schema, known))
    def ask(query):
        post(client, query.text, query.variables)

    with connection.execute_wrapper(tags.watch):
        ask()
        for question in examples("fr"):
            post(client, question.query, json.loads(question.variables))

    assert {"search_searchentry", "wagtailcore_site"} < tags.tables
    assert tags.tables - telling() == set()


def test_tables_that_tell_are_tables():
    """A table that is renamed has to be named anew."""
    tables = {model._meta.db_table for model in apps.get_models()}

    assert telling() - tables == set()
