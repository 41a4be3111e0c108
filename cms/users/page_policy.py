"""Which pages somebody may act on or see in lists: `page_tester` for many at once."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from cms.users.scope import can_be_owned, foreign, owned, scope_of, translations


class ScopedPagePolicy(PagePermissionPolicy):
    """Wagtail's policy within the scope of each user.

    Lists, search, choosers, reports and the site history show what is published, what
    the user may change, and the pages that everything hangs on; no drafts of others.
    """

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Collection[str], instance: Any
    ) -> bool:
        base = self._base_user_has_permission(user)
        if base is not None:
            return base
        tester = instance.permissions_for_user(user)
        if "change" in actions and tester.can_edit():
            return True
        return not tester.permissions.isdisjoint(actions)

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Collection[str]
    ) -> QuerySet:
        scope = scope_of(user)
        if scope.is_unlimited or not user.is_active:
            return super().instances_user_has_any_permission_for(user, actions)
        allowed = Q(pk__in=[])
        for grant in self.get_cached_permissions_for_user(user):
            action = grant.permission.codename.rsplit("_", maxsplit=1)[0]
            below = Q(path__startswith=grant.page.path)
            if grant.group_id in scope.translating_groups:
                if action == "change" and "change" in actions:
                    allowed |= below & translations(scope)
            elif action in actions:
                allowed |= below
            elif action == "add" and "change" in actions:
                allowed |= below & (Q(owner=user) | owned(scope))
        return self.model._default_manager.filter(allowed & ~foreign(scope))

    def instances_user_translates(self, user: Any) -> QuerySet:
        """Where somebody is a translator: what they may read to translate it."""
        scope = scope_of(user)
        below = Q(pk__in=[])
        if scope.languages and not scope.is_unlimited:
            for grant in self.get_cached_permissions_for_user(user):
                changes = grant.permission.codename == "change_page"
                if changes and grant.group_id in scope.translating_groups:
                    below |= Q(path__startswith=grant.page.path)
        return self.model._default_manager.filter(below & ~foreign(scope))

    def explorable_root_instance(self, user: Any) -> Page | None:
        """Wagtail's answer, without a statement where a grant has brought the page."""
        name = self._explorable_root_instance_cache_name
        if not user.is_superuser and not hasattr(user, name):
            pages = self.instances_with_direct_explore_permission(user)
            top = min(pages, key=lambda page: page.path, default=None)
            if top and all(page.path.startswith(top.path) for page in pages):
                setattr(user, name, top)
        return super().explorable_root_instance(user)

    def explorable_instances(self, user: Any) -> QuerySet:
        scope = scope_of(user)
        if scope.is_unlimited or not user.is_active:
            return super().explorable_instances(user)
        grants = self.get_cached_permissions_for_user(user)
        below, above = Q(pk__in=[]), Q(pk__in=[])
        for grant in grants:
            below |= Q(path__startswith=grant.page.path)
            above |= Q(pk__in=grant.page.get_ancestors().values("pk"))
        actions = {"change", "publish", "lock", "unlock", "bulk_delete"}
        touched = self.instances_user_has_any_permission_for(user, actions)
        seen = Q(live=True) | ~can_be_owned() | Q(pk__in=touched.values("pk"))
        root = self.explorable_root_instance(user)
        within = Q(path__startswith=root.path) if root else Q(pk__in=[])
        return self.model._default_manager.filter(within & (below & seen | above))


def seen_by(user: Any) -> Q:
    """The pages that lists show to somebody."""
    if scope_of(user).is_unlimited:
        return Q()
    policy = policy_registry.get_by_type(Page)
    return Q(pk__in=policy.explorable_instances(user).values("pk"))
