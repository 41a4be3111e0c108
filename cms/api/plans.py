"""What is known of a document before there is a row to answer it from.

How a field is completed depends on its place in the document alone, so it is worked out
once for each place and kept with the document. For what is plain - rows that are dicts,
fields that read one of their values, lists, objects and leaves of such - the whole way
from a value to its answer is put together as functions.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, NamedTuple

from graphene.types.resolver import dict_or_attr_resolver
from graphql import (
    ExecutionContext,
    FieldNode,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLID,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLString,
    OperationDefinitionNode,
    TypeNameMetaFieldDef,
    Undefined,
    is_leaf_type,
)
from graphql.execution.execute import get_field_def

from cms.api.scalars import DateTime, Text

Nodes = list[FieldNode]
Fields = dict[str, Nodes]
Complete = Callable[[Any], Any]  # from a value to its answer; raises NotPlainError

MOST_KEPT = 50  # plans of one operation
FIRST_YEAR = 1900  # from when on offsets from UTC are of whole minutes


class NotPlainError(Exception):
    """A value is not what its type promises: graphql-core has to look at it."""


class Shape(NamedTuple):
    """How values of a type are completed.

    nullable:    of the type; the rest is of the type without `!`.
    leaf:        completes a leaf.
    as_is:       of a leaf, the type of values that are answered as they are.
    object_type: of an object that is known by its place alone.
    item:        of a list.
    """

    full_type: GraphQLOutputType
    nullable: bool
    leaf: Complete | None = None
    as_is: type | None = None
    object_type: GraphQLObjectType | None = None
    item: "Shape | None" = None


class Step(NamedTuple):
    """One field of a selection set.

    attribute: the value of a row that the field reads; empty where it has a resolver.
    default:   what it reads where a row has no such value.
    complete:  from the field's value to its answer, where all below it is plain.
    read:      from a row to the field's answer, where it reads one of its values too.
    """

    name: str
    nodes: Nodes
    field: GraphQLField
    shape: Shape
    attribute: str
    default: Any
    complete: Complete | None
    read: Complete | None


class Plan:
    """The places of one operation, with the same fields skipped and included."""

    def __init__(self) -> None:
        self.root: list[Step] | None = None
        self._subfields: dict[tuple[Any, ...], Fields] = {}
        self._steps: dict[int, list[Step]] = {}  # by the identity of subfields

    def subfields(
        self, context: ExecutionContext, type_: GraphQLObjectType, nodes: Nodes
    ) -> Fields:
        """The fields below a field, where its value is of that type."""
        key = type_, *map(id, nodes)
        known = self._subfields.get(key)
        if known is None:
            found = ExecutionContext.collect_subfields(context, type_, nodes)
            known = self._subfields.setdefault(key, found)
        return known

    def steps_below(
        self, context: ExecutionContext, type_: GraphQLObjectType, subfields: Fields
    ) -> list[Step]:
        """The same as steps."""
        known = self._steps.get(id(subfields))
        if known is None:
            known = self.steps(context, type_, subfields)
            self._steps[id(subfields)] = known
        return known

    def steps(
        self, context: ExecutionContext, type_: GraphQLObjectType, fields: Fields
    ) -> list[Step]:
        """The fields of a selection set that the type has."""
        return [
            self._step(context, type_, name, nodes, field)
            for name, nodes in fields.items()
            if (field := get_field_def(context.schema, type_, nodes[0]))
        ]

    def _step(
        self,
        context: ExecutionContext,
        type_: GraphQLObjectType,
        name: str,
        nodes: Nodes,
        field: GraphQLField,
    ) -> Step:
        attribute, default = read_attribute(field)
        shape = shape_of(field.type)
        complete = self._complete(context, shape, nodes)
        read: Complete | None = None
        if field is TypeNameMetaFieldDef:
            read = constant(type_.name)
        elif attribute and complete:
            read = reading(attribute, default, shape, complete)
        if complete:
            complete = completing(shape, complete)
        return Step(name, nodes, field, shape, attribute, default, complete, read)

    def _complete(
        self, context: ExecutionContext, shape: Shape, nodes: Nodes
    ) -> Complete | None:
        """How a value that is not null is completed; None where not all below it is
        plain."""
        if shape.object_type:
            try:
                fields = self.subfields(context, shape.object_type, nodes)
            except GraphQLError:  # raised again where there is a value
                return None
            steps = self.steps_below(context, shape.object_type, fields)
            reads = [(step.name, step.read) for step in steps if step.read]
            return completing_row(reads) if len(reads) == len(steps) else None
        if shape.item:
            item = self._complete(context, shape.item, nodes)
            return item and completing_items(completing(shape.item, item))
        return shape.leaf


def plan_of(operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> Plan:
    """The plan of an operation, kept with it.

    What is skipped and included depends on variables of the type Boolean alone.
    """
    switches = frozenset(
        (name, value)
        for name, value in variables.items()
        if value is None or isinstance(value, bool)
    )
    kept: dict[frozenset[Any], Plan] = operation.__dict__.setdefault("plans", {})
    plan = kept.get(switches)
    if plan is None:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        plan = kept[switches] = Plan()
    return plan


def constant(answer: Any) -> Complete:
    return lambda _row: answer


def reading(attribute: str, default: Any, shape: Shape, complete: Complete) -> Complete:
    """Read a value of a row and complete it."""
    _, nullable, _, as_is, *_ = shape

    def read(row: Any) -> Any:
        value = row.get(attribute, default)
        if type(value) is as_is or (value is None and nullable):
            return value
        return complete(value)

    return read


def completing(shape: Shape, complete: Complete) -> Complete:
    """Complete a value that may be null."""
    if not shape.nullable:
        return complete
    return lambda value: None if value is None else complete(value)


def completing_row(reads: list[tuple[str, Complete]]) -> Complete:
    def complete_row(value: Any) -> Any:
        if type(value) is not dict:
            raise NotPlainError
        return {name: read(value) for name, read in reads}

    return complete_row


def completing_items(complete: Complete) -> Complete:
    def complete_items(value: Any) -> Any:
        if type(value) is not list:
            raise NotPlainError
        return [complete(item) for item in value]

    return complete_items


def serializing(serialize: Callable[[Any], Any]) -> Complete:
    def complete(value: Any) -> Any:
        leaf = serialized(serialize, value)
        if leaf is None:
            raise NotPlainError
        return leaf

    return complete


def serialized(serialize: Callable[[Any], Any], value: Any) -> Any:
    """A leaf as it is answered; None where graphql-core has to look at the value."""
    if value is None or isinstance(value, Exception) or value is Undefined:
        return None
    try:
        leaf = serialize(value)
    except Exception:  # noqa: BLE001  raised again by graphql-core, with its place
        return None
    return None if leaf is Undefined else leaf


serialize_instant = serializing(DateTime.serialize)


def instant(value: Any) -> Any:
    """An instant stays what it is: `write` has the same text for it, and sooner."""
    if type(value) is dt.datetime and value.tzinfo and value.year >= FIRST_YEAR:
        return value
    return serialize_instant(value)


def naming(type_: GraphQLEnumType) -> Complete:
    """The name that an enum answers for a string, and for what else it understands."""
    serialize = serializing(type_.serialize)
    names = names_of(type_)

    def name(value: Any) -> Any:
        known = names.get(value) if type(value) is str else None
        return serialize(value) if known is None else known

    return name


def names_of(type_: GraphQLEnumType) -> dict[str, str]:
    """The strings that an enum understands, with the names that it answers."""
    texts = {*type_.values, *(value_of(found) for found in type_.values.values())}
    return {
        text: name
        for text in texts
        if isinstance(text, str) and (name := serialized(type_.serialize, text))
    }


def value_of(member: Any) -> Any:
    """What stands behind a member of an enum of enums."""
    while hasattr(member, "value"):
        member = member.value
    return member


def read_attribute(field: GraphQLField) -> tuple[str, Any]:
    """What graphene's own resolver reads; an empty name for any other resolver."""
    resolve: Any = field.resolve
    if not isinstance(resolve, partial) or resolve.func is not dict_or_attr_resolver:
        return "", None
    return "" if field.args else resolve.args[0], resolve.args[1]


@cache
def shape_of(type_: Any, *, nullable: bool = True) -> Shape:
    if isinstance(type_, GraphQLNonNull):
        return shape_of(type_.of_type, nullable=False)._replace(full_type=type_)
    shape = Shape(type_, nullable)
    if isinstance(type_, GraphQLList):
        return shape._replace(item=shape_of(type_.of_type))
    if isinstance(type_, GraphQLObjectType):
        known = None if type_.is_type_of else type_
        return shape._replace(object_type=known)
    if is_leaf_type(type_):
        return shape._replace(leaf=leaf_of(type_), as_is=kept_type(type_))
    return shape


def leaf_of(type_: Any) -> Complete:
    """How values of a leaf type are completed."""
    if isinstance(type_, GraphQLEnumType):
        return naming(type_)
    if graphene_type_of(type_) is DateTime:
        return instant
    return serializing(type_.serialize)


def kept_type(type_: Any) -> type | None:
    """The type of values that a leaf type answers as they are, all of them."""
    if type_ is GraphQLBoolean:
        return bool
    own: Any = graphene_type_of(type_)
    is_text = issubclass(own, Text) and own.serialize is Text.serialize
    return str if is_text or type_ in (GraphQLString, GraphQLID) else None


def graphene_type_of(type_: Any) -> type:
    found = getattr(type_, "graphene_type", None)
    return found if isinstance(found, type) else object
