"""What the kernel adds to Wagtail's admin."""

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from cms.fact_history import ACTION
from cms.fact_messages import ChangedFactsFormatter


@hooks.register("register_log_actions")
def register_changed_facts(actions: LogActionRegistry) -> None:
    actions.register_action(ACTION)(ChangedFactsFormatter)
