"""What somebody sees and may do on the board, asked once for all of its rows.

It answers as `cms.translation.access` does for one thing, which takes statements.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from cms.translation.board.cells import Version

READ_PAGE = ["add", "change", "publish"]
READ_RECORD = [*READ_PAGE, "view"]


@dataclass(frozen=True)
class Reach:
    """The permissions of a user, on pages as on records."""

    user: Any

    def seen(self, model: type[Model]) -> QuerySet:
        """Those whose drafts the user may read."""
        actions = READ_PAGE if issubclass(model, Page) else READ_RECORD
        policy = policy_registry.get_by_type(model)
        return policy.instances_user_has_any_permission_for(self.user, actions)

    def sees_some(self, model: type[Model]) -> bool:
        actions = READ_PAGE if issubclass(model, Page) else READ_RECORD
        policy = policy_registry.get_by_type(model)
        return policy.user_has_any_permission(self.user, actions)

    def sees(self, version: Version) -> bool:
        if version.path:
            return bool(self._granted(version) & set(READ_PAGE))
        return self.sees_some(model_of(version))

    def edits(self, version: Version) -> bool:
        """Whether the user may write in a version.

        Left out: whom a workflow lets in while a page waits for them; they find their
        way from the list of what awaits their review.
        """
        if not version.path:
            policy = policy_registry.get_by_type(model_of(version))
            return policy.user_has_permission(self.user, "change")
        granted = self._granted(version)
        is_own = "add" in granted and version.owner == self.user.pk
        return "change" in granted or is_own

    def works_in(self, locale: Locale) -> bool:
        """Who is bound to languages acts in those alone."""
        languages = getattr(self.user, "languages", None)
        return not languages or locale.language_code in languages

    @cached_property
    def starts(self) -> bool:
        return self.user.has_perm("translation.start_translation")

    @cached_property
    def _grants(self) -> list[tuple[str, str]]:
        """Paths of pages, and what is allowed from there downwards."""
        if self.user.is_superuser:
            return [("", action) for action in READ_PAGE]
        policy = policy_registry.get_by_type(Page)
        return [
            (grant.page.path, grant.permission.codename.rsplit("_", 1)[0])
            for grant in policy.get_cached_permissions_for_user(self.user)
        ]

    def _granted(self, version: Version) -> set[str]:
        return {
            action for path, action in self._grants if version.path.startswith(path)
        }


def model_of(version: Version) -> type[Model]:
    model = ContentType.objects.get_for_id(version.type_id).model_class()
    assert model is not None, "The types of a board are models."
    return model
