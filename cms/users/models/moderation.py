"""Approval by members of groups, each for the organisations they work for."""

from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupApprovalTask, Page, TaskState

from cms.users.scope import belongs_to_others, foreign, scope_of


class ModerationTask(GroupApprovalTask):
    """Members of its groups approve; a page of another organisation stays closed."""

    class Meta:
        verbose_name = _("approval within an organisation")
        verbose_name_plural = _("approvals within an organisation")

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        allowed = super().user_can_access_editor(obj, user)
        return allowed and not belongs_to_others(obj, user)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        return super().locked_for_user(obj, user) or belongs_to_others(obj, user)

    def user_can_lock(self, obj: Any, user: Any) -> bool:
        return super().user_can_lock(obj, user) and not belongs_to_others(obj, user)

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        return [] if belongs_to_others(obj, user) else super().get_actions(obj, user)

    def get_task_states_user_can_moderate(
        self, user: Any, **kwargs: Any
    ) -> QuerySet[TaskState]:
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        scope = scope_of(user)
        if not scope.is_confined:
            return states
        pages = Page.objects.filter(foreign(scope))
        keys = pages.values_list(Cast("pk", CharField()), flat=True)
        return states.exclude(
            revision__base_content_type__model=Page._meta.model_name,
            revision__base_content_type__app_label=Page._meta.app_label,
            revision__object_id__in=keys,
        )

    @classmethod
    def get_description(cls) -> Any:
        return _(
            "Members of the chosen groups can approve what belongs to their own "
            "organisations, or to none"
        )
