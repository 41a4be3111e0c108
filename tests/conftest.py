"""Fixtures that every part of the suite may use. Those of one part lie beside it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import translation

from events.demo.build import build_demo
from tests.content import content_of

SEASON = date(2026, 11, 24)
Ask = Callable[..., dict[str, Any]]


def post(client: Client, query: str, variables: dict[str, Any]) -> dict[str, Any]:
    """The answer of the API to an anonymous caller."""
    body = {"query": query, "variables": variables}
    return client.post("/graphql/", body, content_type="application/json").json()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The test database, which can be dropped although a thread is still connected.

    A page that a browser left may have been asking for something to the end.
    """
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Messages are compared in the language that they are written in."""
    with translation.override("en"):
        yield


@pytest.fixture
def gql(db: None, client: Client) -> Ask:
    """Ask the API, `gql(QUERY, key=…)`; the data of the answer, which has no errors."""

    def ask(query: str, **variables: Any) -> dict[str, Any]:
        answer = post(client, query, variables)
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    return ask


@pytest.fixture
def gql_errors(db: None, client: Client) -> Callable[..., list[dict[str, Any]]]:
    """Ask the API; the errors of the answer."""

    def ask(query: str, **variables: Any) -> list[dict[str, Any]]:
        return post(client, query, variables).get("errors", [])

    return ask


@pytest.fixture
def gql_codes(gql_errors: Callable[..., list[dict[str, Any]]]) -> Callable[..., list]:
    """Ask the API; the codes of the errors."""

    def ask(query: str, **variables: Any) -> list[str]:
        return [e["extensions"]["code"] for e in gql_errors(query, **variables)]

    return ask


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The announcement and the season around one day, as on a first start."""
    with django_db_blocker.unblock(), content_of(lambda: build_demo(SEASON)):
        yield
