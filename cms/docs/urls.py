from django.urls import path, re_path

from cms.docs import views

urlpatterns = [
    path("docs/", views.page, name="docs"),
    path("docs/<slug:name>/", views.page, name="docs_page"),
    re_path(
        r"^docs/(?P<name>(?:[a-z]+/)?[\w.-]+\.(?:graphql|json))$",
        views.file,
        name="docs_file",
    ),
]
