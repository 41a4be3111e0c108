"""What stands before Django, as granian calls it; behind it a small application."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from granian.rsgi import ProtocolClosed

from cms.api.answers.front import Answers
from cms.api.answers.listener import Listener
from cms.api.answers.making import MAKING
from cms.api.answers.memory import Memory
from cms.patience import Patience
from cms.whole_requests import WholeRequests

FAR = 1e12
TAG = '"tag"'
JSON = [("content-type", "application/json")]


class Headers(list):
    """As granian has them, names in lower case."""

    def items(self) -> list[tuple[str, str]]:
        return list(self)

    def keys(self) -> list[str]:
        return list(dict.fromkeys(name for name, _ in self))

    def get(self, name: str, default: str) -> str:
        return dict(reversed(self)).get(name, default)

    def get_all(self, name: str) -> list[str]:
        return [value for other, value in self if other == name]


class Protocol:
    """What granian gives with each request, and what is sent by it.

    body: None never comes.
    """

    def __init__(self, body: bytes | None) -> None:
        self.body = body
        self.sent: tuple[Any, ...] = ()

    async def __call__(self) -> bytes:
        if self.body is None:
            await asyncio.sleep(3600)
        return self.body

    async def __aiter__(self):
        yield self.body

    def response_bytes(self, status, headers, body):
        self.sent = status, dict(headers), body

    def response_empty(self, status, headers):
        self.sent = status, dict(headers), b""

    def response_str(self, status, headers, text):
        self.sent = status, dict(headers), text.encode()


@dataclass
class Small:
    """A WSGI application that counts, and says what it was asked in.

    status: of its answers; only those with 200 may be kept.
    doors:  opened for those who ask `?wait`.
    """

    status: str = "200 OK"
    asked: list[dict[str, Any]] = field(default_factory=list)
    door: threading.Event = field(default_factory=threading.Event)
    entered: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def __call__(self, environ, start_response):
        self.asked.append(environ)
        number = len(self.asked)
        if environ["QUERY_STRING"] == "wait":
            self.entered.release()
            assert self.door.wait(10)
        making = environ.get(MAKING)
        if making and self.status == "200 OK":
            making.tags, making.ends = ["things"], FAR
        headers = [*JSON, ("etag", TAG), ("content-length", "1"), ("vary", "Accept")]
        start_response(self.status, headers)
        return [str(number).encode()]


@pytest.fixture
def small() -> Small:
    return Small()


@pytest.fixture
def answers(small) -> Iterator[Answers]:
    """With a listener that hears nothing, and is taken to hear everything."""
    memory = Memory(1_000_000)
    listener = Listener(memory)
    listener.live_until = FAR
    application = WholeRequests(small, workers=4)
    yield Answers(application, memory, listener)
    small.door.set()
    application.workers.shutdown()


def request(method: str = "GET", query: str = "", **others: Any) -> SimpleNamespace:
    """What granian tells of a request; headers by their name with underscores."""
    own = {
        "proto": "http",
        "http_version": "1.1",
        "server": "127.0.0.1:8000",
        "client": "127.0.0.1:50000",
        "scheme": "http",
        "path": "/graphql/",
        "authority": None,
    }
    told = {name: others.pop(name, value) for name, value in own.items()}
    given = {"host": "localhost", "accept": "*/*", **others}
    headers = Headers((n.replace("_", "-"), v) for n, v in given.items())
    return SimpleNamespace(method=method, query_string=query, headers=headers, **told)


async def send(answers: Answers, scope: SimpleNamespace, body: bytes | None = b""):
    if scope.method == "POST" and not scope.headers.get_all("content-length"):
        length = str(len(body or b"."))
        scope.headers.append(("content-length", length))
    protocol = Protocol(body)
    await answers.__rsgi__(scope, protocol)
    return protocol.sent


def ask(answers: Answers, scope: SimpleNamespace, body: bytes | None = b""):
    return asyncio.run(send(answers, scope, body))


def bodies(answers: Answers, *scopes: SimpleNamespace) -> list[bytes]:
    return [ask(answers, scope)[2] for scope in scopes]


def test_the_second_time_is_the_first_again(answers):
    first = ask(answers, request(query="q"))

    assert first == (
        200,
        {
            "content-type": "application/json",
            "etag": TAG,
            "content-length": "1",
            "vary": "Accept",
        },
        b"1",
    )
    assert ask(answers, request(query="q")) == first
    assert ask(answers, request("HEAD", query="q")) == first


def test_post_is_known_by_its_body(answers):
    sent = [
        ask(answers, request("POST", content_type="application/json"), body)[2]
        for body in (b"a", b"b", b"a", b"b")
    ]

    assert sent == [b"1", b"2", b"1", b"2"]


def test_requests_that_may_be_answered_differently_are_kept_apart(answers):
    scopes = [
        request(),
        request(query="q"),
        request(path="/graphql"),
        request(scheme="https"),
        request(authority="localhost"),
        request(host="other"),
        request(accept="application/graphql-response+json"),
        request(content_type="text/plain"),
        request(x_forwarded_proto="https"),
        request("POST"),
    ]

    assert bodies(answers, *scopes, *scopes) == 2 * [
        str(number + 1).encode() for number in range(len(scopes))
    ]


def test_a_header_sent_twice_is_all_of_it(answers):
    once, twice = request(accept="a/b"), request(accept="a/b")
    twice.headers.append(("accept", "c/d"))

    assert bodies(answers, once, twice, once, twice) == [b"1", b"2", b"1", b"2"]


def test_what_no_answer_depends_on_is_no_difference(answers):
    scopes = [request(), request(cookie="a=1"), request(user_agent="x", origin="y")]

    assert bodies(answers, *scopes) == [b"1", b"1", b"1"]


@pytest.mark.parametrize(
    "scope",
    [
        request(authorization="Bearer secret"),
        request(if_match=TAG),
        request(content_encoding="gzip"),
        request(content_length="1"),
        request("POST", content_length="100001"),
        request("POST", content_length=""),
        request("POST", content_length="1", transfer_encoding="chunked"),
        request("PUT"),
        request("OPTIONS"),
        request(path="/admin/"),
    ],
)
def test_others_are_djangos_alone(answers, small, scope):
    assert bodies(answers, scope, scope) == [b"1", b"2"]
    assert not any(MAKING in environ for environ in small.asked)
    assert len(answers.memory) == 0


@pytest.mark.parametrize("told", [TAG, f"W/{TAG}", f'"older", {TAG}', "*"])
def test_who_has_the_answer_is_told_so(answers, small, told):
    for _ in range(2):
        assert ask(answers, request(if_none_match=told)) == (
            304,
            {"etag": TAG, "vary": "Accept"},
            b"",
        )
    assert len(small.asked) == 1
    assert "HTTP_IF_NONE_MATCH" not in small.asked[0]


def test_who_has_another_answer_gets_this_one(answers):
    assert bodies(answers, *2 * [request(if_none_match='"older"')]) == [b"1", b"1"]


def test_what_has_changed_is_computed_anew(answers):
    ask(answers, request())

    answers.memory.drop(["things"])

    assert bodies(answers, request(), request()) == [b"2", b"2"]


def test_answer_that_is_not_good_is_not_kept(answers, small):
    small.status = "400 Bad Request"

    assert bodies(answers, request(), request()) == [b"1", b"2"]


def test_nothing_comes_from_memory_while_nothing_is_heard(answers, small):
    ask(answers, request())

    answers.listener.live_until = 0.0

    assert bodies(answers, request(), request()) == [b"2", b"3"]
    assert not any(MAKING in environ for environ in small.asked[1:])


def test_half_sent_body_is_sent_away(answers):
    answers.patience = Patience(0.01)

    status, _, text = ask(answers, request("POST"), None)

    said = b"The body was waited for too long: 0.01 seconds. Send it faster.\n"
    assert (status, text) == (408, said)


def test_who_goes_away_before_the_end_is_sent_nothing(answers):
    class Closed(Protocol):
        async def __call__(self) -> bytes:
            raise ProtocolClosed

    protocol = Closed(None)
    asyncio.run(answers.__rsgi__(request("POST", content_length="9"), protocol))

    assert protocol.sent == ()


def together(
    answers: Answers, small: Small, meanwhile: Callable[[], object] = lambda: None
) -> list[bytes]:
    """Three ask; while one is answered, something happens, and two more ask."""

    async def all_of_them():
        first = [
            asyncio.ensure_future(send(answers, request(query="wait")))
            for _ in range(3)
        ]
        await asyncio.to_thread(small.entered.acquire)
        meanwhile()
        later = [
            asyncio.ensure_future(send(answers, request(query="wait")))
            for _ in range(2)
        ]
        await asyncio.sleep(0)
        small.door.set()
        return [sent[2] for sent in await asyncio.gather(*first, *later)]

    return asyncio.run(all_of_them())


def test_many_who_ask_at_once_have_one_answer(answers, small):
    assert together(answers, small) == 5 * [b"1"]
    assert bodies(answers, request(query="wait")) == [b"1"]


def test_errors_are_for_all_who_waited_and_for_nobody_else(answers, small):
    small.status = "500 Internal Server Error"

    assert together(answers, small) == 5 * [b"1"]
    assert bodies(answers, request(query="wait")) == [b"2"]


def test_who_asks_after_a_change_does_not_wait_for_what_was_begun_before(
    answers, small
):
    """Whatever has changed: what is being computed may be made from it."""
    sent = together(answers, small, lambda: answers.memory.drop(["other things"]))

    assert sent == [b"1", b"1", b"1", b"2", b"2"]


def test_what_has_changed_meanwhile_is_not_kept(answers, small):
    together(answers, small, lambda: answers.memory.drop(["things"]))
    answers.memory.drop(["things"])

    assert bodies(answers, request(query="wait")) == [b"3"]


def test_who_gives_up_takes_nothing_from_the_others(answers, small):
    async def one_gives_up():
        tasks = [
            asyncio.ensure_future(send(answers, request(query="wait")))
            for _ in range(2)
        ]
        await asyncio.to_thread(small.entered.acquire)
        tasks[0].cancel()
        await asyncio.sleep(0)
        small.door.set()
        return await tasks[1]

    assert asyncio.run(one_gives_up())[2] == b"1"
