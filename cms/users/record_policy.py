"""What somebody may do with one record, beside what they may do with its kind."""

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from cms.users.scope import Scope, scope_of, translates, translations


class ScopedRecordPolicy(ModelPermissionPolicy):
    """What translators hold lets them change translations in their languages only.

    Records have no workflow: what translators write stays a draft until an editor
    publishes it. The rule for organisations is a subclass's: `is_within` for one
    record, `within` for many.
    """

    def is_within(self, scope: Scope, record: Model) -> bool:
        return True

    def within(self, scope: Scope, records: QuerySet) -> QuerySet:
        return records

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
        if self._held_beside_translating(user, actions, scope).exists():
            return True
        return "change" in actions and translates(scope, instance)

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Collection[str]
    ) -> QuerySet:
        scope = scope_of(user)
        records = self.model._default_manager.all()
        if not self.user_has_any_permission(user, actions):
            return records.none()
        if scope.is_unlimited:
            return records
        if "view" in actions and self.user_has_permission(user, "view"):
            return records
        allowed = Q(Exists(self._held_beside_translating(user, actions, scope)))
        if "change" in actions:
            allowed |= translations(scope, self.model)
        return self.within(scope, records).filter(allowed)

    def _held_beside_translating(
        self, user: Any, actions: Collection[str], scope: Scope
    ) -> QuerySet:
        groups = user.groups.exclude(pk__in=scope.translating_groups)
        held = self._get_permission_objects_for_actions(actions)
        return held.filter(Q(group__in=groups) | Q(user=user))


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
