"""How large a document may be: counted once after parsing, before it is validated.

Cost, which depends on the variables too, is counted in `cms.api.cost`.
"""

import math
import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FloatValueNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
)

from cms.api.errors import ApiError, shown

INTROSPECTION = ("__schema", "__type")
MAX_DIGITS = 400
MAX_FOUND = 2**53 - 1  # the largest whole number that every reader of JSON keeps
CURSOR = re.compile("[A-Za-z0-9_-]+={0,2}")
SHALLOWER = "Ask for what lies deeper by its `key`."


def check_limit(code: str, found: int, what: str, limit: int, way_out: str) -> None:
    """Raise ApiError with the figure, the limit and the way out where it is exceeded.

    what: the beginning of the sentence, with `{}` where the figure stands. It is exact
    there; as `found`, for programs, it is at most MAX_FOUND.
    """
    if found > limit:
        raise ApiError(
            code,
            f"{what.format(f'{found:,}')}; at most {limit:,} are allowed. {way_out}",
            found=min(found, MAX_FOUND),
            limit=limit,
        )


def too_many_tokens() -> ApiError:
    """For the parser, which stops counting at the limit."""
    limit = settings.API_MAX_TOKENS
    return ApiError(
        "TOO_MANY_TOKENS",
        f"The document has more than {limit:,} tokens, which is the limit. "
        "Ask in several requests, or use fragments.",
        limit=limit,
    )


def check_document(document: DocumentNode) -> None:
    """Raise ApiError for the first limit that a document exceeds."""
    check_definitions(document)
    check_nodes(document)
    try:
        check_depths(document)
    except RecursionError:
        limit = settings.API_MAX_DEPTH
        raise ApiError(
            "TOO_DEEP",
            f"The fields of the document are nested far more than {limit} deep, which "
            f"is the limit. {SHALLOWER}",
            limit=limit,
        ) from None


def check_definitions(document: DocumentNode) -> None:
    kinds = [type(definition) for definition in document.definitions]
    check_limit(
        "TOO_MANY_FRAGMENTS",
        kinds.count(FragmentDefinitionNode),
        "The document has {} fragments",
        settings.API_MAX_FRAGMENTS,
        "Send only those that the operation uses.",
    )
    check_limit(
        "TOO_MANY_OPERATIONS",
        kinds.count(OperationDefinitionNode),
        "The document has {} operations",
        settings.API_MAX_OPERATIONS,
        "Send only the one that shall run.",
    )
    for operation in operations_of(document):
        check_limit(
            "TOO_MANY_VARIABLES",
            len(operation.variable_definitions),
            "An operation declares {} variables",
            settings.API_MAX_VARIABLES,
            "Put values that belong together in one input object.",
        )


def check_nodes(document: DocumentNode) -> None:
    """Aliases and directives together, and each string by itself."""
    aliases = directives = 0
    for node in nodes_below(document):
        if isinstance(node, FieldNode):
            aliases += node.alias is not None
        elif isinstance(node, DirectiveNode):
            directives += 1
        elif isinstance(node, StringValueNode):
            check_string(node.value, "A string of the document")
        elif isinstance(node, IntValueNode | FloatValueNode):
            check_number(node.value)
    check_limit(
        "TOO_MANY_ALIASES",
        aliases,
        "The document has {} aliases",
        settings.API_MAX_ALIASES,
        "Ask for several things with one list and `keys`, or in several requests.",
    )
    check_limit(
        "TOO_MANY_DIRECTIVES",
        directives,
        "The document has {} directives",
        settings.API_MAX_DIRECTIVES,
        "Put one directive on a fragment instead of one on each field.",
    )


def check_depths(document: DocumentNode) -> None:
    """How deep fields are nested, and how many stand at the root."""
    depths = Depths(document)
    for operation in operations_of(document):
        check_limit(
            "TOO_DEEP",
            depths.of(operation.selection_set),
            "The fields of the document are nested {} deep",
            settings.API_MAX_DEPTH,
            SHALLOWER,
        )
        check_limit(
            "TOO_DEEP",
            depths.of_introspection(operation.selection_set),
            "The fields of the introspection are nested {} deep",
            settings.API_MAX_INTROSPECTION_DEPTH,
            "Name one type with `__type`, and ask for the next one by its name.",
        )
        check_limit(
            "TOO_MANY_ROOT_FIELDS",
            depths.root_fields(operation.selection_set),
            "An operation asks for {} fields at its root",
            settings.API_MAX_ROOT_FIELDS,
            "Ask in several requests.",
        )


def check_string(text: str, where: str) -> None:
    """A string that may be a cursor is longer: it holds a title in its base64."""
    if len(text) <= settings.API_MAX_STRING:
        return
    may_be_cursor = CURSOR.fullmatch(text)
    check_limit(
        "STRING_TOO_LONG",
        len(text),
        f"{where} has {{}} characters",
        settings.API_MAX_CURSOR if may_be_cursor else settings.API_MAX_STRING,
        "Shorten it, or ask in several requests.",
    )


def check_number(text: str) -> None:
    """Raise ApiError for a number that JSON as we read it cannot carry either."""
    # Python reads no integer of more than 4,300 digits.
    fits = len(text) <= MAX_DIGITS and math.isfinite(float(text))
    if fits and text.lstrip("-").isdecimal():
        fits = -(2**63) <= int(text) < 2**64
    if not fits:
        raise ApiError(
            "NUMBER_TOO_LARGE",
            f"The number {shown(text)} does not fit 64 bits, which is the limit. "
            "An ID is written in quotes.",
        )


def check_variables(variables: dict[str, Any]) -> None:
    """Raise ApiError for too many values, or too long a string among them."""
    check_limit(
        "TOO_MANY_VARIABLES",
        len(variables),
        "`variables` has {} values",
        settings.API_MAX_VARIABLES,
        "Send only those that the operation declares.",
    )
    for text in strings_in(variables):
        check_string(text, "A string of `variables`")


def operations_of(document: DocumentNode) -> list[OperationDefinitionNode]:
    return [
        definition
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
    ]


def strings_in(value: Any) -> Iterator[str]:
    """The strings of a JSON value, names of its objects included."""
    remaining = [value]
    while remaining:
        value = remaining.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            remaining += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            remaining += value


def nodes_below(node: Node) -> Iterator[Node]:
    """The node and all that it contains, each once."""
    remaining: list[Any] = [node]
    while remaining:
        node = remaining.pop()
        if isinstance(node, Node):
            yield node
            remaining += [getattr(node, key, None) for key in node.keys if key != "loc"]
        elif isinstance(node, list | tuple):
            remaining += node


class Depths:
    """How deep a document nests its fields; each fragment is measured once.

    A fragment that contains itself counts as empty there: validation refuses it.
    """

    def __init__(self, document: DocumentNode) -> None:
        self.fragments = {
            definition.name.value: definition
            for definition in document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }
        self.depths: dict[tuple[str, str], int] = {}

    def of(self, selections: SelectionSetNode | None) -> int:
        """Levels of fields, introspection apart."""
        return self.measure("depth", selections)

    def of_introspection(self, selections: SelectionSetNode | None) -> int:
        """Levels of fields below and including `__schema` and `__type`."""
        return self.measure("introspection", selections)

    def root_fields(self, selections: SelectionSetNode | None) -> int:
        """How many fields stand at this level, those of fragments included."""
        return self.measure("fields", selections)

    def measure(self, what: str, selections: SelectionSetNode | None) -> int:
        nodes = selections.selections if selections else ()
        found = [self.measure_one(what, node) for node in nodes]
        return sum(found) if what == "fields" else max(found, default=0)

    def measure_one(self, what: str, node: Node) -> int:
        if isinstance(node, FieldNode):
            return self.measure_field(what, node)
        if isinstance(node, InlineFragmentNode):
            return self.measure(what, node.selection_set)
        if isinstance(node, FragmentSpreadNode):
            return self.measure_fragment(what, node.name.value)
        return 0

    def measure_field(self, what: str, node: FieldNode) -> int:
        if what == "fields":
            return 1
        is_introspection = node.name.value in INTROSPECTION
        if what == "introspection":
            return self.below(node) if is_introspection else 0
        return 0 if is_introspection else self.below(node)

    def below(self, node: FieldNode) -> int:
        return 1 + self.measure("depth", node.selection_set)

    def measure_fragment(self, what: str, name: str) -> int:
        if (what, name) not in self.depths:
            self.depths[what, name] = 0
            fragment = self.fragments.get(name)
            if fragment:
                self.depths[what, name] = self.measure(what, fragment.selection_set)
        return self.depths[what, name]
