"""Where a text stands in a page: what editors call the place, and what it may hold."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField


@dataclass(frozen=True)
class Place:
    """One text of a page or record.

    group:      the heading it stands under: "" for the page's own, else "Tickets".
    label:      "Title"; "Full price: name" for a row.
    max_length: in characters, None for no limit.
    is_long:    whether it may have several lines.
    features:   of rich text; None where the text is plain.
    """

    group: str
    label: str
    max_length: int | None = None
    is_long: bool = False
    features: tuple[str, ...] | None = None


def place_of(thing: Any, path: str) -> Place:
    """The place of a text in a version that has it."""
    name, _dot, rest = path.partition(".")
    field = type(thing)._meta.get_field(name)
    if isinstance(field, models.ManyToOneRel):
        return _in_row(thing, field, rest)
    label = capfirst(str(field.verbose_name))
    if isinstance(field, StreamField):
        return _in_stream(field.value_from_object(thing), rest.split("."), label)
    if isinstance(field, RichTextField):
        return Place("", label, features=_features(field.features))
    is_long = not isinstance(field, models.CharField) or (field.max_length or 0) > 160
    return Place("", label, field.max_length, is_long)


def _in_row(thing: Any, relation: models.ManyToOneRel, path: str) -> Place:
    key, _dot, rest = path.partition(".")
    group = capfirst(str(relation.related_model._meta.verbose_name_plural))
    rows = getattr(thing, relation.get_accessor_name()).all()
    for row in rows:
        if str(row.translation_key) == key:
            place = place_of(row, rest)
            parts = [str(row), place.group and f"{place.group} · ", place.label]
            label = f"{parts[0]} · {parts[1]}{parts[2]}"
            return Place(group, label, place.max_length, place.is_long, place.features)
    return Place(group, _("Text of a row that is gone"), is_long=True)


def _in_stream(stream: blocks.StreamValue, path: list[str], label: str) -> Place:
    for child in stream:
        if child.id == path[0]:
            make = partial(Place, label)
            return _in_block(child.block, child.value, path[1:], "", make)
    return Place(label, _("Text of a block that is gone"), is_long=True)


def _in_block(
    block: blocks.Block, value: Any, path: list[str], label: str, make: partial
) -> Place:
    label = f"{label} · {capfirst(block.label)}" if label else capfirst(block.label)
    if isinstance(block, blocks.StructBlock) and path:
        child = block.child_blocks[path[0]]
        return _in_block(child, value[path[0]], path[1:], label, make)
    if isinstance(block, blocks.ListBlock) and path:
        for item in value.bound_blocks:
            if item.id == path[0]:
                return _in_block(item.block, item.value, path[1:], label, make)
    if isinstance(block, blocks.StreamBlock) and path:
        for item in value:
            if item.id == path[0]:
                return _in_block(item.block, item.value, path[1:], label, make)
    if isinstance(block, blocks.RichTextBlock):
        return make(label, features=_features(block.features))
    field = getattr(block, "field", None)
    is_long = isinstance(block, blocks.TextBlock)
    return make(label, getattr(field, "max_length", None), is_long)


def _features(features: list[str] | None) -> tuple[str, ...]:
    return tuple(features or ())
