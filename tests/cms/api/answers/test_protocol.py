"""What the server answers from memory is what the application answers."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest
import uvloop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.api.answers.front import Answers
from cms.api.answers.making import MAKING
from cms.api.answers.protocol import AnsweringProtocol
from cms.whole_requests import WholeRequests
from tests.cms.api.answers.small_site import FAR, Small, answering, answers_of
from tests.cms.connected import DATE, Client, Response, connected

PATH = b"/graphql/?query=q"
BODY = b'{"query": "q"}'
TAG = '"tag"'
LARGE = "x" * 200_000


class Echo:
    """Says what was asked for, as often as it is asked. `asked` counts."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, environ, start_response):
        self.asked += 1
        making = environ.get(MAKING)
        if making:
            making.tags, making.ends = ["things"], FAR
        length = int(environ.get("CONTENT_LENGTH") or 0)
        sent = environ["wsgi.input"].read(length).decode()
        query = environ["QUERY_STRING"]
        told = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']} {query} {sent}"
        body = (LARGE if query == "large" else told).encode()
        headers = [("Content-Length", str(len(body))), ("ETag", TAG), ("Vary", "X")]
        start_response("200 OK", headers)
        return [body]


@pytest.fixture
def echo() -> Echo:
    return Echo()


@pytest.fixture
def answers(echo) -> Iterator[Answers]:
    application = WholeRequests(echo, workers=2)
    yield answers_of(application)
    application.workers.shutdown()


def request(
    method: bytes = b"GET", path: bytes = PATH, *lines: bytes, body: bytes = b""
) -> bytes:
    if body:
        lines = (*lines, b"Content-Length: %d" % len(body))
    head = (b"%b %b HTTP/1.1" % (method, path), b"Host: localhost", *lines)
    return b"\r\n".join((*head, b"", body))


def ask(answers: Answers, *sent: bytes) -> Response:
    """What comes back for the pieces of one request, on a connection of its own."""

    async def exchange():
        async with connected(answers, AnsweringProtocol, answers=answers) as client:
            await client.send(*sent)
            return await client.response(has_body=not sent[0].startswith(b"HEAD"))

    return uvloop.run(exchange())


def test_from_memory_it_is_the_same(answers, echo):
    first = ask(answers, request())

    assert first == Response(
        200,
        {"content-length": "22", "etag": TAG, "vary": "X", "date": DATE},
        b"GET /graphql/ query=q ",
    )
    assert ask(answers, request()) == first
    assert echo.asked == 1


def test_head_is_the_same_without_a_body(answers, echo):
    status, headers, _ = ask(answers, request())

    for _ in range(2):
        assert ask(answers, request(b"HEAD")) == (status, headers, b"")
    assert echo.asked == 1


def test_who_has_the_answer_is_told_so(answers, echo):
    for _ in range(2):
        known = ask(answers, request(b"GET", PATH, b"If-None-Match: " + TAG.encode()))
        assert known == (304, {"etag": TAG, "vary": "X", "date": DATE}, b"")
    assert echo.asked == 1


@pytest.mark.parametrize("cut", range(0, 90, 7))
def test_post_is_the_same_however_it_arrives(answers, echo, cut):
    whole = request(b"POST", b"/graphql/", body=BODY)
    first = ask(answers, whole)

    assert first.body == b"POST /graphql/  " + BODY
    assert ask(answers, whole) == first
    assert ask(answers, whole[:cut], whole[cut:]) == first
    assert echo.asked == 1


def test_who_waits_to_be_told_to_go_on_is_told(answers):
    head = request(b"POST", b"/graphql/", b"Expect: 100-continue", body=BODY)

    async def exchange():
        async with connected(answers, AnsweringProtocol, answers=answers) as client:
            await client.send(head.removesuffix(BODY))
            go_on = await client.response()
            await client.send(BODY)
            return go_on.status, (await client.response()).body

    for _ in range(2):
        assert uvloop.run(exchange()) == (100, b"POST /graphql/  " + BODY)


@pytest.mark.parametrize(
    "last",
    [
        request(b"GET", PATH, b"Connection: close"),
        request().replace(b"HTTP/1.1", b"HTTP/1.0"),
    ],
)
def test_connection_ends_with_the_last_request(answers, last):
    async def exchange():
        async with connected(answers, AnsweringProtocol, answers=answers) as client:
            await client.send(request(), last)
            return [await client.response(), await client.response()], (
                await client.rest()
            )

    (first, second), rest = uvloop.run(exchange())
    assert second == first._replace(headers=first.headers | {"connection": "close"})
    assert rest == b""


@pytest.mark.parametrize(
    "others",
    [
        request(b"GET", PATH, b"Authorization: Bearer secret"),
        request(b"GET", b"/admin/"),
        request(b"PUT", PATH, body=b"x"),
    ],
)
def test_others_are_djangos_alone(answers, echo, others):
    ask(answers, request())
    ask(answers, others)
    ask(answers, others)

    assert echo.asked == 3


@pytest.mark.parametrize("byte", [b"\x01", b"\t", b"#", b"%", b"\\", b"\x7f", b"\xe9"])
def test_whatever_stands_in_an_address_is_answered(answers, byte):
    """And where only the beginning of a body has come."""
    asked = request(b"POST", b"/graphql/?a" + byte + b"b", body=BODY)

    first = ask(answers, asked[:-5], asked[-5:])

    assert first.status in (200, 400)
    assert ask(answers, asked) == first


def test_nothing_comes_from_memory_while_nothing_is_heard(answers, echo):
    ask(answers, request())
    answers.listener.live_until = 0.0

    ask(answers, request())
    ask(answers, request())

    assert echo.asked == 3


def test_what_has_changed_is_computed_anew(answers, echo):
    ask(answers, request())
    answers.memory.drop(["things"])
    ask(answers, request())

    assert echo.asked == 2


WAIT = request(b"GET", b"/graphql/?wait")


@pytest.fixture
def small() -> Small:
    """A site that computes an answer until its door is opened."""
    return Small()


@pytest.fixture
def waiting(small) -> Iterator[Answers]:
    with answering(small) as made:
        yield made


@asynccontextmanager
async def one_who_waits(answers: Answers, small: Small) -> AsyncIterator[Client]:
    """A client whose answer is being computed."""
    async with connected(answers, AnsweringProtocol, answers=answers) as client:
        await client.send(WAIT)
        assert await asyncio.to_thread(small.entered.acquire, timeout=10)
        yield client


def test_who_asks_meanwhile_has_the_same_answer(waiting, small):
    async def exchange():
        async with (
            one_who_waits(waiting, small) as one,
            connected(waiting, AnsweringProtocol, answers=waiting) as other,
        ):
            await other.send(WAIT)
            small.door.set()
            return await one.response(), await other.response()

    first, second = uvloop.run(exchange())
    assert first.body == b"1"
    assert second == first
    assert len(small.asked) == 1


def test_what_is_asked_meanwhile_is_answered_next(waiting, small):
    async def exchange():
        async with one_who_waits(waiting, small) as client:
            await client.send(request(), request(b"HEAD"))
            small.door.set()
            return [
                (await client.response()).body,
                (await client.response()).body,
                (await client.response(has_body=False)).status,
            ]

    assert uvloop.run(exchange()) == [b"1", b"2", 200]


def test_what_was_computed_is_kept_though_nobody_waits(waiting, small):
    async def exchange():
        async with one_who_waits(waiting, small):
            pass
        flights = list(waiting.flights.values())
        small.door.set()
        await asyncio.gather(*(flight.answer for flight in flights))

    uvloop.run(exchange())

    assert ask(waiting, WAIT).body == b"1"
    assert len(small.asked) == 1


def test_server_that_stops_sends_what_is_being_computed(waiting, small):
    async def exchange():
        async with one_who_waits(waiting, small) as client:
            client.protocol.shutdown()
            small.door.set()
            return await client.response(), await client.rest()

    (status, headers, body), rest = uvloop.run(exchange())
    assert (status, headers["connection"], body, rest) == (200, "close", b"1", b"")


def test_failure_is_told_and_logged(caplog):
    def fail(environ, start_response):
        raise ValueError("Nothing works.")

    application = WholeRequests(fail, workers=1)
    answers = answers_of(application)

    response = ask(answers, request())

    assert (response.status, response.body) == (500, b"Internal Server Error")
    assert "Nothing works." in caplog.text
    assert answers.flights == {}
    application.workers.shutdown()


ASKED = {
    "get": request(),
    "other get": request(b"GET", b"/graphql/?query=r"),
    "head": request(b"HEAD"),
    "known": request(b"GET", PATH, b'If-None-Match: "tag"'),
    "post": request(b"POST", b"/graphql/", body=BODY),
    "chunks": request(b"POST", b"/graphql/", b"Transfer-Encoding: chunked")
    + b"4\r\nbody\r\n0\r\n\r\n",
    "page": request(b"GET", b"/admin/"),
    "upload": request(b"POST", b"/admin/", body=b"x" * 1_000),
}


@given(
    names=st.lists(st.sampled_from(sorted(ASKED)), min_size=1, max_size=8),
    cuts=st.lists(st.integers(0, 2_000), max_size=6),
)
@settings(
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_requests_are_answered_in_order_however_they_arrive(answers, names, cuts):
    """One after the other on one connection, cut anywhere."""
    alone = {name: ask(answers, asked) for name, asked in ASKED.items()}
    stream = b"".join(ASKED[name] for name in names)
    places = [0, *sorted(cut for cut in cuts if cut < len(stream)), len(stream)]
    pieces = [stream[a:b] for a, b in pairwise(places) if a < b]

    async def exchange():
        async with connected(answers, AnsweringProtocol, answers=answers) as client:
            await client.send(*pieces)
            return [await client.response(has_body=name != "head") for name in names]

    assert uvloop.run(exchange()) == [alone[name] for name in names]


def test_answers_that_nobody_reads_do_not_pile_up(answers):
    asked = request(b"GET", b"/graphql/?large")
    times = 300

    async def exchange():
        async with connected(answers, AnsweringProtocol, answers=answers) as client:
            await client.send(asked)
            await client.response()
            await client.send(times * asked)
            await asyncio.sleep(0.1)
            waiting = client.protocol.transport.get_write_buffer_size()
            sizes = [len((await client.response()).body) for _ in range(times)]
            return waiting, sizes

    waiting, sizes = uvloop.run(exchange())
    assert waiting < 3 * len(LARGE)
    assert sizes == times * [len(LARGE)]
