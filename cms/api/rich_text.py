"""Rich text as stored becomes HTML that anybody may read, many texts at once."""

from collections.abc import Sequence
from typing import Any

import nh3
from django.utils.html import escape
from wagtail.rich_text.rewriters import (
    EmbedRewriter,
    LinkRewriter,
    MultiRuleRewriter,
)

from cms.api.context import AnswerContext
from cms.api.loading import Relation
from cms.api.media import document_url, documents_by_id, image_row, images_by_id
from cms.api.pages import page_addresses
from cms.api.rows import Row
from cms.api.selection import Field
from cms.media.addresses import image_url

ALLOWED_TAGS = {
    *("p", "br", "hr", "a", "b", "strong", "i", "em", "sub", "sup", "code"),
    *("ul", "ol", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "img"),
}
ALLOWED_ATTRIBUTES = {
    "a": {"href", "hreflang", "lang"},
    "img": {"src", "alt", "width", "height"},
}
SANITISER = nh3.Cleaner(
    tags=ALLOWED_TAGS,
    attributes=ALLOWED_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)


def rich_text(column: str) -> Relation:
    """A relation that turns a column of stored rich text into HTML."""

    def relation(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
        sources = [(row[column], row["locale"]) for row in rows]
        texts = expand(ctx, sources, rows[0]["requested"])
        for row, text in zip(rows, texts, strict=True):
            row[field.attribute] = text

    return relation


def expand(
    ctx: AnswerContext, sources: Sequence[tuple[str, str]], requested: str
) -> list[str]:
    """HTML of stored rich texts: sanitised, addresses absolute, in the same order.

    sources:   texts, each with its language, in which its pictures are described.
    requested: the language in which pages are looked up.
    A link to what nobody may see keeps its words and loses its address. No statement
    where nothing is linked, two for pages, one each for documents and images.
    """
    if any(_refers(source) for source, _ in sources):
        texts = _rewritten(ctx, sources, requested)
    else:
        texts = [source for source, _ in sources]
    return [SANITISER.clean(text) for text in texts]


def _rewritten(
    ctx: AnswerContext, sources: Sequence[tuple[str, str]], requested: str
) -> list[str]:
    """The texts with addresses and pictures in the place of what they refer to."""
    found: dict[str, set[int]] = {"page": set(), "document": set(), "image": set()}
    gather = _rewriter(
        {kind: _noting(found[kind]) for kind in ("page", "document")},
        {"image": _noting(found["image"])},
    )
    for source, _ in sources:
        if _refers(source):
            gather(source)
    pages = page_addresses(ctx, found["page"], requested)
    documents = documents_by_id(ctx, found["document"])
    images = images_by_id(ctx, found["image"])
    files = {pk: document_url(pk, doc.filename) for pk, doc in documents.items()}
    rewriters = {
        language: _rewriter(
            {"page": _linking(pages), "document": _linking(files)},
            {"image": _showing(images, language), "media": _media_link},
        )
        for _, language in sources
    }
    return [
        rewriters[language](source) if _refers(source) else source
        for source, language in sources
    ]


def _refers(source: str) -> bool:
    """Whether there may be something to look up: most texts have no link."""
    return "<a" in source or "<embed" in source


def _rewriter(links: dict[str, Any], embeds: dict[str, Any]) -> MultiRuleRewriter:
    return MultiRuleRewriter([LinkRewriter(links), EmbedRewriter(embeds)])


def _noting(ids: set[int]) -> Any:
    def note(attrs: dict[str, str]) -> str:
        ids.add(_pk(attrs))
        return ""

    return note


def _linking(addresses: dict[int, str]) -> Any:
    def link(attrs: dict[str, str]) -> str:
        url = addresses.get(_pk(attrs))
        return f'<a href="{escape(url)}">' if url else "<a>"

    return link


def _showing(images: dict[int, Row], language: str) -> Any:
    def picture(attrs: dict[str, str]) -> str:
        image = images.get(_pk(attrs))
        return _picture(image, language) if image else ""

    return picture


def _pk(attrs: dict[str, str]) -> int:
    """The id in a stored link; 0, which nothing has, when it is no number."""
    text = attrs.get("id", "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def _picture(image: Row, language: str) -> str:
    shown = image_row(image, language)
    url = image_url(
        shown["pk"],
        shown["filename"],
        width=960,
        original_width=shown["width"],
        original_height=shown["height"],
    )
    return f'<img src="{escape(url)}" alt="{escape(shown["alt"])}">'


def _media_link(attrs: dict[str, str]) -> str:
    url = escape(attrs.get("url", ""))
    return f'<a href="{url}">{url}</a>'
