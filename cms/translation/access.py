"""Who may begin, write and publish a translation: what Wagtail's permissions say."""

from typing import Any

from django.db.models import Model, QuerySet
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from cms.facts import source_of
from cms.users.scope import scope_of

READ_RECORD = ["change", "publish", "view"]


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


def can_submit(user: Any, thing: Any) -> bool:
    """Whether somebody may submit a page for moderation; records have none."""
    if not isinstance(thing, Page):
        return False
    return thing.permissions_for_user(user).can_submit_for_moderation()


def can_start(user: Any, thing: Any, locale: Locale) -> bool:
    """Whether somebody may begin a translation of a thing in a language.

    Who only translates begins them in their own languages.
    """
    source = source_of(thing)
    if not can_begin(user, source):
        return False
    return locale.language_code in scope_of(user).languages or can_write(user, source)


def can_begin(user: Any, source: Any) -> bool:
    """Whether somebody begins translations of a thing in any language."""
    may = user.has_perm("translation.start_translation")
    return may and can_read(user, source)


def can_read(user: Any, source: Any) -> bool:
    """Whether somebody sees the drafts of what they would translate."""
    if isinstance(source, Page):
        tester = source.permissions_for_user(user)
        translates = tester.is_translator and bool(scope_of(user).languages)
        return translates or tester.can_edit()
    policy = policy_registry.get_by_type(type(source))
    return policy.user_has_any_permission_for_instance(user, READ_RECORD, source)


def readable(user: Any, model: type[Model]) -> QuerySet:
    """All pages, or all records of a kind, that `can_read` says yes to.

    Left out, as in Wagtail's lists: pages that a workflow opens to somebody while they
    wait for approval.
    """
    policy = policy_registry.get_by_type(model)
    if not issubclass(model, Page):
        return policy.instances_user_has_any_permission_for(user, READ_RECORD)
    return editable(user, model) | policy.instances_user_translates(user)


def editable(user: Any, model: type[Model]) -> QuerySet:
    """All pages, or all records of a kind, that `can_edit` says yes to."""
    policy = policy_registry.get_by_type(model)
    return policy.instances_user_has_permission_for(user, "change")


def reads_some(user: Any, model: type[Model]) -> bool:
    """Whether there can be anything `readable`; asks for no row."""
    policy = policy_registry.get_by_type(model)
    actions = ["change"] if issubclass(model, Page) else READ_RECORD
    return policy.user_has_any_permission(user, actions)


def can_write(user: Any, thing: Any) -> bool:
    """Whether somebody may change everything of a page or record, not words alone."""
    if isinstance(thing, Page):
        return thing.permissions_for_user(user).can_write()
    return can_edit(user, thing)
