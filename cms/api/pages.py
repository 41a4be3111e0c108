"""What every page answers: addresses, language versions, words for search engines."""

import re
from collections.abc import Collection, Mapping
from typing import Any, ClassVar

from django.conf import settings
from django.db.models import QuerySet
from django.db.models.expressions import BaseExpression
from wagtail.models import Page

from cms.api.answers.tags import by_column
from cms.api.context import AnswerContext
from cms.api.fetching import Asked, select
from cms.api.loading import Loader, Relation, Waiting, Wanted, loaders, waits
from cms.api.media import load_images
from cms.api.rows import Row
from cms.api.selection import Field, Selection
from cms.api.statements import KEYS, among
from cms.api.versions import best_versions, is_behind, is_source

URI = re.compile(r"/id/(?P<kind>[a-z-]+)/(?P<key>[0-9a-f-]{36})")
ADDRESS = ("path", "url_path")


def uri_of(kind: str, key: Any) -> str:
    """The address of a thing itself, the same in every language and for ever."""
    return f"{settings.WAGTAILADMIN_BASE_URL}/id/{kind}/{key}"


def key_in(uri: str, kind: str) -> str | None:
    """The key of a thing of that kind in its `uri`; None for any other address."""
    base = settings.WAGTAILADMIN_BASE_URL
    found = URI.fullmatch(uri.removeprefix(base)) if uri.startswith(base) else None
    return found["key"] if found and found["kind"] == kind else None


def path_of(ctx: AnswerContext, row: Row) -> str:
    """Path on the front end, with the language in front: `/fr/evenements/…/`."""
    root = ctx.root_above(row["path"])
    return f"/{root.language}/{row['url_path'].removeprefix(root.url_path)}"


def url_of(ctx: AnswerContext, row: Row) -> str:
    """Absolute address on the front end of the page's site."""
    return ctx.root_above(row["path"]).origin + path_of(ctx, row)


def status_of(row: Row) -> str:
    """How an answer came to be in its language."""
    if row["locale"] != row["requested"]:
        return "FALLBACK"
    if row["is_source"]:
        return "SOURCE"
    return "STALE" if row["is_behind"] else "TRANSLATED"


@waits
def load_translations(ctx: AnswerContext, rows: list[Row], field: Field) -> Waiting:
    """The published language versions of each page, in the order of the site."""
    keys = {row["translation_key"] for row in rows}
    found = yield Wanted(Asked(_versions, (), keys, tags=keys))
    order = {code: place for place, (code, _) in enumerate(settings.LANGUAGES)}
    versions: dict[Any, list[Row]] = {}
    for row in found:
        versions.setdefault(row["translation_key"], []).append(
            {
                "locale": row["locale__language_code"],
                "title": row["title"],
                "slug": row["slug"],
                "path": path_of(ctx, row),
                "url": url_of(ctx, row),
            }
        )
    for row in rows:
        row["translations"] = sorted(
            versions.get(row["translation_key"], []),
            key=lambda version: order.get(version["locale"], len(order)),
        )


def _versions(ctx: AnswerContext) -> QuerySet:
    pages = Page.objects.filter(among("translation_key", KEYS))
    return ctx.visible(pages).values(
        "translation_key", "title", "slug", *ADDRESS, "locale__language_code"
    )


@waits
def load_seo(_ctx: AnswerContext, rows: list[Row], field: Field) -> Waiting:
    """Title, description and picture for search engines and shared links."""
    loader = loaders[rows[0]["_type"]]
    assert isinstance(loader, PageLoader)
    images: dict[int, Row] = {}
    if loader.image_column and "image" in field.selection:
        images = yield from load_images(rows, loader.image_column)
    for row in rows:
        described = row.get(loader.description, "")
        row["seo"] = {
            "title": row["seo_title"] or row["title"],
            "description": row["search_description"] or described,
            "image": images.get(row["pk"]),
        }


class PageLoader(Loader):
    """Fields of the `Page` interface.

    description:  the column that describes the page where nothing better is given.
    image_column: the column of the picture that stands for the page.
    """

    interfaces = ("Node", "Page")
    kind: ClassVar[str] = "pages"
    description: ClassVar[str] = ""
    image_column: ClassVar[str] = ""
    model = Page

    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "title": ("title",),
        "slug": ("slug",),
        "path": ADDRESS,
        "url": ADDRESS,
        "publishedAt": ("first_published_at",),
        "updatedAt": ("last_published_at",),
        "translation": ("is_source", "is_behind"),
    }
    annotations: ClassVar[Mapping[str, BaseExpression]] = {
        "is_source": is_source(Page),
        "is_behind": is_behind(),
    }
    relations: ClassVar[Mapping[str, Relation]] = {
        "translations": load_translations,
        "seo": load_seo,
    }

    def needed(self, selection: Selection) -> list[str]:
        names = super().needed(selection)
        if "seo" in self.selected(selection):
            names += ["title", "seo_title", "search_description"]
            names += filter(None, [self.description, self.image_column])
        return names

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        super().compute(ctx, row, selection)
        if "uri" in selection:
            row["uri"] = uri_of(self.kind, row["key"])
        if "path" in row:
            path, url = path_of(ctx, row), url_of(ctx, row)
            row |= {"tree_path": row["path"], "path": path, "url": url}
        if "first_published_at" in row:
            row["published_at"] = row["first_published_at"].astimezone(ctx.zone)
        if "last_published_at" in row:
            row["updated_at"] = row["last_published_at"].astimezone(ctx.zone)
        if "is_source" in row:
            row["translation"] = {
                "requested": row["requested"],
                "served": row["locale"],
                "status": status_of(row),
            }


def page_loader(app_label: str, model: str) -> PageLoader | None:
    """The loader of a page model, None where the API has no type for it."""
    label = f"{app_label}.{model}"
    for loader in loaders.values():
        if isinstance(loader, PageLoader) and loader.model._meta.label_lower == label:
            return loader
    return None


def pages_by_id(
    ctx: AnswerContext, ids: Collection[int], selection: Selection, language: str
) -> dict[int, Row]:
    """Pages of any type that are referred to by primary key, as visible.

    One statement to learn their types, then those of each type that occurs.
    """
    if not ids:
        return {}
    with ctx.tags.of(by_column(Page, "id", ids)):
        known = select(ctx, _types, keys=ids)
    by_type: dict[tuple[str, str], dict[int, Any]] = {}
    for page in known:
        type_ = page["content_type__app_label"], page["content_type__model"]
        by_type.setdefault(type_, {})[page["pk"]] = page["translation_key"]
    found: dict[int, Row] = {}
    for (app_label, model), keys in by_type.items():
        if loader := page_loader(app_label, model):
            rows = loader.by_key(ctx, set(keys.values()), selection, language)
            found |= {pk: rows[key] for pk, key in keys.items() if key in rows}
    return found


def _types(_ctx: AnswerContext) -> QuerySet:
    return Page.objects.filter(among("pk", KEYS)).values(
        "pk", "translation_key", "content_type__app_label", "content_type__model"
    )


def page_addresses(
    ctx: AnswerContext, ids: Collection[int], language: str
) -> dict[int, str]:
    """Absolute addresses of the visible pages among those ids, two statements."""
    if not ids:
        return {}
    with ctx.tags.of(by_column(Page, "id", ids)):
        stored = select(ctx, _types, keys=ids)
    keys = {page["pk"]: page["translation_key"] for page in stored}
    if not keys:
        return {}
    with ctx.tags.of(keys.values()):
        found = select(ctx, _addresses, language, keys=set(keys.values()))
    urls = {row["translation_key"]: url_of(ctx, row) for row in found}
    return {pk: urls[key] for pk, key in keys.items() if key in urls}


def _addresses(ctx: AnswerContext, language: str) -> QuerySet:
    pages = Page.objects.filter(among("translation_key", KEYS))
    return best_versions(ctx, pages, language).values("translation_key", *ADDRESS)
