"""Free content of many pages at once: blocks with what they show, fetched in bulk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphene.utils.str_converters import to_camel_case
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.api.context import AnswerContext
from cms.api.loading import Relation, loaders
from cms.api.media import document_row, documents_by_id, image_row, images_by_id
from cms.api.pages import pages_by_id
from cms.api.rich_text import expand
from cms.api.rows import Row
from cms.api.selection import Field, Selection


@dataclass
class StreamItem:
    """One block of a stream, as Grapple's types read it: `value` by child name."""

    id: str | None
    block: blocks.StructBlock
    value: dict[str, Any]


@dataclass
class Slot:
    """One place in a block that waits for what it refers to."""

    item: StreamItem
    name: str
    child: blocks.Block
    language: str
    selection: Selection


def stream(column: str) -> Relation:
    """A relation that reads a StreamField's column for all rows."""

    def relation(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
        slots: list[Slot] = []
        model = loaders[rows[0]["_type"]].model
        kinds = model._meta.get_field(column).stream_block.child_blocks  # type: ignore[union-attr]
        for row in rows:
            items = list(_items(kinds, row[column]))
            row[field.attribute] = items
            for item in items:
                slots += _slots(item, row["locale"], field.selection)
        fill(ctx, slots, rows[0]["requested"])

    return relation


def fill(ctx: AnswerContext, slots: Sequence[Slot], requested: str) -> None:
    """Put into every slot what it refers to, or None where nobody may see it.

    One statement for images, one for documents, a few for each type of page.
    """
    _fill_images(ctx, [s for s in slots if isinstance(s.child, ImageChooserBlock)])
    _fill_documents(
        ctx, [s for s in slots if isinstance(s.child, DocumentChooserBlock)]
    )
    _fill_pages(
        ctx,
        [s for s in slots if isinstance(s.child, blocks.PageChooserBlock)],
        requested,
    )
    texts = [s for s in slots if isinstance(s.child, blocks.RichTextBlock)]
    sources = [(slot.item.value[slot.name], slot.language) for slot in texts]
    for slot, html in zip(texts, expand(ctx, sources, requested), strict=True):
        slot.item.value[slot.name] = html


def _items(
    kinds: Mapping[str, blocks.StructBlock], raw: Sequence[Mapping[str, Any]]
) -> Iterator[StreamItem]:
    """The blocks of a stream; those of a kind that no longer exists are left out."""
    for entry in raw:
        block = kinds.get(entry["type"])
        if block is None:
            continue
        stored = entry["value"] or {}
        value = {
            name: stored.get(name) or _empty(child)
            for name, child in block.child_blocks.items()
        }
        yield StreamItem(entry.get("id"), block, value)


def _empty(child: blocks.Block) -> str | None:
    """What the API shows of a value that was not given: an address is null."""
    return None if isinstance(child, blocks.URLBlock) and not child.required else ""


def _slots(item: StreamItem, language: str, selection: Selection) -> Iterator[Slot]:
    """Places of a block that refer elsewhere; unasked ones are emptied."""
    chosen = selection.for_type(type(item.block).__name__)
    for name, child in item.block.child_blocks.items():
        if not isinstance(child, blocks.ChooserBlock | blocks.RichTextBlock):
            continue
        field = to_camel_case(name)
        if field in chosen:
            yield Slot(item, name, child, language, chosen.below(field))
        else:
            item.value[name] = None


def _fill_images(ctx: AnswerContext, slots: Sequence[Slot]) -> None:
    found = images_by_id(ctx, _ids(slots))
    for slot in slots:
        image = found.get(slot.item.value[slot.name])
        slot.item.value[slot.name] = image and image_row(image, slot.language)


def _fill_documents(ctx: AnswerContext, slots: Sequence[Slot]) -> None:
    found = documents_by_id(ctx, _ids(slots))
    for slot in slots:
        document = found.get(slot.item.value[slot.name])
        slot.item.value[slot.name] = document and document_row(document, slot.language)


def _fill_pages(ctx: AnswerContext, slots: Sequence[Slot], requested: str) -> None:
    """Each kind of block asks for its own fields, so each is fetched by itself."""
    kinds: dict[type, list[Slot]] = {}
    for slot in slots:
        kinds.setdefault(type(slot.item.block), []).append(slot)
    for group in kinds.values():
        found = pages_by_id(ctx, _ids(group), group[0].selection, requested)
        for slot in group:
            slot.item.value[slot.name] = found.get(slot.item.value[slot.name])


def _ids(slots: Sequence[Slot]) -> set[int]:
    values = {slot.item.value[slot.name] for slot in slots}
    return {value for value in values if isinstance(value, int)}
