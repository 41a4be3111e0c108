"""What a request says before its body, as far as its answer depends on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cms.lifespan import Scope

PATHS = (b"/graphql/", b"/graphql")
# Headers that an answer depends on; `If-None-Match` is compared by the answer.
ASKED_IN = (b"host", b"accept", b"content-type", b"x-forwarded-proto")
# Whoever sends one of these is answered by Django alone: credentials, and conditions
# and encodings that are its business.
NOT_SHARED = frozenset(
    (
        b"authorization",
        b"content-encoding",
        b"if-match",
        b"if-unmodified-since",
        b"transfer-encoding",
    )
)
MOST = 1_000  # heads that are known
LONGEST = 8_000  # characters of one, written out; a longer one is read each time

Line = tuple[bytes, str | None, bytes]  # method, scheme, and the path with its query
Headers = Sequence[tuple[bytes, bytes]]
HeadKey = tuple[bytes | str | None, ...]


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

    def of_scope(self, scope: Scope) -> Head:
        """The head of a request as ASGI tells of it."""
        target, query = scope["raw_path"], scope["query_string"]
        if query:
            target = b"%b?%b" % (target, query)
        line = scope["method"].encode(), scope["scheme"], target
        return self.of(line, scope["headers"])

    def of(self, line: Line, pairs: Headers) -> Head:
        """The head of a request; names of headers in lower case."""
        sent = (*line, *pairs)
        return self._known.get(sent) or self._read(line, pairs, sent)

    def _read(self, line: Line, pairs: Headers, sent: tuple[Any, ...]) -> Head:
        head = head_of(line, pairs, self.max_body)
        # Those for Django alone may hold credentials, which are not kept.
        if head.key and len(repr(sent)) <= LONGEST:
            if len(self._known) == MOST:
                self._known.clear()
            self._known[sent] = head
        return head


def head_of(line: Line, pairs: Headers, max_body: int) -> Head:
    """What is in a head."""
    method, scheme, target = line
    headers = joined(pairs)
    length = headers.get(b"content-length", b"")
    has_body = method == b"POST"
    if has_body:
        may_share = length.isdigit() and int(length) <= max_body
    else:
        may_share = method in (b"GET", b"HEAD") and not length
    may_share = may_share and target.partition(b"?")[0] in PATHS
    may_share = may_share and NOT_SHARED.isdisjoint(headers)
    kind = method if has_body else None  # HEAD is answered as GET is
    key = kind, scheme, target, *map(headers.get, ASKED_IN)
    known = headers.get(b"if-none-match")
    return Head(
        key if may_share else None, has_body, known.decode("latin-1") if known else None
    )


def joined(pairs: Headers) -> Mapping[bytes, bytes]:
    """Each header once, by its name."""
    headers: dict[bytes, bytes] = {}
    for name, value in pairs:
        headers[name] = b"%b,%b" % (headers[name], value) if name in headers else value
    return headers
