"""Answers from memory in the moment in which a request arrives, others when they are
computed.

The application in `front` answers the same. To ask it takes a task of the event loop
and two messages, several times what an answer from memory itself takes.
"""

from functools import partial
from typing import TYPE_CHECKING, Any

from cms.patient_protocol import PatientProtocol

if TYPE_CHECKING:
    import asyncio

    from uvicorn.protocols.http.httptools_impl import RequestResponseCycle

    from cms.api.answers.answer import Answer
    from cms.api.answers.front import Answers, Key
    from cms.api.answers.heads import Head


class AnsweringProtocol(PatientProtocol):
    """One connection. A request that does not arrive at once, or whose answer is never
    kept, is the application's to answer."""

    def __init__(self, config: Any, server_state: Any, app_state: Any, **named: Any):
        super().__init__(config, server_state, app_state, **named)
        self.answers: Answers | None = app_state.get("answers")
        self.head: Head | None = None  # while its body arrives
        self.pieces: list[bytes] = []
        self.whole: tuple[Head, Key] | None = None  # while its answer is begun

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.head:
            self._hand_over()

    def begin(self) -> None:
        if self.answers and self._is_free():
            line = self.parser.get_method(), self.scheme, self.url
            head = self.answers.heads.of(line, self.headers)
            if head.key:
                self.head = head
                return
        super().begin()

    def _is_free(self) -> bool:
        """Whether an answer can be sent now: earlier ones are, and have been taken."""
        has_answered = self.cycle is None or self.cycle.response_complete
        return has_answered and not self.flow.write_paused

    def on_body(self, body: bytes) -> None:
        if self.head:
            self.pieces.append(body)
        else:
            super().on_body(body)

    def on_message_complete(self) -> None:
        if self.head:
            assert self.answers
            assert self.head.key
            key = self.head.key, b"".join(self.pieces)
            if answer := self.answers.remembered(key):
                self._answer(self.head, answer)
                return
            self.whole = self.head, key
            self._hand_over()
            self.whole = None
        super().on_message_complete()

    def _hand_over(self) -> None:
        """Let the application begin, with what has arrived."""
        pieces = self._take()
        super().begin()
        for piece in pieces:
            super().on_body(piece)

    def _take(self) -> list[bytes]:
        pieces, self.pieces, self.head = self.pieces, [], None
        return pieces

    def _answer(self, head: "Head", answer: "Answer") -> None:
        """Send what is kept for a request, which has no cycle."""
        self._take()
        parser = self.parser
        goes_on = parser.should_keep_alive() and parser.get_http_version() != "1.0"
        has_body = parser.get_method() != b"HEAD"
        self._send(head, answer, has_body=has_body, goes_on=goes_on)

    def _start_asgi_task(self, cycle: "RequestResponseCycle", app: Any) -> None:
        if not self.whole:
            super()._start_asgi_task(cycle, app)
            return
        assert self.answers
        head, key = self.whole
        flight = self.answers.flight_of(key, cycle.scope)
        flight.answer.add_done_callback(partial(self._land, cycle, app, head))

    def _land(
        self,
        cycle: "RequestResponseCycle",
        app: Any,
        head: "Head",
        computed: "asyncio.Future[Answer]",
    ) -> None:
        """Send what was computed. Where that failed, the application says so."""
        if cycle.disconnected:
            return
        if computed.exception():
            super()._start_asgi_task(cycle, app)
            return
        cycle.response_started = cycle.response_complete = True
        has_body = cycle.scope["method"] != "HEAD"
        self._send(head, computed.result(), has_body=has_body, goes_on=cycle.keep_alive)

    def _send(
        self, head: "Head", answer: "Answer", *, has_body: bool, goes_on: bool
    ) -> None:
        """All at once: every piece would wake the reader."""
        own = [b"%b: %b\r\n" % pair for pair in self.server_state.default_headers]
        if not goes_on:
            own.append(b"connection: close\r\n")
        first, body = answer.written(head.if_none_match)
        if not has_body:
            body = b""
        self.transport.write(b"".join((first, *own, b"\r\n", body)))
        if not goes_on:
            self.transport.close()
        self.on_response_complete()
