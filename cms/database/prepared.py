"""Statements that PostgreSQL prepares: it keeps the plan, and is sent the values."""

from typing import Any

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor


def prepared_cursor() -> Any:
    """A cursor of Django that leaves the values to PostgreSQL. It is watched and
    counted as any other."""
    connection.ensure_connection()
    own: Any = ServerBindingCursor
    return connection._prepare_cursor(own(connection.connection))  # type: ignore[attr-defined]
