"""What may be asked of the board. Pure values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import Model


class Status(StrEnum):
    """How a translation must stand to be found."""

    MISSING = "missing"
    FALLBACK = "fallback"
    DRAFT = "draft"
    STALE = "stale"
    PUBLISHED = "published"
    CHANGED = "changed"  # live, with a later draft


class When(StrEnum):
    UPCOMING = "upcoming"
    PAST = "past"


class Order(StrEnum):
    CHANGED = "changed"  # what was changed or published last is on top
    TITLE = "title"
    DATE = "date"  # what comes next is on top, below it what is over


@dataclass(frozen=True)
class Question:
    """Everything given must hold.

    text:         words in the title of any language, without regard to accents.
    language:     the one translated into: without the things first written in it.
    statuses:     one of them holds in that language, in some language without one.
    since, until: the half-open [since, until) in which a thing has a date.
    """

    text: str = ""
    types: tuple[type[Model], ...] = ()
    language: Any = None
    statuses: tuple[Status, ...] = ()
    when: When | None = None
    since: datetime | None = None
    until: datetime | None = None
    order: Order = Order.CHANGED
