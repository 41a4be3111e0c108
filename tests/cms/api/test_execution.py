"""Whatever is asked of whatever rows, our execution answers what graphql-core does."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import graphene
import pytest
from graphql import (
    ExecutionContext,
    ExecutionResult,
    Undefined,
    execute_sync,
    get_introspection_query,
    parse,
    validate,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.api import scalars
from cms.api.connections import Slice
from cms.api.errors import ApiError
from cms.api.execution import PlainExecution
from cms.api.types import connection_of
from tests.events.api.any_query import any_query


class Kind(graphene.Enum):
    TALK = "talk"
    WALK = "walk"


class Level(graphene.Enum):
    LOW = 1
    HIGH = 2


class Named(graphene.Interface):
    name = graphene.String(required=True)

    @classmethod
    def resolve_type(cls, row, info):
        if row.get("type") == "broken":
            raise KeyError("type")
        return row.get("type")


class Place(graphene.ObjectType):
    class Meta:
        interfaces = (Named,)

    latitude = graphene.Float()
    is_open = graphene.Boolean(required=True)

    @classmethod
    def is_type_of(cls, row, info):
        return isinstance(row, dict) and row.get("is_place", True)


class Event(graphene.ObjectType):
    class Meta:
        interfaces = (Named,)

    id = graphene.ID(required=True)
    kind = Kind()
    level = Level(required=True)
    number = graphene.Int()
    price = scalars.Decimal()
    starts_at = scalars.DateTime(required=True)
    day = scalars.Date()
    locale = scalars.LocaleCode(required=True)
    anything = scalars.JSON()
    tags = graphene.List(graphene.NonNull(graphene.String))
    grid = graphene.List(graphene.List(graphene.Int), required=True)
    kinds = graphene.List(Kind)
    part_of = graphene.Field(lambda: Event)
    parts = graphene.List(graphene.NonNull(lambda: Event), required=True)
    maybe = graphene.List(lambda: Event)
    place = graphene.Field(Place)
    shown_by = graphene.Field(Named)
    shown = graphene.List(graphene.NonNull(Named))
    found = graphene.List(lambda: Found)
    page = graphene.Field(lambda: Pages)
    times = graphene.Int(by=graphene.Int(default_value=2), of=graphene.List(Kind))
    refused = graphene.String(required=True)
    broken = graphene.List(graphene.NonNull(graphene.Int))
    late = graphene.Field(Place, required=True)

    @staticmethod
    def resolve_times(row, info, by, of=()):
        return row["number"] * by + len(of or ())

    @staticmethod
    def resolve_refused(row, info):
        raise ApiError("REFUSED", f"Not at {info.path.as_list()}.")

    @staticmethod
    def resolve_broken(row, info):
        return 1 / 0

    @staticmethod
    def resolve_late(row, info):
        return row["place"]


class Found(graphene.Union):
    class Meta:
        types = (Event, Place)

    resolve_type = Named.resolve_type


Pages, _edge = connection_of(Event)


class Query(graphene.ObjectType):
    event = graphene.Field(Event)
    events = graphene.List(graphene.NonNull(Event))
    named = graphene.List(Named, required=True)


class Rename(graphene.Mutation):
    class Arguments:
        name = graphene.String(required=True)

    name = graphene.String()
    event = graphene.Field(Event, required=True)

    @staticmethod
    def mutate(_root, _info, name):
        return {"name": name, "event": {"name": name} if name else None}


class Mutation(graphene.ObjectType):
    rename = Rename.Field()


schema = graphene.Schema(
    query=Query, mutation=Mutation, types=[*scalars.SCALARS, Place]
).graphql_schema

# What no field of its type may answer, beside what it may.
WRONG = st.sampled_from(
    [None, "", "x", 7, 2**40, 0.5, True, [], {}, Undefined, KeyError("x"), b"x"]
)


def value(*right: Any) -> st.SearchStrategy[Any]:
    """Mostly one that the type promises."""
    good = st.sampled_from(right)
    return st.one_of(good, good, good, good, good, good, good, WRONG)


def lists(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    items = st.lists(of, max_size=3)
    return st.one_of(items, items, items, items.map(tuple), items.map(iter), WRONG)


def rows(below: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    place = st.fixed_dictionaries(
        {"type": value("Place"), "name": value("Pôle"), "is_open": value(True)},
        optional={"latitude": value(45.5, 1), "is_place": st.booleans()},
    )
    event = st.fixed_dictionaries(
        {
            "type": value("Event", "Event", "broken", "Query"),
            "name": value("Marée"),
            "id": value("Event:1", 1),
            "level": value(Level.LOW, 2, "HIGH"),
            "starts_at": value(
                datetime(2027, 1, 1, tzinfo=UTC),
                datetime(2027, 1, 1),  # noqa: DTZ001  refused
            ),
            "locale": value("fr"),
            "grid": lists(lists(value(1, 2, None))),
            "parts": lists(below),
        },
        optional={
            "kind": value("talk", "WALK", Kind.TALK, None),
            "number": value(1, 2.0),
            "price": value(Decimal("1.50")),
            "day": value(date(2027, 1, 1)),
            "anything": value({"a": [1]}, None),
            "tags": lists(value("a", "b")),
            "kinds": lists(value("talk", "walk")),
            "part_of": below,
            "maybe": lists(st.none() | below),
            "place": st.none() | place,
            "shown_by": st.none() | place | below,
            "shown": lists(place | below),
            "found": lists(place | below),
            "page": st.lists(below, max_size=3).map(page_of),
        },
    )
    return st.one_of(event, event, event, event.map(as_object))


def page_of(found: list[Any]) -> Slice:
    return Slice(found, [""] * len(found), has_next_page=True, has_previous_page=False)


def as_object(row: dict[str, Any]) -> SimpleNamespace:
    """As graphene reads what is no dict; `resolve_type` cannot."""
    return SimpleNamespace(**row)


ROOTS = st.recursive(value(None), rows, max_leaves=12).flatmap(
    lambda event: st.fixed_dictionaries(
        {"event": st.just(event), "events": lists(st.just(event))},
        optional={"named": lists(st.just(event))},
    )
)


def run(
    context: type[ExecutionContext], document: str, root: Any, **variables: Any
) -> tuple[Any, list[Any]]:
    """Data and errors, with all that is told of them."""
    result = execute_sync(
        schema,
        parse(document),
        fresh(root),
        variable_values=variables,
        execution_context_class=context,
    )
    return told(result)


def told(result: ExecutionResult) -> tuple[Any, list[Any]]:
    return result.data, [
        (error.formatted, type(error.original_error)) for error in result.errors or []
    ]


def fresh(value: Any) -> Any:
    """The same, with iterators that nobody has read yet."""
    if isinstance(value, dict):
        return {name: fresh(one) for name, one in value.items()}
    if isinstance(value, SimpleNamespace):
        return SimpleNamespace(**fresh(vars(value)))
    if isinstance(value, Slice):
        return page_of(fresh(value.rows))
    if isinstance(value, list | tuple):
        return type(value)(map(fresh, value))
    if isinstance(value, Once):
        return iter(fresh(value.items))
    return value


class Once(SimpleNamespace):
    """An iterator that was drawn, and may be read as often as one likes."""


def kept(value: Any) -> Any:
    """The same, with what iterators hold in their place."""
    if isinstance(value, dict):
        return {name: kept(one) for name, one in value.items()}
    if isinstance(value, SimpleNamespace):
        return SimpleNamespace(**kept(vars(value)))
    if isinstance(value, Slice):
        return page_of(kept(value.rows))
    if isinstance(value, list | tuple):
        return type(value)(map(kept, value))
    if isinstance(value, Iterator):
        return Once(items=[kept(one) for one in value])
    return value


def same(document: str, root: Any, **variables: Any) -> tuple[Any, list[Any]]:
    """What both answer."""
    expected = run(ExecutionContext, document, root, **variables)
    answered = run(PlainExecution, document, root, **variables)
    assert answered == expected
    assert in_order(answered[0]) == in_order(expected[0])
    return answered


def in_order(data: Any) -> Any:
    """Objects as pairs, because dicts are equal in any order of theirs."""
    if isinstance(data, dict):
        return [(name, in_order(value)) for name, value in data.items()]
    if isinstance(data, list):
        return [in_order(value) for value in data]
    return data


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=any_query(schema, {}), root=ROOTS)
def test_any_query_of_any_rows_is_answered_as_graphql_core_does(query, root):
    assert validate(schema, parse(query.text)) == []

    same(query.text, kept(root), **query.variables)


ROW = {
    "type": "Event",
    "id": 1,
    "name": "Marée",
    "kind": "talk",
    "level": "HIGH",
    "number": 3,
    "starts_at": datetime(2027, 1, 1, tzinfo=UTC),
    "locale": "fr",
    "grid": [[1, None], None],
    "parts": [],
    "place": {"name": "Pôle", "is_open": True, "type": "Place"},
}
PARTED = {**ROW, "parts": [ROW, {**ROW, "name": None}], "maybe": [ROW, None, "x"]}
ROOT = {"event": PARTED, "events": [ROW, PARTED], "named": [ROW, ROW["place"], None]}

DOCUMENTS = {
    "merged fields": "{ event { parts { id } } ... { event { parts { level } } } }",
    "aliases": "{ event { a: times(by: 1) b: times(by: 2) c: times(of: [TALK]) } }",
    "directives": """query ($yes: Boolean!, $no: Boolean = false) { event {
        id @skip(if: $yes) name @include(if: $no) ... @include(if: $yes) { level }
    } }""",
    "spread twice": """{ named { ...N } event { ...N ... on Named { name } } }
        fragment N on Named { __typename name ... on Event { kind } }""",
    "null propagates": "{ event { id parts { name } } }",
    "null stops": "{ event { maybe { id name parts { name } } } events { name } }",
    "errors at two places": "{ event { broken number } other: event { refused } }",
    "a type that is not": "{ event { place { name } late { isOpen } } }",
    "an argument that is missing": "query ($by: Int!) { event { times(by: $by) } }",
    "introspection": get_introspection_query(),
    "introspection beside data": '{ __typename __type(name: "Kind") { name } named { '
    "__typename name } }",
    "mutation": 'mutation { a: rename(name: "A") { name event { name } } '
    'b: rename(name: "") { name event { name } } }',
}


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("variables", [{}, {"yes": True, "by": 3}, {"yes": False}])
def test_documents_are_answered_as_graphql_core_does(name, variables):
    same(DOCUMENTS[name], ROOT, **variables)


def test_enums_answer_names_for_values_names_and_members():
    kinds = ["talk", "WALK", Kind.TALK, "TALK", "dance"]
    data, errors = same("{ event { kinds } }", {"event": {**ROW, "kinds": kinds}})

    assert data == {"event": {"kinds": ["TALK", "WALK", "TALK", "TALK", None]}}
    assert [error["path"] for error, _ in errors] == [["event", "kinds", 4]]


def test_a_row_that_its_type_disowns_is_an_error():
    place = {**ROW["place"], "is_place": False}

    data, errors = same(
        "{ event { id place { name } } }", {"event": {**ROW, "place": place}}
    )

    assert data == {"event": {"id": "1", "place": None}}
    assert [error["path"] for error, _ in errors] == [["event", "place"]]


def test_what_a_resolver_returns_as_an_error_is_one():
    root = {"event": {**ROW, "anything": ApiError("REFUSED", "Not this.")}}

    data, errors = same("{ event { id anything } }", root)

    assert data == {"event": {"id": "1", "anything": None}}
    assert [error["message"] for error, _ in errors] == ["Not this."]


def test_middleware_is_asked_for_every_field():
    asked = []

    def note(resolve, root, info, **args):
        asked.append(info.field_name)
        return resolve(root, info, **args)

    result = execute_sync(
        schema,
        parse("{ event { id place { name } } }"),
        ROOT,
        middleware=[note],
        execution_context_class=PlainExecution,
    )

    assert told(result) == ({"event": {"id": "1", "place": {"name": "Pôle"}}}, [])
    assert asked == ["event", "id", "place", "name"]
