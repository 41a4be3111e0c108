"""Whatever is written into the database, by whomever: what stays in memory is true."""

import json
import random
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from hypothesis import HealthCheck, Phase, given, settings

from cms.api.answers.tags import changed
from cms.api.schema import schema
from tests.answering import Question, Remembering, examples, told
from tests.at_random import IN_CI
from tests.events.api.any_query import any_query
from tests.events.api.test_any_query import known

__all__ = ["known"]  # a fixture

# All tables where a failure would stop others; else others each time.
SOME_TABLES = 5
SOME_QUESTIONS = 12
AT_RANDOM = settings(
    max_examples=8,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def watched() -> list[str]:
    """Tables that tell what changes in them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger "
            "WHERE tgname = 'answers_update' ORDER BY 1"
        )
        return [table for (table,) in cursor.fetchall()]


def other_value(field: models.Field) -> str | None:
    """SQL for another value of a column, where there is a simple one."""
    column = f'"{field.column}"'
    if field.choices or field.primary_key or field.is_relation:
        return None
    match field.get_internal_type():
        case "DateTimeField":
            return f"{column} - interval '1 minute'"
        case "CharField" | "TextField" | "SlugField":
            return f"left({column}, 10) || 'x'"
        case "IntegerField" | "PositiveIntegerField" | "DecimalField":
            return f"{column} + 1"
    return None


def statements(model: type[models.Model]) -> Iterator[list[str]]:
    """What changes, hides and takes away the first row of a table.

    Each in one statement; where the constraints refuse that, in one for each column.
    """
    table, pk = model._meta.db_table, model._meta.pk.column
    row = f'"{pk}" = (SELECT min("{pk}") FROM "{table}")'
    if model._meta.label == "wagtailcore.Page":
        row = '"id" = (SELECT min("page_ptr_id") FROM "events_eventpage")'
    fields = model._meta.local_fields
    values = [f'"{f.column}" = {value}' for f in fields if (value := other_value(f))]
    flags = [
        f'"{f.column}" = NOT "{f.column}"'
        for f in fields
        if f.get_internal_type() == "BooleanField"
    ]
    for assignments in (values, flags):
        if assignments:
            yield [
                f'UPDATE "{table}" SET {assigned} WHERE {row}'
                for assigned in (", ".join(assignments), *assignments)
            ]
    yield [f'DELETE FROM "{table}" WHERE {row}']


def is_taken(statement: str) -> bool:
    """Run it; returns whether the constraints allow it and there is such a row."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.rowcount > 0
    except DatabaseError:
        return False


@pytest.fixture(scope="module")
def questions(known) -> list[Question]:
    """Those of the contract, and some at random."""
    found = examples("fr")

    @AT_RANDOM
    @given(query=any_query(schema.graphql_schema, known))
    def draw(query):
        found.append(Question(query.text, json.dumps(query.variables)))

    draw()
    return list(dict.fromkeys(found))


@pytest.fixture
def asked(demo) -> Iterator[Remembering]:
    with transaction.atomic():
        yield Remembering(told())
        transaction.set_rollback(True)


def some_of(questions: list[Question], statement: str) -> list[Question]:
    """A few, other ones for each statement; in CI the same ones each time."""
    chance = random.Random(statement if IN_CI else None)
    return chance.sample(questions, min(SOME_QUESTIONS, len(questions)))


def test_what_is_kept_after_any_statement_is_true(asked, questions):
    answers = {}
    for question in questions:
        answer, making = asked.compute(question)
        if making.tags is not None:
            answers[question] = answer, set(making.tags)
    by_table = {model._meta.db_table: model for model in apps.get_models()}
    tables = watched() if IN_CI else random.sample(watched(), SOME_TABLES)
    for table in tables:
        for alternatives in statements(by_table[table]):
            for statement in alternatives:
                with transaction.atomic():
                    if was_taken := is_taken(statement):
                        told = [changed(*change) for change in asked.notes.read()]
                        dropped = set().union(*told)
                        still = [
                            q for q in answers if answers[q][1].isdisjoint(dropped)
                        ]
                        for question in some_of(still, statement):
                            now, _ = asked.compute(question)
                            assert now == answers[question][0], (
                                f"{statement}\n{question}"
                            )
                    transaction.set_rollback(True)
                if was_taken:
                    break
