"""A memory of answers inside one test, and the changes that the database tells.

Nothing is committed in a test, so that nothing is sent: what would be is written down.
"""

import json
import time
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection
from django.test import Client

from cms.api.answers.making import MAKING, Making
from cms.api.answers.memory import Entry, Memory
from cms.api.answers.moments import Moments
from cms.api.answers.tags import changed

WRITE_DOWN = """
CREATE TEMPORARY TABLE told (place serial, message jsonb);
CREATE OR REPLACE FUNCTION answers_send(message text) RETURNS void LANGUAGE sql
AS 'INSERT INTO told (message) VALUES (message::jsonb)'
"""


class Question(NamedTuple):
    query: str
    variables: str = "{}"


class Change(NamedTuple):
    table: str
    keys: frozenset[str] | None


class Told:
    """What the transaction has told so far."""

    def read(self) -> list[Change]:
        """What was told since it was read last."""
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM told RETURNING place, message")
            rows = sorted(cursor.fetchall())
        messages = [json.loads(m) if isinstance(m, str) else m for _, m in rows]
        return [
            Change(m["t"], None if m["k"] is None else frozenset(m["k"]))
            for m in messages
        ]


def told() -> Told:
    """From now on, in a transaction that is rolled back in the end."""
    with connection.cursor() as cursor:
        cursor.execute(WRITE_DOWN)
    return Told()


class Remembering:
    """Questions asked of the API, and their answers as long as they are kept."""

    def __init__(self, notes: Told) -> None:
        self.notes = notes
        self.memory = Memory(100_000_000)
        self.moments = Moments(self.memory)
        self.client = Client()

    def compute(self, question: Question) -> tuple[bytes, Making]:
        """The answer, and what it was made from."""
        making = Making(self.moments)
        body = {"query": question.query, "variables": json.loads(question.variables)}
        response = self.client.post(
            "/graphql/", body, content_type="application/json", **{MAKING: making}
        )
        return response.content, making

    def fresh(self, question: Question) -> bytes:
        """The answer computed; it is kept if it is good."""
        since = self.memory.position
        answer, making = self.compute(question)
        if making.tags is not None:
            entry = Entry(answer, 0, making.tags, making.ends)
            self.memory.keep(question, entry, since)
        return answer

    def kept(self, question: Question) -> bytes | None:
        return self.memory.get(question, time.time())

    def hear(self) -> list[Change]:
        """Drop what has changed since the last time."""
        changes = self.notes.read()
        for change in changes:
            self.memory.drop(changed(change.table, change.keys))
        return changes


def operations(variables: Mapping[str, Mapping[str, Any]]) -> list[Question]:
    """The operations of the contract with those variables, by name."""
    folder = settings.CONTRACT_DIR / "operations"
    return [
        Question((folder / f"{name}.graphql").read_text(), json.dumps(values))
        for name, values in variables.items()
    ]


def examples(language: str) -> list[Question]:
    """The operations of the contract with the variables of their examples."""
    folder = settings.CONTRACT_DIR
    found = []
    for path in sorted((folder / "examples").glob(f"*.{language}.json")):
        example = json.loads(path.read_text())
        operation = folder / "operations" / f"{example['operation']}.graphql"
        variables = json.dumps(example["variables"])
        found.append(Question(operation.read_text(), variables))
    return found
