"""Everybody who writes may begin a translation; `access` says of what, and into what."""

from django.db import migrations

from cms.users.grants import permission_named

ROLES = ["contributors", "editors", "translators", "administrators"]


def grant(apps, schema_editor):
    start = permission_named(
        apps,
        "translation.translatedwords",
        "start_translation",
        "Can start a translation",
    )
    for role in apps.get_model("users.Role").objects.filter(key__in=ROLES):
        role.group.permissions.add(start)


class Migration(migrations.Migration):
    dependencies = [
        ("translation", "0001_state_of_translations"),
        ("users", "0003_roles_and_moderation"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
