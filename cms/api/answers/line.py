"""A connection to PostgreSQL in the event loop, which hears and asks.

psycopg's own asynchronous connection hands a message to a task, whose turn comes after
the requests that have arrived meanwhile. Here a message is heard as soon as it is read.
Source: https://www.postgresql.org/docs/current/libpq-async.html
"""

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from psycopg import OperationalError
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGconn, PGresult


class Line:
    """One connection, while its socket is looked after by the event loop.

    hear:    is called for each message, in the order of their transactions.
    despair: is called at once when the connection is lost, or `hear` has failed; then
             `wait` and `ask` raise what happened.
    """

    def __init__(
        self,
        pgconn: PGconn,
        hear: Callable[[str], None],
        despair: Callable[[], None],
    ) -> None:
        self.pgconn = pgconn
        self.hear = hear
        self.despair = despair
        self._trouble: asyncio.Future[None] = asyncio.Future()
        self._results: list[PGresult] = []
        self._answered: asyncio.Future[None] | None = None

    async def wait(self, seconds: float) -> None:
        await asyncio.wait((self._trouble,), timeout=seconds)
        self._raise_trouble()

    async def ask(self, statement: str) -> str:
        """The only value of the only row; nothing where there is none.

        Raises OperationalError, and whatever `hear` has raised.
        """
        self._results = []
        self._answered = asyncio.Future()
        self.pgconn.send_query(statement.encode())
        self.pgconn.flush()
        await asyncio.wait(
            (self._answered, self._trouble), return_when=asyncio.FIRST_COMPLETED
        )
        self._raise_trouble()
        return value_of(self._results[0])

    def read(self) -> None:
        """Take what has arrived."""
        try:
            self.pgconn.consume_input()
            self._hear_all()
            # Messages behind a result are told of when it has been taken.
            self._take_results()
            self._hear_all()
        except Exception as error:  # noqa: BLE001  whoever waits is told
            if not self._trouble.done():
                self._trouble.set_exception(error)
            self.despair()

    def _hear_all(self) -> None:
        while message := self.pgconn.notifies():
            self.hear(message.extra.decode())

    def _take_results(self) -> None:
        while self._answered and not self.pgconn.is_busy():
            result = self.pgconn.get_result()
            if result:
                self._results.append(result)
            else:
                self._answered.set_result(None)
                self._answered = None

    def _raise_trouble(self) -> None:
        if self._trouble.done():
            self._trouble.result()


def value_of(result: PGresult) -> str:
    """Raises OperationalError where the server refused."""
    if result.status == ExecStatus.COMMAND_OK:
        return ""
    if result.status != ExecStatus.TUPLES_OK:
        raise OperationalError(result.error_message.decode(errors="replace"))
    return (result.get_value(0, 0) or b"").decode()


@contextmanager
def listening(
    pgconn: PGconn, hear: Callable[[str], None], despair: Callable[[], None]
) -> Iterator[Line]:
    """A line, until the end of the block."""
    line = Line(pgconn, hear, despair)
    loop = asyncio.get_running_loop()
    # The library closes its socket when the connection is lost; another connection
    # could then have its number before the loop lets go of it.
    socket = os.dup(pgconn.socket)
    loop.add_reader(socket, line.read)
    try:
        yield line
    finally:
        loop.remove_reader(socket)
        os.close(socket)
