"""Administrators change what a site says of itself."""

from django.db import migrations

from cms.users.grants import grant


def grant_all(apps, schema_editor):
    grant(apps, "administrators", ["home.sitesettings"], ["change", "view"])


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("users", "0003_roles_and_moderation"),
    ]

    operations = [migrations.RunPython(grant_all, migrations.RunPython.noop)]
