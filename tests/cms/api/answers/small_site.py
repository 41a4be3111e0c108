"""A small site behind what stands before Django, and what is asked of it without a
server: requests as ASGI tells of them."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from cms.api.answers.front import Answers
from cms.api.answers.listener import Listener
from cms.api.answers.making import MAKING
from cms.api.answers.memory import Memory
from cms.lifespan import Scope
from cms.whole_requests import WholeRequests

FAR = 1e12
TAG = '"tag"'
JSON = [("content-type", "application/json")]
GONE = {"type": "http.disconnect"}


@dataclass
class Small:
    """A WSGI application that counts, and says what it was asked in.

    status: of its answers; only those with 200 may be kept.
    tags:   of these.
    doors:  opened for those who ask `?wait`.
    """

    status: str = "200 OK"
    tags: tuple[str, ...] = ("things",)
    asked: list[dict[str, Any]] = field(default_factory=list)
    door: threading.Event = field(default_factory=threading.Event)
    entered: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def __call__(self, environ, start_response):
        self.asked.append(environ)
        number = len(self.asked)
        if environ["QUERY_STRING"] == "wait":
            self.entered.release()
            assert self.door.wait(10)
        making = environ.get(MAKING)
        if making and self.status == "200 OK":
            making.tags, making.ends = self.tags, FAR
        headers = [*JSON, ("etag", TAG), ("content-length", "1"), ("vary", "Accept")]
        start_response(self.status, headers)
        return [str(number).encode()]


def answers_of(application: WholeRequests) -> Answers:
    memory = Memory(1_000_000)
    listener = Listener(memory)
    listener.live_until = FAR
    return Answers(application, application, memory, listener)


@contextmanager
def answering(small: Small) -> Iterator[Answers]:
    """What stands before the small site, until the end of the block."""
    application = WholeRequests(small, workers=4)
    try:
        yield answers_of(application)
    finally:
        small.door.set()
        application.workers.shutdown()


def request(method: str = "GET", query: str = "", **others: Any) -> Scope:
    """What ASGI tells of a request; headers by their name with underscores."""
    own = {"scheme": "http", "path": "/graphql/"}
    scheme, path = (others.pop(name, value) for name, value in own.items())
    given = {"host": "localhost", "accept": "*/*", **others}
    return {
        "type": "http",
        "http_version": "1.1",
        "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 50000),
        "method": method,
        "scheme": scheme,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [
            (name.replace("_", "-").encode(), value.encode())
            for name, value in given.items()
        ],
    }


async def send(
    application: Callable[..., Any],
    scope: Scope,
    body: bytes = b"",
    *received: dict[str, Any],
) -> tuple[Any, ...]:
    """Status, headers and body of the answer; nothing where none was sent.

    received: by the application, in the place of the whole body.
    """
    names = [name for name, _ in scope["headers"]]
    if scope["method"] == "POST" and b"content-length" not in names:
        scope["headers"].append((b"content-length", b"%d" % len(body or b".")))
    messages = iter(received or [{"type": "http.request", "body": body}])
    sent = []

    async def receive():
        return next(messages)

    async def note(message):
        sent.append(message)

    await application(scope, receive, note)
    if not sent:
        return ()
    start, *bodies = sent
    headers = {n.decode().lower(): v.decode() for n, v in start["headers"]}
    return start["status"], headers, b"".join(each["body"] for each in bodies)


def ask(application: Callable[..., Any], scope: Scope, body: bytes = b"", *received):
    return asyncio.run(send(application, scope, body, *received))


def bodies(answers: Answers, *scopes: Scope) -> list[bytes]:
    return [ask(answers, scope)[2] for scope in scopes]
