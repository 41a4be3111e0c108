"""Plain text of formatted and of free content, as far as the public reads it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wagtail import blocks
from wagtail.rich_text import get_text_for_indexing

from cms.search.sources import lines

END_OF_LINE = re.compile(r"</(?:p|h[1-6]|li|div|blockquote)>|<(?:br|hr)\s*/?>")
# A tag as the editor stores it: most texts have no others, and need no parser.
TAG = re.compile(
    r"</?(?:a|b|blockquote|br|code|del|em|embed|h[1-6]|hr|i|li|ol|p|strong|sub|sup|ul)"
    r'(?: [a-z-]+="[^"<>]*")* ?/?>'
)


def plain(html: str) -> str:
    """Rich text without its tags, paragraphs on lines of their own."""
    if not html:
        return ""
    text = TAG.sub("", END_OF_LINE.sub("\n", html))
    if "<" in text or "&" in text:
        text = get_text_for_indexing(END_OF_LINE.sub(r"\g<0>\n", html))
    return lines(text.splitlines())


def stream_text(stream: Any) -> str:
    """The words of a StreamField's value, as stored; blocks of unknown kinds have none.

    No statement: what a block refers to is not read.
    """
    return lines(_stream(stream.stream_block, stream.raw_data))


def _stream(block: blocks.StreamBlock, raw: Sequence[Any]) -> Iterator[str]:
    for entry in raw:
        child = block.child_blocks.get(entry["type"])
        if child is not None:
            yield from _texts(child, entry["value"])


def _texts(block: blocks.Block, value: Any) -> Iterator[str]:
    if isinstance(block, blocks.StructBlock):
        yield from _struct(block, value or {})
    elif isinstance(block, blocks.StreamBlock):
        yield from _stream(block, value or [])
    elif isinstance(block, blocks.ListBlock):
        for item in value or []:
            yield from _texts(block.child_block, _item_value(item))
    elif isinstance(block, blocks.RichTextBlock):
        yield plain(value or "")
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
        yield value or ""


def _struct(block: blocks.StructBlock, value: Mapping[str, Any]) -> Iterator[str]:
    """Only the fields that the API shows: the others are notes of the editors."""
    shown = shown_fields(block)
    for name, child in block.child_blocks.items():
        if name in shown:
            yield from _texts(child, value.get(name))


def shown_fields(block: blocks.Block) -> set[str]:
    """Names of the children that `graphql_fields` declares."""
    fields = set()
    for declared in getattr(block, "graphql_fields", ()):
        made = declared() if callable(declared) else declared
        made = made[0] if isinstance(made, tuple) else made
        fields.add(made.field_source)
    return fields


def _item_value(item: Any) -> Any:
    """Items of a list are stored with an id, and in older content without."""
    is_wrapped = isinstance(item, dict) and {"type", "value"} <= item.keys()
    return item["value"] if is_wrapped else item
