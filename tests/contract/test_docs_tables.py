"""What the documentation lists is what there is."""

import hashlib
import re

import pytest
from django.conf import settings
from graphql import GraphQLEnumType, print_ast
from graphql.utilities import ast_from_value

from cms.api.errors import CODES
from cms.api.schema import schema
from cms.settings import base
from tests.contract.pages import (
    PAGES,
    first_table,
    inline_codes,
    name_of,
    page,
    with_lines,
)

NUMBERS = (int, float)
TYPES = schema.graphql_schema.type_map
ROOTS = schema.graphql_schema.query_type.fields


@pytest.fixture
def is_recording(request) -> bool:
    return request.config.getoption("--record-examples", default=False)


def expect_rows(path, rows: list[list[str]], is_recording: bool) -> None:
    """The first table of a page has exactly these rows; or it is given them."""
    table = first_table(path)
    if is_recording:
        lines = [f"| {' | '.join(row)} |" for row in rows]
        path.write_text(with_lines(path.read_text(), table.start, table.end, lines))
        table = first_table(path)
    assert table.rows == rows, "Run `make contract`."


def test_errors_are_those_of_the_code(is_recording):
    rows = [[f"`{code}`", meaning] for code, meaning in CODES.items()]

    expect_rows(page("docs/errors.md"), rows, is_recording)


def test_operations_are_those_of_the_folder(is_recording):
    rows = []
    for path in sorted((settings.CONTRACT_DIR / "operations").glob("*.graphql")):
        comment = re.match(r"(?:# .*\n)+", path.read_text())
        assert comment, f"Say at the top of {path.name} what it is for."
        purpose = " ".join(line[2:] for line in comment[0].splitlines())
        answers = [
            f"[{example.suffixes[0][1:]}](../examples/{example.name})"
            for example in sorted(
                (settings.CONTRACT_DIR / "examples").glob(f"{path.stem}.*.json"),
                reverse=True,
            )
        ]
        name = f"[{path.stem}](../operations/{path.name})"
        rows.append([name, purpose, ", ".join(answers)])

    expect_rows(page("docs/operations.md"), rows, is_recording)


# What the server keeps, and for how long others may: docs/caching.md.
OF_CACHING = {"API_MEMORY_BYTES", "API_MAX_AGE", "API_STALE_SECONDS"}


def test_limits_are_those_of_the_settings(is_recording):
    """A new one is described by hand; its value is then kept.

    Tests have some limits of their own: what counts is what a server has.
    """
    path = page("docs/limits.md")
    limits = {
        name: value
        for name, value in vars(base).items()
        if name.startswith("API_") and type(value) in NUMBERS and name not in OF_CACHING
    }
    written = {row[0].strip("`"): row[2] for row in first_table(path).rows}
    assert set(written) == set(limits), "Describe each limit in docs/limits.md."

    rows = [
        [f"`{name}`", f"{limits[name]:,}", meaning] for name, meaning in written.items()
    ]
    expect_rows(path, rows, is_recording)


@pytest.mark.parametrize(
    ("name", "enum"),
    [
        ("docs/events-and-dates.md", "EventStatus"),
        ("docs/languages.md", "TranslationStatus"),
    ],
)
def test_statuses_are_those_of_the_schema(name, enum):
    written = [row[0].strip("`") for row in first_table(page(name)).rows]

    assert written == list(TYPES[enum].values)


def test_orders_are_those_of_the_schema(is_recording):
    rows = []
    for name, root in ROOTS.items():
        if order := root.args.get("orderBy"):
            values = ", ".join(f"`{value}`" for value in order.type.values)
            default = print_ast(ast_from_value(order.default_value, order.type))
            rows.append([f"`{name}`", values, f"`{default}`"])

    expect_rows(page("docs/filters-and-orders.md"), rows, is_recording)


def test_blocks_are_those_of_the_schema():
    written = {
        row[0].strip("`"): set(re.findall(r"`(\w+)`", row[1]))
        for row in first_table(page("docs/blocks-and-rich-text.md")).rows
    }

    block = TYPES["StreamFieldInterface"]
    assert written == {
        type_.name: set(type_.fields) - set(block.fields)
        for type_ in schema.graphql_schema.get_implementations(block).objects
    }


def names_of_the_schema() -> set[str]:
    names = set(TYPES)
    for type_ in TYPES.values():
        if isinstance(type_, GraphQLEnumType):
            names |= set(type_.values)
        for name, field in getattr(type_, "fields", {}).items():
            names |= {name, *getattr(field, "args", {})}
    return names


# Words of GraphQL, of HTTP and of other systems that the pages name.
OTHER_WORDS = {
    *("data", "errors", "message", "extensions", "code", "reference"),
    *("query", "variables", "operationName"),
    *("Accept", "Allow", "Authorization", "GET", "POST", "hreflang", "lang"),
    *("en", "fr", "documentId", "version"),
    *("__schema", "__type"),
    *("ETag", "Vary"),
    *("OR", "evenement"),
    *("MusicEvent", "Person", "Article"),
}


def test_hash_is_that_of_the_operation(is_recording):
    path = page("docs/trusted-documents.md")
    operation = settings.CONTRACT_DIR / "operations" / "HomeWithNavigation.graphql"
    digest = hashlib.sha256(operation.read_bytes()).hexdigest()

    right = re.sub("sha256:[0-9a-f]{64}", f"sha256:{digest}", path.read_text())
    if is_recording:
        path.write_text(right)
    assert path.read_text() == right, "Run `make contract`."


@pytest.mark.parametrize("path", PAGES, **name_of)
def test_every_name_in_the_prose_exists(path):
    known = names_of_the_schema() | set(CODES) | OTHER_WORDS | set(dir(settings))
    known |= set(
        re.findall("[A-Z_]+", (settings.BASE_DIR / ".env.example").read_text())
    )
    words = {
        word
        for code in inline_codes(path)
        for word in re.findall(r"^[A-Za-z_]+$", code)
    }

    assert words - known == set()


@pytest.mark.parametrize("path", PAGES, **name_of)
def test_every_argument_in_the_prose_exists(path):
    """`fit: MAX`"""
    known = names_of_the_schema() | {"true", "false"}
    pairs = [
        re.fullmatch(r"(\w+): (true|false|[A-Z_]+)", c) for c in inline_codes(path)
    ]

    assert {word for pair in pairs if pair for word in pair.groups()} - known == set()
