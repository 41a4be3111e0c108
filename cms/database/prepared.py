"""Statements that PostgreSQL prepares: it keeps the plan, and is sent the values."""

from typing import Any

from django.db import connection


def prepared_cursor() -> Any:
    """See `DatabaseWrapper.prepared_cursor`, which every connection of ours has."""
    own: Any = connection
    return own.prepared_cursor()
