"""What the API says when it cannot answer: a stable code, sentences, no internals."""

import logging
import re
import uuid
from collections.abc import Iterable
from typing import Any

import psycopg
from django.conf import settings
from django.db import InterfaceError, OperationalError
from graphql import ArgumentNode, GraphQLError, GraphQLFormattedError, Node, ValueNode

logger = logging.getLogger(__name__)

RETRY_AFTER = 5  # seconds; a database that restarts is back by then
MAX_MESSAGE = 1_000  # characters
SUGGESTION = re.compile(r" Did you mean .*\?$", re.DOTALL)

DATABASE_UNREACHABLE = (
    OperationalError,
    InterfaceError,
    psycopg.OperationalError,
    psycopg.InterfaceError,
)

CODES = {
    # The request, before GraphQL sees it
    "BAD_REQUEST": "The body or a parameter is not what GraphQL over HTTP asks for.",
    "DOCUMENT_NOT_TRUSTED": "This site answers only documents that it knows.",
    "JSON_TOO_DEEP": "The JSON nests more levels than any input needs.",
    "LENGTH_REQUIRED": "The body does not announce how long it is.",
    "METHOD_NOT_ALLOWED": "The HTTP method cannot do this; `Allow` names what can.",
    "NOT_ACCEPTABLE": "`Accept` admits none of the media types that are offered.",
    "REQUEST_TOO_LARGE": "The request has more bytes than are read.",
    "UNSUPPORTED_ENCODING": "The body is compressed.",
    "UNSUPPORTED_MEDIA_TYPE": "The body is not declared as JSON in UTF-8.",
    # The operation
    "COST_TOO_HIGH": "The operation may answer more objects than are given at once.",
    "INTROSPECTION_TOO_LARGE": "The introspection asks for the schema many times.",
    "INTROSPECTION_OFF": "The schema cannot be asked for here; it is a file.",
    "NUMBER_TOO_LARGE": "A number of the document does not fit 64 bits.",
    "STRING_TOO_LONG": "A string has more characters than any value needs.",
    "TOO_DEEP": "The fields of the document are nested too deeply.",
    "TOO_MANY_ALIASES": "The document renames too many fields.",
    "TOO_MANY_DIRECTIVES": "The document has too many directives.",
    "TOO_MANY_FRAGMENTS": "The document has too many fragments.",
    "TOO_MANY_OPERATIONS": "The document has too many operations.",
    "TOO_MANY_ROOT_FIELDS": "An operation asks for too much at its root.",
    "TOO_MANY_TOKENS": "The document has too many words and signs.",
    "TOO_MANY_VARIABLES": "An operation, or its request, has too many variables.",
    "OPERATION": "No operation of the document, or of this API, can be chosen.",
    "PERSISTED_QUERY_NOT_FOUND": "No document is known by this hash; send its text.",
    "SYNTAX": "The document is not GraphQL, or is too long or too deep to be read.",
    "VALIDATION": "The document does not fit the schema.",
    "VARIABLES": "A variable is missing or does not fit its type.",
    # Values
    "CURSOR_MALFORMED": "A cursor is not one that an answer gave.",
    "CURSOR_OF_OTHER_ORDER": "A cursor belongs to a list in another order.",
    "DATETIME_NEEDS_OFFSET": "An instant was given without its offset from UTC.",
    "EMPTY_WINDOW": "A window of time ends before it begins.",
    "IMAGE_FILL_NEEDS_HEIGHT": "Filling a box needs its height.",
    "INVALID_DATE": "A day is not an ISO 8601 date.",
    "INVALID_DATETIME": "An instant is not an ISO 8601 date and time.",
    "INVALID_DECIMAL": "A decimal is not plain digits in a string.",
    "INVALID_IMAGE_SIZE": "A width, height or ratio of an image is out of bounds.",
    "INVALID_LOCALE": "A language is not a BCP 47 code.",
    "INVALID_TEXT": "A text, HTML or plain, was not given as a string.",
    "INVALID_URL": "An address is not an absolute http or https URL.",
    "LOOKUP_ARGUMENTS": "One thing was asked for by none, or by several, of its names.",
    "NEAR": "A point is not on the globe, or a distance is no distance on it.",
    "PAGE_ARGUMENTS": "The arguments of a page contradict each other.",
    "PAGE_TOO_LARGE": "More rows were asked for at once than are given.",
    "RELEVANCE_NEEDS_TEXT": "An order by relevance has no text to be relevant to.",
    "TOO_MANY_KEYS": "More things were asked for by key than are looked up at once.",
    "UNKNOWN_LOCALE": "A language is not one that this site publishes in.",
    "UNKNOWN_SITE": "No site has the host name that was given.",
    "UNKNOWN_TIME_ZONE": "A time zone is not in the IANA database.",
    # What an answer may take
    "ANSWER_TOO_LARGE": "The answer has more bytes than are sent at once.",
    "DEADLINE_EXCEEDED": "The answer took too long as a whole. Ask for less at once.",
    "STATEMENT_TIMEOUT": "The database took too long for one list. Narrow it.",
    # Us
    "INTERNAL": "Our fault. `reference` finds it in the server's log.",
    "UNAVAILABLE": "The database cannot be reached. Wait for `Retry-After` seconds.",
}


class ApiError(GraphQLError):
    """An error that the caller can act upon.

    code:     a key of CODES; never changes its meaning.
    message:  full sentences with the value received, the limit and the way out.
    nodes:    what of the document is meant.
    details:  further `extensions`, for programs.
    """

    def __init__(
        self, code: str, message: str, *, nodes: Node | None = None, **details: Any
    ) -> None:
        super().__init__(message, nodes, extensions={"code": code, **details})


class Refused(Exception):  # noqa: N818  not an error of ours
    """An operation that is not executed, with all that is wrong with it.

    code:  for the errors that carry none.
    """

    def __init__(self, errors: Iterable[GraphQLError], code: str) -> None:
        self.errors = list(errors)
        self.code = code
        super().__init__(code)


class Unavailable(Exception):  # noqa: N818  names a state
    """The database cannot be reached; nothing can be answered."""


def shown(value: object, *, limit: int = 60) -> str:
    """A received value for a message, cut after `limit` characters."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[:limit]}…"


def format_refused(refused: Refused) -> list[GraphQLFormattedError]:
    return [formatted(error, refused.code) for error in refused.errors]


def format_executed(errors: Iterable[GraphQLError]) -> list[GraphQLFormattedError]:
    """Errors of fields; what is not the caller's is masked and logged.

    One reference serves the whole answer. Raises Unavailable when the database was
    the reason.
    """
    answer = []
    reference = new_reference()
    for error in errors:
        cause = cause_of(error)
        if isinstance(cause, ApiError):
            answer.append(error.formatted)
        elif blames_arguments(cause):
            answer.append(formatted(error, "VARIABLES"))
        else:
            answer.append(masked(cause, reference, error))
    return answer


def format_crash(error: Exception) -> list[GraphQLFormattedError]:
    """An exception outside any field. Raises Unavailable as `format_executed` does."""
    return [masked(error, new_reference(), None)]


def formatted(error: GraphQLError, code: str) -> GraphQLFormattedError:
    """As graphql-core has it, without names of the schema where they are not told."""
    message = error.message
    if not settings.API_INTROSPECTION:
        message = SUGGESTION.sub("", message)
    if len(message) > MAX_MESSAGE:  # graphql-core repeats the names of the document
        message = f"{message[:MAX_MESSAGE]}…"
    return {
        **error.formatted,
        "message": message,
        "extensions": {"code": code, **(error.extensions or {})},
    }


def masked(
    cause: BaseException, reference: str, error: GraphQLError | None
) -> GraphQLFormattedError:
    if is_database_unreachable(cause):
        raise Unavailable from cause
    path = error.path if error else None
    logger.error("Internal error %s at %s", reference, path, exc_info=cause)
    return {
        **(error.formatted if error else {}),
        "message": "Internal error",
        "extensions": {"code": "INTERNAL", "reference": reference},
    }


def cause_of(error: BaseException) -> BaseException:
    """What a resolver or graphql-core raised first."""
    while isinstance(error, GraphQLError) and error.original_error:
        error = error.original_error
    return error


def blames_arguments(cause: BaseException) -> bool:
    """Whether graphql-core refused a value that the document gives to an argument."""
    return (
        isinstance(cause, GraphQLError)
        and bool(cause.nodes)
        and all(
            isinstance(node, ArgumentNode | ValueNode) for node in cause.nodes or []
        )
    )


def is_database_unreachable(error: BaseException) -> bool:
    """Connection refused or lost, or no free connection in the pool."""
    return isinstance(error, DATABASE_UNREACHABLE)


def new_reference() -> str:
    return uuid.uuid4().hex[:12]
