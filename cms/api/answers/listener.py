"""What other processes changed, heard as soon as they have."""

import threading
import time
from collections.abc import Callable

import orjson
import psycopg
import structlog
from django.db import connection

from cms.api.answers.memory import Memory
from cms.api.answers.tags import changed
from cms.api.answers.triggers import CHANNEL, SEQUENCE

NAME = "affiche answers"  # of the connection, for who looks at the database
BEAT = 0.5  # seconds between questions whether the connection stands
SILENCE = 2.0  # seconds after a question in which its answer is taken for granted
FIRST_PAUSE = 0.05  # seconds until the next attempt to connect; each is twice as long
LONGEST_PAUSE = 2.0
LONGEST_STOP = 5  # seconds

log = structlog.get_logger(__name__)


class Numbers:
    """Which numbers of changes have come, and whether one is missing.

    A transaction takes its number before it ends, and some that take one come to
    nothing. So a number is missing when it was taken before the last beat and has not
    come until this one. That is too often rather than too seldom.
    """

    def __init__(self, last: int) -> None:
        self.settled = last  # up to here nobody waits any more
        self.due = last
        self.come: set[int] = set()

    def add(self, number: int) -> None:
        if number > self.settled:
            self.come.add(number)

    def beat(self, last: int) -> bool:
        """The last number taken by now. Returns whether one is missing."""
        come = sum(number <= self.due for number in self.come)
        is_missing = come < self.due - self.settled
        self.settled, self.due = self.due, last
        self.come = {number for number in self.come if number > self.settled}
        return is_missing


class Listener(threading.Thread):
    """Keeps a memory true, by one connection of its own.

    Nothing may be answered from the memory unless `is_live`: the connection stands, or
    did when it was asked last, SILENCE seconds ago at most. Whatever was missed, or may
    have been, empties the memory.
    """

    def __init__(
        self, memory: Memory, connect: Callable[[], psycopg.Connection] | None = None
    ) -> None:
        super().__init__(name="answers", daemon=True)
        self.memory = memory
        self.live_until = 0.0  # on the clock of `time.monotonic`
        self._connect = connect or connect_alone
        self._stopping = threading.Event()
        self._is_troubled = False

    @property
    def is_live(self) -> bool:
        return time.monotonic() < self.live_until

    def stop(self) -> None:
        self._stopping.set()
        self.join(LONGEST_STOP)

    def run(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopping.is_set():
            try:
                with self._connect() as connected:
                    pause = FIRST_PAUSE
                    self._listen(connected)
            except Exception as error:  # noqa: BLE001  the thread outlives any error
                self._despair(error)
            finally:
                self.live_until = 0.0
                self.memory.clear()
            self._stopping.wait(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    def _listen(self, connected: psycopg.Connection) -> None:
        connected.execute(f"LISTEN {CHANNEL}".encode())
        numbers = Numbers(last_number(connected))
        # Who began to compute before this may have missed something.
        self.memory.clear()
        asked = time.monotonic()
        while not self._stopping.is_set():
            self.live_until = asked + SILENCE
            self._take_heart()
            for message in connected.notifies(timeout=BEAT):
                numbers.add(self._hear(message.payload))
            asked = time.monotonic()
            last = last_number(connected)
            if numbers.beat(last) or not self.is_live:
                self.memory.clear()

    def _hear(self, message: str) -> int:
        """Drop what has changed; returns the number of the change."""
        change = orjson.loads(message)
        self.memory.drop(changed(change["t"], change["k"]))
        return change["n"]

    def _despair(self, error: Exception) -> None:
        """Say once that nothing is heard; a database that is away is no surprise."""
        if not self._is_troubled:
            is_expected = isinstance(error, psycopg.Error)
            log.error(
                "Nothing is answered from memory; listening is tried again",
                reason=str(error).strip(),
                exc_info=None if is_expected else error,
            )
        self._is_troubled = True

    def _take_heart(self) -> None:
        if self._is_troubled:
            log.info("Answers come from memory again")
        self._is_troubled = False


def last_number(connected: psycopg.Connection) -> int:
    """The last number that any transaction took."""
    row = connected.execute(f"SELECT last_value FROM {SEQUENCE}".encode()).fetchone()
    assert row is not None
    return row[0]


def connect_alone() -> psycopg.Connection:
    """A connection to Django's database that is in no pool, and notices its loss."""
    parameters = connection.get_connection_params()
    for name in ("context", "cursor_factory"):
        parameters.pop(name, None)
    return psycopg.connect(
        **{
            "connect_timeout": 5,  # seconds, as all of these
            "keepalives_idle": 2,
            "keepalives_interval": 2,
            "keepalives_count": 2,
            "application_name": NAME,
            **parameters,
        },
        autocommit=True,
    )
