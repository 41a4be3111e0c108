"""A worker begins with a request when all of it is there.

Over WSGI, granian hands a request to a worker as soon as its headers are read, and the
worker waits for the body: as many half-sent bodies as there are workers stop the site.
Here the event loop receives the body, and sends those away who pause too long. What is
served stays a WSGI application.
Source: RSGI 1.5, https://github.com/emmett-framework/granian/blob/master/docs/spec/RSGI.md
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import Any

from granian.rsgi import ProtocolClosed

from cms.patience import Patience

Headers = list[tuple[str, str]]
Whole = tuple[int, Headers, bytes]  # status, headers and body of an answer
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

PAUSE = 10.0  # seconds: for a small body, or without a byte of one that goes on
IN_MEMORY = 1_000_000  # bytes of a body; more of it lies in a file
SMALL = 10_000  # bytes of a body that arrives at once


class WholeRequests:
    """A WSGI application as granian's `rsgi` interface takes it."""

    def __init__(
        self, application: Application, *, workers: int, pause: float = PAUSE
    ) -> None:
        self.application = application
        self.pause = pause
        self.patience = Patience(pause)
        self.workers = ThreadPoolExecutor(workers, thread_name_prefix="request")

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        if scope.proto != "http":
            protocol.close(403)
            return
        try:
            body = await self.body_of(scope, protocol)
        except TimeoutError:
            send_away(protocol, self.pause)
            return
        except ProtocolClosed:  # nobody is there to be answered
            return
        with body:
            loop = asyncio.get_running_loop()
            whole = await loop.run_in_executor(
                self.workers, self.answer, environ_of(scope, body), protocol, loop
            )
        if whole:
            protocol.response_bytes(*whole)

    async def body_of(self, scope: Any, protocol: Any) -> Any:
        """A file with the body, for the caller to close.

        Raises TimeoutError, and ProtocolClosed when the client goes away.
        """
        length = scope.headers.get("content-length", "")
        # The length of one in chunks says nothing.
        is_chunked = scope.headers.get("transfer-encoding", "")
        if length.isdecimal() and int(length) <= SMALL and not is_chunked:
            return BytesIO(await self.patience.wait_for(protocol()))
        with ExitStack() as on_failure:
            body = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  closed there
            on_failure.enter_context(body)
            await self.receive(aiter(protocol), body)
            body.seek(0)
            on_failure.pop_all()
        return body

    async def receive(self, pieces: AsyncIterator[bytes], body: Any) -> None:
        """Raises TimeoutError for a pause that is too long."""
        while True:
            async with asyncio.timeout(self.pause):
                try:
                    piece = await anext(pieces)
                except StopAsyncIteration:
                    return
            body.write(piece)

    def answer(
        self, environ: dict[str, Any], protocol: Any, loop: asyncio.AbstractEventLoop
    ) -> Whole | None:
        """Run the application, in the thread of a worker.

        Its answer is for the event loop to send, where sending takes less time; one
        that comes in pieces is sent here, and None returned.
        """
        with self.running(environ) as (status, headers, response):
            if not getattr(response, "streaming", False):
                return status, headers, b"".join(response)
            self.stream(response, protocol.response_stream(status, headers), loop)
        return None

    def collect(self, environ: dict[str, Any]) -> Whole:
        """Run the application, in the thread of a worker; its answer, whole."""
        with self.running(environ) as (status, headers, response):
            return status, headers, b"".join(response)

    @contextmanager
    def running(
        self, environ: dict[str, Any]
    ) -> Iterator[tuple[int, Headers, Iterable[bytes]]]:
        """The application's answer, closed in the end."""
        begun: list[tuple[int, Headers]] = []

        def start_response(
            status: str, headers: Headers, _exc_info: Any = None
        ) -> None:
            begun.append((int(status.split(" ")[0]), headers))

        response = self.application(environ, start_response)
        try:
            yield *begun[-1], response
        finally:
            if close := getattr(response, "close", None):
                close()

    def stream(
        self, pieces: Iterable[bytes], transport: Any, loop: asyncio.AbstractEventLoop
    ) -> None:
        """Send piece by piece, until a reader goes away or pauses too long.

        One who asked for the head alone goes away at once.
        """
        for piece in pieces:

            async def send(piece: bytes = piece) -> None:
                async with asyncio.timeout(self.pause):
                    await transport.send_bytes(piece)

            sent = asyncio.run_coroutine_threadsafe(send(), loop)
            try:
                sent.result(self.pause + 1)  # a loop that has stopped says nothing
            except (ProtocolClosed, TimeoutError, CancelledError):
                sent.cancel()
                return


def send_away(protocol: Any, pause: float) -> None:
    """Answer one who sends too slowly."""
    protocol.response_str(
        408,
        [("content-type", "text/plain"), ("connection", "close")],
        f"The body was waited for too long: {pause:g} seconds. Send it faster.\n",
    )


def environ_of(scope: Any, body: Any) -> dict[str, Any]:
    """A request as PEP 3333 has it: text in which each character stands for a byte."""
    host, _, port = scope.server.rpartition(":")
    client, _, client_port = scope.client.rpartition(":")
    environ = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string.encode().decode("latin-1"),
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": client,
        "REMOTE_PORT": client_port,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    if scope.authority:  # HTTP/2 has it in the place of `Host`
        environ["HTTP_HOST"] = scope.authority
    for name in set(scope.headers.keys()):
        values = scope.headers.get_all(name)
        key = name.upper().replace("-", "_")
        if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            key = f"HTTP_{key}"
        environ[key] = ("; " if name == "cookie" else ",").join(values)
    return environ
