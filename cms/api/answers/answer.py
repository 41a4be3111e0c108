"""An answer as it is sent: whole, or as "you have it already"."""

from collections.abc import Sequence
from typing import Any

from django.utils.http import parse_etags

Headers = Sequence[tuple[str, str]]

# What describes the content, which a 304 does not have. Django leaves out the same.
OF_CONTENT = {"content-type", "content-length", "surrogate-key"}


class Answer:
    """Status, headers and body, put together once and sent often."""

    __slots__ = ("body", "entity_tag", "headers", "size", "status", "unchanged")

    def __init__(self, status: int, headers: Headers, body: bytes) -> None:
        self.status = status
        self.headers = list(headers)
        self.body = body
        named = {name.lower(): value for name, value in headers}
        self.entity_tag = named.get("etag", "")
        self.unchanged = [(n, v) for n, v in headers if n.lower() not in OF_CONTENT]
        self.size = len(body) + sum(len(n) + len(v) for n, v in headers)

    def send(self, protocol: Any, if_none_match: str | None) -> None:
        """By granian's protocol, which leaves out the body for those who asked by HEAD.

        if_none_match: that header of the request.
        """
        if if_none_match and self.matches(if_none_match):
            protocol.response_empty(304, self.unchanged)
        else:
            protocol.response_bytes(self.status, self.headers, self.body)

    def matches(self, if_none_match: str) -> bool:
        """Whether the caller has this very answer. Source: RFC 9110, section 13.1.2."""
        if not self.entity_tag:
            return False
        if if_none_match == self.entity_tag:
            return True
        known = parse_etags(if_none_match)
        return known == ["*"] or self.entity_tag in [
            tag.removeprefix("W/") for tag in known
        ]
