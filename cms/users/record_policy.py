"""What somebody may do with one record, beside what they may do with its kind."""

from collections.abc import Collection
from typing import Any

from django.db.models import Model, Q
from wagtail.permission_policies import ModelPermissionPolicy

from cms.users.scope import Scope, scope_of, translates


class ScopedRecordPolicy(ModelPermissionPolicy):
    """What translators hold lets them change translations in their languages only.

    Records have no workflow: what translators write stays a draft until an editor
    publishes it. The rule for organisations is a subclass's, `is_within`.
    """

    def is_within(self, scope: Scope, record: Model) -> bool:
        return True

    def user_has_permission_for_instance(
        self, user: Any, action: str, instance: Model
    ) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Collection[str], instance: Model
    ) -> bool:
        scope = scope_of(user)
        if not self.user_has_any_permission(user, actions):
            return False
        if scope.is_unlimited:
            return True
        if "view" in actions and self.user_has_permission(user, "view"):
            return True
        if not self.is_within(scope, instance):
            return False
        if self._holds_beside_translating(user, actions, scope):
            return True
        return "change" in actions and translates(scope, instance)

    def _holds_beside_translating(
        self, user: Any, actions: Collection[str], scope: Scope
    ) -> bool:
        groups = user.groups.exclude(pk__in=scope.translating_groups)
        held = self._get_permission_objects_for_actions(actions)
        return held.filter(Q(group__in=groups) | Q(user=user)).exists()


class InstanceCheckedMixin:
    """For views of one record: Wagtail's own ask about its kind only."""

    def user_has_permission(self, permission: str) -> bool:
        return super().user_has_permission(permission) and self._allows([permission])

    def user_has_any_permission(self, permissions: Collection[str]) -> bool:
        return super().user_has_any_permission(permissions) and self._allows(
            permissions
        )

    def _allows(self, permissions: Collection[str]) -> bool:
        record = getattr(self, "object", None)
        if record is None:
            return True
        return self.permission_policy.user_has_any_permission_for_instance(
            self.request.user, permissions, record
        )
