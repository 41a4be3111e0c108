"""`manage.py run` as a person starts it, on a database of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import psycopg
import pytest
from django.core.management import CommandError, call_command

from cms import postgres

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 240  # seconds, far more than it takes
EVENTS = "id IN (SELECT page_ptr_id FROM events_eventpage)"
END_EVENTS = f"UPDATE wagtailcore_page SET expire_at = now() WHERE {EVENTS}"
LIVE_EVENTS = f"SELECT count(*) FROM wagtailcore_page WHERE live AND {EVENTS}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(address: str, media: Path, *, within: float) -> Iterator[int]:
    """A site that answers within so many seconds; gives its port."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "manage.py", "run", "--port", str(port)],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "AFFICHE_ENV_FILE": os.devnull,
            "DATABASE_URL": address,
            "MEDIA_ROOT": str(media),
        },
    )
    deadline = time.monotonic() + within
    try:
        while (status := status_of(port, "/healthz")) is None:
            assert process.poll() is None, "It ended."
            assert time.monotonic() < deadline, "It does not answer."
            time.sleep(0.02)
        assert status == 200
        yield port
    finally:
        process.terminate()
        ended_with = process.wait(timeout=10)
    assert ended_with == 0


def status_of(port: int, path: str) -> int | None:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


def wait_until_no_event_is_live(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    with psycopg.connect(address, autocommit=True) as connection:
        while connection.execute(LIVE_EVENTS).fetchone() != (0,):
            assert time.monotonic() < deadline, "It unpublishes nothing."
            time.sleep(0.1)


@pytest.mark.slow
def test_second_start_keeps_what_editors_wrote_and_minds_their_dates(tmp_path):
    directory = tmp_path / "server"
    postgres.start(directory)
    sockets = postgres.socket_directory(directory)
    address = f"postgresql://{postgres.ROLE}@/{postgres.DATABASE}?host={sockets}"
    try:
        with running(address, tmp_path, within=PATIENCE) as port:
            assert status_of(port, "/admin/login/") == 200
            assert status_of(port, "/static/wagtailadmin/css/core.css") == 200
        with psycopg.connect(address) as connection:
            connection.execute("UPDATE wagtailcore_page SET title = 'Edited'")
            connection.execute(END_EVENTS)

        with running(address, tmp_path, within=PATIENCE):
            wait_until_no_event_is_live(address)

        with psycopg.connect(address) as connection:
            found = connection.execute("SELECT DISTINCT title FROM wagtailcore_page")
            assert found.fetchall() == [("Edited",)]
    finally:
        postgres.leave(directory)


def test_port_in_use_is_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(CommandError) as caught:
            call_command("run", port=port)

    assert str(caught.value) == (
        f"Port {port} is in use: stop the program that has it, "
        f"or choose another one: make run PORT={port + 1}"
    )
