"""A schema with every kind of field there is, and rows for it, right and wrong."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import graphene
from graphql import (
    Undefined,
)
from hypothesis import strategies as st

from cms.api import scalars
from cms.api.connections import Slice
from cms.api.cursors import Cursors
from cms.api.errors import ApiError
from cms.api.types import connection_of


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
    cursors = Cursors("ANY", [[place] for place, _ in enumerate(found)])
    return Slice(found, cursors, has_next_page=True, has_previous_page=False)


def as_object(row: dict[str, Any]) -> SimpleNamespace:
    """As graphene reads what is no dict; `resolve_type` cannot."""
    return SimpleNamespace(**row)


ROOTS = st.recursive(value(None), rows, max_leaves=12).flatmap(
    lambda event: st.fixed_dictionaries(
        {"event": st.just(event), "events": lists(st.just(event))},
        optional={"named": lists(st.just(event))},
    )
)
