"""Documents known beforehand, named by their hash."""

import json
from hashlib import sha256
from typing import Any

import pytest
from django.test import RequestFactory

from cms.api.trusted import identifier_of, read_files, registry
from cms.api.view import GraphQLView
from cms.env import ConfigurationError
from tests.cms.api.small_schema import JSON, RESPONSE, codes, read, schema

GREET = "query Greet($name: String) {\n  greeting(name: $name)\n}\n"
RENAME = 'mutation { rename(name: "Zoé") { name } }'
HASH = sha256(GREET.encode()).hexdigest()
ID = f"sha256:{HASH}"
MARIE = {"data": {"greeting": "Hello, Marie"}}
OTHER = sha256(b"{language}").hexdigest()

view = GraphQLView.as_view(
    schema=schema,
    context=lambda request: request,
    trusted={identifier_of(text): text for text in (GREET, RENAME)},
)


def apollo(sent: Any, version: int = 1) -> dict[str, Any]:
    return {"persistedQuery": {"version": version, "sha256Hash": sent}}


def post(accept: str = JSON, **body: Any):
    return view(
        RequestFactory().post(
            "/graphql/", body, content_type=JSON, headers={"Accept": accept}
        )
    )


def get(accept: str = JSON, **parameters: Any):
    sent = {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in parameters.items()
    }
    return view(RequestFactory().get("/graphql/", sent, headers={"Accept": accept}))


def error(response) -> tuple[int, str, str]:
    """Status, code and message of the one error."""
    [found] = read(response)["errors"]
    return response.status_code, found["extensions"]["code"], found["message"]


by_either_method = pytest.mark.parametrize("ask", [get, post])


@by_either_method
@pytest.mark.parametrize(
    "named",
    [{"documentId": ID}, {"extensions": apollo(HASH)}],
    ids=["documentId", "apollo"],
)
def test_document_is_named_by_its_hash(ask, named):
    response = ask(variables={"name": "Marie"}, **named)

    assert (response.status_code, read(response)) == (200, MARIE)


def test_answer_to_a_hash_is_kept_like_any_other():
    by_hash = get(documentId=ID, variables={"name": "Marie"})
    by_text = get(query=GREET, variables={"name": "Marie"})

    assert by_hash["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert by_hash["ETag"] == by_text["ETag"]


@by_either_method
@pytest.mark.parametrize(("accept", "status"), [(JSON, 200), (RESPONSE, 400)])
@pytest.mark.parametrize(
    "unknown",
    [f"sha256:{OTHER}", ID.upper(), HASH, "sha256:", "md5:0", "Greet", "x-own:1"],
)
def test_document_that_is_not_known_is_refused_with_the_way_out(
    ask, accept, status, unknown
):
    assert error(ask(accept, documentId=unknown)) == (
        status,
        "PERSISTED_QUERY_NOT_FOUND",
        f"No document is known as {unknown!r}; a `documentId` is `sha256:` and 64 "
        "hexadecimal digits in lower case. Send the document itself as `query`. Those "
        "that are known are in frontend-contract/trusted-documents.json.",
    )


@by_either_method
@pytest.mark.parametrize(("accept", "status"), [(JSON, 200), (RESPONSE, 400)])
def test_apollo_reads_that_a_hash_is_not_known(ask, accept, status):
    response = ask(accept, extensions=apollo(OTHER))

    assert response.status_code == status
    assert response["Cache-Control"] == "no-store"
    assert read(response) == {
        "errors": [
            {
                "message": "PersistedQueryNotFound",
                "extensions": {
                    "code": "PERSISTED_QUERY_NOT_FOUND",
                    "help": "Send the document itself as `query`. Those that are known "
                    "are in frontend-contract/trusted-documents.json.",
                },
            }
        ]
    }


@by_either_method
def test_document_that_apollo_sends_with_its_hash_runs_and_is_forgotten(ask):
    named = {"extensions": apollo(OTHER)}

    assert read(ask(query="{language}", **named)) == {"data": {"language": "Yes"}}
    assert codes(ask(**named)) == ["PERSISTED_QUERY_NOT_FOUND"]


@by_either_method
def test_hash_of_another_text_is_a_bad_request(ask):
    assert error(ask(query="{language}", extensions=apollo(HASH))) == (
        400,
        "BAD_REQUEST",
        f"`extensions.persistedQuery.sha256Hash` is '{HASH}', but the SHA-256 of "
        f"`query` is '{OTHER}'. Hash the text exactly as it is sent, in UTF-8.",
    )


@by_either_method
@pytest.mark.parametrize(
    "beside", [{"query": GREET}, {"extensions": apollo(HASH)}], ids=["query", "apollo"]
)
def test_document_has_one_name_only(ask, beside):
    assert error(ask(documentId=ID, **beside)) == (
        400,
        "BAD_REQUEST",
        "`documentId` names the document already. Leave out `query` and "
        "`extensions.persistedQuery`.",
    )


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"documentId": 5}, "`documentId` is 5; it must be a string."),
        (
            {"extensions": {"persistedQuery": HASH[:5]}},
            f"`extensions.persistedQuery` is '{HASH[:5]}'; it must be an object.",
        ),
        (
            {"extensions": apollo(HASH, version=2)},
            "`extensions.persistedQuery.version` is 2; it must be 1.",
        ),
        (
            {"extensions": apollo(5)},
            "`extensions.persistedQuery.sha256Hash` is 5; it must be a string.",
        ),
        (
            {"documentId": None, "extensions": {}},
            "`query` is missing; it must be the text of a GraphQL document.",
        ),
    ],
)
def test_name_of_another_shape_is_a_bad_request(body, message):
    assert error(post(**body)) == (400, "BAD_REQUEST", message)


def test_mutation_is_named_by_post_only():
    identifier = identifier_of(RENAME)

    assert read(post(documentId=identifier)) == {"data": {"rename": {"name": "Zoé"}}}

    response = get(documentId=identifier)

    assert (response.status_code, response["Allow"]) == (405, "POST")


@by_either_method
def test_site_may_answer_only_what_it_knows(ask, settings):
    settings.API_TRUSTED_DOCUMENTS_ONLY = True
    marie = {"variables": {"name": "Marie"}}

    for known in (
        {"documentId": ID},
        {"extensions": apollo(HASH)},
        {"query": GREET},
        {"query": GREET, "extensions": apollo(HASH)},
    ):
        assert read(ask(**known, **marie)) == MARIE
    for other in (
        {"query": GREET.strip()},
        {"query": "{language}"},
        {"query": "{language}", "extensions": apollo(OTHER)},
        {"query": "{__schema{queryType{name}}}"},
    ):
        assert error(ask(**other)) == (
            403,
            "DOCUMENT_NOT_TRUSTED",
            "This site answers only documents that it knows. Send one of "
            "frontend-contract/trusted-documents.json, by `documentId` or as it is "
            "written, or ask those who run the site to add yours.",
        )


def test_files_of_several_sites_are_one(tmp_path):
    ours, theirs = tmp_path / "ours.json", tmp_path / "theirs.json"
    ours.write_text(json.dumps({ID: GREET}))
    theirs.write_text(json.dumps({OTHER: "{language}"}))

    assert read_files([ours, theirs]) == {ID: GREET, f"sha256:{OTHER}": "{language}"}


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (None, "cannot be read as JSON"),
        ("{", "cannot be read as JSON"),
        (b'"\xff"', "cannot be read as JSON"),
        ("[]", "must hold an object"),
        (json.dumps({ID: "{language}"}), "has another SHA-256"),
        (json.dumps({ID: 5}), "has another SHA-256"),
        (json.dumps({"Greet": GREET}), "has another SHA-256"),
    ],
)
def test_file_that_could_mislead_is_refused(tmp_path, written, problem):
    path = tmp_path / "documents.json"
    if written is not None:
        path.write_bytes(written if isinstance(written, bytes) else written.encode())

    with pytest.raises(ConfigurationError, match=problem):
        read_files([path])


def test_registry_has_the_operations_as_they_are_and_what_was_released(tmp_path):
    released = tmp_path / "released.json"
    released.write_text(json.dumps({f"sha256:{OTHER}": "{language}"}))
    (tmp_path / "Greet.graphql").write_bytes(GREET.encode())
    (tmp_path / "Greet.variables.json").write_text("{}")

    found = registry(tmp_path, released)

    assert json.loads(found) == {f"sha256:{OTHER}": "{language}", ID: GREET}
    assert (
        registry(tmp_path, tmp_path / "none")
        == json.dumps({ID: GREET}, indent=2) + "\n"
    )
