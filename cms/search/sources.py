"""Who supplies words to search: each domain declares its types here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.db.models.expressions import BaseExpression
from wagtail.models import Page

Row = dict[str, Any]


@dataclass(frozen=True)
class Words:
    """What a thing says, by weight; see `SearchEntry`."""

    name: str
    spellings: str = ""
    around: str = ""
    summary: str = ""
    body: str = ""
    mentions: list[UUID] = field(default_factory=list)


@dataclass(frozen=True)
class Source:
    """How the words of one type are read from its live rows.

    columns:     what is read; nothing private, since whatever is read is found.
    annotations: columns that are not the model's own, by name.
    words:       what a row says.
    is_answer:   whether search answers with it; else only its name counts, for what
                 mentions it.
    """

    type_name: str
    model: type[Model]
    columns: tuple[str, ...]
    words: Callable[[Row], Words]
    annotations: Mapping[str, BaseExpression] = field(default_factory=dict)
    is_answer: bool = True

    @property
    def is_page(self) -> bool:
        return issubclass(self.model, Page)


_sources: dict[type[Model], Source] = {}


def register(source: Source) -> None:
    """Make a type's words known; all of its language versions are found."""
    _sources[source.model] = source


def sources() -> list[Source]:
    return list(_sources.values())


def source_for(model: type[Model]) -> Source | None:
    return _sources.get(model)


def lines(*parts: str | Iterable[str | None] | None) -> str:
    """Texts below each other; empty ones and repeated ones are left out."""
    texts: list[str | None] = []
    for part in parts:
        texts += [part] if part is None or isinstance(part, str) else list(part)
    return "\n".join(dict.fromkeys(text.strip() for text in texts if text))


def keys(*parts: UUID | Iterable[UUID | None] | None) -> list[UUID]:
    """Translation keys in their order, each once."""
    found: list[UUID | None] = []
    for part in parts:
        found += [part] if part is None or isinstance(part, UUID) else list(part)
    return list(dict.fromkeys(key for key in found if key is not None))
