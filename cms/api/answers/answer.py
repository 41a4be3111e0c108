"""An answer as it is sent: whole, or as "you have it already"."""

from collections.abc import Sequence

from django.utils.http import parse_etags
from uvicorn.protocols.http.httptools_impl import STATUS_LINE

from cms.lifespan import Send

Headers = Sequence[tuple[str, str]]
Encoded = Sequence[tuple[bytes, bytes]]

# What describes the content, which a 304 does not have. Django leaves out the same.
OF_CONTENT = {b"content-type", b"content-length", b"surrogate-key"}
UNCHANGED = 304


class Answer:
    """Status, headers and body, put together once and sent often."""

    __slots__ = (
        *("body", "entity_tag", "headers", "size", "status", "unchanged"),
        *("_first", "_first_unchanged"),
    )

    def __init__(self, status: int, headers: Headers, body: bytes) -> None:
        self.status = status
        self.headers = encoded(headers)
        self.body = body
        named = dict(self.headers)
        if b"content-length" not in named:
            self.headers.append((b"content-length", b"%d" % len(body)))
        self.entity_tag = named.get(b"etag", b"").decode("latin-1")
        self.unchanged = [each for each in self.headers if each[0] not in OF_CONTENT]
        self._first = first_of(status, self.headers)
        self._first_unchanged = first_of(UNCHANGED, self.unchanged)
        kept = (self._first, self._first_unchanged, self._first, body)
        self.size = sum(map(len, kept))

    async def send(self, send: Send, if_none_match: str | None) -> None:
        """By ASGI; the server leaves out the body for those who asked by HEAD.

        if_none_match: that header of the request.
        """
        is_known = self.is_known(if_none_match)
        await send(
            {
                "type": "http.response.start",
                "status": UNCHANGED if is_known else self.status,
                "headers": self.unchanged if is_known else self.headers,
            }
        )
        body = b"" if is_known else self.body
        await send({"type": "http.response.body", "body": body})

    def written(self, if_none_match: str | None) -> tuple[bytes, bytes]:
        """As HTTP/1.1 has it: what comes before other headers, and the body."""
        if self.is_known(if_none_match):
            return self._first_unchanged, b""
        return self._first, self.body

    def is_known(self, if_none_match: str | None) -> bool:
        """Whether the caller has this very answer. Source: RFC 9110, section 13.1.2."""
        if not (if_none_match and self.entity_tag):
            return False
        if if_none_match == self.entity_tag:
            return True
        known = parse_etags(if_none_match)
        return known == ["*"] or self.entity_tag in [
            tag.removeprefix("W/") for tag in known
        ]


def encoded(headers: Headers) -> list[tuple[bytes, bytes]]:
    return [(n.lower().encode("latin-1"), v.encode("latin-1")) for n, v in headers]


def first_of(status: int, headers: Encoded) -> bytes:
    """Status line and headers as they are written; others may follow."""
    lines = [b"%b: %b\r\n" % header for header in headers]
    return b"".join((STATUS_LINE[status], *lines))
