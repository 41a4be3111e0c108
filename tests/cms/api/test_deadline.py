"""Statements run in a real PostgreSQL; seconds are never compared with a clock."""

import graphene
import orjson
import pytest
from django.db import OperationalError, connection, transaction
from django.test import RequestFactory

from cms.api.context import AnswerContext
from cms.api.deadline import Deadline
from cms.api.errors import ApiError
from cms.api.view import GraphQLView


@pytest.fixture(autouse=True)
def _outside_transactions(django_db_setup, django_db_blocker):
    """As requests are served; nothing is written here."""
    with django_db_blocker.unblock():
        yield
        connection.close()


LIMIT = "SELECT current_setting('statement_timeout')"


def sql(statement: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return str(cursor.fetchone()[0])


class Query(graphene.ObjectType):
    limit = graphene.String()
    slow = graphene.String()

    @staticmethod
    def resolve_limit(_root, _info):
        return sql(LIMIT)

    @staticmethod
    def resolve_slow(_root, _info):
        return sql("SELECT pg_sleep(60)")


schema = graphene.Schema(query=Query).graphql_schema
view = GraphQLView.as_view(schema=schema, context=lambda request: request)


def ask(query: str) -> tuple[int, dict]:
    response = view(RequestFactory().get("/graphql/", {"query": query}))
    return response.status_code, orjson.loads(response.content)


def test_statements_of_the_api_have_a_limit_and_others_have_none(
    django_assert_num_queries, settings
):
    settings.API_STATEMENT_TIMEOUT = 1.5
    before = sql(LIMIT)

    with django_assert_num_queries(2):
        answer = ask("{limit other: limit}")

    assert answer == (200, {"data": {"limit": "1500ms", "other": "1500ms"}})
    assert (before, sql(LIMIT)) == ("0", "0")


def test_limit_of_the_api_does_not_come_back_with_a_rollback(settings):
    settings.API_STATEMENT_TIMEOUT = 1.5
    ask("{limit}")
    connection.init_connection_state()  # as when a pool hands it on

    with transaction.atomic():
        sql("SELECT 1")
        transaction.set_rollback(True)

    assert sql(LIMIT) == "0"


def test_statement_that_takes_too_long_is_ended_and_said(settings):
    settings.API_STATEMENT_TIMEOUT = 0.05

    status, answer = ask("{slow limit}")

    assert status == 200
    assert answer["data"] == {"slow": None, "limit": None}
    assert [
        (error["path"], error["extensions"], error["message"])
        for error in answer["errors"]
    ] == [
        (
            [field],
            {"code": "STATEMENT_TIMEOUT", "limit": 0.05},
            "The database took more than 0.05 seconds for one list, which is the "
            "limit. Narrow it with `where`, or ask for smaller pages.",
        )
        for field in ("slow", "limit")
    ]
    assert sql(LIMIT) == "0"


def test_answer_that_takes_too_long_is_given_up_before_the_next_statement(settings):
    settings.API_DEADLINE = -1

    status, answer = ask("{limit __typename}")

    assert (status, answer["data"]) == (200, {"limit": None, "__typename": "Query"})
    assert [error["extensions"] for error in answer["errors"]] == [
        {"code": "DEADLINE_EXCEEDED", "limit": -1}
    ]


def test_loaders_ask_the_deadline_of_their_context():
    AnswerContext().check_deadline()
    AnswerContext(deadline=Deadline(60)).check_deadline()

    with pytest.raises(ApiError) as caught:
        AnswerContext(deadline=Deadline(-1)).check_deadline()

    assert caught.value.extensions["code"] == "DEADLINE_EXCEEDED"


def test_connection_that_was_lost_is_given_up():
    with Deadline(60).watching(connection), pytest.raises(OperationalError):
        sql("SELECT pg_terminate_backend(pg_backend_pid())")

    connection.close()
    assert sql(LIMIT) == "0"
