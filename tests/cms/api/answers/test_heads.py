"""What is read of a request before its body, and that known heads read the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.api.answers import heads
from cms.api.answers.heads import Head, Heads, head_of
from tests.cms.api.answers.small_site import request

MAX_BODY = 100
TARGET = b"/graphql/?query=q"
HOST = (b"host", b"localhost")
ACCEPT = b"accept"

sent = st.tuples(
    st.sampled_from([b"GET", b"HEAD", b"POST", b"PUT"]),
    st.lists(
        st.sampled_from(
            [
                HOST,
                (ACCEPT, b"*/*"),
                (ACCEPT, b"application/json"),
                (b"content-length", b"7"),
                (b"content-length", b"101"),
                (b"authorization", b"Bearer secret"),
                (b"if-none-match", b'"tag"'),
                (b"cookie", b"a=1"),
            ]
        ),
        max_size=4,
    ),
)


def line_of(method: bytes) -> heads.Line:
    return method, "http", TARGET


def read(method: bytes, *pairs: tuple[bytes, bytes]) -> Head:
    return head_of(line_of(method), pairs, MAX_BODY)


def test_head_is_all_that_an_answer_depends_on():
    assert read(b"GET", HOST, (ACCEPT, b"*/*"), (b"cookie", b"a=1")) == Head(
        key=(None, "http", TARGET, b"localhost", b"*/*", None, None),
        has_body=False,
        if_none_match=None,
    )
    assert read(
        b"POST",
        HOST,
        (b"x-forwarded-proto", b"https"),
        (b"content-type", b"application/json"),
        (b"content-length", b"100"),
        (b"if-none-match", b'"tag"'),
    ) == Head(
        key=(
            *(b"POST", "http", TARGET),
            *(b"localhost", None, b"application/json", b"https"),
        ),
        has_body=True,
        if_none_match='"tag"',
    )


def test_who_asks_for_the_head_alone_shares_the_answer():
    assert read(b"HEAD", HOST) == read(b"GET", HOST)


def test_header_sent_twice_is_all_of_it():
    twice = read(b"GET", (ACCEPT, b"a/b"), HOST, (ACCEPT, b"c/d"))

    assert twice == read(b"GET", HOST, (ACCEPT, b"a/b,c/d"))


def test_server_and_application_read_the_same():
    scope = request(query="query=q")

    assert Heads(MAX_BODY).of_scope(scope) == head_of(
        line_of(b"GET"), scope["headers"], MAX_BODY
    )


@given(st.lists(sent, max_size=20))
def test_known_heads_are_read_as_the_first_time(several):
    known = Heads(MAX_BODY)

    assert [known.of(line_of(method), pairs) for method, pairs in several] == [
        read(method, *pairs) for method, pairs in several
    ]


def test_what_comes_again_is_not_read_again(monkeypatch):
    known = Heads(MAX_BODY)
    first = known.of_scope(request())
    monkeypatch.setattr(heads, "head_of", None)

    assert known.of_scope(request()) is first


@pytest.mark.parametrize(
    "scope", [request(authorization="Bearer secret"), request(cookie="a" * 8_000)]
)
def test_credentials_and_long_heads_are_not_kept(scope):
    known = Heads(MAX_BODY)

    assert known.of_scope(scope) is not known.of_scope(scope)


def test_only_so_many_are_known(monkeypatch):
    monkeypatch.setattr(heads, "MOST", 2)
    known = Heads(MAX_BODY)

    for number in range(5):
        known.of_scope(request(query=f"{number}"))

    assert len(known._known) <= 2
