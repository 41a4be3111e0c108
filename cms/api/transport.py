"""GraphQL over HTTP: what a request asks, and what status an answer has.

Source: https://graphql.github.io/graphql-over-http/draft/, as checked by the audits of
graphql-http 1.23.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote_to_bytes

import orjson
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.request import MediaType, UnreadablePostError

from cms.api.errors import ApiError, shown

JSON = "application/json"
GRAPHQL_RESPONSE = "application/graphql-response+json"
CHARSETS = ("", "; charset=utf-8", "; charset=UTF-8")


class HttpError(ApiError):
    """A request that is not understood as GraphQL, with its HTTP status."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(code, message)
        self.status = status
        self.headers = headers or {}


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation as it was sent, its parts of the right types and free of U+0000.

    Its document is `query`, or is named by `document_id` or in `extensions`.
    """

    query: str | None
    variables: dict[str, Any]
    operation_name: str | None
    document_id: str | None
    extensions: dict[str, Any]


def preferred(request: HttpRequest) -> str | None:
    """The media type to answer in, None if the caller takes neither."""
    return preferred_of(request.headers.get("Accept", "*/*"))


@lru_cache(maxsize=64)
def preferred_of(accept: str) -> str | None:
    """Each type has the quality of the most specific range that it falls into.

    Of equals the first named is taken, then JSON. Source: RFC 9110, section 12.5.1;
    Django lets `*/*` admit what another range refuses.
    """
    ranges = [text for text in accept.split(",") if text.strip()]
    ranked = [(*rank_of(media, ranges), media) for media in (JSON, GRAPHQL_RESPONSE)]
    quality, _, chosen = max(ranked, key=lambda ranked: ranked[:2])
    return chosen if quality else None


def rank_of(media: str, ranges: list[str]) -> tuple[float, int]:
    """(quality, place counted from the end); a quality of 0 is refused."""
    offered = [MediaType(media + charset) for charset in CHARSETS]
    matching = [
        (MediaType(text).specificity, -place, MediaType(text).quality)
        for place, text in enumerate(ranges)
        if any(offer.match(text) for offer in offered)
    ]
    _, place, quality = max(matching, default=(0, 0, 0.0))
    return quality, place


def negotiate(request: HttpRequest) -> None:
    """Raise HttpError 406 for a caller that takes neither media type."""
    if not preferred(request):
        raise HttpError(
            406,
            "NOT_ACCEPTABLE",
            f"`Accept` is {shown(request.headers.get('Accept', ''))}; answers are "
            f"offered as {GRAPHQL_RESPONSE} and as {JSON}, in UTF-8.",
        )


def status_of(request: HttpRequest, *, was_executed: bool) -> int:
    """200, or 400 for an operation that was refused and a caller that tells apart.

    The draft of 2026 asks for 422 in both media types, and for 294 beside errors of
    fields. The audits still expect 400, and 200 in application/json, and so do clients
    that know no other.
    """
    tells_apart = preferred(request) == GRAPHQL_RESPONSE
    return 400 if tells_apart and not was_executed else 200


def read_operation(request: HttpRequest) -> Operation:
    """The operation of a GET or POST request. Raises HttpError, a 4xx."""
    is_read = request.method in ("GET", "HEAD")
    parameters = read_address(request) if is_read else read_body(request)
    query = parameters.get("query")
    if query is not None and (not isinstance(query, str) or not query.strip()):
        raise bad_parameter("query", query, "the text of a GraphQL document")
    document_id = parameters.get("documentId")
    if not isinstance(document_id, str | None):
        raise bad_parameter("documentId", document_id, "a string")
    variables = parameters.get("variables")
    if not isinstance(variables, dict | None):
        raise bad_parameter("variables", variables, "an object")
    name = parameters.get("operationName")
    if not isinstance(name, str | None):
        raise bad_parameter("operationName", name, "a string")
    extensions = parameters.get("extensions")
    if not isinstance(extensions, dict | None):
        raise bad_parameter("extensions", extensions, "an object")
    extensions = extensions or {}
    if query is None and document_id is None and "persistedQuery" not in extensions:
        raise bad_parameter("query", query, "the text of a GraphQL document")
    if contains_nul(variables):
        raise HttpError(
            400,
            "BAD_REQUEST",
            "`variables` contains the character U+0000, which no text may. Remove it.",
        )
    return Operation(query, variables or {}, name or None, document_id, extensions)


def read_address(request: HttpRequest) -> dict[str, Any]:
    check_address(request)
    try:
        unquote_to_bytes(request.META.get("QUERY_STRING", "")).decode()
        sent = request.GET.dict()
    except SuspiciousOperation as error:
        raise HttpError(
            400, "BAD_REQUEST", "The address has too many parameters."
        ) from error
    except UnicodeDecodeError as error:
        raise HttpError(
            400,
            "BAD_REQUEST",
            "The address is not UTF-8. Encode each parameter as `encodeURIComponent` "
            "does.",
        ) from error
    return {
        name: read_json(text.encode(), f"`{name}`")
        if name in ("variables", "extensions") and text
        else text or None
        for name, text in sent.items()
    }


def read_body(request: HttpRequest) -> dict[str, Any]:
    charset = (request.content_params or {}).get("charset", "utf-8")
    if request.content_type != JSON or charset.lower() not in ("utf-8", "utf8"):
        raise HttpError(
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            f"`Content-Type` is {shown(request.headers.get('Content-Type', ''))}; "
            f"send {JSON} in UTF-8.",
        )
    check_encoding(request)
    if request.headers.get("Transfer-Encoding") and not content_length(request):
        raise HttpError(
            411,
            "LENGTH_REQUIRED",
            "The body comes in chunks; send it whole, with `Content-Length`.",
        )
    check_length(content_length(request))
    try:
        body = request.body
    except (UnreadablePostError, SuspiciousOperation, ValueError) as error:
        raise HttpError(400, "BAD_REQUEST", "The body cannot be read.") from error
    parameters = read_json(body, "The body")
    if isinstance(parameters, list):
        raise HttpError(
            400, "BAD_REQUEST", "The body is a list; send one operation a request."
        )
    if not isinstance(parameters, dict):
        raise HttpError(
            400,
            "BAD_REQUEST",
            f"The body is {shown(parameters)}; send an object with a `query`.",
        )
    return parameters


def content_length(request: HttpRequest) -> int:
    """As announced; no more is read. Django, too, takes what is no number for 0."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def check_address(request: HttpRequest) -> None:
    """The address as it was sent, percent signs and all."""
    length = len(request.META.get("QUERY_STRING", ""))
    limit = settings.API_MAX_ADDRESS_BYTES
    if length > limit:
        raise HttpError(
            414,
            "REQUEST_TOO_LARGE",
            f"The address has {length:,} bytes of parameters; at most {limit:,} are "
            "read. Send the query by POST.",
        )


def check_length(length: int) -> None:
    limit = settings.API_MAX_BODY_BYTES
    if length > limit:
        raise HttpError(
            413,
            "REQUEST_TOO_LARGE",
            f"The body has {length:,} bytes; at most {limit:,} are read. "
            "Ask for less at once, or move values into variables.",
        )


def check_encoding(request: HttpRequest) -> None:
    """A compressed body could unfold to any size, so none is taken."""
    encoding = request.headers.get("Content-Encoding", "identity").strip()
    if encoding.lower() not in ("", "identity"):
        raise HttpError(
            415,
            "UNSUPPORTED_ENCODING",
            f"`Content-Encoding` is {shown(encoding)}; send the body as it is.",
        )


def read_json(text: bytes, what: str) -> Any:
    """Any JSON value of few levels; never a lone surrogate."""
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise HttpError(
            400, "BAD_REQUEST", f"{what} is not JSON in UTF-8: {error}."
        ) from error
    limit = settings.API_MAX_JSON_DEPTH
    if is_deeper(value, limit):
        raise HttpError(
            400,
            "JSON_TOO_DEEP",
            f"{what} nests more than {limit} levels of lists and objects, which is the "
            "limit. No input of the schema needs so many.",
        )
    return value


def is_deeper(value: Any, limit: int) -> bool:
    """Whether a JSON value nests lists and objects in more levels than that."""
    level = [value]
    for _ in range(limit + 1):
        containers = [inner for inner in level if isinstance(inner, dict | list)]
        if not containers:
            return False
        level = [
            inner
            for outer in containers
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return True


def bad_parameter(name: str, value: object, expected: str) -> HttpError:
    is_missing = value is None or value == ""
    received = "missing" if is_missing else f"{shown(value)}"
    return HttpError(
        400, "BAD_REQUEST", f"`{name}` is {received}; it must be {expected}."
    )


def contains_nul(value: Any) -> bool:
    remaining = [value]
    while remaining:
        value = remaining.pop()
        if isinstance(value, str) and "\x00" in value:
            return True
        if isinstance(value, dict):
            remaining += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            remaining += value
    return False
