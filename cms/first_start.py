"""What a database lacks before its first visitor, asked without slow detours."""

from pathlib import Path

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Page

DEMO_USER = "admin"
DEMO_PASSWORD = "affiche"
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


def add_demo_user() -> None:
    """Create the demo administrator, unless somebody can sign in already."""
    users = get_user_model().objects
    if not users.exists():
        users.create_superuser(DEMO_USER, "admin@example.org", DEMO_PASSWORD)
