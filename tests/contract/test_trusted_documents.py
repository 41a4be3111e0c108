"""Every operation of the contract can be sent by the hash of its file."""

import hashlib
import json

import pytest
from django.conf import settings

from cms.api.documents import Documents
from cms.api.schema import schema
from cms.api.trusted import registry, trusted_documents

CONTRACT = settings.CONTRACT_DIR
OPERATIONS = sorted((CONTRACT / "operations").glob("*.graphql"))
EXAMPLES = sorted((CONTRACT / "examples").glob("*.json"))


def identifier(name: str) -> str:
    """As a partner site computes it."""
    written = (CONTRACT / "operations" / f"{name}.graphql").read_bytes()
    return f"sha256:{hashlib.sha256(written).hexdigest()}"


def test_file_of_trusted_documents_is_up_to_date():
    committed = (CONTRACT / "trusted-documents.json").read_text()

    released = CONTRACT / "released" / "trusted-documents.json"
    assert committed == registry(CONTRACT / "operations", released), (
        "Run `make contract`."
    )


def test_every_operation_is_trusted_and_every_document_valid():
    documents = trusted_documents()

    assert {identifier(path.stem) for path in OPERATIONS} <= documents.keys()
    for text in documents.values():
        assert Documents(schema.graphql_schema).read(text)


@pytest.mark.django_db
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_hash_of_an_operation_gives_its_example(path, announcement, client, settings):
    settings.API_TRUSTED_DOCUMENTS_ONLY = True
    example = json.loads(path.read_text())

    response = client.get(
        "/graphql/",
        {
            "documentId": identifier(example["operation"]),
            "variables": json.dumps(example["variables"]),
        },
    )

    assert response.json() == example["response"]
