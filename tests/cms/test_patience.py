"""What takes too long is ended; what somebody else ends is theirs."""

import asyncio

import pytest

from cms.patience import Patience

SHORT = 0.01  # seconds


def test_what_comes_in_time_is_what_one_gets():
    async def waits():
        patience = Patience(60)
        return [await patience.wait_for(asyncio.sleep(0, n)) for n in range(3)]

    assert asyncio.run(waits()) == [0, 1, 2]


def test_each_who_waits_too_long_is_told():
    async def wait():
        never = asyncio.get_running_loop().create_future()
        await patience.wait_for(never)

    async def waits():
        found = await asyncio.gather(wait(), wait(), return_exceptions=True)
        found += await asyncio.gather(wait(), return_exceptions=True)
        return [type(each) for each in found]

    patience = Patience(SHORT)

    assert asyncio.run(waits()) == 3 * [TimeoutError]


def test_task_that_waited_too_long_goes_on():
    async def wait():
        with pytest.raises(TimeoutError):
            await Patience(SHORT).wait_for(asyncio.Event().wait())
        await asyncio.sleep(0)
        return "went on"

    assert asyncio.run(wait()) == "went on"


def test_end_that_somebody_else_asks_for_is_an_end():
    async def waits():
        patience = Patience(60)
        task = asyncio.create_task(patience.wait_for(asyncio.Event().wait()))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return task.cancelled()

    assert asyncio.run(waits())


def test_error_of_what_is_waited_for_comes_through():
    async def fail():
        raise ValueError("mine")

    with pytest.raises(ValueError, match="mine"):
        asyncio.run(Patience(60).wait_for(fail()))
