"""What each role may do with the directory; who is confined may less, see `admin`."""

from django.db import migrations

from cms.users.grants import grant

RECORDS = [
    "events.venue",
    "events.organisation",
    "events.theme",
    "events.eventseries",
]
ACTIONS = {
    "contributors": ["view"],
    "editors": ["view", "add", "change", "publish", "delete"],
    "translators": ["view", "change"],
    "administrators": ["view", "add", "change", "publish", "delete"],
}


def grant_all(apps, schema_editor):
    for role, actions in ACTIONS.items():
        grant(apps, role, RECORDS, actions)


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0002_facts_shared_by_languages"),
        ("users", "0003_roles_and_moderation"),
    ]

    operations = [migrations.RunPython(grant_all, migrations.RunPython.noop)]
