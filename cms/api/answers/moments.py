"""When answers end by themselves: the next moment at which time alone changes them.

A page or record that has an end takes it at its moment, whatever the answer was about;
what else happens at moments is registered by the app that knows. The moments are those
of everything, so that they are the same for all answers and found once.
"""

import math
from collections.abc import Callable
from datetime import datetime

from django.db import connection
from django.db.models import F

from cms.api.answers.memory import Entry, Memory
from cms.api.answers.tags import Tags
from cms.publishing import publishable_models

Find = Callable[[datetime], datetime | None]
SIZE = 100  # bytes of a moment that is remembered

_finders: list[Find] = []


def register(find: Find) -> Find:
    """Make known what finds the next moment, from a given one on, that changes answers
    which ask for the time. It takes one statement."""
    _finders.append(find)
    return find


def next_end(now: datetime) -> datetime | None:
    """When a page or record ends to be visible. One statement."""
    ends = [
        model._default_manager.filter(live=True, expire_at__gte=now)
        .order_by()
        .values(moment=F("expire_at"))
        for model in publishable_models()
    ]
    earliest = ends[0].union(*ends[1:]).order_by("moment").first()
    return earliest["moment"] if earliest else None


class Moments:
    """Moments as they are remembered, until they have passed or something changes."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory

    def end_of(self, tags: Tags, now: datetime) -> float:
        """When an answer made at `now` ends, in seconds since the epoch."""
        finders = [next_end, *(_finders if tags.is_timed else ())]
        own = tags.ends_at.timestamp() if tags.ends_at else math.inf
        return min(own, *(self._next(find, now) for find in finders))

    def _next(self, find: Find, now: datetime) -> float:
        known = self.memory.get(find, now.timestamp())
        if known is not None:
            return known
        since, tags = self.memory.position, Tags()
        with connection.execute_wrapper(tags.watch):
            found = find(now)
        moment = found.timestamp() if found else math.inf
        self.memory.keep(find, Entry(moment, SIZE, tags.names(), moment), since)
        return moment
