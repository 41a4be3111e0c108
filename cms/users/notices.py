"""Mail to those who may approve a page, and to nobody else."""

from typing import Any

from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import TaskState
from wagtail.signals import task_submitted

from cms.users.scope import belongs_to_others

WAGTAILS_OWN = "group_approval_task_submitted_email_notification"


class SubmissionNotice(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Wagtail writes to every member of the groups; drafts of others are not told."""

    def get_recipient_users(self, task_state: TaskState, **kwargs: Any) -> set[Any]:
        page = task_state.workflow_state.content_object
        users = super().get_recipient_users(task_state, **kwargs)
        return {user for user in users if not belongs_to_others(page, user)}


notice = SubmissionNotice()


def connect() -> None:
    """Take the place of Wagtail's own notice: of two with one name, the first stays.

    This app stands before Wagtail's in INSTALLED_APPS.
    """
    task_submitted.connect(notice, sender=TaskState, dispatch_uid=WAGTAILS_OWN)
