from django.urls import path

from cms.api.graphiql import graphiql
from cms.api.view import GraphQLView

urlpatterns = [
    path("graphql/", GraphQLView.as_view(), name="graphql"),
    # A POST cannot follow the redirect to the slash.
    path("graphql", GraphQLView.as_view()),
    path("graphiql/", graphiql, name="graphiql"),
]
