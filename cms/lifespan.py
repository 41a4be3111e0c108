"""The life of an ASGI application, which begins before its first request.

Source: https://asgi.readthedocs.io/en/latest/specs/lifespan.html
"""

from collections.abc import Callable, Coroutine, Mapping, MutableMapping
from typing import Any

Scope = Mapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Coroutine[Any, Any, Message]]
Send = Callable[[Message], Coroutine[Any, Any, None]]


def nothing() -> None:
    pass


async def live(
    receive: Receive,
    send: Send,
    begin: Callable[[], None] = nothing,
    end: Callable[[], None] = nothing,
) -> None:
    """Do what is to be done first, and last."""
    await receive()
    begin()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    end()
    await send({"type": "lifespan.shutdown.complete"})
