"""What somebody may do with one page: Wagtail's answers, narrowed to their scope.

Wagtail asks a page whenever it is edited, published, moved, copied, deleted, locked,
scheduled, previewed, compared or read in its history, alone or with others.
"""

from typing import Any

from wagtail.models import PagePermissionTester

from cms.users.scope import (
    foreign,
    owned_models,
    owner_of,
    scope_of,
    translates,
)


class ScopedPageMixin:
    """For pages, whether or not they have an `owning_organisation`."""

    def permissions_for_user(self, user: Any) -> "ScopedPageTester":
        return ScopedPageTester(user, self)

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """A draft knows to whom the page belongs, whatever the draft says."""
        draft = super().with_content_json(content)
        draft.stored_owner = owner_of(self)
        return draft


class ScopedPageTester(PagePermissionTester):
    """Four rules beside Wagtail's.

    A page of another organisation is closed, also to those who approve. Who may only
    add writes what belongs to their organisations, whoever began it, and adds where
    everything belongs to somebody. What translators hold lets them edit a translation
    and nothing else. What concerns all that lies below a page is left alone while
    something there belongs to another organisation.
    """

    def __init__(self, user: Any, page: Any) -> None:
        super().__init__(user, page)
        self.scope = scope_of(user)
        self.is_foreign = self.is_translator = self.only_adds = False
        if not user.is_active:
            self.permissions: set[str] = set()
        elif not self.scope.is_unlimited:
            self._narrow()

    def _narrow(self) -> None:
        owner = owner_of(self.page) if self.scope.organisations else None
        self.is_foreign = owner is not None and owner not in self.scope.organisations
        if self.is_foreign:
            self.permissions = set()
            return
        granted: dict[bool, set[str]] = {True: set(), False: set()}
        for grant in self.permission_policy.get_cached_permissions_for_user(self.user):
            if self.page.path.startswith(grant.page.path):
                translating = grant.group_id in self.scope.translating_groups
                action = grant.permission.codename.rsplit("_", maxsplit=1)[0]
                granted[translating].add(action)
        self.permissions = granted[False]
        self.is_translator = "change" in granted[True]
        self.only_adds = "add" in self.permissions and "change" not in self.permissions
        if self.only_adds and owner is not None:
            self.permissions.add("change")

    def can_write(self) -> bool:
        """Change everything on the page, not words alone."""
        return not self.is_foreign and super().can_edit()

    def can_edit(self) -> bool:
        return self.can_write() or self.can_translate()

    def can_translate(self) -> bool:
        return self.is_translator and translates(self.scope, self.page)

    def can_copy(self) -> bool:
        return self.can_write()

    def can_copy_to(self, destination: Any, recursive: bool = False) -> bool:
        if recursive and self._has_foreign_pages_below():
            return False
        return super().can_copy_to(destination, recursive)

    def can_add_subpage(self) -> bool:
        if not super().can_add_subpage():
            return False
        return not self.only_adds or self._holds_owned_pages_only()

    def can_move_to(self, destination: Any) -> bool:
        if not super().can_move_to(destination):
            return False
        there = destination.permissions_for_user(self.user)
        return not self.only_adds or there.can_add_subpage()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Wagtail would ask the database, once for each row of a list."""
        may_publish = self.user.is_superuser or "publish" in self.permissions
        if self.page.live and not may_publish:
            return False
        return super().can_delete(ignore_bulk) and not self._has_foreign_pages_below()

    def can_unpublish(self) -> bool:
        return super().can_unpublish() and not self._has_foreign_pages_below()

    def can_set_view_restrictions(self) -> bool:
        allowed = super().can_set_view_restrictions()
        return allowed and not self._has_foreign_pages_below()

    def can_lock(self) -> bool:
        return not self.is_foreign and super().can_lock()

    def can_unlock(self) -> bool:
        return not self.is_foreign and super().can_unlock()

    def can_submit_for_moderation(self) -> bool:
        return not self.is_foreign and super().can_submit_for_moderation()

    def can_view_revisions(self) -> bool:
        return not self.is_foreign and super().can_view_revisions()

    def _holds_owned_pages_only(self) -> bool:
        kinds = self.page.specific_class.creatable_subpage_models()
        return set(kinds) <= set(owned_models())

    def _has_foreign_pages_below(self) -> bool:
        if not self.scope.is_confined or self.page.is_leaf():
            return False
        return self.page.get_descendants().filter(foreign(self.scope)).exists()
