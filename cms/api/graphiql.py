"""GraphiQL, served from this host, with the operations of the contract as examples."""

from pathlib import Path
from typing import TypedDict

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe


class Example(TypedDict):
    query: str
    variables: str


@require_safe
def graphiql(request: HttpRequest) -> HttpResponse:
    """The editor; `?query=` and `?variables=` are what it opens with."""
    if not settings.GRAPHIQL:
        raise Http404
    tabs = examples(settings.BASE_DIR / "frontend-contract" / "operations")
    if query := request.GET.get("query"):
        tabs.insert(0, Example(query=query, variables=request.GET.get("variables", "")))
    return render(
        request,
        "cms/graphiql.html",
        {
            "setup": {
                "endpoint": reverse("graphql"),
                "tabs": tabs,
                "isShared": bool(query),
            },
            "notices": notices(),
        },
    )


def notices() -> list[str]:
    """Why GraphiQL may be refused here as everybody else is."""
    found = []
    if settings.API_TRUSTED_DOCUMENTS_ONLY:
        found.append(
            "This site answers only documents that it knows "
            "(AFFICHE_TRUSTED_DOCUMENTS_ONLY). The examples work as they are written; "
            "anything else is refused, the documentation of the schema included."
        )
    if not settings.API_INTROSPECTION:
        found.append(
            "The schema cannot be asked for (AFFICHE_INTROSPECTION): there is no "
            "documentation and no completion here."
        )
    return found


def examples(folder: Path) -> list[Example]:
    """Each `<name>.graphql`, with the text of `<name>.variables.json` beside it."""
    return [
        Example(query=path.read_text(), variables=variables_of(path))
        for path in sorted(folder.glob("*.graphql"))
    ]


def variables_of(path: Path) -> str:
    beside = path.with_suffix(".variables.json")
    return beside.read_text() if beside.exists() else ""
