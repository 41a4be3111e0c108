"""Pages and records that are found by their words."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.db.models import Q
from wagtail.models import COMMENTS_RELATION_NAME

from cms.search.entries import write_entries
from cms.search.sources import source_for

# What Wagtail writes by itself when a draft is kept or a page is moved: no words.
BOOKKEEPING = {
    *("latest_revision", "latest_revision_created_at", "live_revision"),
    *("has_unpublished_changes", "draft_title", "go_live_at"),
    COMMENTS_RELATION_NAME,
    *("locked", "locked_at", "locked_by", "path", "depth", "numchild", "url_path"),
}


class SearchedMixin:
    """Writes its words, and those of its other language versions, when it is saved.

    The others' as well, since facts are copied into them. It stands before the mixins
    that write: what it reads is what they have stored.
    """

    def save(self, *args: Any, **kwargs: Any) -> None:
        source = source_for(type(self))  # type: ignore[arg-type]
        if source is None or not may_tell(kwargs.get("update_fields")):
            super().save(*args, **kwargs)  # type: ignore[misc]
            return
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)  # type: ignore[misc]
            write_entries(source, Q(translation_key=self.translation_key))  # type: ignore[attr-defined]


def may_tell(update_fields: Collection[str] | None) -> bool:
    """Whether a save may change what is found."""
    return update_fields is None or not BOOKKEEPING.issuperset(update_fields)
