"""What stands before Django: the API's answers from memory, without a thread.

Two requests that differ in nothing an answer can depend on have one answer. It is
computed once, however many ask at the same time.
"""

import asyncio
import time
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from django.conf import settings

from cms.api.answers.answer import Answer
from cms.api.answers.heads import PATHS, HeadKey, Heads
from cms.api.answers.listener import Listener
from cms.api.answers.making import MAKING, Making
from cms.api.answers.memory import Entry, Memory
from cms.api.answers.moments import Moments
from cms.lifespan import Receive, Scope, Send, live
from cms.whole_requests import WholeRequests, environ_of

Key = tuple[HeadKey, bytes]  # all that the answer to a shared request depends on


@dataclass(eq=False)
class Flight:
    """An answer that is being computed; `position` is that of the memory before."""

    position: int
    answer: "asyncio.Future[Answer]"


class Answers:
    """The whole site as an ASGI server takes it: the API with a memory before it.

    While the listener hears nothing, nothing is answered from memory and nothing is
    kept, and each request is computed by itself. With a memory of no bytes that is
    always so.
    """

    def __init__(
        self,
        api: WholeRequests,
        others: WholeRequests,
        memory: Memory,
        listener: Listener,
    ) -> None:
        self.api = api
        self.others = others
        self.memory = memory
        self.listener = listener
        self.moments = Moments(memory)
        self.heads = Heads(settings.API_MAX_BODY_BYTES)
        self.flights: dict[Key, Flight] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            scope["state"]["answers"] = self  # for the protocol
            await self.live(receive, send)
            return
        if scope["raw_path"] not in PATHS:
            await self.others(scope, receive, send)
            return
        head = self.heads.of_scope(scope)
        if head.key is None:
            await self.api(scope, receive, send)
            return
        body = b""
        if head.has_body:
            received = await self.api.body_of(receive, send)
            if received is None:
                return
            with received:
                body = received.read()
        key = head.key, body
        answer = self.remembered(key)
        if not answer:
            answer = await asyncio.shield(self.flight_of(key, scope).answer)
        await answer.send(send, head.if_none_match)

    async def live(self, receive: Receive, send: Send) -> None:
        if self.memory.max_bytes:
            await live(receive, send, self.listener.start, self.listener.stop)
        else:
            await live(receive, send)

    def remembered(self, key: Key) -> Answer | None:
        """What is kept for this request, while it is sure to be true."""
        # A quota has to count here what is found, since Django does not see it.
        if not self.listener.is_live:
            return None
        answer: Answer | None = self.memory.get(key, time.time())
        return answer

    def flight_of(self, key: Key, scope: Scope) -> Flight:
        """The answer as Django computes it in a thread, for whoever asks meanwhile.

        What began before the last change is not waited for: whoever asks after a
        change is answered after it.
        """
        position = self.memory.position
        flight = self.flights.get(key)
        if flight and flight.position == position and self.listener.is_live:
            return flight
        environ = environ_of(scope, BytesIO(key[1]))
        environ.pop("HTTP_IF_NONE_MATCH", None)
        if environ["REQUEST_METHOD"] == "HEAD":
            environ["REQUEST_METHOD"] = "GET"
        if self.listener.is_live:
            environ[MAKING] = Making(self.moments)
        loop = asyncio.get_running_loop()
        answer = loop.run_in_executor(
            self.api.workers, self.compute, key, environ, position
        )
        flight = self.flights[key] = Flight(position, answer)
        answer.add_done_callback(partial(self.land, key, flight))
        return flight

    def compute(self, key: Key, environ: dict[str, Any], position: int) -> Answer:
        """In the thread of a worker. What is good is kept."""
        answer = Answer(*self.api.collect(environ))
        making: Making | None = environ.get(MAKING)
        if making and making.tags is not None and answer.status == 200:
            size = answer.size + size_of(key)
            self.memory.keep(
                key, Entry(answer, size, making.tags, making.ends), position
            )
        return answer

    def land(self, key: Key, flight: Flight, _answer: "asyncio.Future[Answer]") -> None:
        if self.flights.get(key) is flight:
            del self.flights[key]


def size_of(key: Key) -> int:
    head, body = key
    return len(body) + sum(len(part) for part in head if part)
