"""Fixtures that every part of the suite may use. Those of one part lie beside it."""

import gc
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.signals import setting_changed
from django.db import connection
from django.dispatch import receiver
from django.template import Template
from django.test import Client
from django.test.utils import instrumented_test_render
from django.utils import translation
from wagtail.test.utils import WagtailTestUtils

from cms.api.cost import kept_counts
from cms.api.statements import compiled
from events.demo.build import build_demo
from tests.kept_content import kept_content_of

SEASON = date(2026, 11, 24)
Ask = Callable[..., dict[str, Any]]


def post(client: Client, query: str, variables: dict[str, Any]) -> dict[str, Any]:
    """The answer of the API to an anonymous caller."""
    body = {"query": query, "variables": variables}
    return client.post("/graphql/", body, content_type="application/json").json()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that empty the tables come last of all.

    pytest-django puts them before tests that ask for no database, of which some build
    the content of their module on what migrations left in the tables.
    """
    items.sort(key=empties_the_tables)


def empties_the_tables(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    fixtures = getattr(item, "fixturenames", [])
    return bool(marker and marker.kwargs.get("transaction")) or any(
        name in fixtures for name in ("transactional_db", "live_server")
    )


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


@pytest.fixture(scope="session", autouse=True)
def _without_what_is_slow(django_test_environment: None) -> None:
    """A third of the time of all tests went into this.

    Django notes down each template that is rendered, with a copy of its context; tests
    that look at one ask for `template_contexts`. Wagtail reads forms with the parser of
    the standard library. Python looks for garbage among all that is imported.
    """
    Template._render = plain_render
    WagtailTestUtils.get_soup = staticmethod(form_soup)
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@receiver(setting_changed)
def _count_anew(setting: str, **_kwargs: Any) -> None:
    """What operations cost, and in which languages is searched, depends on settings,
    which change in tests alone."""
    kept_counts.clear()
    if setting == "LANGUAGES":
        compiled.cache_clear()


def plain_render(self: Template, context: Any) -> Any:
    """As Django renders outside of tests."""
    return self.nodelist.render(context)


def form_soup(markup: str | bytes) -> BeautifulSoup:
    """As Wagtail's own, the text of scripts and templates included."""
    return BeautifulSoup(markup, "lxml", string_containers={})


@pytest.fixture
def template_contexts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Responses have `context` and `templates`."""
    monkeypatch.setattr(Template, "_render", instrumented_test_render)


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
    with django_db_blocker.unblock(), kept_content_of(build_demo_of_the_season):
        yield


def build_demo_of_the_season() -> None:
    build_demo(SEASON)
