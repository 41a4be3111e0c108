"""Types of things that take place at some time, as their apps make them known.

An app registers a `Dates` with Wagtail's hook `register_translation_dates`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail import hooks


@dataclass(frozen=True)
class Dates:
    """How the things of one type are found by date, put in order, and dated in words.

    between: those with a date in the half-open [since, until); either end may be open.
    coming:  all of them, annotated for a moment with `next_starts_at`, None when all
             is over, and `last_starts_at`.
    words:   the date of one of those, in the language of the reader.
    """

    model: type[Model]
    between: Callable[[datetime | None, datetime | None], QuerySet]
    coming: Callable[[datetime], QuerySet]
    words: Callable[[Any], str]

    def to_come(self, now: datetime) -> Q:
        return Q(pk__in=self.between(now, None).values("pk"))

    def over(self, now: datetime) -> Q:
        everything = self.model._default_manager.values("pk")
        return Q(pk__in=everything) & ~self.to_come(now)

    def on(self, since: datetime | None, until: datetime | None) -> Q:
        return Q(pk__in=self.between(since, until).values("pk"))


def dates_of(models: Iterable[type[Model]]) -> list[Dates]:
    """What is registered for these types."""
    wanted = set(models)
    registered = [hook() for hook in hooks.get_hooks("register_translation_dates")]
    return [dates for dates in registered if dates.model in wanted]
