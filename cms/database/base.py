"""Django's PostgreSQL engine; starts the embedded server and says what failed."""

import select
import time
from math import inf
from pathlib import Path
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg_pool import ConnectionPool

from cms import postgres
from cms.database.errors import DatabaseUnreachableError

OWN_SERVER = "its log is {}"
OTHER_SERVER = (
    "start it, correct DATABASE_URL, or unset that variable to use the server that "
    "Affiche starts by itself in development"
)
SURE_SECONDS = 30  # for which a connection that was used is trusted to be there
# After a look at it, within which there is hardly another server in its place. To look
# lets go of the interpreter, and takes a twelfth of what a busy worker answers.
JUST_NOW_SECONDS = 0.05


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's, with connections that are looked at before they are used.

    A pool's own check asks the server before each use. Here the socket is looked at: a
    server that went away has closed it, and nothing else is there to be read. Only what
    was not used for a while is asked.
    """

    has_answered = False
    statement_limit: int | None = None  # milliseconds, for statements from now on

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        # Asked first without the pool, which would try again and again in the
        # background and report no reason.
        if not self.has_answered:
            connect_once(conn_params, self.settings_dict.get("EMBEDDED"))
            DatabaseWrapper.has_answered = True
        connection = super().get_new_connection(conn_params)
        while self.pool and not stands(connection):
            connection.close()
            self.pool.putconn(connection)
            connection = super().get_new_connection(conn_params)
        return connection

    def init_connection_state(self) -> None:
        super().init_connection_state()
        # Within a transaction, its rollback would bring the former limit back.
        self.set_limit()

    def create_cursor(self, name: str | None = None) -> Any:
        self.set_limit()
        return super().create_cursor(name)

    def prepared_cursor(self) -> Any:
        """A cursor that leaves the values to PostgreSQL, which prepares the statement.
        Places are `$1`, `$2` and so on. It is watched and counted as any other."""
        self.ensure_connection()
        with self.wrap_database_errors:
            self.set_limit()
            own: Any = psycopg.RawCursor(self.connection)
            return self._prepare_cursor(own)  # type: ignore[attr-defined]

    def set_limit(self) -> None:
        """Hold the connection to `statement_limit`, if it is not held to it already.

        It may come from a pool, as somebody else has left it.
        """
        connection: Any = self.connection
        if vars(connection).get("statement_limit") == self.statement_limit:
            return
        if self.statement_limit is None:
            connection.execute("RESET statement_timeout")
        else:
            connection.execute(f"SET statement_timeout = {self.statement_limit}")
        vars(connection)["statement_limit"] = self.statement_limit


def stands(connection: psycopg.Connection) -> bool:
    """Whether a connection of the pool can be used; asks the server where in doubt."""
    now = time.monotonic()
    ago = now - vars(connection).get("looked_at", -inf)
    if ago < JUST_NOW_SECONDS:
        return True
    vars(connection)["looked_at"] = now
    readable, _, _ = select.select([connection.fileno()], [], [], 0)
    if not readable and ago < SURE_SECONDS:
        return True
    try:
        ConnectionPool.check_connection(connection)
    except psycopg.OperationalError:
        return False
    return True


def connect_once(conn_params: dict[str, Any], embedded: Path | None) -> None:
    """Raises DatabaseUnreachableError with a sentence for a person."""
    try:
        if embedded:
            postgres.start(embedded)
        psycopg.connect(**conn_params).close()
    except postgres.ServerError as error:
        raise DatabaseUnreachableError(str(error)) from error
    except psycopg.OperationalError as error:
        way_out = OWN_SERVER.format(embedded / "log") if embedded else OTHER_SERVER
        raise DatabaseUnreachableError(
            f"PostgreSQL cannot be used at {address(conn_params)}: "
            f"{reason(error)}; {way_out}."
        ) from error


def address(conn_params: dict[str, Any]) -> str:
    where = conn_params.get("host") or "the default socket"
    port = f", port {conn_params['port']}" if conn_params.get("port") else ""
    return f'{where}{port} (database "{conn_params["dbname"]}")'


def reason(error: psycopg.Error) -> str:
    """The server's or the system's own words, without the address libpq repeats."""
    words = str(error).rpartition(" failed: ")[2].split("\n")[0]
    return words.removeprefix("FATAL:").strip()
