"""Rows of the database as the API takes them: plain dicts, by column."""

from typing import Any

Row = dict[str, Any]
