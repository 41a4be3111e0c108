"""What a new site has, and what becomes of Wagtail's own groups on an old one."""

from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group
from wagtail.models import (
    GroupApprovalTask,
    Page,
    Task,
    TaskState,
    Workflow,
    WorkflowTask,
)

from cms.users.models import ModerationTask, Role
from tests import factories
from tests.people import person

pytestmark = pytest.mark.django_db

ROLES = ["contributors", "editors", "translators", "administrators"]
NAMES = ["Contribution", "Rédaction", "Traduction", "Administration"]
PAGES = {
    "contributors": ["add_page"],
    "editors": ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
    "translators": ["change_page"],
    "administrators": [
        "add_page",
        "change_page",
        "publish_page",
        "lock_page",
        "unlock_page",
        "bulk_delete_page",
    ],
}
FILES = {
    "contributors": ["add_image", "choose_image", "add_document", "choose_document"],
    "editors": [
        "add_image",
        "change_image",
        "choose_image",
        "add_document",
        "change_document",
        "choose_document",
    ],
    "translators": ["choose_image", "choose_document"],
    "administrators": [
        "add_image",
        "change_image",
        "choose_image",
        "add_document",
        "change_document",
        "choose_document",
        "add_collection",
        "change_collection",
        "delete_collection",
    ],
}
VENUES = {
    "contributors": ["view_venue"],
    "editors": [
        "add_venue",
        "change_venue",
        "delete_venue",
        "publish_venue",
        "view_venue",
    ],
    "translators": ["change_venue", "view_venue"],
    "administrators": [
        "add_venue",
        "change_venue",
        "delete_venue",
        "publish_venue",
        "view_venue",
    ],
}


def test_new_site_has_four_groups_named_in_its_first_language():
    assert settings.LANGUAGE_CODE == "fr"
    assert [role.key for role in Role.objects.order_by("pk")] == ROLES
    assert [role.group.name for role in Role.objects.order_by("pk")] == NAMES
    assert Group.objects.count() == len(ROLES)


def test_permissions_on_pages_files_and_records():
    pages, files, venues, doors = {}, {}, {}, {}
    root = Page.objects.get(depth=1)
    for role in Role.objects.all():
        group = role.group
        on_pages = group.page_permissions.order_by("pk")
        pages[role.key] = [each.permission.codename for each in on_pages]
        files[role.key] = [
            each.permission.codename
            for each in group.collection_permissions.order_by("pk")
        ]
        names = group.permissions.order_by("codename").values_list(
            "codename", flat=True
        )
        venues[role.key] = [name for name in names if name.endswith("_venue")]
        doors[role.key] = "access_admin" in names
        assert {each.page for each in on_pages} == {root}

    assert (pages, files, venues) == (PAGES, FILES, VENUES)
    assert doors == dict.fromkeys(ROLES, True)


@pytest.mark.parametrize(
    ("role", "name", "holds"),
    [
        ("administrators", "users.change_user", True),
        ("administrators", "wagtailcore.change_locale", True),
        ("administrators", "wagtailcore.change_workflow", True),
        ("administrators", "wagtailredirects.add_redirect", True),
        ("administrators", "home.change_sitesettings", True),
        ("editors", "users.change_user", False),
        ("contributors", "translation.start_translation", True),
        ("editors", "translation.start_translation", True),
        ("translators", "translation.start_translation", True),
        ("translators", "events.publish_venue", False),
    ],
)
def test_permission_is_the_one_that_django_asks_for(role, name, holds):
    assert person("somebody", role).has_perm(name) is holds


def test_one_workflow_of_one_step_stands_at_the_root():
    (workflow,) = Workflow.objects.all()
    (task,) = Task.objects.specific()

    assert workflow.name == "Modération"
    assert [each.page for each in workflow.workflow_pages.all()] == [
        Page.objects.get(depth=1)
    ]
    assert [each.task_id for each in workflow.workflow_tasks.all()] == [task.pk]
    assert isinstance(task, ModerationTask)
    assert {group.role.key for group in task.groups.all()} == {
        "editors",
        "administrators",
    }


def migrate() -> None:
    migration = import_module("cms.users.migrations.0003_roles_and_moderation")
    migration.make_roles(apps, None)
    migration.make_moderation(apps, None)


def test_old_site_keeps_its_members_and_what_waits_for_approval():
    Role.objects.all().delete()
    Group.objects.all().delete()
    Task.objects.all().delete()
    writers = Group.objects.create(name="Editors")
    publishers = Group.objects.create(name="Moderators")
    writer, publisher = person("writer"), person("publisher")
    writer.groups.add(writers)
    publisher.groups.add(publishers)
    task = GroupApprovalTask.objects.create(name="Moderators approval")
    (workflow,) = Workflow.objects.all()
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    page = factories.SpeakerFactory(live=False)
    workflow.start(page, writer)

    migrate()

    assert [role.key for role in Role.objects.filter(group__user=writer)] == [
        "contributors"
    ]
    assert [role.key for role in Role.objects.filter(group__user=publisher)] == [
        "editors"
    ]
    assert [group.name for group in Group.objects.order_by("pk")] == NAMES
    (state,) = TaskState.objects.all()
    waiting = state.task.specific
    assert (waiting.pk, type(waiting), waiting.name) == (
        task.pk,
        ModerationTask,
        "Modération",
    )


def test_name_that_is_taken_is_left_to_its_group():
    Role.objects.all().delete()
    Group.objects.all().delete()
    Group.objects.create(name="Editors")
    taken = Group.objects.create(name="Contribution")

    migrate()

    role = Role.objects.get(key="contributors")
    assert role.group_id != taken.pk
    assert role.group.name.startswith("Editors (")


def test_workflow_of_several_steps_is_left_alone():
    Role.objects.all().delete()
    Group.objects.all().delete()
    Task.objects.all().delete()
    (workflow,) = Workflow.objects.all()
    for place, name in enumerate(["First", "Second"]):
        task = GroupApprovalTask.objects.create(name=name)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=place)

    migrate()

    assert [task.name for task in Task.objects.order_by("pk")] == ["First", "Second"]
    assert not ModerationTask.objects.exists()


def test_site_without_a_workflow_gets_one():
    Role.objects.all().delete()
    Group.objects.all().delete()
    Task.objects.all().delete()
    Workflow.objects.all().delete()

    migrate()

    page = factories.SpeakerFactory(live=False)
    assert page.get_workflow().name == "Modération"
    assert [task.name for task in page.get_workflow().tasks] == ["Modération"]
