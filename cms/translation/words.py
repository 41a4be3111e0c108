"""The words of a page or record at every depth: texts by path.

A path is `title`, `offers.<key of the row>.name`, `body.<id of the block>.text`: that
of wagtail-localize, which finds the texts. It is the same in every language, because
rows keep their translation key and blocks their id.
"""

import json
import warnings
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from html import unescape
from typing import Any

from bs4 import MarkupResemblesLocatorWarning
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail_localize.fields import TranslatableField
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import restore_strings

LINE_BREAK = "<br/>"  # as wagtail-localize writes that of a plain text
# A label may well be an address; wagtail-localize reads it as HTML.
warnings.filterwarnings("ignore", category=MarkupResemblesLocatorWarning)

PAGE_WORDS = ("title", "seo_title", "search_description")
OWN_TO_EACH = ("slug",)  # a translator's own choice, no translation of the source's


def translatable_fields(model: type[models.Model]) -> list[TranslatableField]:
    """For wagtail-localize: the declared words and the rows, and nothing else."""
    rows = [
        relation.get_accessor_name()
        for relation in get_all_child_relations(model)
        if hasattr(relation.related_model, "is_untranslated")
    ]
    own = [name for name in own_words(model) if name not in OWN_TO_EACH]
    return [TranslatableField(name) for name in [*own, *rows]]


def own_words(model: type[models.Model]) -> tuple[str, ...]:
    """The names of a model's own fields that hold words."""
    words = tuple(getattr(model, "words", ()))
    from wagtail.models import Page  # its module needs the apps to be loaded

    return (*PAGE_WORDS, *words) if issubclass(model, Page) else words


@dataclass(frozen=True)
class Text:
    """One text; HTML when its field or block is rich text."""

    value: str
    is_html: bool = False


def texts_of(thing: models.Model) -> dict[str, Text]:
    """Every text that is not empty, in the order of the model."""
    pieces: dict[str, list[Any]] = {}
    for segment in extract_segments(thing):
        if isinstance(segment, StringSegmentValue | TemplateSegmentValue):
            pieces.setdefault(segment.path, []).append(segment)
    return {path: _text(segments) for path, segments in pieces.items()}


def words_of(thing: models.Model) -> dict[str, str]:
    """`texts_of`, the values alone."""
    return {path: text.value for path, text in texts_of(thing).items()}


def _text(segments: list[Any]) -> Text:
    first, *others = segments
    if isinstance(first, TemplateSegmentValue):
        strings = [(segment.string, segment.attrs) for segment in others]
        return Text(restore_strings(first.template, strings), is_html=True)
    return Text(unescape(first.string.data.replace(LINE_BREAK, "\n")))


def write_words(
    target: Any, source: Any, words: dict[str, str], *, dropped: Iterable[str] = ()
) -> None:
    """Put texts into a version in memory; what the version has beside them stays.

    source:  the version whose free content gives the order of the blocks.
    dropped: ids of blocks that the target alone still has and shall lose.
    """
    parts: dict[str, dict[str, str]] = {}
    for path, text in (words_of(target) | words).items():
        name, _, rest = path.partition(".")
        parts.setdefault(name, {})[rest] = text
    for name, part in parts.items():
        field = type(target)._meta.get_field(name)
        if isinstance(field, StreamField):
            _write_stream(target, source, field, part, set(dropped))
        elif isinstance(field, models.ManyToOneRel):
            _write_rows(target, source, name, part)
        else:
            setattr(target, name, part[""])


def _write_rows(target: Any, source: Any, name: str, words: dict[str, str]) -> None:
    by_row: dict[str, dict[str, str]] = {}
    for path, text in words.items():
        key, _, rest = path.partition(".")
        by_row.setdefault(key, {})[rest] = text
    sources = {str(row.translation_key): row for row in getattr(source, name).all()}
    rows = list(getattr(target, name).all())
    for row in rows:
        key = str(row.translation_key)
        if key in by_row:
            write_words(row, sources.get(key, row), by_row[key])
            row.is_untranslated = False
    setattr(target, name, rows)


def _write_stream(
    target: Any,
    source: Any,
    field: StreamField,
    words: dict[str, str],
    dropped: set[str],
) -> None:
    """The blocks of the source in their order, then those the target has alone."""
    blocks = _raw(source, field)
    mine = _raw(target, field)
    left_out = {block["id"] for block in blocks} | dropped
    for place, block in enumerate(mine):
        if block["id"] not in left_out:
            before = {other["id"] for other in mine[:place]}
            blocks.insert(_after(blocks, before), block)
    for path, text in words.items():
        _put(blocks, path.split("."), text)
    setattr(target, field.name, field.to_python(json.dumps(blocks)))


def _raw(thing: Any, field: StreamField) -> list[dict[str, Any]]:
    """The blocks as they are stored, free to be changed."""
    return deepcopy(list(field.value_from_object(thing).get_prep_value()))


def _after(blocks: Iterable[dict[str, Any]], before: set[str]) -> int:
    """The place behind the last of the blocks that stood before."""
    places = [n + 1 for n, block in enumerate(blocks) if block["id"] in before]
    return max(places, default=0)


def _put(value: Any, path: list[str], text: str) -> None:
    """Set a text in what a StreamField stores; where a path leads nowhere, nothing."""
    head, *rest = path
    if isinstance(value, list):
        for block in value:
            if block.get("id") == head:
                if not rest:
                    block["value"] = text
                elif isinstance(block["value"], dict | list):
                    _put(block["value"], rest, text)
    elif isinstance(value, dict) and head in value:
        if not rest:
            value[head] = text
        elif isinstance(value[head], dict | list):
            _put(value[head], rest, text)


def is_row(model: type[models.Model], path: str) -> bool:
    """Whether the text at a path is one of a child row."""
    field = model._meta.get_field(path.partition(".")[0])
    return isinstance(field, models.ManyToOneRel)
