"""What a change of the schema breaks for those who build on the last release."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from graphql import GraphQLSchema, build_schema, parse, print_schema, validate
from graphql.utilities import find_breaking_changes, find_dangerous_changes
from graphql.utilities.find_breaking_changes import (
    BreakingChange,
    DangerousChange,
    DangerousChangeType,
)

SCHEMA, OPERATIONS = "schema.graphql", "operations"
TRUSTED = "trusted-documents.json"


def what_breaks(
    released: GraphQLSchema, running: GraphQLSchema, operations: Mapping[str, str]
) -> list[str]:
    """One sentence for each thing that a caller of the release would miss.

    operations: the text of each released operation, by its name; it must stay valid.
    A default that changes counts too: the same question would get another answer.
    """
    # Graphene's types are classes of their own, which would be told as changes.
    running = build_schema(print_schema(running))
    changes: list[BreakingChange | DangerousChange] = [
        *find_breaking_changes(released, running),
        *(
            change
            for change in find_dangerous_changes(released, running)
            if change.type == DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE
        ),
    ]
    return [
        *(change.description for change in changes),
        *(
            f"The operation {name} is no longer valid: {error.message}"
            for name, text in operations.items()
            for error in validate(running, parse(text))
        ),
    ]


def breaks_release(running: GraphQLSchema, release: Path) -> list[str]:
    """The same against the release that a folder holds; nothing before the first."""
    if not release.is_dir():
        return []
    released = build_schema((release / SCHEMA).read_text())
    operations = {
        path.stem: path.read_text()
        for path in sorted((release / OPERATIONS).glob("*.graphql"))
    }
    return what_breaks(released, running, operations)


def write_release(running: GraphQLSchema, contract: Path, release: Path) -> None:
    """Keep the contract as it is now, in the place of the last release."""
    shutil.rmtree(release, ignore_errors=True)
    release.mkdir()
    (release / SCHEMA).write_text(print_schema(running) + "\n")
    shutil.copy(contract / TRUSTED, release / TRUSTED)
    shutil.copytree(
        contract / OPERATIONS,
        release / OPERATIONS,
        ignore=shutil.ignore_patterns("*.json"),
    )
