"""What is asked of a draft is within the limits of the API, with all kinds at once."""

import subprocess

import pytest
from django.conf import settings
from graphql import build_schema, get_operation_ast, parse, validate

from cms.api.cost import check_cost
from cms.api.limits import check_document
from tests.site.partner import FOLDER

SCHEMA = settings.CONTRACT_DIR / "schema.graphql"
FIELD = "type Query {\n  preview(token: String!): Page\n"

pytestmark = pytest.mark.slow


def test_a_draft_can_be_asked_for(node):
    built = (FOLDER / "dist" / "draft-selection.js").as_uri()
    told = f"import('{built}').then(({{DRAFT}}) => process.stdout.write(DRAFT))"
    selection = subprocess.check_output([node, "--eval", told], text=True)
    schema = build_schema(SCHEMA.read_text().replace("type Query {\n", FIELD))
    document = parse(f"query ($t: String!) {{preview(token: $t) {{{selection}}}}}")

    assert validate(schema, document) == []
    # These raise where it is too much.
    check_document(document)
    check_cost(schema, document, get_operation_ast(document), {"t": "x"})
