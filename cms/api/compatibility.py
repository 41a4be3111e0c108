"""What a change of the schema breaks for those who build on the last release."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from graphql import (
    DocumentNode,
    GraphQLSchema,
    build_schema,
    get_operation_ast,
    parse,
    print_schema,
    validate,
)
from graphql.utilities import find_breaking_changes, find_dangerous_changes
from graphql.utilities.find_breaking_changes import (
    BreakingChange,
    DangerousChange,
    DangerousChangeType,
)

from cms.api.trusted import read_files

SCHEMA = "schema.graphql"
TRUSTED = "trusted-documents.json"


def what_breaks(
    released: GraphQLSchema, running: GraphQLSchema, operations: Iterable[str]
) -> list[str]:
    """One sentence for each thing that a caller of the release would miss.

    operations: the text of each released operation; it must stay valid.
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
            f"The operation {name_of(document)} is no longer valid: {error.message}"
            for document in map(parse, operations)
            for error in validate(running, document)
        ),
    ]


def name_of(document: DocumentNode) -> str:
    """Of its first operation; each document of the contract has one, and it a name."""
    operation = get_operation_ast(document)
    return operation.name.value if operation and operation.name else "without a name"


def breaks_release(running: GraphQLSchema, release: Path) -> list[str]:
    """The same against the release that a folder holds; nothing before the first."""
    if not release.is_dir():
        return []
    released = build_schema((release / SCHEMA).read_text())
    return what_breaks(released, running, read_files([release / TRUSTED]).values())


def write_release(running: GraphQLSchema, contract: Path, release: Path) -> None:
    """Keep the contract as it is now, in the place of the last release."""
    shutil.rmtree(release, ignore_errors=True)
    release.mkdir()
    (release / SCHEMA).write_text(print_schema(running) + "\n")
    shutil.copy(contract / TRUSTED, release / TRUSTED)
