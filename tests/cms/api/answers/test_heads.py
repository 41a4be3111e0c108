"""What is read of a request before its body, and that known heads read the same."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.api.answers import heads
from cms.api.answers.heads import Head, Heads, head_of
from tests.cms.api.answers.test_front import request

MAX_BODY = 100
LINE = ("http", None, "/graphql/", "query=q")
HOST = ("host", "localhost")

sent = st.tuples(
    st.sampled_from(["GET", "HEAD", "POST", "PUT"]),
    st.lists(
        st.sampled_from(
            [
                HOST,
                ("accept", "*/*"),
                ("accept", "application/json"),
                ("content-length", "7"),
                ("content-length", "101"),
                ("authorization", "Bearer secret"),
                ("if-none-match", '"tag"'),
                ("cookie", "a=1"),
            ]
        ),
        max_size=4,
    ),
)


def read(method: str, *pairs: tuple[str, str]) -> Head:
    return head_of((method, *LINE), pairs, MAX_BODY)


def scope_of(method: str, pairs: list[tuple[str, str]]) -> SimpleNamespace:
    scope = request(method, query="query=q")
    scope.headers[:] = pairs
    return scope


def test_head_is_all_that_an_answer_depends_on():
    assert read("GET", HOST, ("accept", "*/*"), ("cookie", "a=1")) == Head(
        key=(None, *LINE, "localhost", "*/*", None, None),
        has_body=False,
        if_none_match=None,
    )
    assert read(
        "POST",
        HOST,
        ("x-forwarded-proto", "https"),
        ("content-type", "application/json"),
        ("content-length", "100"),
        ("if-none-match", '"tag"'),
    ) == Head(
        key=("POST", *LINE, "localhost", None, "application/json", "https"),
        has_body=True,
        if_none_match='"tag"',
    )


def test_who_asks_for_the_head_alone_shares_the_answer():
    assert read("HEAD", HOST) == read("GET", HOST)


def test_header_sent_twice_is_all_of_it():
    twice = read("GET", ("accept", "a/b"), HOST, ("accept", "c/d"))

    assert twice == read("GET", HOST, ("accept", "a/b,c/d"))


@given(st.lists(sent, max_size=20))
def test_known_heads_are_read_as_the_first_time(several):
    known = Heads(MAX_BODY)

    assert [known.of(scope_of(*one)) for one in several] == [
        read(method, *pairs) for method, pairs in several
    ]


def test_what_comes_again_is_not_read_again(monkeypatch):
    known = Heads(MAX_BODY)
    first = known.of(request())
    monkeypatch.setattr(heads, "head_of", None)

    assert known.of(request()) is first


@pytest.mark.parametrize(
    "scope", [request(authorization="Bearer secret"), request(cookie="a" * 8_000)]
)
def test_credentials_and_long_heads_are_not_kept(scope):
    known = Heads(MAX_BODY)

    assert known.of(scope) is not known.of(scope)


def test_only_so_many_are_known(monkeypatch):
    monkeypatch.setattr(heads, "MOST", 2)
    known = Heads(MAX_BODY)

    for number in range(5):
        known.of(request(query=f"{number}"))

    assert len(known._known) <= 2
