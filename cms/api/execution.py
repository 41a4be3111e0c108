"""Executes an operation over plain rows with less work for each field.

What a field is and how it is completed is looked up once for each place of a document,
not again for every row. Only what is plain takes the short way: rows that are dicts,
fields that read one of their values, lists, objects and leaves. Everything else, and
every value that is not what the type promises, goes the way of graphql-core, so that
errors, their paths and the nulls that they leave are its own.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, NamedTuple

from graphene.types.resolver import dict_or_attr_resolver
from graphql import (
    ExecutionContext,
    FieldNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLID,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLString,
    TypeNameMetaFieldDef,
    Undefined,
    is_leaf_type,
    located_error,
)
from graphql.execution.execute import get_field_def
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path

from cms.api.scalars import Text

Nodes = list[FieldNode]
Fields = dict[str, Nodes]


class Shape(NamedTuple):
    """How values of a type are completed.

    nullable:    of the type; `type` and the rest are those of the type without `!`.
    serialize:   of a leaf.
    is_plain:    whether a string is answered as it is.
    names:       of an enum, by the strings that stand for them.
    object_type: of an object that is known by its place alone.
    item:        of a list.
    """

    full_type: GraphQLOutputType
    nullable: bool
    serialize: Callable[[Any], Any] | None = None
    is_plain: bool = False
    names: Mapping[str, str] = {}
    object_type: GraphQLObjectType | None = None
    item: "Shape | None" = None


class Step(NamedTuple):
    """One field of a selection set.

    attribute: the value of a row that the field reads; empty where it has a resolver.
    default:   what it reads where a row has no such value.
    """

    name: str
    nodes: Nodes
    field: GraphQLField
    shape: Shape
    attribute: str
    default: Any


class PlainExecution(ExecutionContext):
    """graphql-core's execution; see above. Resolvers must not change their arguments,
    which are read once for all rows.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # By the identity of the fields, which live as long as the execution does.
        self.steps: dict[int, tuple[Fields, list[Step]]] = {}
        self.arguments: dict[int, dict[str, Any]] = {}

    def execute_fields(
        self,
        parent_type: GraphQLObjectType,
        source_value: Any,
        path: Path | None,
        fields: Fields,
    ) -> dict[str, Any]:
        if self.middleware_manager:
            return super().execute_fields(  # type: ignore[return-value]
                parent_type, source_value, path, fields
            )
        known = self.steps.get(id(fields))
        if known is None:
            known = self.steps[id(fields)] = fields, self.steps_of(parent_type, fields)
        results: dict[str, Any] = {}
        is_row = type(source_value) is dict
        for step in known[1]:
            name, nodes, _field, shape, attribute, default = step
            if not attribute or not is_row:
                results[name] = self.resolved(step, parent_type, source_value, path)
                continue
            value = source_value.get(attribute, default)
            if value is None and shape.nullable:
                results[name] = None
            elif shape.serialize is None:
                results[name] = self.completed(step, parent_type, value, path)
            elif type(value) is str and shape.is_plain:
                results[name] = value
            elif type(value) is str and value in shape.names:
                results[name] = shape.names[value]
            else:
                leaf = serialized(shape, value)
                if leaf is None:
                    leaf = self.execute_field(
                        parent_type,
                        source_value,
                        nodes,
                        Path(path, name, parent_type.name),
                    )
                results[name] = leaf
        return results

    def steps_of(self, parent_type: GraphQLObjectType, fields: Fields) -> list[Step]:
        """The fields of a selection set that the type has."""
        steps = []
        for name, nodes in fields.items():
            field = get_field_def(self.schema, parent_type, nodes[0])
            if field:
                attribute, default = read_attribute(field)
                shape = shape_of(field.type)
                steps.append(Step(name, nodes, field, shape, attribute, default))
        return steps

    def resolved(
        self,
        step: Step,
        parent_type: GraphQLObjectType,
        source: Any,
        path: Path | None,
    ) -> Any:
        """What a field with a resolver of its own answers."""
        if step.field is TypeNameMetaFieldDef:
            return parent_type.name
        here = Path(path, step.name, parent_type.name)
        info = self.build_resolve_info(step.field, step.nodes, parent_type, here)
        try:
            arguments = self.arguments_of(step)
            resolve = step.field.resolve or self.field_resolver
            value = resolve(source, info, **arguments)
            return self.complete(step, step.shape, parent_type, value, here)
        except Exception as raw_error:  # noqa: BLE001  as graphql-core collects them
            self.fail(raw_error, step, step.field.type, here)
            return None

    def arguments_of(self, step: Step) -> dict[str, Any]:
        known = self.arguments.get(id(step.nodes))
        if known is None:
            known = get_argument_values(step.field, step.nodes[0], self.variable_values)
            self.arguments[id(step.nodes)] = known
        return known

    def completed(
        self,
        step: Step,
        parent_type: GraphQLObjectType,
        value: Any,
        path: Path | None,
    ) -> Any:
        """What a field that leads elsewhere answers, from the value that a row has."""
        here = Path(path, step.name, parent_type.name)
        try:
            return self.complete(step, step.shape, parent_type, value, here)
        except Exception as raw_error:  # noqa: BLE001  as graphql-core collects them
            self.fail(raw_error, step, step.field.type, here)
            return None

    def complete(
        self,
        step: Step,
        shape: Shape,
        parent_type: GraphQLObjectType,
        value: Any,
        path: Path,
    ) -> Any:
        """Complete a value, as `complete_value` does."""
        if value is None and shape.nullable:
            return None
        if shape.object_type and type(value) is dict:
            fields = self.collect_subfields(shape.object_type, step.nodes)
            return self.execute_fields(shape.object_type, value, path, fields)
        if shape.item and type(value) is list:
            return self.complete_items(step, shape.item, parent_type, value, path)
        if shape.serialize and value is not None:
            leaf = serialized(shape, value)
            if leaf is not None:
                return leaf
        info = self.build_resolve_info(step.field, step.nodes, parent_type, path)
        return self.complete_value(shape.full_type, step.nodes, info, path, value)

    def complete_items(
        self,
        step: Step,
        shape: Shape,
        parent_type: GraphQLObjectType,
        values: list[Any],
        path: Path,
    ) -> list[Any]:
        completed: list[Any] = []
        for index, value in enumerate(values):
            here = Path(path, index, None)
            try:
                completed.append(self.complete(step, shape, parent_type, value, here))
            except Exception as raw_error:  # noqa: BLE001  as graphql-core does
                self.fail(raw_error, step, shape.full_type, here)
                completed.append(None)
        return completed

    def fail(
        self,
        raw_error: Exception,
        step: Step,
        type_: GraphQLOutputType,
        path: Path,
    ) -> None:
        """Leave null where a type allows it, else raise the error further up."""
        error = located_error(raw_error, step.nodes, path.as_list())
        self.handle_field_error(error, type_, path)


def serialized(shape: Shape, value: Any) -> Any:
    """A leaf as it is answered; None where graphql-core has to look at the value."""
    assert shape.serialize
    if isinstance(value, Exception) or value is Undefined:
        return None
    try:
        leaf = shape.serialize(value)
    except Exception:  # noqa: BLE001  raised again by graphql-core, with its place
        return None
    return None if leaf is Undefined else leaf


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
        shape = shape._replace(serialize=type_.serialize, is_plain=is_plain(type_))
    if isinstance(type_, GraphQLEnumType):
        return shape._replace(names=names_of(type_))
    return shape


def is_plain(type_: Any) -> bool:
    """Whether a leaf type answers every string as it is."""
    own: Any = getattr(type_, "graphene_type", None)
    is_text = isinstance(own, type) and issubclass(own, Text)
    return type_ in (GraphQLString, GraphQLID) or (
        is_text and own.serialize is Text.serialize
    )


def names_of(type_: GraphQLEnumType) -> dict[str, str]:
    """The strings that an enum understands, with the names that it answers."""
    members = type_.values.items()
    texts = {text for name, member in members for text in (name, member.value)}
    texts |= {getattr(member.value, "value", None) for _, member in members}
    return {
        text: name
        for text in texts
        if type(text) is str and (name := serialized(shape_of_leaf(type_), text))
    }


def shape_of_leaf(type_: GraphQLEnumType) -> Shape:
    return Shape(type_, nullable=True, serialize=type_.serialize)
