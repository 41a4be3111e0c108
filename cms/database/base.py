"""Django's PostgreSQL engine; starts the embedded server and says what failed."""

from pathlib import Path
from typing import Any

import psycopg
from django.db.backends.postgresql import base

from cms import postgres
from cms.database.errors import DatabaseUnreachableError

OWN_SERVER = "its log is {}"
OTHER_SERVER = (
    "start it, correct DATABASE_URL, or unset that variable to use the server that "
    "Affiche starts by itself in development"
)


class DatabaseWrapper(base.DatabaseWrapper):
    has_answered = False

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        # Asked first without the pool, which would try again and again in the
        # background and report no reason.
        if not self.has_answered:
            connect_once(conn_params, self.settings_dict.get("EMBEDDED"))
            DatabaseWrapper.has_answered = True
        return super().get_new_connection(conn_params)


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
