"""What a request says before its body, as far as its answer depends on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Headers that an answer depends on; `If-None-Match` is compared by the answer.
ASKED_IN = ("host", "accept", "content-type", "x-forwarded-proto")
# Whoever sends one of these is answered by Django alone: credentials, and conditions
# and encodings that are its business.
NOT_SHARED = frozenset(
    (
        "authorization",
        "content-encoding",
        "if-match",
        "if-unmodified-since",
        "transfer-encoding",
    )
)
MOST = 1_000  # heads that are known
LONGEST = 8_000  # characters of one, written out; a longer one is read each time

Line = tuple[str, str, str | None, str, str]  # method, scheme, authority, path, query
Headers = Sequence[tuple[str, str]]
HeadKey = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A request without its body.

    key:           all that its answer depends on, beside the body; None where no other
                   request may share the answer.
    has_body:      whether a body follows, which is waited for.
    if_none_match: that header.
    """

    key: HeadKey | None
    has_body: bool
    if_none_match: str | None


class Heads:
    """Reads heads, and knows those that were read before.

    Who asks often says the same each time, and to read it takes a good part of what an
    answer from memory takes in Python.

    max_body: bytes of a body that other requests may share.
    """

    def __init__(self, max_body: int) -> None:
        self.max_body = max_body
        self._known: dict[tuple[Any, ...], Head] = {}

    def of(self, scope: Any) -> Head:
        """The head of a request as granian tells of it."""
        line = scope.method, scope.scheme, scope.authority, scope.path
        pairs = scope.headers.items()
        sent = (*line, scope.query_string, *pairs)
        return self._known.get(sent) or self._read(sent, pairs)

    def _read(self, sent: tuple[Any, ...], pairs: Headers) -> Head:
        head = head_of(sent[:5], pairs, self.max_body)
        # Those for Django alone may hold credentials, which are not kept.
        if head.key and len(repr(sent)) <= LONGEST:
            if len(self._known) == MOST:
                self._known.clear()
            self._known[sent] = head
        return head


def head_of(line: Line, pairs: Headers, max_body: int) -> Head:
    """What is in a head, names of headers in lower case."""
    headers = joined(pairs)
    method, *rest = line
    length = headers.get("content-length", "")
    if method == "POST":
        may_share = length.isdecimal() and int(length) <= max_body
    else:
        may_share = method in ("GET", "HEAD") and not length
    may_share = may_share and NOT_SHARED.isdisjoint(headers)
    has_body = method == "POST"
    kind = method if has_body else None  # HEAD is answered as GET is
    key = kind, *rest, *map(headers.get, ASKED_IN)
    return Head(key if may_share else None, has_body, headers.get("if-none-match"))


def joined(pairs: Headers) -> Mapping[str, str]:
    """Each header once, by its name."""
    headers: dict[str, str] = {}
    for name, value in pairs:
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    return headers
