"""Home pages, pages of free content, and the navigation."""

from collections.abc import Mapping
from typing import Any, ClassVar

from cms.api.context import AnswerContext
from cms.api.loading import Relation, loaders, register
from cms.api.pages import PageLoader, pages_by_id
from cms.api.rows import Row
from cms.api.selection import Selection
from cms.api.streams import stream
from cms.api.versions import best_versions
from cms.visibility import SiteRoot
from home.models import ContentPage, HomePage


@register
class HomePageLoader(PageLoader):
    type_name = "HomePage"
    kind = "homes"
    model = HomePage
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        **PageLoader.columns,
        "body": ("body",),
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        **PageLoader.relations,
        "body": stream("body"),
    }


@register
class ContentPageLoader(PageLoader):
    type_name = "ContentPage"
    kind = "contents"
    model = ContentPage
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = HomePageLoader.columns
    relations: ClassVar[Mapping[str, Relation]] = HomePageLoader.relations


def load_home(
    ctx: AnswerContext, root: SiteRoot, selection: Selection, language: str
) -> Row | None:
    """The home page of a site in a language, else as first written."""
    rows = _homes(ctx, root, language)
    found = loaders["HomePage"].rows(ctx, rows, selection, language, [root.key])
    return found[0] if found else None


def load_navigation(
    ctx: AnswerContext, root: SiteRoot, selection: Selection, language: str
) -> list[dict[str, Any]]:
    """The menu of a site in a language; entries whose page nobody may see are left out.

    An entry leads to a page or to an address; its label is the page's title where the
    editors gave none.
    """
    homes = _homes(ctx, root, language).values_list("navigation", flat=True)
    with ctx.tags.of([root.key]):
        stored = homes.first()
    entries = [entry["value"] for entry in stored.raw_data] if stored else []
    every = [*entries, *(child for entry in entries for child in _children(entry))]
    pages = pages_by_id(
        ctx,
        {entry["page"] for entry in every if entry.get("page")},
        selection.below("page")
        | selection.below("children").below("page")
        | Selection.naming("Page", "title", "url"),
        language,
    )
    return [item for entry in entries if (item := _item(entry, pages))]


def _children(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """The entries below one; a script may have stored them bare, as Wagtail allows."""
    return [child.get("value", child) for child in entry.get("children") or ()]


def _item(entry: dict[str, Any], pages: Mapping[int, Row]) -> dict[str, Any] | None:
    page = pages.get(entry.get("page") or 0)
    if page is None and not entry.get("url"):
        return None
    url = page["url"] if page else entry["url"]
    children = [_item(child, pages) for child in _children(entry)]
    return {
        "label": entry.get("label") or (page["title"] if page else url),
        "url": url,
        "page": page,
        "children": [child for child in children if child],
    }


def _homes(ctx: AnswerContext, root: SiteRoot, language: str) -> Any:
    keys = HomePage.objects.filter(pk=root.page_id).values("translation_key")
    return best_versions(
        ctx, HomePage.objects.filter(translation_key__in=keys), language
    )
