"""Connections of the pool are looked at before they are used."""

import psycopg
import pytest
from django.db import connection

from cms.database import base

pytestmark = pytest.mark.django_db


@pytest.fixture
def own():
    """A connection that nothing else uses."""
    parameters = {**connection.get_connection_params(), "autocommit": True}
    with psycopg.connect(**parameters) as opened:
        yield opened


@pytest.fixture
def asked(monkeypatch):
    """The connections whose server was asked whether it is there."""
    found: list[psycopg.Connection] = []
    monkeypatch.setattr(base.ConnectionPool, "check_connection", found.append)
    return found


def end(pid: int) -> None:
    """As an administrator ends a connection, and as a server that stops does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
        assert cursor.fetchone() == (True,)


def test_new_connection_is_asked(own, asked):
    assert base.stands(own)
    assert asked == [own]


def test_connection_that_was_used_just_now_is_not_asked(own, asked):
    base.stands(own)

    assert base.stands(own)
    assert asked == [own]


@pytest.fixture
def later(monkeypatch):
    """A look at a connection is always some time ago."""
    monkeypatch.setattr(base, "JUST_NOW_SECONDS", 0)


@pytest.mark.usefixtures("later")
def test_connection_that_was_not_used_for_a_while_is_asked(own, asked, monkeypatch):
    base.stands(own)
    monkeypatch.setattr(base, "SURE_SECONDS", 0)

    assert base.stands(own)
    assert asked == [own, own]


@pytest.mark.usefixtures("later")
def test_connection_that_was_ended_does_not_stand(own):
    assert base.stands(own)

    end(own.info.backend_pid)

    assert not base.stands(own)


def test_connection_is_not_looked_at_again_at_once(own, monkeypatch):
    monkeypatch.setattr(base, "JUST_NOW_SECONDS", 60)
    base.stands(own)
    end(own.info.backend_pid)

    assert base.stands(own)

    monkeypatch.setattr(base, "JUST_NOW_SECONDS", 0)
    assert not base.stands(own)


@pytest.fixture
def pooled():
    """Django's wrapper with a pool of one connection, as it is in production."""
    settings = {**connection.settings_dict, "CONN_MAX_AGE": 0}
    settings["OPTIONS"] = {**settings["OPTIONS"], "pool": {"min_size": 1}}
    wrapper = base.DatabaseWrapper(settings, connection.alias)
    yield wrapper
    wrapper.close()
    wrapper.close_pool()


@pytest.mark.usefixtures("later")
def test_another_is_taken_from_the_pool_for_one_that_was_ended(pooled):
    pooled.connect()
    first = pooled.connection.info.backend_pid
    pooled.close()
    end(first)

    pooled.connect()

    assert pooled.connection.info.backend_pid != first
    assert pooled.connection.execute("SELECT 1").fetchone() == (1,)
