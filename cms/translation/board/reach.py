"""What somebody sees and may do on the board, asked once for all of its rows.

It answers as `cms.translation.access` does for one thing, which takes statements.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Exists, Model, OuterRef, QuerySet
from wagtail.models import Locale

from cms.translation import access
from cms.translation.board.cells import Version
from cms.users.scope import scope_of


@dataclass(frozen=True)
class Reach:
    """The permissions of a user, on pages as on records."""

    user: Any

    def sees_some(self, model: type[Model]) -> bool:
        return access.reads_some(self.user, model)

    def seen(self, model: type[Model]) -> QuerySet:
        """Those whose drafts the user may read."""
        return access.readable(self.user, model)

    def is_seen(self, model: type[Model]) -> Exists:
        """In a query, whether the user may read the drafts of a version."""
        return Exists(self.seen(model).filter(pk=OuterRef("pk")))

    def is_editable(self, model: type[Model]) -> Exists:
        """In a query, whether the user may write in a version."""
        return Exists(access.editable(self.user, model).filter(pk=OuterRef("pk")))

    def starts(self, source: Version, locale: Locale) -> bool:
        """Whether the user may begin a translation of what was first written.

        Who may write in a source may change all of it: of translators' rights, none
        is for sources.
        """
        if not self._starts or not source.is_seen:
            return False
        languages = scope_of(self.user).languages
        return source.is_editable or locale.language_code in languages

    @cached_property
    def _starts(self) -> bool:
        return self.user.has_perm("translation.start_translation")
