"""Writing every entry anew.

Nothing is emptied first, so that visitors find everything meanwhile: entries are
replaced some at a time, and those of what is gone are taken away at the end. Whoever
publishes one of those at that moment waits, and has the last word.
"""

from collections.abc import Callable

from django.db import transaction
from django.db.models import Q

from cms.search.entries import entries_without_thing, published, write_entries
from cms.search.sources import Source, sources

AT_ONCE = 200  # things in one transaction: a second or so

Progress = Callable[[Source, int, int], None]


def rebuild(progress: Progress | None = None) -> int:
    """Write the entries of everything that is live; returns how many there are.

    progress: told, for each type, how many of how many are done.
    """
    total = 0
    for source in sources():
        live = published(source, Q(live=True)).order_by("pk")
        pks = list(live.values_list("pk", flat=True))
        for start in range(0, len(pks), AT_ONCE):
            _rewrite(source, pks[start : start + AT_ONCE])
            if progress:
                progress(source, min(start + AT_ONCE, len(pks)), len(pks))
        entries_without_thing(source).delete()
        total += len(pks)
    return total


def _rewrite(source: Source, pks: list[int]) -> None:
    chosen = Q(pk__in=pks)
    with transaction.atomic():
        locked = source.model._base_manager.filter(chosen).order_by("pk")
        list(locked.select_for_update(no_key=True).values_list("pk"))
        write_entries(source, chosen)
