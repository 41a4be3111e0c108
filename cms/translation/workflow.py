"""What approving a page in moderation does."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.log_actions import log
from wagtail.workflows import publish_workflow_state


def publish_when_ready(workflow_state: Any, user: Any = None) -> None:
    """Publish what was approved, unless it has words that nobody has translated.

    It then stays a draft, and its history says why.
    """
    try:
        publish_workflow_state(workflow_state, user=user)
    except ValidationError as error:
        thing = workflow_state.content_object
        log(
            instance=thing,
            action="cms.not_published",
            user=user,
            data={"reason": " ".join(error.messages)},
        )
