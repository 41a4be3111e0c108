"""What a database lacks before its first visitor, asked without slow detours."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Page

from cms.users.models import Role, RoleKey
from cms.users.scope import OWNER, owned_models

DEMO_USER = "admin"
DEMO_PASSWORD = "affiche"
DEMO_TEAM = {
    "contributrice": RoleKey.CONTRIBUTORS,
    "editrice": RoleKey.EDITORS,
    "traductrice": RoleKey.TRANSLATORS,
}
HOME_DEPTH = 2  # in the page tree; what editors write lies deeper


def has_unapplied_migrations() -> bool:
    """Whether a migration lies on disk that the database has not seen.

    Compares names. Django's own answer imports every migration first.
    """
    on_disk = {
        (config.label, path.stem)
        for config in apps.get_app_configs()
        for path in Path(config.path, "migrations").glob("[!_]*.py")
    }
    applied = MigrationRecorder(connection).applied_migrations()
    return not on_disk <= applied.keys()


def is_empty_site() -> bool:
    """Whether no page lies below a home page."""
    return not Page.objects.filter(depth__gt=HOME_DEPTH).exists()


def add_demo_user() -> bool:
    """Create the demo administrator, unless somebody can sign in already.

    Returns whether it was created.
    """
    users = get_user_model().objects
    if users.exists():
        return False
    users.create_superuser(DEMO_USER, "admin@example.org", DEMO_PASSWORD)
    return True


def add_demo_team() -> None:
    """One person in each other role, who work for an organisation of the demo."""
    users = get_user_model().objects
    others = [code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES[1:]]
    for name, role in DEMO_TEAM.items():
        user = users.create_user(
            name,
            f"{name}@example.org",
            DEMO_PASSWORD,
            first_name=name.capitalize(),
            last_name="Démo",
        )
        user.groups.add(Role.objects.get(key=role).group)
        user.organisations.set(owners()[:1])
        if role == RoleKey.TRANSLATORS:
            user.languages = others
            user.save()


def owners() -> list[int]:
    """Keys of the organisations that have pages."""
    found: set[int] = set()
    for model in owned_models():
        having = model._base_manager.exclude(**{OWNER: None})
        found.update(having.values_list(OWNER, flat=True))
    return sorted(found)
