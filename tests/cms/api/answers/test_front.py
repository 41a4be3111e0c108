"""What stands before Django, as a server calls it; behind it a small application."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cms.api.answers.front import Answers
from cms.api.answers.listener import Listener
from cms.api.answers.making import MAKING
from cms.api.answers.memory import Memory
from cms.whole_requests import WholeRequests
from tests.cms.api.answers.small_site import (
    GONE,
    TAG,
    Small,
    answering,
    ask,
    bodies,
    request,
    send,
)


@pytest.fixture
def small() -> Small:
    return Small()


@pytest.fixture
def answers(small) -> Iterator[Answers]:
    """With a listener that hears nothing, and is taken to hear everything."""
    with answering(small) as made:
        yield made


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
    twice["headers"].append((b"accept", b"c/d"))

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


def test_body_may_come_in_pieces(answers):
    ask(answers, request("POST", content_length="2"), b"ab")

    pieces = [
        {"type": "http.request", "body": b"a", "more_body": True},
        {"type": "http.request", "body": b"b"},
    ]
    assert ask(answers, request("POST", content_length="2"), b"", *pieces)[2] == b"1"


def test_half_sent_body_is_sent_away(answers):
    async def never():
        await asyncio.Event().wait()

    async def note(message):
        sent.append(message)

    sent: list[dict[str, Any]] = []
    answers.api.pause = 0.01
    asyncio.run(answers(request("POST", content_length="9"), never, note))

    said = b"The body was waited for too long: 0.01 seconds. Send it faster.\n"
    assert (sent[0]["status"], sent[1]["body"]) == (408, said)


def test_who_goes_away_before_the_end_is_sent_nothing(answers, small):
    assert ask(answers, request("POST", content_length="9"), b"", GONE) == ()
    assert small.asked == []


def test_listener_lives_as_long_as_the_site(answers, monkeypatch):
    told = []
    monkeypatch.setattr(answers.listener, "start", lambda: told.append("start"))
    monkeypatch.setattr(answers.listener, "stop", lambda: told.append("stop"))

    assert lived(answers) == {"answers": answers}
    assert told == ["start", "stop"]


def test_without_a_memory_nothing_is_listened_to(small):
    application = WholeRequests(small, workers=1)
    memory = Memory(0)
    answers = Answers(application, application, memory, Listener(memory))

    lived(answers)

    assert bodies(answers, request(), request()) == [b"1", b"2"]
    assert not answers.listener.is_live


def lived(answers: Answers) -> dict[str, Any]:
    """What the server was given at the start of a life that ended in good order."""
    messages = iter(["lifespan.startup", "lifespan.shutdown"])
    told = []

    async def receive():
        return {"type": next(messages)}

    async def note(message):
        told.append(message["type"])

    scope = {"type": "lifespan", "state": {}}
    asyncio.run(answers(scope, receive, note))
    assert told == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
    return scope["state"]


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
