"""A connection to a protocol of `cms`, in the event loop of the test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

PATIENCE = 30  # seconds, far more than it takes
DATE = "Sat, 28 Nov 2026 12:00:00 GMT"


class Response(NamedTuple):
    """An answer as it was read."""

    status: int
    headers: dict[str, str]
    body: bytes


class Client:
    """One end of a connection; `protocol` is the other."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        protocol: HttpToolsProtocol,
    ) -> None:
        self.reader = reader
        self.writer = writer
        self.protocol = protocol

    async def send(self, *pieces: bytes) -> None:
        """One after the other, each as a read of its own."""
        for piece in pieces:
            self.writer.write(piece)
            await self.writer.drain()
            await asyncio.sleep(0.001)

    async def response(self, *, has_body: bool = True) -> Response:
        """The next one. Raises IncompleteReadError when the connection is ended."""
        async with asyncio.timeout(PATIENCE):
            head = await self.reader.readuntil(b"\r\n\r\n")
            first, *lines = head.decode().split("\r\n")[:-2]
            headers = dict(line.split(": ", 1) for line in lines)
            status = int(first.split()[1])
            length = int(headers.get("content-length", 0))
            body = b""
            if has_body and status != 304:
                body = await self.reader.readexactly(length)
        return Response(status, headers, body)

    async def rest(self) -> bytes:
        """All that comes until the connection is ended."""
        async with asyncio.timeout(PATIENCE):
            return await self.reader.read()


@asynccontextmanager
async def connected(
    application: Any, protocol: type[HttpToolsProtocol], **state: Any
) -> AsyncIterator[Client]:
    """A client of the application, by that protocol.

    state: what the application left for the protocol when its life began.
    """
    config = Config(application, lifespan="off", ws="none", log_config=None)
    config.load()
    shared = ServerState()
    shared.default_headers = [(b"date", DATE.encode())]
    made: list[HttpToolsProtocol] = []

    def make() -> HttpToolsProtocol:
        made.append(protocol(config, shared, state))
        return made[-1]

    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    while not made:
        await asyncio.sleep(0)
    try:
        yield Client(reader, writer, made[0])
    finally:
        writer.close()
        await asyncio.gather(*shared.tasks, return_exceptions=True)
        made[0].transport.abort()
        server.close()
        await server.wait_closed()
