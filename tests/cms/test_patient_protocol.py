"""Clients who are slow wait for themselves alone, and not for ever."""

import asyncio
from contextlib import suppress

import pytest
import uvloop

from cms.patient_protocol import PatientProtocol
from tests.cms.connected import Client, connected

GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
HALF_A_HEAD = b"GET / HTTP/1.1\r\nHost: x\r\nAccept: "
LAST = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody"
UPGRADE = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n"
LARGE = b"x" * 10_000_000  # more than a connection holds between its ends


class Hasty(PatientProtocol):
    HEAD_SECONDS = READ_SECONDS = 0.1
    LONGEST_HEAD = 1_000


class LessHasty(Hasty):
    READ_SECONDS = 1.0


def site(body: bytes = b"answer", pause: float = 0.0):
    async def application(scope, receive, send):
        await asyncio.sleep(pause)
        headers = [(b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return application


def test_requests_are_answered_one_after_the_other():
    async def ask():
        async with connected(site(), Hasty) as client:
            await client.send(GET + POST, UPGRADE, GET)
            return [(await client.response()).body for _ in range(4)]

    assert uvloop.run(ask()) == 4 * [b"answer"]


@pytest.mark.parametrize("first", [b"", HALF_A_HEAD])
@pytest.mark.parametrize("earlier", [b"", GET])
def test_who_never_ends_a_head_is_cut_off(first, earlier):
    async def ask():
        async with connected(site(), Hasty) as client:
            client.protocol.timeout_keep_alive = 0.1
            await client.send(earlier + first)
            return (await client.rest()).partition(b"\r\n\r\n")[2]

    assert uvloop.run(ask()) == (b"answer" if earlier else b"")


def test_answer_that_is_on_its_way_is_the_last_one():
    async def ask():
        async with connected(site(pause=0.3), Hasty) as client:
            await client.send(GET + HALF_A_HEAD)
            return (await client.rest()).partition(b"\r\n\r\n")[2]

    assert uvloop.run(ask()) == b"answer"


def test_head_may_come_slowly_in_pieces():
    async def ask():
        async with connected(site(), PatientProtocol) as client:
            await client.send(*(GET[at : at + 1] for at in range(len(GET))))
            return (await client.response()).body

    assert uvloop.run(ask()) == b"answer"


def test_endless_head_is_refused():
    async def ask():
        async with connected(site(), Hasty) as client:
            await client.send(HALF_A_HEAD, *10 * [100 * b"x"])
            return await client.response()

    status, _, said = uvloop.run(ask())
    assert (status, said) == (400, b"The head of the request is too long. Shorten it.")


def test_reader_who_takes_nothing_is_cut_off():
    async def ask():
        async with connected(site(LARGE), Hasty) as client:
            await client.send(GET)
            async with asyncio.timeout(30):
                while client.protocol in client.protocol.connections:
                    await asyncio.sleep(0.05)
            with suppress(ConnectionResetError):
                return len(await client.rest())
            return 0

    assert uvloop.run(ask()) < len(LARGE)


def test_reader_who_takes_little_by_little_gets_all():
    async def read(client: Client) -> int:
        received = 0
        while piece := await client.reader.read(500_000):
            received += len(piece)
            await asyncio.sleep(0.01)
        return received

    async def ask():
        # The system hands on in large portions what is taken in small ones.
        async with connected(site(LARGE), LessHasty) as client:
            await client.send(LAST)
            return await read(client)

    assert uvloop.run(ask()) >= len(LARGE)
