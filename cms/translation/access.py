"""Who may begin, write and publish a translation: what Wagtail's permissions say."""

from typing import Any

from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from cms.facts import source_of


def can_edit(user: Any, thing: Any) -> bool:
    """Whether somebody may write in a page or a record."""
    if isinstance(thing, Page):
        return thing.permissions_for_user(user).can_edit()
    policy = policy_registry.get_by_type(type(thing))
    return policy.user_has_permission_for_instance(user, "change", thing)


def can_publish(user: Any, thing: Any) -> bool:
    if isinstance(thing, Page):
        return thing.permissions_for_user(user).can_publish()
    policy = policy_registry.get_by_type(type(thing))
    return policy.user_has_permission_for_instance(user, "publish", thing)


def can_start(user: Any, thing: Any, locale: Locale) -> bool:
    """Whether somebody may begin a translation of a thing in a language.

    It takes the permission to start translations, and for a page to see the source; who
    is bound to languages begins them only in those.
    """
    if not user.has_perm("translation.start_translation"):
        return False
    languages = getattr(user, "languages", None)
    if languages and locale.language_code not in languages:
        return False
    return can_read(user, source_of(thing))


def can_read(user: Any, thing: Any) -> bool:
    """Whether somebody sees the drafts of a page or a record."""
    if isinstance(thing, Page):
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_any_permission_for_instance(
            user, ["add", "change", "publish"], thing
        )
    policy = policy_registry.get_by_type(type(thing))
    return policy.user_has_any_permission(user, ["add", "change", "publish", "view"])
