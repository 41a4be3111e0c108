"""What other processes changed, heard as soon as they have."""

import asyncio
import time
from collections.abc import Callable
from contextlib import closing

import orjson
import psycopg
import structlog
from django.db import connection
from psycopg.pq.abc import PGconn

from cms.api.answers.line import listening
from cms.api.answers.memory import Memory
from cms.api.answers.tags import changed
from cms.api.answers.triggers import CHANNEL, SEQUENCE

NAME = "affiche answers"  # of the connection, for who looks at the database
BEAT = 0.5  # seconds between questions whether the connection stands
SILENCE = 2.0  # seconds after a question in which its answer is taken for granted
FIRST_PAUSE = 0.05  # seconds until the next attempt to connect; each is twice as long
LONGEST_PAUSE = 2.0
# The last number that any transaction took.
LAST_NUMBER = f"SELECT last_value FROM {SEQUENCE}"

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


class Listener:
    """Keeps a memory true, by one connection of its own.

    Nothing may be answered from the memory unless `is_live`: the connection stands, or
    did when it was asked last, SILENCE seconds ago at most. Whatever was missed, or may
    have been, empties the memory.

    It listens in the event loop that answers from the memory. Requests and messages are
    read there in the order in which they arrive, however busy the process is: what
    arrives after a message is answered after it.
    """

    def __init__(
        self, memory: Memory, connect: Callable[[], psycopg.Connection] | None = None
    ) -> None:
        self.memory = memory
        self.live_until = 0.0  # on the clock of `time.monotonic`
        self.numbers = Numbers(0)
        self._connect = connect or connect_alone
        self._task: asyncio.Task[None] | None = None
        self._is_troubled = False

    @property
    def is_live(self) -> bool:
        return time.monotonic() < self.live_until

    def start(self) -> None:
        """In the running event loop, until `stop`."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    def stop(self) -> None:
        if self._task:
            self._task.cancel()

    async def _run(self) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                with closing(await asyncio.to_thread(self._connect)) as connected:
                    pause = FIRST_PAUSE
                    await self._listen(connected.pgconn)
            except Exception as error:  # noqa: BLE001  the task outlives any error
                self._despair(error)
            finally:
                self._forget()
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _listen(self, pgconn: PGconn) -> None:
        with listening(pgconn, self._hear, self._forget) as line:
            await line.ask(f"LISTEN {CHANNEL}")
            self.numbers = Numbers(int(await line.ask(LAST_NUMBER)))
            # Who began to compute before this may have missed something.
            self.memory.clear()
            asked = time.monotonic()
            while True:
                self.live_until = asked + SILENCE
                self._take_heart()
                await line.wait(BEAT)
                asked = time.monotonic()
                last = int(await line.ask(LAST_NUMBER))
                if self.numbers.beat(last) or not self.is_live:
                    self.memory.clear()

    def _hear(self, message: str) -> None:
        """Drop what has changed."""
        change = orjson.loads(message)
        self.memory.drop(changed(change["t"], change["k"]))
        self.numbers.add(change["n"])

    def _forget(self) -> None:
        """Nothing is heard any more, or may have been misunderstood."""
        self.live_until = 0.0
        self.memory.clear()

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
