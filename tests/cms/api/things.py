"""A schema of one type, for tests that need any."""

import graphene


class Thing(graphene.ObjectType):
    name = graphene.String(like=graphene.String())
    inside = graphene.Field(lambda: Thing)


class Query(graphene.ObjectType):
    thing = graphene.Field(Thing)


schema = graphene.Schema(query=Query).graphql_schema
