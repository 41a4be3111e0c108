"""Documents drawn at random from the schema, valid and within the limits."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_composite_type,
    is_leaf_type,
    is_required_argument,
    is_required_input_field,
    is_union_type,
)
from hypothesis import strategies as st

# Below the limits of the API: 12 levels, 30 aliases or directives, a cost of pages.
MAX_DEPTH = 9
MAX_ALIASES = 20
MAX_DIRECTIVES = 25
MAX_PAGES = 4
MAX_VARIABLES = 30

PAGING = {"first", "last", "after", "before"}
NAMES = ("key", "slug", "path", "uri")  # one of them is given to find one thing

# Values of scalars that no answer gave.
DRAWN: Mapping[str, st.SearchStrategy[Any]] = {
    "Boolean": st.booleans(),
    "Int": st.sampled_from([90, 480, 720]),
    "Float": st.sampled_from([0.0, 0.5, 1.0, 45.5, -73.6, 46.8, -71.2, 300.0, 91.0]),
    "DateTime": st.builds(
        "{:04}-{:02}-{:02}T{:02}:30:00{}".format,
        st.sampled_from([1, 2017, 2026, 2027, 9999]),
        st.integers(1, 12),
        st.integers(1, 28),
        st.integers(0, 23),
        st.sampled_from(["Z", "+00:00", "-04:00", "+14:00"]),
    ),
    "LocaleCode": st.sampled_from(["fr", "en"] * 8 + ["de"]),
    "Url": st.sampled_from(["https://example.org/", "http://localhost:8000/events/x"]),
    "String": st.sampled_from(
        [
            "",
            "Montréal",
            "montreal",
            "culture OR musique",
            '"l\'avenir" -danse',
            "families",
            "É",
        ]
    ),
    "ID": st.sampled_from(["", "no key", "Event:1", "Event:1:en", "é"])
    | st.uuids().map(str),
}
DIRECTIVES = [" @include(if: true)", " @skip(if: false)"]


@dataclass(frozen=True)
class AnyQuery:
    """A document, with the values of its variables."""

    text: str
    variables: dict[str, Any]


@dataclass
class Drawing:
    """One document as it is drawn.

    known: values that answers gave, by the name of the argument they are good for, or
           by that of its type.
    """

    draw: st.DrawFn
    schema: GraphQLSchema
    known: Mapping[str, Sequence[Any]]
    declared: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)
    aliases: int = 0
    directives: int = 0
    pages: int = 0

    def any_of(self, values: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(values))

    def one_in(self, count: int) -> bool:
        return self.draw(st.integers(1, count)) == count

    def some(self, values: Sequence[Any], most: int) -> list[Any]:
        chosen = st.lists(st.sampled_from(values), max_size=most, unique=True)
        return self.draw(chosen) if values else []

    def selections(self, type_: Any, depth: int) -> str:
        """Fields of an object; of an abstract type, fragments on some types as well."""
        taken: set[str] = set()
        drawn = ["__typename"] if is_abstract_type(type_) or self.one_in(6) else []
        if not is_union_type(type_):
            drawn += self.fields(type_, depth, taken)
        if is_abstract_type(type_):
            drawn += self.fragments(type_, depth, taken)
        return f"{{ {' '.join(drawn or ['__typename'])} }}"

    def fragments(self, type_: Any, depth: int, taken: set[str]) -> list[str]:
        """On some of the types; none of them takes a name that another one has."""
        types = {one.name: one for one in self.schema.get_possible_types(type_)}
        drawn = []
        for name in self.some(list(types), 3):
            fields = " ".join(self.fields(types[name], depth, taken))
            if fields:
                drawn.append(f"... on {name}{self.directive()} {{ {fields} }}")
        return drawn

    def fields(self, type_: Any, depth: int, taken: set[str]) -> list[str]:
        names = [
            name
            for name, one in type_.fields.items()
            if name not in taken and self.fits(one, depth)
        ]
        chosen = self.some(names, 6) or names[:1]
        taken.update(chosen)
        return [
            self.field(name, type_.fields[name], depth)
            for name in chosen
            if self.fits(type_.fields[name], depth)
        ]

    def fits(self, one: GraphQLField, depth: int) -> bool:
        """Whether there is depth, and a page, left for a field."""
        is_leaf = is_leaf_type(get_named_type(one.type))
        return (is_leaf or depth > 1) and not (
            "first" in one.args and self.pages == MAX_PAGES
        )

    def field(self, name: str, one: GraphQLField, depth: int) -> str:
        alias = ""
        if self.aliases < MAX_ALIASES and self.one_in(8):
            self.aliases += 1
            alias = f"alias{self.aliases}: "
        self.pages += "first" in one.args
        arguments = self.arguments(one)
        type_ = get_named_type(one.type)
        below = self.selections(type_, depth - 1) if is_composite_type(type_) else ""
        return f"{alias}{name}{arguments}{self.directive()} {below}"

    def directive(self) -> str:
        if self.directives == MAX_DIRECTIVES or not self.one_in(4):
            return ""
        self.directives += 1
        return self.any_of(DIRECTIVES)

    def arguments(self, one: GraphQLField) -> str:
        """Mostly one name of the thing, one end of the page, and some others."""
        args = one.args
        chosen = [name for name, arg in args.items() if is_required_argument(arg)]
        names = [name for name in NAMES if name in args and name not in chosen]
        if names:
            chosen.append(self.any_of(names))
        if "first" in args:
            backwards = "last" in args and self.one_in(4)
            size, past = ("last", "before") if backwards else ("first", "after")
            chosen += [size, *([past] if self.one_in(6) else [])]
        others = [n for n in args if n not in {*chosen, *names, *PAGING}]
        chosen += self.some(others, 3)
        if self.one_in(30):
            chosen += self.some([n for n in args if n not in chosen], 2)
        written = [f"{name}: {self.argument(name, args[name])}" for name in chosen]
        return f"({', '.join(written)})" if written else ""

    def argument(self, name: str, argument: GraphQLArgument) -> str:
        """The value, in the document or as a variable."""
        value = self.value(name, argument.type)
        if len(self.variables) == MAX_VARIABLES or not self.one_in(3):
            return literal(argument.type, value)
        variable = f"v{len(self.variables)}"
        self.declared.append(f"${variable}: {argument.type}")
        self.variables[variable] = value
        return f"${variable}"

    def value(self, name: str, type_: Any) -> Any:
        """As it stands in JSON; null at times, where it may be."""
        may_be_null = not isinstance(type_, GraphQLNonNull)
        if may_be_null and name not in {*NAMES, "first", "last"} and self.one_in(12):
            return None
        type_ = get_nullable_type(type_)
        if isinstance(type_, GraphQLList):
            count = self.draw(st.integers(0, 3))
            return [self.value(name, type_.of_type) for _ in range(count)]
        if isinstance(type_, GraphQLInputObjectType):
            fields = type_.fields
            chosen = [n for n, f in fields.items() if is_required_input_field(f)]
            chosen += self.some([n for n in fields if n not in chosen], 3)
            return {n: self.value(n, fields[n].type) for n in chosen}
        if isinstance(type_, GraphQLEnumType):
            return self.any_of(list(type_.values))
        if name in ("first", "last"):
            return self.draw(st.integers(0, 3))
        known = self.known.get(name) or self.known.get(type_.name)
        if known and not self.one_in(6):
            return self.any_of(known)
        return self.draw(DRAWN[type_.name])


def literal(type_: Any, value: Any) -> str:
    """A value of JSON as a document writes it."""
    type_ = get_nullable_type(type_)
    if value is None:
        return "null"
    if isinstance(type_, GraphQLList):
        return f"[{', '.join(literal(type_.of_type, one) for one in value)}]"
    if isinstance(type_, GraphQLInputObjectType):
        fields = [f"{n}: {literal(type_.fields[n].type, v)}" for n, v in value.items()]
        return f"{{{', '.join(fields)}}}"
    if isinstance(type_, GraphQLEnumType):
        return str(value)
    return json.dumps(value)


@st.composite
def any_query(
    draw: st.DrawFn, schema: GraphQLSchema, known: Mapping[str, Sequence[Any]]
) -> AnyQuery:
    """A query with one to three fields at its root."""
    assert schema.query_type
    drawing = Drawing(draw, schema, known)
    roots = schema.query_type.fields
    names = draw(st.lists(st.sampled_from(list(roots)), min_size=1, max_size=3))
    depth = draw(st.integers(3, MAX_DEPTH))
    drawn = [
        f"... {{ {drawing.field(name, roots[name], depth)} }}"
        for name in dict.fromkeys(names)
        if drawing.fits(roots[name], depth)
    ]
    declared = f"({', '.join(drawing.declared)})" if drawing.declared else ""
    return AnyQuery(f"query Any{declared} {{ {' '.join(drawn)} }}", drawing.variables)
