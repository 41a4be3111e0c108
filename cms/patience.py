"""An end to waiting, at little cost where there is next to no wait."""

import asyncio
import time
from collections.abc import Awaitable
from typing import TypeVar

T = TypeVar("T")


class Patience:
    """Ends what is waited for longer than `seconds`, or up to a tenth more.

    One timer looks after all who wait: one for each, as `asyncio.timeout` has it, takes
    as long as the rest of an answer from memory.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._since: dict[asyncio.Task[object], float] = {}  # the longest wait first
        self._ended: set[asyncio.Task[object]] = set()
        self._is_looking = False

    async def wait_for(self, awaited: Awaitable[T]) -> T:
        """What comes of it. Raises TimeoutError when it takes too long."""
        task = asyncio.current_task()
        assert task, "Only what runs in a task can be ended."
        self._since[task] = time.monotonic()
        if not self._is_looking:
            self._look_later()
        try:
            return await awaited
        except asyncio.CancelledError:
            if task in self._ended and not task.uncancel():
                raise TimeoutError from None
            raise
        finally:
            self._since.pop(task, None)
            self._ended.discard(task)

    def _look_later(self) -> None:
        self._is_looking = True
        asyncio.get_running_loop().call_later(self.seconds / 10, self._look)

    def _look(self) -> None:
        latest = time.monotonic() - self.seconds
        while self._since:
            task, began = next(iter(self._since.items()))
            if began > latest:
                break
            del self._since[task]
            self._ended.add(task)
            task.cancel()
        self._is_looking = False
        if self._since:
            self._look_later()
