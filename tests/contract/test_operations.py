"""The operations of the contract, and their answers on the demo's announcement."""

import json

import pytest
from django.conf import settings
from graphql import parse, validate

from cms.api.schema import schema

OPERATIONS = sorted((settings.CONTRACT_DIR / "operations").glob("*.graphql"))
EXAMPLES = sorted((settings.CONTRACT_DIR / "examples").glob("*.json"))

stem = {"ids": lambda path: path.stem}


@pytest.mark.parametrize("path", OPERATIONS, **stem)
def test_operation_is_valid(path):
    assert validate(schema.graphql_schema, parse(path.read_text())) == []


@pytest.mark.parametrize("path", OPERATIONS, **stem)
def test_operation_has_the_name_of_its_file(path):
    (operation,) = [
        definition
        for definition in parse(path.read_text()).definitions
        if definition.kind == "operation_definition"
    ]

    assert operation.name.value == path.stem


def test_every_operation_has_an_example_in_both_languages():
    recorded = {path.stem for path in EXAMPLES}

    expected = {f"{path.stem}.{code}" for path in OPERATIONS for code in ("fr", "en")}

    assert recorded == expected


@pytest.mark.django_db
@pytest.mark.parametrize("path", EXAMPLES, **stem)
def test_operation_gives_exactly_its_example(path, announcement, ask, request):
    example = json.loads(path.read_text())
    operation = settings.CONTRACT_DIR / "operations" / f"{example['operation']}.graphql"

    response = ask(operation.read_text(), example["variables"])

    if request.config.getoption("--record-examples", default=False):
        example["response"] = response
        text = json.dumps(example, ensure_ascii=False, indent=2)
        path.write_text(text + "\n")
    assert "errors" not in response
    assert response == example["response"], "Run `make contract`."
