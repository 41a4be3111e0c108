"""A worker begins with a request when all of it is there.

A WSGI server that hands a request to a worker as soon as its headers are read lets it
wait for the body: as many half-sent bodies as there are workers stop the site. Here the
event loop receives the body, and sends those away who pause too long. What is served
stays a WSGI application.
Source: ASGI 3, https://asgi.readthedocs.io/en/latest/specs/www.html
"""

import asyncio
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from urllib.parse import unquote_to_bytes

from cms.lifespan import Message, Receive, Scope, Send, live

Headers = list[tuple[str, str]]
Whole = tuple[int, Headers, bytes]  # status, headers and body of an answer
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

PAUSE = 10.0  # seconds without a byte of a body
IN_MEMORY = 1_000_000  # bytes of a body; more of it lies in a file


class WentAwayError(Exception):
    """Nobody is there to be answered."""


class WholeRequests:
    """A WSGI application as an ASGI server takes it."""

    def __init__(
        self, application: Application, *, workers: int, pause: float = PAUSE
    ) -> None:
        self.application = application
        self.pause = pause
        self.workers = ThreadPoolExecutor(workers, thread_name_prefix="request")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await live(receive, send)
            return
        body = await self.body_of(receive, send)
        if body is None:
            return
        with body:
            environ = environ_of(scope, body)
            loop = asyncio.get_running_loop()
            whole = await loop.run_in_executor(
                self.workers, self.answer, environ, receive, send, loop
            )
        if whole:
            await send_whole(send, whole)

    async def body_of(self, receive: Receive, send: Send) -> IO[bytes] | None:
        """A file with the body, for the caller to close.

        None when the client went away, or was sent away: there is nothing to answer.
        """
        try:
            return await self._body_of(receive)
        except WentAwayError:
            return None
        except TimeoutError:
            await send_whole(send, too_slow(self.pause))
            return None

    async def _body_of(self, receive: Receive) -> IO[bytes]:
        """Raises TimeoutError and WentAwayError."""
        piece, is_last = await self._piece(receive)
        if is_last:
            return BytesIO(piece)
        with ExitStack() as on_failure:
            body = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  closed there
            on_failure.enter_context(body)
            body.write(piece)
            while not is_last:
                piece, is_last = await self._piece(receive)
                body.write(piece)
            body.seek(0)
            on_failure.pop_all()
        return body

    async def _piece(self, receive: Receive) -> tuple[bytes, bool]:
        """The next piece of a body, and whether it is the last one."""
        async with asyncio.timeout(self.pause):
            message = await receive()
        if message["type"] == "http.disconnect":
            raise WentAwayError
        return message.get("body", b""), not message.get("more_body", False)

    def answer(
        self,
        environ: dict[str, Any],
        receive: Receive,
        send: Send,
        loop: asyncio.AbstractEventLoop,
    ) -> Whole | None:
        """Run the application, in the thread of a worker.

        Its answer is for the event loop to send, where sending takes less time; one
        that comes in pieces is sent here, and None returned.
        """
        with self.running(environ) as (status, headers, response):
            if not getattr(response, "streaming", False):
                return status, headers, b"".join(response)
            pieces = () if environ["REQUEST_METHOD"] == "HEAD" else response
            self.stream(start_of(status, headers), pieces, receive, send, loop)
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
        self,
        start: Message,
        pieces: Iterable[bytes],
        receive: Receive,
        send: Send,
        loop: asyncio.AbstractEventLoop,
    ) -> None:
        """Send piece by piece, until a reader goes away or pauses too long."""

        def tell(message: Message) -> None:
            told = asyncio.run_coroutine_threadsafe(send(message), loop)
            try:
                told.result(self.pause)  # a loop that has stopped says nothing
            finally:
                told.cancel()

        gone = asyncio.run_coroutine_threadsafe(receive(), loop)
        try:
            tell(start)
            for piece in pieces:
                if gone.done():
                    return
                tell(body_of_answer(piece, more_body=True))
            tell(body_of_answer(b""))
        except (TimeoutError, CancelledError):
            return
        finally:
            gone.cancel()


def start_of(status: int, headers: Headers) -> Message:
    encoded = [(n.encode("latin-1"), v.encode("latin-1")) for n, v in headers]
    return {"type": "http.response.start", "status": status, "headers": encoded}


def body_of_answer(body: bytes, *, more_body: bool = False) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": more_body}


async def send_whole(send: Send, whole: Whole) -> None:
    status, headers, body = whole
    await send(start_of(status, headers))
    await send(body_of_answer(body))


def too_slow(pause: float) -> Whole:
    """The answer for one who sends too slowly."""
    said = f"The body was waited for too long: {pause:g} seconds. Send it faster.\n"
    body = said.encode()
    headers = [
        ("content-type", "text/plain"),
        ("content-length", str(len(body))),
        ("connection", "close"),
    ]
    return 408, headers, body


def environ_of(scope: Scope, body: IO[bytes]) -> dict[str, Any]:
    """A request as PEP 3333 has it: text in which each character stands for a byte."""
    host, port = scope["server"] or ("localhost", None)
    client, client_port = scope["client"] or ("", None)
    environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": host,
        "SERVER_PORT": str(port or ""),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": client,
        "REMOTE_PORT": str(client_port or ""),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for raw_name, raw_value in scope["headers"]:
        # `X_Forwarded_Proto` would pass for the header that a proxy vouches for.
        if b"_" in raw_name:
            continue
        name = raw_name.decode("latin-1").upper().replace("-", "_")
        value = raw_value.decode("latin-1")
        key = name if name in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{name}"
        if key in environ:
            value = f"{environ[key]}{'; ' if name == 'COOKIE' else ','}{value}"
        environ[key] = value
    return environ
