"""`/docs/`: the documentation of the API, from the folder of the contract."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import conditional_page, require_safe

from cms.docs import folder
from cms.docs.markdown import Link, Rendered, Surroundings, render

WRITTEN_FOR = "http://localhost:8000"  # the address in the files
MAX_AGE = 300  # seconds
# Everything that a page needs is on this host, and nothing is sent anywhere.
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
)
MEDIA_TYPES = {
    ".graphql": "text/plain; charset=utf-8",
    ".json": "application/json",
}


@require_safe
@conditional_page
def page(request: HttpRequest, name: str = "") -> HttpResponse:
    """A page of the documentation; the index without a name."""
    address = f"{name}/" if name else ""
    path = folder.pages().get(address)
    if path is None:
        raise Http404
    index = rendered(folder.pages()[""])
    shown = rendered(path)
    before, after = neighbours(index, address)
    html = render_to_string(
        "cms/docs/page.html",
        {
            "page": shown,
            "address": address,
            "canonical": settings.BASE_URL + reverse("docs") + address,
            "groups": index.links,
            "before": before,
            "after": after,
            "graphiql": graphiql(),
        },
    )
    return HttpResponse(
        html,
        headers={
            "Cache-Control": f"public, max-age={MAX_AGE}",
            "Content-Language": "en",
            "Content-Security-Policy": POLICY,
        },
    )


@require_safe
@conditional_page
def file(request: HttpRequest, name: str) -> HttpResponse:
    """The schema, an operation or an answer, as it stands in the folder."""
    path = folder.files().get(name)
    if path is None:
        raise Http404
    return HttpResponse(
        path.read_bytes(),
        content_type=MEDIA_TYPES[path.suffix],
        headers={
            "Access-Control-Allow-Origin": "*",
            "Cache-Control": f"public, max-age={MAX_AGE}",
        },
    )


def neighbours(index: Rendered, address: str) -> tuple[Link | None, Link | None]:
    """The pages before and after one, in the order of the index."""
    listed = [link for group in index.links.values() for link in group]
    order = [("", index.title), *listed]
    place = next((i for i, link in enumerate(order) if link[0] == address), None)
    if place is None:
        return None, None
    around = [None, *order, None]
    return around[place], around[place + 2]


def rendered(path: Path) -> Rendered:
    return read(path, path.stat().st_mtime_ns, settings.BASE_URL, graphiql())


@lru_cache(maxsize=128)
def read(path: Path, _changed: int, origin: str, graphiql: str) -> Rendered:
    text = path.read_text().replace(WRITTEN_FOR, origin)
    site = Surroundings(
        docs=reverse("docs"),
        graphql=reverse("graphql"),
        graphiql=graphiql,
        origin=origin,
    )
    return render(text, folder.relative(path), site)


def graphiql() -> str:
    """The path of GraphiQL; empty where it is switched off."""
    return reverse("graphiql") if settings.GRAPHIQL else ""
