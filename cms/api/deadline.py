"""How long one answer may take: as a whole, and for each statement in the database.

PostgreSQL ends a statement that takes too long; the answer as a whole is given up
before its next statement, or the loaders' next step. The limit of a statement is set
for the API's own use of a connection only: an editor's long save is not its business.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.conf import settings
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from cms.api.errors import ApiError


class Deadline:
    """The moment by which an answer is made, in seconds from now."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.at = time.monotonic() + seconds
        self.reason: ApiError | None = None

    def check(self) -> None:
        """Raise ApiError once the answer is given up, for what ended it first."""
        if self.reason is None and time.monotonic() > self.at:
            self.reason = ApiError(
                "DEADLINE_EXCEEDED",
                f"The answer took more than {self.seconds:g} seconds, which is the "
                "limit. Ask for smaller pages, or in several requests.",
                limit=self.seconds,
            )
        if self.reason:
            raise self.reason

    @contextmanager
    def watching(self, connection: BaseDatabaseWrapper) -> Iterator[None]:
        """Hold every statement on the connection to the limits."""

        def run(
            execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
        ) -> Any:
            self.check()
            try:
                return execute(sql, params, many, context)
            except OperationalError as error:
                if not isinstance(error.__cause__, psycopg.errors.QueryCanceled):
                    raise
                self.reason = statement_timeout()
                raise self.reason from error

        with limited_statements(connection), connection.execute_wrapper(run):
            yield


@contextmanager
def limited_statements(connection: Any) -> Iterator[None]:
    """Whoever uses the connection next for something else takes the limit away: within
    a transaction that is us, because its end may take it back unseen."""
    connection.statement_limit = int(settings.API_STATEMENT_TIMEOUT * 1_000)
    try:
        yield
    finally:
        connection.statement_limit = None
        if connection.in_atomic_block and connection.connection is not None:
            free_statements(connection)


def statement_timeout() -> ApiError:
    limit = settings.API_STATEMENT_TIMEOUT
    return ApiError(
        "STATEMENT_TIMEOUT",
        f"The database took more than {limit:g} seconds for one list, which is the "
        "limit. Narrow it with `where`, or ask for smaller pages.",
        limit=limit,
    )


def free_statements(connection: Any) -> None:
    """Back to the server's own limit. A connection that cannot is of no further use."""
    try:
        connection.set_limit()
    except psycopg.errors.InFailedSqlTransaction:
        # Its rollback takes the setting back as well.
        vars(connection.connection).pop("statement_limit", None)
    except psycopg.Error:
        connection.connection.close()
