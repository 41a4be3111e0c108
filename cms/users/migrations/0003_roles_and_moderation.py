"""The four roles, and one workflow by which drafts are approved.

Wagtail comes with two groups: its "Editors" write and submit, its "Moderators" publish.
They become the contributors and the editors, with their members; what they may do is
set anew. Groups are named once, in the site's first language; code knows them by key.
"""

from django.conf import settings
from django.db import migrations

from cms.users.grants import grant, permission, permission_named

ADOPTED = {"contributors": "Editors", "editors": "Moderators"}
NAMES = {
    "en": {
        "contributors": "Contributors",
        "editors": "Editors",
        "translators": "Translators",
        "administrators": "Administrators",
        "workflow": "Moderation",
    },
    "fr": {
        "contributors": "Contribution",
        "editors": "Rédaction",
        "translators": "Traduction",
        "administrators": "Administration",
        "workflow": "Modération",
    },
}
PAGES = {
    "contributors": ["add"],
    "editors": ["add", "change", "publish", "lock", "unlock"],
    "translators": ["change"],
    "administrators": ["add", "change", "publish", "lock", "unlock", "bulk_delete"],
}
FILES = {
    "contributors": ["add", "choose"],
    "editors": ["add", "change", "choose"],
    "translators": ["choose"],
    "administrators": ["add", "change", "choose"],
}
FILE_MODELS = ["media.image", "media.document"]
ADMINISTERED = [
    "auth.group",
    "users.user",
    "wagtailcore.locale",
    "wagtailcore.site",
    "wagtailcore.task",
    "wagtailcore.workflow",
    "wagtailredirects.redirect",
]
ENTER = ("wagtailadmin.admin", "access_admin", "Can access Wagtail admin")


def names():
    return NAMES.get(settings.LANGUAGE_CODE.split("-")[0], NAMES["en"])


def make_roles(apps, schema_editor):
    Group = apps.get_model("auth.Group")
    Role = apps.get_model("users.Role")
    groups = {}
    for key, name in ADOPTED.items():
        groups[key] = Group.objects.filter(name=name).first()
    for group in filter(None, groups.values()):
        group.name = f"{group.name} ({group.pk})"  # frees the names for each other
        group.save()
    for key in PAGES:
        name = names()[key]
        group = groups.get(key)
        if group is None:
            group, _ = Group.objects.get_or_create(name=name)
        elif not Group.objects.filter(name=name).exists():
            group.name = name
            group.save()
        Role.objects.create(key=key, group=group)
        give_permissions(apps, key, group)
    grant(apps, "administrators", ADMINISTERED, ["add", "change", "delete", "view"])


def give_permissions(apps, key, group):
    group.permissions.set([permission_named(apps, *ENTER)])

    root = apps.get_model("wagtailcore.Page").objects.get(depth=1)
    group.page_permissions.all().delete()
    for action in PAGES[key]:
        group.page_permissions.create(
            page=root, permission=permission(apps, "wagtailcore.page", action)
        )

    files = apps.get_model("wagtailcore.Collection").objects.get(depth=1)
    group.collection_permissions.all().delete()
    granted = [(model, action) for model in FILE_MODELS for action in FILES[key]]
    if key == "administrators":
        granted += [
            ("wagtailcore.collection", action) for action in ("add", "change", "delete")
        ]
    for model, action in granted:
        group.collection_permissions.create(
            collection=files, permission=permission(apps, model, action)
        )


def make_moderation(apps, schema_editor):
    """Adapt Wagtail's "Moderators approval", with what is waiting in it.

    A workflow that somebody has given more steps, or steps of another kind, stays.
    """
    Workflow = apps.get_model("wagtailcore.Workflow")
    WorkflowPage = apps.get_model("wagtailcore.WorkflowPage")
    WorkflowTask = apps.get_model("wagtailcore.WorkflowTask")
    GroupApprovalTask = apps.get_model("wagtailcore.GroupApprovalTask")
    root = apps.get_model("wagtailcore.Page").objects.get(depth=1)

    assigned = WorkflowPage.objects.filter(page=root).first()
    if assigned is None:
        workflow = Workflow.objects.create(name=names()["workflow"], active=True)
        task = moderation_task(apps)
        WorkflowTask.objects.create(workflow=workflow, task_id=task.pk, sort_order=0)
        WorkflowPage.objects.create(page=root, workflow=workflow)
        return
    steps = WorkflowTask.objects.filter(workflow=assigned.workflow)
    known = GroupApprovalTask.objects.filter(pk__in=steps.values("task"))
    if steps.count() == known.count() == 1:
        moderation_task(apps, known.get())
        Workflow.objects.filter(pk=assigned.workflow_id).update(
            name=names()["workflow"], active=True
        )


def moderation_task(apps, task=None):
    """A task of our kind: a new one, or what a group's approval becomes."""
    ModerationTask = apps.get_model("users.ModerationTask")
    kind, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="users", model="moderationtask"
    )
    facts = {"name": names()["workflow"], "content_type": kind, "active": True}
    if task is not None:
        facts |= {"groupapprovaltask_ptr_id": task.pk, "task_ptr_id": task.pk}
    made = ModerationTask(**facts)
    made.save()
    roles = apps.get_model("users.Role").objects
    made.groups.set([roles.get(key=key).group for key in ("editors", "administrators")])
    return made


class Migration(migrations.Migration):
    dependencies = [
        ("users", "0002_organisations_and_roles"),
        ("media", "0001_image_document"),
        # The last migrations that name Wagtail's own groups, and what they wait for.
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [
        migrations.RunPython(make_roles, migrations.RunPython.noop),
        migrations.RunPython(make_moderation, migrations.RunPython.noop),
    ]
