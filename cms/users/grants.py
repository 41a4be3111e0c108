"""Permissions for roles, for migrations.

Django makes permissions when all migrations have run. Here they are made when they are
first asked for, under the names by which Django and Wagtail look for them afterwards.
"""

from collections.abc import Iterable
from typing import Any


def permission(apps: Any, label: str, action: str) -> Any:
    """The permission to do something with a model: `events.venue`, `add`."""
    meta = apps.get_model(label)._meta
    name = f"Can {action.replace('_', ' ')} {meta.verbose_name}"  # as Django has it
    return permission_named(apps, label, f"{action}_{meta.model_name}", name)


def permission_named(apps: Any, label: str, codename: str, name: str) -> Any:
    """A permission that has a word of its own, of a model or something like one."""
    app_label, model = label.split(".")
    kind, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    made, _ = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=kind, codename=codename, defaults={"name": name}
    )
    return made


def grant(apps: Any, role: str, labels: Iterable[str], actions: Iterable[str]) -> None:
    """Let a role do these things with the records of these models."""
    group = apps.get_model("users.Role").objects.get(key=role).group
    actions = list(actions)
    group.permissions.add(
        *(permission(apps, label, action) for label in labels for action in actions)
    )
