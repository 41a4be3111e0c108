import ast
import logging
from pathlib import Path

import psycopg
import pytest
from django.db import InterfaceError, OperationalError
from graphql import GraphQLError, parse

import cms
from cms.api.errors import (
    CODES,
    ApiError,
    Refused,
    Unavailable,
    format_crash,
    format_executed,
    format_refused,
    shown,
)

SOURCE = Path(cms.__file__).parent.parent
CODE_ARGUMENT = {"ApiError": 0, "Refused": 1, "HttpError": 1, "check_limit": 0}


def codes_in(tree: ast.AST) -> set[str]:
    """Codes given to an error, and those that a scalar has for its refusals."""
    found: list[ast.expr] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            found += [
                line.value
                for line in node.body
                if isinstance(line, ast.Assign)
                and ast.unparse(line.targets[0]) == "code"
            ]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "cls.refusal":
            found += [word.value for word in node.keywords if word.arg == "code"]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in CODE_ARGUMENT:
            place = CODE_ARGUMENT[ast.unparse(node.func)]
            found += node.args[place : place + 1]
    return {code.value for code in found if isinstance(code, ast.Constant)}


def sources() -> list[Path]:
    apps = ("cms", "home", "events")
    return [path for app in apps for path in SOURCE.glob(f"{app}/**/*.py")]


def test_codes_are_those_in_use():
    used = {
        code for path in sources() for code in codes_in(ast.parse(path.read_text()))
    }

    assert used | {"INTERNAL", "VARIABLES"} == set(CODES), "Keep cms.api.errors.CODES."


def codes_that_are_computed(path: Path) -> list[str]:
    """Calls that `codes_in` cannot read; a parameter `code` is read at its callers."""
    return [
        f"{path.name}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and (place := CODE_ARGUMENT.get(ast.unparse(node.func))) is not None
        for code in node.args[place : place + 1]
        if not isinstance(code, ast.Constant) and ast.unparse(code) != "code"
    ]


def test_codes_are_written_where_they_are_raised():
    computed = [call for path in sources() for call in codes_that_are_computed(path)]

    assert computed == [
        "scalars.py: ApiError(code or cls.code, "
        "f'{reason} Write it like {cls.example}.')"
    ]


def test_every_code_is_met_in_a_test():
    words = {
        node.value
        for path in (SOURCE / "tests").glob("**/test_*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant)
    }

    assert [code for code in CODES if code not in words] == []


def test_codes_are_explained_in_sentences():
    assert [code for code, meaning in CODES.items() if not meaning.endswith(".")] == []


def test_api_error_keeps_code_and_details():
    error = ApiError("INVALID_DATE", "Not a day.", limit=3)

    assert error.formatted == {
        "message": "Not a day.",
        "extensions": {"code": "INVALID_DATE", "limit": 3},
    }


def test_refused_errors_without_a_code_get_that_of_the_refusal():
    refused = Refused([GraphQLError("No."), ApiError("INVALID_DATE", "Why.")], "SYNTAX")

    assert format_refused(refused) == [
        {"message": "No.", "extensions": {"code": "SYNTAX"}},
        {"message": "Why.", "extensions": {"code": "INVALID_DATE"}},
    ]


def test_messages_that_repeat_a_long_name_are_cut():
    error = GraphQLError(f"Cannot query field '{'a' * 90_000}'.")

    (formatted,) = format_refused(Refused([error], "VALIDATION"))

    assert formatted["message"] == f"Cannot query field '{'a' * 980}…"


def test_executed_errors_of_ours_pass():
    cause = ApiError("INVALID_DATE", "Not a day.")
    error = GraphQLError("Not a day.", path=["events", 0], original_error=cause)

    assert format_executed([error]) == [
        {
            "message": "Not a day.",
            "path": ["events", 0],
            "extensions": {"code": "INVALID_DATE"},
        }
    ]


@pytest.mark.parametrize(
    "cause",
    [
        KeyError("password_hash"),
        GraphQLError("String cannot represent value: {'note': 'staff only'}"),
        GraphQLError("Abstract type …", parse("{secret}").definitions[0]),
    ],
)
def test_executed_errors_of_others_are_masked_and_logged(cause, caplog):
    errors = [GraphQLError(str(cause), path=["a"], original_error=cause)] * 2

    with caplog.at_level(logging.ERROR):
        answer = format_executed(errors)

    reference = answer[0]["extensions"]["reference"]
    assert (
        answer
        == [
            {
                "message": "Internal error",
                "path": ["a"],
                "extensions": {"code": "INTERNAL", "reference": reference},
            }
        ]
        * 2
    )
    assert [(record.args[0], record.exc_info[1]) for record in caplog.records] == [
        (reference, cause),
        (reference, cause),
    ]


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("connection to server at 10.0.0.4 failed"),
        InterfaceError("connection already closed"),
        psycopg.OperationalError("the pool has no free connection"),
    ],
)
def test_unreachable_database_makes_everything_unavailable(error):
    with pytest.raises(Unavailable):
        format_crash(error)
    with pytest.raises(Unavailable):
        format_executed([GraphQLError("", path=["a"], original_error=error)])


def test_shown_values_are_cut():
    assert shown("a" * 100) == f"'{'a' * 59}…"
    assert shown(None) == "None"
