"""Documents that the site knows beforehand, asked for by the hash of their text.

A request names one with `documentId`, as the appendix of GraphQL over HTTP on persisted
documents has it, or with Apollo's `extensions.persistedQuery`. No request ever adds
one: what strangers send would fill the memory, and would then be trusted.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from cms.api.documents import digest_of
from cms.api.errors import ApiError, Refused, shown
from cms.api.transport import HttpError, Operation, bad_parameter
from cms.env import ConfigurationError

PREFIX = "sha256:"
APOLLO_VERSION = 1
WAY_OUT = (
    "Send the document itself as `query`. Those that are known are in "
    "frontend-contract/trusted-documents.json."
)


@cache
def trusted_documents() -> Mapping[str, str]:
    """Text of each document by its `documentId`, read once."""
    return read_files(settings.API_TRUSTED_DOCUMENTS)


def read_files(paths: Iterable[Path]) -> dict[str, str]:
    """Several files `{hash: text}` as one. Raises ConfigurationError."""
    return {identifier: text for path in paths for identifier, text in read_file(path)}


def read_file(path: Path) -> Iterable[tuple[str, str]]:
    """`documentId` and text of each document; the prefix may be missing in the file."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"{path} cannot be read as JSON: {error}. `make contract` writes that of "
            "Affiche; AFFICHE_TRUSTED_DOCUMENTS names your own."
        ) from error
    if not isinstance(found, dict):
        raise ConfigurationError(f"{path} must hold an object: hash to document.")
    for key, text in found.items():
        identifier = PREFIX + key.removeprefix(PREFIX)
        if not isinstance(text, str) or identifier != identifier_of(text):
            raise ConfigurationError(
                f"{path} has a document under {shown(key)} that has another SHA-256. "
                "Write the file again, with SHA-256 as the hash."
            )
        yield identifier, text


def identifier_of(text: str) -> str:
    return PREFIX + digest_of(text)


def document_of(
    operation: Operation, trusted: Mapping[str, str], *, only_trusted: bool
) -> str:
    """The text to execute.

    only_trusted:  any other text is refused, however it was sent.
    Raises HttpError 400 for names that contradict the text or each other, HttpError 403
    for a text that is not trusted, Refused for a name that is not known.
    """
    text = named_by_id(operation, trusted) or named_as_apollo_does(operation, trusted)
    if text is not None:
        return text
    query = operation.query or ""
    if only_trusted and identifier_of(query) not in trusted:
        raise HttpError(
            403,
            "DOCUMENT_NOT_TRUSTED",
            "This site answers only documents that it knows. Send one of "
            "frontend-contract/trusted-documents.json, by `documentId` or as it is "
            "written, or ask those who run the site to add yours.",
        )
    return query


def named_by_id(operation: Operation, trusted: Mapping[str, str]) -> str | None:
    identifier = operation.document_id
    if identifier is None:
        return None
    if operation.query is not None or "persistedQuery" in operation.extensions:
        raise HttpError(
            400,
            "BAD_REQUEST",
            "`documentId` names the document already. Leave out `query` and "
            "`extensions.persistedQuery`.",
        )
    if identifier not in trusted:
        raise unknown(
            f"No document is known as {shown(identifier, limit=80)}; a `documentId` is "
            f"`{PREFIX}` and 64 hexadecimal digits in lower case. {WAY_OUT}"
        )
    return trusted[identifier]


def named_as_apollo_does(
    operation: Operation, trusted: Mapping[str, str]
) -> str | None:
    """The text under the hash; None if the text came along, with a hash that fits."""
    if "persistedQuery" not in operation.extensions:
        return None
    digest = hash_sent(operation.extensions["persistedQuery"])
    if operation.query is None:
        text = trusted.get(PREFIX + digest)
        if text is None:
            # Apollo's clients read this one word, and send the document.
            raise unknown("PersistedQueryNotFound", help=WAY_OUT)
        return text
    if digest != digest_of(operation.query):
        raise HttpError(
            400,
            "BAD_REQUEST",
            f"`extensions.persistedQuery.sha256Hash` is {shown(digest, limit=80)}, "
            f"but the SHA-256 of `query` is {digest_of(operation.query)!r}. Hash the "
            "text exactly as it is sent, in UTF-8.",
        )
    return None


def hash_sent(persisted: Any) -> str:
    name = "extensions.persistedQuery"
    if not isinstance(persisted, dict):
        raise bad_parameter(name, persisted, "an object")
    if persisted.get("version") != APOLLO_VERSION:
        raise bad_parameter(f"{name}.version", persisted.get("version"), "1")
    digest = persisted.get("sha256Hash")
    if not isinstance(digest, str):
        raise bad_parameter(f"{name}.sha256Hash", digest, "a string")
    return digest


def unknown(message: str, **details: Any) -> Refused:
    error = ApiError("PERSISTED_QUERY_NOT_FOUND", message, **details)
    return Refused([error], "PERSISTED_QUERY_NOT_FOUND")


def registry(operations: Path, released: Path) -> str:
    """The file of trusted documents: what was released, and each `*.graphql` as it is.

    released:  the file of the last release. Documents stay in it when their operations
    change, so that those who send the old hash are answered.
    """
    texts = [
        path.read_bytes().decode() for path in sorted(operations.glob("*.graphql"))
    ]
    documents = read_files([released] if released.is_file() else [])
    documents |= {identifier_of(text): text for text in texts}
    return json.dumps(documents, ensure_ascii=False, indent=2) + "\n"
