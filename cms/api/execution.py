"""Executes an operation over plain rows with less work for each field.

What is plain is read as the document's plan says. Everything else, and every value that
is not what its type promises, goes the way of graphql-core, so that errors, their paths
and the nulls that they leave are its own.
"""

from typing import Any

from graphql import (
    ExecutionContext,
    GraphQLObjectType,
    GraphQLOutputType,
    TypeNameMetaFieldDef,
    located_error,
)
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path

from cms.api.plans import Fields, Nodes, NotPlainError, Shape, Step, plan_of


class PlainExecution(ExecutionContext):
    """graphql-core's execution; see above. Resolvers must not change their arguments,
    which are read once for all rows.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plan = plan_of(self.operation, self.variable_values)
        # By the identity of a field's nodes, which live as long as the plan does.
        self.arguments: dict[int, dict[str, Any]] = {}

    def collect_subfields(
        self, return_type: GraphQLObjectType, field_nodes: Nodes
    ) -> Fields:
        return self.plan.subfields(self, return_type, field_nodes)

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
        results: dict[str, Any] = {}
        is_row = type(source_value) is dict
        for step in self.steps_of(parent_type, path, fields):
            if is_row and step.read:
                try:
                    results[step.name] = step.read(source_value)
                    continue
                except NotPlainError:
                    pass
            if is_row and step.attribute:
                value = source_value.get(step.attribute, step.default)
                results[step.name] = self.completed(step, parent_type, value, path)
            else:
                results[step.name] = self.resolved(
                    step, parent_type, source_value, path
                )
        return results

    def steps_of(
        self, parent_type: GraphQLObjectType, path: Path | None, fields: Fields
    ) -> list[Step]:
        if path is not None:
            return self.plan.steps_below(self, parent_type, fields)
        # Fields of the root are collected anew each time.
        steps = self.plan.root or self.plan.steps(self, parent_type, fields)
        self.plan.root = steps
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
            if step.complete:
                try:
                    return step.complete(value)
                except NotPlainError:
                    pass
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
        if shape.leaf:
            try:
                return shape.leaf(value)
            except NotPlainError:
                pass
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
