"""An end to waiting, at little cost where there is next to no wait."""

import asyncio
from collections import deque
from collections.abc import Awaitable
from typing import TypeVar

T = TypeVar("T")

BATCHES = 10  # begin within the time that is allowed, one after the other


class Batch(set["asyncio.Task[object]"]):
    """Those who began to wait at about the same time, as long as they wait."""

    is_over = False


class Patience:
    """Ends what is waited for longer than `seconds`, or up to a tenth more.

    One timer looks after all who wait: one for each, as `asyncio.timeout` has it, takes
    as long as the rest of an answer from memory.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._batches: deque[Batch] = deque([Batch()])  # the latest last
        self._latest = self._batches[-1]
        self._is_looking = False

    async def wait_for(self, awaited: Awaitable[T]) -> T:
        """What comes of it. Raises TimeoutError when it takes too long."""
        task = asyncio.current_task()
        assert task, "Only what runs in a task can be ended."
        batch = self._latest
        batch.add(task)
        if not self._is_looking:
            self._look_later()
        try:
            return await awaited
        except asyncio.CancelledError:
            if batch.is_over and not task.uncancel():
                raise TimeoutError from None
            raise
        finally:
            batch.discard(task)

    def _look_later(self) -> None:
        self._is_looking = True
        loop = asyncio.get_running_loop()
        loop.call_later(self.seconds / BATCHES, self._look)

    def _look(self) -> None:
        """End the batch that has waited long enough, and begin another one."""
        self._latest = Batch()
        self._batches.append(self._latest)
        if len(self._batches) > BATCHES + 1:
            oldest = self._batches.popleft()
            oldest.is_over = True
            for task in oldest:
                task.cancel()
        self._is_looking = False
        if any(self._batches):
            self._look_later()
