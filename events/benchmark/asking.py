"""One request, and what it must be answered with."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen

from events.benchmark.questions import Question

SECONDS = 30
HOST = "affiche.example"
# As a proxy hands on what came over TLS.
PROXIED = {"Host": HOST, "X-Forwarded-Proto": "https"}


@dataclass(frozen=True)
class Asked:
    """A request: by GET where there is no body."""

    path: str
    body: bytes | None = None

    @property
    def headers(self) -> dict[str, str]:
        kind = {"Content-Type": "application/json"} if self.body else {}
        return {**PROXIED, "Accept": "application/json", **kind}


def by_get(question: Question) -> Asked:
    return Asked(question.address)


def by_post(question: Question) -> Asked:
    return Asked("/graphql/", question.body)


def ask(origin: str, asked: Asked) -> bytes:
    """The body of the answer. Raises OSError, for any status but 200 too."""
    request = Request(origin + asked.path, asked.body, asked.headers)
    with urlopen(request, timeout=SECONDS) as answer:
        body: bytes = answer.read()
        return body


def data_of(origin: str, question: Question) -> dict[str, Any]:
    """What the API answers. Raises ValueError where it has errors."""
    answer = json.loads(ask(origin, by_post(question)))
    if "errors" in answer:
        raise ValueError(f"{question.name} is refused: {answer['errors']}")
    data: dict[str, Any] = answer["data"]
    return data
