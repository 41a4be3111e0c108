"""Answers from memory in the moment in which a request arrives.

The application in `front` answers the same. To ask it takes a task of the event loop
and two messages, several times what the answer itself takes.
"""

from typing import TYPE_CHECKING, Any

from cms.patient_protocol import PatientProtocol

if TYPE_CHECKING:
    from cms.api.answers.front import Answers
    from cms.api.answers.heads import Head


class AnsweringProtocol(PatientProtocol):
    """One connection. What is not kept in memory is the application's to answer, and
    so is a request that does not arrive at once."""

    def __init__(self, config: Any, server_state: Any, app_state: Any, **named: Any):
        super().__init__(config, server_state, app_state, **named)
        self.answers: Answers | None = app_state.get("answers")
        self.head: Head | None = None  # while its body arrives
        self.pieces: list[bytes] = []

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
            if self._answer(self.head):
                return
            self._hand_over()
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

    def _answer(self, head: "Head") -> bool:
        """Send what is kept for this very request. Returns whether there is any."""
        assert self.answers
        assert head.key
        answer = self.answers.remembered((head.key, b"".join(self.pieces)))
        if not answer:
            return False
        self._take()
        parser = self.parser
        goes_on = parser.should_keep_alive() and parser.get_http_version() != "1.0"
        own = [b"%b: %b\r\n" % pair for pair in self.server_state.default_headers]
        if not goes_on:
            own.append(b"connection: close\r\n")
        first, body = answer.written(head.if_none_match)
        if parser.get_method() == b"HEAD":
            body = b""
        self.transport.write(b"".join((first, *own, b"\r\n", body)))
        if not goes_on:
            self.transport.close()
        self.on_response_complete()
        return True
