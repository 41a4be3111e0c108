"""What an editor publishes is what two workers answer, also while PostgreSQL restarts.

The measure is when an answer was asked for: whoever asks later than PROMISED after a
publication had ended gets that publication, or a later one. What the database and the
machine take to bring a message to a process that does nothing else comes on top; a
witness tells how much that is.
"""

import json
import os
import subprocess
import sys
import threading
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from django.db import connection

from cms import postgres
from cms.api.answers.listener import NAME
from cms.postgres_files import programs_for
from tests.cms.test_postgres import end, user_of
from tests.cms.test_run import free_port

ROOT = Path(__file__).resolve().parents[4]
WORKERS, READERS = 2, 4
SECONDS = 20
PROMISED = 0.05  # seconds
FEWEST = 10  # publications; five a second would be 100, on a machine of its own
PATIENCE = 60  # seconds, far more than it takes

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


class Witness(threading.Thread):
    """Sends messages to itself again and again, until the end of the block.

    latest: the longest time, in seconds, in which one came after it had been sent.
    """

    NAP = 0.005

    def __init__(self, address: str) -> None:
        super().__init__(name="witness", daemon=True)
        self.address = address
        self.latest = 0.0
        self._is_wanted = True

    def __enter__(self) -> "Witness":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._is_wanted = False
        self.join()

    def run(self) -> None:
        while self._is_wanted:
            with suppress(psycopg.OperationalError):
                self._send_and_hear()
            time.sleep(self.NAP)

    def _send_and_hear(self) -> None:
        """Until the database goes away."""
        with connect(self.address) as sender, connect(self.address) as hearer:
            hearer.execute("LISTEN witness")
            while self._is_wanted:
                sender.execute("NOTIFY witness")
                sent = time.monotonic()
                for _ in hearer.notifies(timeout=PATIENCE, stop_after=1):
                    self.latest = max(self.latest, time.monotonic() - sent)
                time.sleep(self.NAP)


def connect(address: str) -> psycopg.Connection:
    return psycopg.connect(address, autocommit=True)


def environment(directory: Path) -> dict[str, str]:
    sockets = postgres.socket_directory(directory)
    return {
        "PATH": os.environ["PATH"],
        "AFFICHE_ENV_FILE": os.devnull,
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "DEBUG": "false",
        "LOG_LEVEL": "ERROR",
        "MEDIA_ROOT": str(directory / "media"),
        "DATABASE_URL": f"postgresql://{postgres.ROLE}@/{postgres.DATABASE}"
        f"?host={sockets}",
    }


def copy_database(directory: Path) -> None:
    """The tables of the test database, as the migrations made them."""
    programs = programs_for(directory / "data")
    own = connection.settings_dict
    source = psycopg.conninfo.make_conninfo(
        host=own["HOST"],
        port=own["PORT"] or None,
        user=own["USER"],
        password=own["PASSWORD"] or None,
        dbname=own["NAME"],
    )
    dump = subprocess.run(
        [programs / "pg_dump", "--no-owner", source], capture_output=True, check=True
    )
    target = environment(directory)["DATABASE_URL"]
    subprocess.run(
        [programs / "psql", "--quiet", "--set=ON_ERROR_STOP=1", target],
        # What was said to be published is still so after any end of the server.
        input=dump.stdout
        + f"ALTER DATABASE {postgres.DATABASE} SET synchronous_commit = on;".encode(),
        stdout=subprocess.DEVNULL,
        check=True,
    )


@contextmanager
def program(
    directory: Path, *words: str, **variables: str
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        env=environment(directory) | variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=30)


def listeners(directory: Path) -> int:
    with psycopg.connect(environment(directory)["DATABASE_URL"]) as database:
        found = database.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = %s", [NAME]
        )
        return found.fetchone()[0]


def computed(directory: Path) -> int:
    """How many answers asked the database for the sites, as each does once."""
    with psycopg.connect(environment(directory)["DATABASE_URL"]) as database:
        found = database.execute(
            "SELECT seq_scan + coalesce(idx_scan, 0) FROM pg_stat_user_tables "
            "WHERE relname = 'wagtailcore_site'"
        )
        return found.fetchone()[0]


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "It does not happen."
        time.sleep(0.05)


def lateness(
    asked: list[tuple[float, int]], ended: list[tuple[int, float]]
) -> list[float]:
    """For each publication the longest time after its end at which somebody asked and
    got an earlier one; 0 where nobody did."""
    moments = [moment for _, moment in ended]
    longest = [0.0] * len(ended)
    for moment, number in asked:
        for place in reversed(range(bisect_right(moments, moment))):
            published, at = ended[place]
            if published <= number:
                break
            longest[place] = max(longest[place], moment - at)
    return longest


def test_lateness_is_that_of_every_publication_missed():
    ended = [(1, 10.0), (2, 11.0), (4, 12.0)]

    assert lateness([(9.0, 0), (10.5, 1), (11.5, 2), (11.9, 4)], ended) == [0, 0, 0]
    assert lateness([(10.5, 0)], ended) == [0.5, 0, 0]
    assert lateness([(12.5, 2), (12.25, 1)], ended) == [0, 1.25, 0.5]


def test_no_answer_is_older_than_what_was_published_before_it(directory):
    server = user_of(directory)
    copy_database(directory)
    with ExitStack() as running:
        start = running.enter_context
        editor = start(program(directory, "tests.cms.api.answers.editor"))
        key = editor.stdout.readline().strip()
        port = str(free_port())
        where = {"PORT": port, "WEB_CONCURRENCY": str(WORKERS)}
        start(program(directory, "cms.serve", **where))
        wait_until(lambda: listeners(directory) == WORKERS)
        one = f'{{ event(key: "{key}") {{ title venue {{ name }} }} }}'
        many = "{ events(first: 5) { nodes { title } } }"
        questions = [
            (f"/graphql/?query={quote(one)}", ""),
            (f"/graphql/?query={quote(many)}", ""),
            ("/graphql/", json.dumps({"query": one})),
            ("/graphql/", json.dumps({"query": many})),
        ]
        before = computed(directory)
        readers = [
            start(program(directory, "tests.cms.api.answers.reader", port, *rest))
            for rest in [(str(SECONDS), *question) for question in questions]
        ]
        witness = start(Witness(environment(directory)["DATABASE_URL"]))
        editor.stdin.write("go\n")
        editor.stdin.flush()

        time.sleep(SECONDS / 2)
        after = computed(directory)
        end(server)
        server = user_of(directory)

        lines = [
            reader.communicate(timeout=SECONDS + PATIENCE)[0] for reader in readers
        ]
        published = editor.communicate(timeout=PATIENCE)[0]
        wait_until(lambda: listeners(directory) == WORKERS)
    end(server)
    ended = [
        (int(number), float(moment))
        for number, moment in map(str.split, published.splitlines())
    ]
    asked = [
        [(float(m), int(n)) for m, n in map(str.split, text.splitlines())]
        for text in lines
    ]
    middle = ended[0][1] + SECONDS / 2
    assert len(ended) >= FEWEST
    last_before = max(number for number, moment in ended if moment < middle)
    assert last_before < ended[-2][0], "Nothing was published after the restart."
    late = lateness([one for answers in asked for one in answers], ended)
    assert max(late) <= PROMISED + witness.latest
    for answers in asked:
        assert max(number for _, number in answers) > last_before
    first_half = sum(moment < middle for answers in asked for moment, _ in answers)
    assert after - before < first_half / 2, "Little was answered from memory."
