"""What is heard of a real PostgreSQL, and what happens where nothing is."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
import uvloop
from django.db import connection, transaction
from wagtail.contrib.redirects.models import Redirect

from cms.api.answers.listener import NAME, Listener, connect_alone
from cms.api.answers.memory import Entry, Memory
from cms.api.answers.protocol import AnsweringProtocol
from cms.api.answers.triggers import SEQUENCE
from cms.whole_requests import WholeRequests
from tests.cms.api.answers.small_site import Small, answers_of
from tests.cms.api.answers.test_protocol import request
from tests.cms.connected import connected

PATIENCE = 30  # seconds, far more than it takes
DELIVERY = 0.5  # seconds, far more than a message takes
FAR = 1e12

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener(Memory(1_000_000))
    with running(listener):
        wait_until(lambda: listener.is_live)
        yield listener


@contextmanager
def running(listener: Listener) -> Iterator[None]:
    """In an event loop of its own."""

    async def run() -> None:
        listener.start()
        await asyncio.to_thread(ending.wait)
        listener.stop()

    ending = threading.Event()
    thread = threading.Thread(target=uvloop.run, args=(run(),))
    thread.start()
    try:
        yield
    finally:
        ending.set()
        thread.join()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "It does not happen."
        time.sleep(0.01)


def keep(listener: Listener, key: str, *tags: str) -> bool:
    memory = listener.memory
    return memory.keep(key, Entry(key, 10, tags, FAR), memory.position)


def kept(listener: Listener) -> list[str]:
    return [key for key in ("redirects", "pages") if listener.memory.get(key, 0.0)]


def keep_both(listener: Listener) -> None:
    assert keep(listener, "redirects", "wagtailredirects_redirect")
    assert keep(listener, "pages", "wagtailcore_page")


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def backends() -> list[int]:
    """Of listeners to this database; others of the server belong to other tests."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity "
            "WHERE application_name = %s AND datname = current_database()",
            [NAME],
        )
        return [pid for (pid,) in cursor.fetchall()]


def test_what_has_changed_is_dropped_and_nothing_else(listener):
    keep_both(listener)

    Redirect.objects.create(old_path="/old", redirect_link="/new")

    wait_until(lambda: kept(listener) == ["pages"])


def test_what_comes_to_nothing_drops_nothing_at_once(listener):
    keep_both(listener)

    with transaction.atomic():
        Redirect.objects.create(old_path="/old", redirect_link="/new")
        transaction.set_rollback(True)

    assert kept(listener) == ["redirects", "pages"]


def test_number_that_never_comes_empties_the_memory(listener):
    keep_both(listener)

    sql(f"SELECT nextval('{SEQUENCE}')")

    wait_until(lambda: kept(listener) == [])
    assert listener.is_live


def test_message_that_is_not_understood_empties_the_memory_and_is_survived(listener):
    keep_both(listener)

    sql("SELECT answers_send('{}')")

    wait_until(lambda: kept(listener) == [])
    wait_until(lambda: listener.is_live)


def test_lost_connection_empties_the_memory_and_is_made_anew(listener):
    keep_both(listener)
    wait_until(lambda: len(backends()) == 1)  # that of the test before takes leave
    [pid] = backends()

    sql(f"SELECT pg_terminate_backend({pid})")

    wait_until(lambda: kept(listener) == [])
    wait_until(lambda: listener.is_live and backends() not in ([], [pid]))
    keep_both(listener)
    Redirect.objects.create(old_path="/old", redirect_link="/new")
    wait_until(lambda: kept(listener) == ["pages"])


def test_silence_ends_answers_from_memory_before_anything_is_lost(listener):
    """A lock keeps the server from answering, and is given up later."""
    keep_both(listener)

    with transaction.atomic():
        sql(f"DROP SEQUENCE {SEQUENCE}")
        wait_until(lambda: not listener.is_live)
        assert kept(listener) == ["redirects", "pages"]
        transaction.set_rollback(True)

    wait_until(lambda: listener.is_live)
    assert kept(listener) == []


def test_database_that_is_away_is_said_once(caplog):
    calls = []

    def connect() -> psycopg.Connection:
        calls.append(1)
        if len(calls) < 3:
            raise psycopg.OperationalError("away")
        return connect_alone()

    listener = Listener(Memory(1_000), connect)

    with running(listener):
        wait_until(lambda: listener.is_live)

    assert not listener.is_live
    assert [
        record.msg["event"]
        for record in caplog.records
        if record.name == "cms.api.answers.listener"
    ] == [
        "Nothing is answered from memory; listening is tried again",
        "Answers come from memory again",
    ]


def test_what_arrives_after_a_message_is_answered_after_it():
    """Also where the process was too busy to read either for a while."""
    small = Small(tags=("wagtailredirects_redirect",))
    application = WholeRequests(small, workers=1)
    answers = answers_of(application)

    def change() -> None:
        Redirect.objects.create(old_path="/old", redirect_link="/new")
        connection.close()

    async def exchange() -> list[bytes]:
        answers.listener.live_until = 0.0
        answers.listener.start()
        while not answers.listener.is_live:
            await asyncio.sleep(0.01)
        async with connected(answers, AnsweringProtocol, answers=answers) as client:
            address = client.protocol.transport.get_extra_info("sockname")
            with socket.create_connection(address, timeout=PATIENCE) as late:
                bodies = []
                for _ in range(2):
                    await client.send(request())
                    bodies.append((await client.response()).body)
                editor = threading.Thread(target=change)
                editor.start()
                editor.join()
                time.sleep(DELIVERY)
                late.sendall(request())
                answer = await asyncio.to_thread(late.recv, 1_000)
        answers.listener.stop()
        return [*bodies, answer[-1:]]

    assert uvloop.run(exchange()) == [b"1", b"1", b"2"]
    application.workers.shutdown()
