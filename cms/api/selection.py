"""What a query asks for below one field, read once, to be fetched in bulk."""

import dataclasses
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from graphene.utils.str_converters import to_snake_case
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSkipDirective,
    InlineFragmentNode,
    Node,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_interface_type,
    is_object_type,
)
from graphql.execution.values import get_argument_values, get_directive_values

T = TypeVar("T")
MOST_KEPT = 50  # selections of one field of a document
LONGEST_VALUES = 1_000  # characters of the variables of a selection that is kept


@dataclass(frozen=True)
class Field:
    """One field that is asked for, with its arguments and what is asked below it."""

    name: str
    args: Mapping[str, Any]
    selection: "Selection"

    @property
    def attribute(self) -> str:
        """The field's name in Python."""
        return in_python(self.name)

    @cached_property
    def key(self) -> str:
        """Where a loaded row keeps this field's answer: see `answer_key`."""
        return answer_key(self.name, self.args)


@lru_cache
def in_python(name: str) -> str:
    """The name of a field as Python writes it."""
    return str(to_snake_case(name))


def answer_key(name: str, args: Mapping[str, Any]) -> str:
    """Name a field together with its arguments, so that two aliases do not collide."""
    given = sorted((arg, value) for arg, value in args.items() if value is not None)
    return f"{name}{given!r}"


def is_given(info: GraphQLResolveInfo, name: str) -> bool:
    """Whether the caller gave that argument of the field being resolved.

    A default looks the same as a value once it has been read.
    """
    for argument in info.field_nodes[0].arguments:
        if argument.name.value == name:
            value = argument.value
            return (
                not isinstance(value, VariableNode)
                or value.name.value in info.variable_values
            )
    return False


class Selection:
    """The fields asked for on one place of a query, fragments and aliases merged.

    It does not change, and what is worked out from it is kept with it.
    """

    def __init__(self, fields: Mapping[tuple[str, str], Field]) -> None:
        self._fields = fields
        self._names = frozenset(field.name for field in fields.values())
        self._known: dict[Hashable, Any] = {}

    def once(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """What was worked out under this key."""
        if key not in self._known:
            self._known[key] = work_out()
        return self._known[key]

    @classmethod
    def of(cls, info: GraphQLResolveInfo) -> "Selection":
        """What is asked for below the field that is being resolved.

        It depends on the document, which is kept, and on the variables below the field.
        So it is read once and kept with the field.
        """
        node = info.field_nodes[0]
        known: _Kept | None = node.__dict__.get("kept")
        if known is None:
            known = node.__dict__["kept"] = _Kept()
        place = tuple(map(id, info.field_nodes)), get_named_type(info.return_type)
        names = known.variables.get(place)
        if names is None:
            names = known.keep_variables(place, info)
        values = repr([info.variable_values.get(name, ...) for name in names])
        selection = known.selections.get((place, values))
        if selection is None:
            selection = cls._read(info)
            known.keep_selection(place, values, selection)
        return selection

    @classmethod
    def _read(cls, info: GraphQLResolveInfo) -> "Selection":
        reader = _Reader(info)
        named_type = get_named_type(info.return_type)
        for node in info.field_nodes:
            reader.read(node.selection_set, named_type)
        return reader.selection()

    @classmethod
    def naming(
        cls, scope: str, *names: "str | Field", **below: "Selection"
    ) -> "Selection":
        """Fields of a type, for code that needs them whatever is asked.

        names: fields without arguments, or whole ones.
        below: what is wanted below a field that leads elsewhere.
        """
        fields = [n if isinstance(n, Field) else Field(n, {}, cls({})) for n in names]
        fields += [Field(name, {}, wanted) for name, wanted in below.items()]
        return cls({(scope, field.key): field for field in fields})

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[Field]:
        return iter(self._fields.values())

    def __bool__(self) -> bool:
        return bool(self._fields)

    def __or__(self, other: "Selection") -> "Selection":
        if not (self and other):
            return self or other
        merged = dict(self._fields)
        _merge(merged, other)
        return Selection(merged)

    def below(self, name: str) -> "Selection":
        """What is asked for below the fields of that name, whatever their arguments."""
        return self.once(("below", name), lambda: self._below(name))

    def _below(self, name: str) -> "Selection":
        merged: dict[tuple[str, str], Field] = {}
        for field in self:
            if field.name == name:
                _merge(merged, field.selection)
        return Selection(merged)

    def for_type(self, *names: str) -> "Selection":
        """Only what applies to an object type: its own fields and its interfaces'."""
        return self.once(("of", *names), lambda: self._for_type(*names))

    def _for_type(self, *names: str) -> "Selection":
        merged: dict[tuple[str, str], Field] = {}
        for (scope, key), field in self._fields.items():
            if scope in names:
                _merge(merged, Selection({(names[0], key): field}))
        return Selection(merged)


_Place = tuple[tuple[int, ...], GraphQLNamedType]  # the fields' `id`s, and their type


@dataclass
class _Kept:
    """What is known of a field of a document.

    variables:  the names of those below the field, at each place where it is read.
    selections: what is asked for there, for each set of their values.
    """

    variables: dict[_Place, Collection[str]] = dataclasses.field(default_factory=dict)
    selections: dict[tuple[_Place, str], Selection] = dataclasses.field(
        default_factory=dict
    )

    def keep_variables(
        self, place: _Place, info: GraphQLResolveInfo
    ) -> Collection[str]:
        below = [node.selection_set for node in info.field_nodes if node.selection_set]
        names = sorted(set(_variables_below(below, info.fragments, set())))
        if len(self.variables) >= MOST_KEPT:
            self.variables.clear()
        self.variables[place] = names
        return names

    def keep_selection(self, place: _Place, values: str, found: Selection) -> None:
        if len(values) > LONGEST_VALUES:
            return
        if len(self.selections) >= MOST_KEPT:
            self.selections.clear()
        self.selections[place, values] = found


def _variables_below(
    nodes: Iterable[Node],
    fragments: Mapping[str, FragmentDefinitionNode],
    followed: set[str],
) -> Iterator[str]:
    """Names of variables in parts of a document, fragments included."""
    for node in nodes:
        if isinstance(node, VariableNode):
            yield node.name.value
            continue
        below = [getattr(node, key) for key in node.keys]
        if isinstance(node, FragmentSpreadNode) and node.name.value not in followed:
            followed.add(node.name.value)
            below.append(fragments[node.name.value])
        parts = [part for part in below if isinstance(part, Node)]
        parts += [p for part in below if isinstance(part, tuple) for p in part]
        yield from _variables_below(parts, fragments, followed)


def _merge(into: dict[tuple[str, str], Field], selection: Selection) -> None:
    for key, field in selection._fields.items():
        if key in into:
            below = dict(into[key].selection._fields)
            _merge(below, field.selection)
            field = Field(field.name, field.args, Selection(below))
        into[key] = field


class _Reader:
    """Walks the selection sets of one place and gathers their fields."""

    def __init__(self, info: GraphQLResolveInfo) -> None:
        self.info = info
        self.found: dict[tuple[str, str], Field] = {}
        self._spread: set[str] = set()

    def selection(self) -> Selection:
        return Selection(self.found)

    def read(
        self, selection_set: SelectionSetNode | None, parent: GraphQLNamedType
    ) -> None:
        for node in selection_set.selections if selection_set else ():
            if not self._included(node):
                continue
            if isinstance(node, FieldNode):
                self._read_field(node, parent)
            elif isinstance(node, InlineFragmentNode):
                self.read(node.selection_set, self._scope(node, parent))
            elif isinstance(node, FragmentSpreadNode):
                if node.name.value in self._spread:
                    continue
                self._spread.add(node.name.value)
                fragment = self.info.fragments[node.name.value]
                self.read(fragment.selection_set, self._scope(fragment, parent))

    def _read_field(self, node: FieldNode, parent: GraphQLNamedType) -> None:
        name = node.name.value
        if not (is_object_type(parent) or is_interface_type(parent)):
            return
        definition = parent.fields.get(name)  # type: ignore[attr-defined]
        if definition is None:  # __typename
            return
        args: dict[str, Any] = {}
        if definition.args:
            args = get_argument_values(definition, node, self.info.variable_values)
        below = _Reader(self.info)
        below.read(node.selection_set, get_named_type(definition.type))
        field = Field(name, args, below.selection())
        _merge(self.found, Selection({(parent.name, field.key): field}))

    def _scope(self, node: Any, parent: GraphQLNamedType) -> GraphQLNamedType:
        if node.type_condition is None:
            return parent
        found = self.info.schema.get_type(node.type_condition.name.value)
        return found or parent

    def _included(self, node: Any) -> bool:
        if not node.directives:
            return True
        variables = self.info.variable_values
        skip = get_directive_values(GraphQLSkipDirective, node, variables)
        if skip and skip["if"]:
            return False
        include = get_directive_values(GraphQLIncludeDirective, node, variables)
        return not (include and not include["if"])


def type_names(type_: GraphQLObjectType) -> tuple[str, ...]:
    """An object type's name and those of its interfaces."""
    return (type_.name, *(interface.name for interface in type_.interfaces))
