"""HTTP/1.1 by uvicorn, for clients of whom some are slow, or pretend to be.

uvicorn waits for the head of a request, and for a reader to take what was sent, as long
as the client likes: open connections and answers pile up. Bodies are looked after by
`cms.whole_requests`.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class PatientProtocol(HttpToolsProtocol):
    """One connection, which is ended when its client makes it wait too long.

    HEAD_SECONDS: for the head of a request, from its first byte or the connection.
    LONGEST_HEAD: bytes, beside those of the first read.
    READ_SECONDS: in which a reader must take something of what waits for it.
    """

    HEAD_SECONDS = 5.0
    LONGEST_HEAD = 64_000
    READ_SECONDS = 60.0

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.is_in_head = True
        self.head_bytes = 0
        self.head_timer: asyncio.TimerHandle | None = None
        self.read_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        for timer in (self.head_timer, self.read_timer):
            if timer:
                timer.cancel()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.is_in_head and not self.transport.is_closing():
            self._go_on_waiting(len(data))

    def _go_on_waiting(self, size: int) -> None:
        """For the rest of a head of which so many bytes have come."""
        if not self.head_timer:
            # What came may have been the end of an earlier request for the most part.
            self._wait_for_head()
            return
        self.head_bytes += size
        if self.head_bytes > self.LONGEST_HEAD:
            self.send_400_response("The head of the request is too long. Shorten it.")

    def _wait_for_head(self) -> None:
        # `shutdown` lets an answer that is on its way be the last one.
        self.head_timer = self.loop.call_later(self.HEAD_SECONDS, self.shutdown)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.is_in_head = True
        self.head_bytes = 0

    def on_headers_complete(self) -> None:
        self.is_in_head = False
        if self.head_timer:
            self.head_timer.cancel()
            self.head_timer = None
        self.begin()

    def begin(self) -> None:
        """A head has come: the application has a request to answer."""
        super().on_headers_complete()

    def _unsupported_upgrade_warning(self) -> None:
        """Whoever asks for another protocol goes on with this one, without a word."""

    def pause_writing(self) -> None:
        super().pause_writing()
        if not self.read_timer:
            self._watch_reader(0)

    def _watch_reader(self, left: int) -> None:
        """End the connection when no more was taken of it than when it was looked at.

        left: bytes that waited for the reader then.
        """
        self.read_timer = None
        waiting = self.transport.get_write_buffer_size()
        if waiting and waiting == left:
            self.transport.abort()
        elif waiting:
            self.read_timer = self.loop.call_later(
                self.READ_SECONDS, self._watch_reader, waiting
            )
