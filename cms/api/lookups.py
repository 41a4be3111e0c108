"""How one thing is found: by key, slug, path, address or id."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Page

from cms.api.answers.tags import by_column
from cms.api.context import AnswerContext
from cms.api.errors import ApiError
from cms.api.fetching import select
from cms.api.loading import Loader, loaders
from cms.api.media import (
    document_row,
    documents_by_id,
    image_row,
    images_by_id,
)
from cms.api.pages import key_in, page_loader
from cms.api.rows import Row
from cms.api.scalars import content_language
from cms.api.selection import Selection
from cms.api.statements import KEYS, among
from cms.api.versions import versions


def language_of(args: Mapping[str, Any]) -> str:
    """The language asked for, the site's default where none is."""
    locale = args.get("locale")
    return content_language(locale) if locale else settings.LANGUAGE_CODE


def one(
    ctx: AnswerContext,
    loader: Loader,
    selection: Selection,
    args: Mapping[str, Any],
    *,
    fallback: bool,
) -> Row | None:
    """The one thing that `key`, `slug`, `path` or `uri` names; None when it is not
    published.

    fallback: whether another language may stand in for the one asked for. A slug and a
              path are looked up as they are, so they need no other language.
    Raises ApiError LOOKUP_ARGUMENTS unless exactly one of them is given.
    """
    name, value = given(args, ("key", "slug", "path", "uri"))
    language = language_of(args)
    if name == "path":
        place = place_at(ctx, value)
        if place is None:
            return None
        value = place.key
        language = language_of(args) if args.get("locale") else place.language
        fallback = fallback or place.is_alias
    if name == "uri":
        value = key_in(value, loader.kind) or ""
    if name == "slug":
        fallback = False
        keys = by_column(loader.model, "slug", [value])
        return first(ctx, loader, "slug", value, keys, selection, language, fallback)
    return of_key(ctx, loader, read_uuid(value), selection, language, fallback)


def of_key(
    ctx: AnswerContext,
    loader: Loader,
    key: UUID | None,
    selection: Selection,
    language: str,
    fallback: bool,
) -> Row | None:
    """The one thing with a key, as published in a language or in its stead."""
    if key is None:
        return None
    column = "translation_key"
    return first(ctx, loader, column, key, [key], selection, language, fallback)


def first(
    ctx: AnswerContext,
    loader: Loader,
    column: str,
    value: Any,
    keys: Collection[Any],
    selection: Selection,
    language: str,
    fallback: bool,
) -> Row | None:
    """The first row that has a value and answers for a language.

    keys: of what the lookup depends on, see `Tags.of`.
    """
    columns = loader.columns_for(selection)
    with ctx.tags.of(keys):
        found = select(
            ctx, _first, loader, column, columns, language, fallback, keys=[value]
        )
    for row in loader.complete(ctx, found, selection, language):
        ctx.tags.add([row["key"]])
        return row
    return None


def _first(
    ctx: AnswerContext,
    loader: Loader,
    column: str,
    columns: tuple[str, ...],
    language: str,
    fallback: bool,
) -> QuerySet:
    named = loader.model._default_manager.filter(among(column, KEYS))
    rows = versions(ctx, named, language, fallback=fallback).order_by("pk")[:1]
    return loader.annotate(rows, columns).values(*columns)


@dataclass(frozen=True)
class Place:
    """What stands at a public path: a page's key and model, and the path's language.

    is_alias: the page there only mirrors the one with the key.
    """

    key: str
    language: str
    app_label: str
    model: str
    is_alias: bool


def place_at(
    ctx: AnswerContext, path: str, hostname: str | None = None
) -> Place | None:
    """The visible page at a path such as `/fr/evenements/…/`, on one site or on any."""
    language, _, rest = path.strip("/").partition("/")
    roots = [
        root
        for root in ctx.roots
        if root.language == language and hostname in (None, root.hostname)
    ]
    for root in roots:
        url_path = f"{root.url_path}{rest}/" if rest else root.url_path
        with ctx.tags.of(by_column(Page, "url_path", [url_path])):
            found = select(ctx, _at_path, keys=[url_path])
        for row in found:
            return Place(
                key=str(row["alias_of__translation_key"] or row["translation_key"]),
                language=language,
                app_label=row["content_type__app_label"],
                model=row["content_type__model"],
                is_alias=row["alias_of__translation_key"] is not None,
            )
    return None


def _at_path(ctx: AnswerContext) -> QuerySet:
    pages = ctx.visible(Page.objects.filter(among("url_path", KEYS)), aliases=True)
    return pages.order_by("pk").values(
        "translation_key",
        "alias_of__translation_key",
        "content_type__app_label",
        "content_type__model",
    )[:1]


def given(args: Mapping[str, Any], names: tuple[str, ...]) -> tuple[str, str]:
    """The one argument of those that is given, with its value."""
    found = [(name, args[name]) for name in names if args.get(name) is not None]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"`{name}`" for name in names)
    received = ", ".join(f"`{name}`" for name, _ in found) or "none of them"
    raise ApiError(
        "LOOKUP_ARGUMENTS",
        f"Give exactly one of {listed}; received {received}.",
    )


def by_place(ctx: AnswerContext, place: Place, selection: Selection) -> Row | None:
    """The page at a public path, whatever its type."""
    loader = page_loader(place.app_label, place.model)
    if loader is None:
        return None
    key, language = read_uuid(place.key), place.language
    return of_key(ctx, loader, key, selection, language, place.is_alias)


def by_id(ctx: AnswerContext, global_id: str, selection: Selection) -> Row | None:
    """What an `id` names, if it is visible; None for any other text.

    An id that stands in for another language (`Event:12:en`) is answered with what is
    published in that language now.
    """
    type_name, _, rest = global_id.partition(":")
    number, _, language = rest.partition(":")
    if not (number.isdecimal() and len(number) < 19):
        return None
    pk = int(number)
    if type_name == "Image":
        image = images_by_id(ctx, [pk]).get(pk)
        return image and image_row(image, language or settings.LANGUAGE_CODE)
    if type_name == "Document":
        document = documents_by_id(ctx, [pk]).get(pk)
        return document and document_row(document, language or settings.LANGUAGE_CODE)
    loader = loaders.get(type_name)
    if loader is None or (language and language not in dict(settings.LANGUAGES)):
        return None
    queryset = loader.public(ctx, loader.model._default_manager.filter(pk=pk))
    if language:
        keys = queryset.values_list("translation_key", flat=True)
        return next(
            iter(loader.by_key(ctx, list(keys), selection, language).values()), None
        )
    rows = loader.rows(ctx, queryset, selection)
    return rows[0] if rows else None


def read_uuid(text: str) -> UUID | None:
    """A key; None, which nothing has, for any other text."""
    try:
        return UUID(text)
    except ValueError:
        return None
