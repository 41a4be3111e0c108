"""What an operation may answer at most, counted in objects before it is executed.

Every object of the answer counts 1, connections and their edges included. A list counts
as many times as it is long: the page size where the field that leads to it takes
`first`, and what `API_LIST_SIZES` has for its type where it takes none. Sizes multiply
down the nesting. A fragment is counted once for each type it is on, so that counting
takes time in proportion to the document. `@skip` and `@include` are not believed.

Each place of the document that asks for a page counts `API_PAGE_CHARGE` besides, and
each other field at the root that leads to objects `API_LOOKUP_CHARGE`, once whatever it
stands below: its rows are found by statements of their own. `API_CHARGES` has the types
that take more of them, or some without being a page.

A scalar counts what `API_SCALAR_SIZES` has for it, since one that is a whole document
holds objects as well.
"""

import dataclasses
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings
from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SchemaMetaFieldDef,
    SelectionSetNode,
    TypeMetaFieldDef,
    ValueNode,
    VariableNode,
    Visitor,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_introspection_type,
    visit,
)

from cms.api.limits import check_limit
from cms.api.sizes import PAGE_SIZES, introspection_sizes, is_list, paged_types

MOST_COUNTS = 50  # of one document
INTROSPECTION_FIELDS = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}


@dataclass(frozen=True)
class Counts:
    """What is known of one document, kept as long as the document is.

    sizes: the variables that say how long pages are.
    found: what an operation of it counts, for each set of their values.
    """

    sizes: tuple[str, ...]
    found: dict[Hashable, tuple[int, int]] = dataclasses.field(default_factory=dict)


kept_counts: WeakKeyDictionary[DocumentNode, Counts] = WeakKeyDictionary()


@dataclass(frozen=True)
class Cost:
    """Objects below one place: some whatever the page is, some for each row of it.

    charged: for statements, in objects; lists above do not multiply it.
    """

    fixed: int = 0
    per_row: int = 0
    charged: int = 0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(
            self.fixed + other.fixed,
            self.per_row + other.per_row,
            self.charged + other.charged,
        )

    def most(self, other: "Cost") -> "Cost":
        """No less than either, whatever the page."""
        return Cost(
            max(self.fixed, other.fixed),
            max(self.per_row, other.per_row),
            self.charged
            + other.charged,  # each is fetched for the rows of its own type
        )

    def of_page(self, size: int) -> int:
        return self.fixed + size * self.per_row


def check_cost(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, Any],
) -> int:
    """The cost of an operation of a valid document.

    variables: as they were sent, not coerced yet.
    Raises ApiError COST_TOO_HIGH, INTROSPECTION_TOO_LARGE or PAGE_TOO_LARGE.
    """
    found, introspected = counted(schema, document, operation, variables)
    check_limit(
        "COST_TOO_HIGH",
        found,
        "The operation may cost {} objects",
        settings.API_MAX_COST,
        "Ask for smaller pages with `first`, above all of lists below lists, or in "
        "several requests.",
    )
    check_limit(
        "INTROSPECTION_TOO_LARGE",
        introspected,
        "The introspection may answer {} objects",
        settings.API_MAX_INTROSPECTION_COST,
        "Ask for the schema once, or name one type with `__type`.",
    )
    return found


def counted(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, Any],
) -> tuple[int, int]:
    """The objects of an operation, and those of its introspection.

    Counted once for each set of page sizes.
    """
    known = kept_counts.get(document)
    if known is None:
        known = kept_counts[document] = Counts(size_variables(document))
    numbers = {
        name: variables[name] if isinstance(variables[name], int | float) else None
        for name in known.sizes
        if name in variables
    }
    key = schema, operation.name and operation.name.value, tuple(numbers.items())
    found = known.found.get(key)
    if found is None:
        count = Count(schema, document, operation, numbers)
        root = schema.get_root_type(operation.operation)
        assert root  # the operation was chosen because the schema has it
        cost = count.selections(operation.selection_set, root)
        found = cost.fixed + cost.charged, count.introspected
        if len(known.found) >= MOST_COUNTS:
            known.found.clear()
        known.found[key] = found
    return found


def size_variables(document: DocumentNode) -> tuple[str, ...]:
    """The variables that stand where a document says how long a page is."""
    reader = SizeReader()
    visit(document, reader)
    return tuple(sorted(reader.names))


class SizeReader(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_argument(self, node: ArgumentNode, *_args: object) -> None:
        if node.name.value in PAGE_SIZES and isinstance(node.value, VariableNode):
            self.names.add(node.value.name.value)


class Count:
    """The counting of one operation. `visits` is how many fields were looked at."""

    def __init__(
        self,
        schema: GraphQLSchema,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        variables: Mapping[str, Any],
    ) -> None:
        self.schema = schema
        self.fragments = {
            definition.name.value: definition
            for definition in document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }
        defaults = {
            definition.variable.name.value: int(definition.default_value.value)
            for definition in operation.variable_definitions
            if isinstance(definition.default_value, IntValueNode)
        }
        self.variables: Mapping[str, Any] = {**defaults, **variables}
        self.counted: dict[tuple[str, str], Cost] = {}
        self.introspected = 0
        self.visits = 0

    def selections(
        self, selections: SelectionSetNode | None, parent: GraphQLCompositeType
    ) -> Cost:
        """What a selection set asks of one object.

        Fields of an abstract type count together with those of the one concrete type
        for which most is asked.
        """
        common, of_types = Cost(), dict[str, Cost]()
        spread = set[str]()
        for node in selections.selections if selections else ():
            if isinstance(node, FieldNode):
                common += self.field(node, parent)
            elif isinstance(node, InlineFragmentNode):
                on = self.condition(node, parent)
                cost = self.selections(node.selection_set, on)
                common, of_types = add(common, of_types, cost, on, parent)
            elif isinstance(node, FragmentSpreadNode):
                name = node.name.value
                if name not in spread:
                    spread.add(name)
                    on = self.condition(self.fragments[name], parent)
                    cost = self.fragment(name, on)
                    common, of_types = add(common, of_types, cost, on, parent)
        largest = Cost()
        for cost in of_types.values():
            largest = largest.most(cost)
        return common + largest

    def fragment(self, name: str, on: GraphQLCompositeType) -> Cost:
        key = name, on.name
        if key not in self.counted:
            self.counted[key] = self.selections(self.fragments[name].selection_set, on)
        return self.counted[key]

    def condition(
        self,
        node: InlineFragmentNode | FragmentDefinitionNode,
        parent: GraphQLCompositeType,
    ) -> GraphQLCompositeType:
        if node.type_condition is None:
            return parent
        named: Any = self.schema.get_type(node.type_condition.name.value)
        return named

    def field(self, node: FieldNode, parent: GraphQLCompositeType) -> Cost:
        """What one field adds to the object that it stands on."""
        self.visits += 1
        name = node.name.value
        if name in INTROSPECTION_FIELDS:
            field = INTROSPECTION_FIELDS[name]
            self.introspected += self.below(node, field, parent).fixed
            return Cost()
        fields: Mapping[str, GraphQLField] = getattr(parent, "fields", {})
        return self.below(node, fields[name], parent) if name in fields else Cost()

    def below(
        self, node: FieldNode, field: GraphQLField, parent: GraphQLCompositeType
    ) -> Cost:
        type_: Any = get_named_type(field.type)
        if not is_composite_type(type_):
            return Cost(
                fixed=settings.API_SCALAR_SIZES.get(type_.name, 0),
                charged=settings.API_CHARGES.get(type_.name, 0),
            )
        below = self.selections(node.selection_set, type_)
        charged = self.charge(type_, parent) + below.charged
        if type_.name in paged_types(self.schema):
            objects = 1 + below.of_page(self.page_size(node, field))
            return Cost(fixed=objects, charged=charged)
        each = 1 + below.fixed
        if not is_list(field.type):
            return Cost(fixed=each, charged=charged)
        if parent.name in paged_types(self.schema):
            return Cost(per_row=each, charged=charged)
        size = self.list_size(type_, node.name.value)
        return Cost(fixed=each * size, charged=charged)

    def charge(self, type_: GraphQLNamedType, parent: GraphQLCompositeType) -> int:
        """For the statements of one place, in objects."""
        if is_introspection_type(type_):
            return 0
        usual = 0
        if type_.name in paged_types(self.schema):
            usual = settings.API_PAGE_CHARGE
        elif parent is self.schema.query_type:
            usual = settings.API_LOOKUP_CHARGE
        charges: Mapping[str, int] = settings.API_CHARGES
        return charges.get(type_.name, usual)

    def page_size(self, node: FieldNode, field: GraphQLField) -> int:
        """As many rows as a page may have. Raises ApiError PAGE_TOO_LARGE."""
        given = {argument.name.value: argument.value for argument in node.arguments}
        sizes = [self.number(given.get(name)) for name in PAGE_SIZES]
        size = max((n for n in sizes if n is not None), default=settings.API_PAGE_SIZE)
        check_limit(
            "PAGE_TOO_LARGE",
            size,
            f"A page of `{node.name.value}` would have {{}} rows",
            settings.API_MAX_PAGE_SIZE,
            "Ask for fewer and continue with the cursor.",
        )
        return max(size, 0)

    def number(self, node: ValueNode | None) -> int | None:
        """A whole number of the document or of the variables; None for all else."""
        if isinstance(node, VariableNode):
            value = self.variables.get(node.name.value)
            return int(value) if isinstance(value, int | float) else None
        return int(node.value) if isinstance(node, IntValueNode) else None

    def list_size(self, type_: GraphQLNamedType, field: str) -> int:
        if is_introspection_type(type_):
            return introspection_sizes(self.schema)[field]
        sizes: Mapping[str, int] = settings.API_LIST_SIZES
        return sizes.get(type_.name, settings.API_LIST_SIZE)


def add(
    common: Cost,
    of_types: dict[str, Cost],
    cost: Cost,
    on: GraphQLCompositeType,
    parent: GraphQLCompositeType,
) -> tuple[Cost, dict[str, Cost]]:
    """Put what a fragment costs beside what is common, or beside its own type's."""
    if on is parent or is_abstract_type(on):
        return common + cost, of_types
    return common, {**of_types, on.name: of_types.get(on.name, Cost()) + cost}
