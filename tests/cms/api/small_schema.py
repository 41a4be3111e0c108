"""A schema of a few fields behind the endpoint, and ways to ask it."""

from typing import Any

import graphene
import orjson
from django.db import OperationalError
from django.test import RequestFactory
from django.urls import path
from django.utils.translation import gettext

from cms.api import scalars
from cms.api.errors import ApiError
from cms.api.view import GraphQLView

JSON = "application/json"
RESPONSE = "application/graphql-response+json"
GREETING = {"data": {"greeting": "Hello, Louise"}}


class Order(graphene.Enum):
    NEWEST_FIRST = 1
    BY_TITLE = 2


class Page(graphene.InputObjectType):
    size = graphene.Int()


class Query(graphene.ObjectType):
    greeting = graphene.String(
        name=graphene.String(default_value="Louise"), required=True
    )
    count = graphene.Int(at_least=graphene.Int(required=True))
    at = graphene.Field(scalars.DateTime, instant=graphene.Argument(scalars.DateTime))
    anything = graphene.Field(scalars.JSON, value=graphene.Argument(scalars.JSON))
    ordered = graphene.String(by=graphene.Argument(Order))
    paged = graphene.String(page=graphene.Argument(Page))
    language = graphene.String()
    visitor = graphene.String()
    refused = graphene.String()
    broken = graphene.String()
    broken_at_once = graphene.String(required=True)
    leaking = graphene.Int()
    unreachable = graphene.String()

    @staticmethod
    def resolve_greeting(_root, _info, name):
        return f"Hello, {name}"

    @staticmethod
    def resolve_count(_root, _info, at_least):
        return at_least

    @staticmethod
    def resolve_at(_root, _info, instant=None):
        return instant

    @staticmethod
    def resolve_anything(_root, _info, value=None):
        return value

    @staticmethod
    def resolve_language(_root, _info):
        return gettext("Yes")

    @staticmethod
    def resolve_visitor(_root, info):
        return info.context.headers["X-Visitor"]

    @staticmethod
    def resolve_refused(_root, _info):
        raise ApiError("INVALID_DATE", "Not a day.")

    @staticmethod
    def resolve_broken(_root, _info):
        raise KeyError("password_hash")

    resolve_broken_at_once = resolve_broken

    @staticmethod
    def resolve_leaking(_root, _info):
        return {"internal_note": "staff only"}

    @staticmethod
    def resolve_unreachable(_root, _info):
        raise OperationalError("connection to server at 10.0.0.4 failed")


class Rename(graphene.Mutation):
    class Arguments:
        name = graphene.String(required=True)

    name = graphene.String()

    @staticmethod
    def mutate(_root, _info, name):
        return Rename(name=name)


class Mutation(graphene.ObjectType):
    rename = Rename.Field()


schema = graphene.Schema(
    query=Query, mutation=Mutation, types=scalars.SCALARS
).graphql_schema
view = GraphQLView.as_view(schema=schema, context=lambda request: request)
urlpatterns = [path("graphql/", view)]


def send(body: Any, *, accept: str = JSON, content_type: str = JSON, **headers: str):
    """POST a body, as JSON unless it is bytes."""
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    request = RequestFactory().post(
        "/graphql/",
        data,
        content_type=content_type,
        headers={"Accept": accept, "Content-Type": content_type, **headers},
    )
    return view(request)


def get(accept: str = JSON, **parameters: str):
    return view(
        RequestFactory().get("/graphql/", parameters, headers={"Accept": accept})
    )


def read(response) -> dict[str, Any]:
    return orjson.loads(response.content)


def codes(response) -> list[str]:
    return [error["extensions"]["code"] for error in read(response)["errors"]]
