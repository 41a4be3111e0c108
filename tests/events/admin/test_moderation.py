"""A draft from its first line to the public, through the hands of two people."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, TaskState

from events.models import EventIndexPage, EventPage
from tests import factories
from tests.events import desk
from tests.people import is_shut, person, signed_in

EVENTS = '{ events(first: 9, locale: "fr") { nodes { title } } }'


@pytest.fixture
def ours(db):
    return factories.OrganisationFactory(name="Ours")


@pytest.fixture
def theirs(db):
    return factories.OrganisationFactory(name="Theirs")


@pytest.fixture
def contributor(ours):
    return person("contributor", "contributors", organisations=[ours])


@pytest.fixture
def editor(ours):
    return person("editor", "editors", organisations=[ours])


@pytest.fixture
def stranger(theirs):
    """An editor of another organisation."""
    return person("stranger", "editors", organisations=[theirs])


def write(client: Client, action: str = "submit", **values: str) -> EventPage:
    """Fill in the form of a new event and send it."""
    agenda = factories.index(EventIndexPage, "fr")
    data = desk.new_event(client, agenda, **values, **{f"action-{action}": "on"})
    response = client.post(desk.add_address(agenda), data)
    assert response.status_code == 302, desk.text(response)
    return EventPage.objects.get()


def decide(client: Client, page: Page, action: str, comment: str = ""):
    task = page.current_workflow_task_state
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=(page.pk, action, task.pk)
    )
    return client.post(address, {"comment": comment})


def shown(gql) -> list[str]:
    return [event["title"] for event in gql(EVENTS)["events"]["nodes"]]


def test_event_is_public_only_after_an_editor_has_approved_it(
    gql, contributor, editor, ours
):
    page = write(signed_in(contributor), "submit")

    assert (page.owning_organisation, page.owner, page.live) == (
        ours,
        contributor,
        False,
    )
    assert page.workflow_in_progress
    assert shown(gql) == []

    decide(signed_in(editor), page, "reject", "L’heure ?")
    page = EventPage.objects.get()
    assert page.current_workflow_state.status == "needs_changes"
    assert TaskState.objects.get().comment == "L’heure ?"
    assert shown(gql) == []

    client = signed_in(contributor)
    assert "L’heure ?" in client.get(desk.edit_address(page)).content.decode()
    data = desk.opened(client, page)
    desk.fill(data, title="Échange à dix heures")
    desk.fill(data, **{"action-restart-workflow": "on"})
    client.post(desk.edit_address(page), data)
    assert shown(gql) == []

    decide(signed_in(editor), EventPage.objects.get(), "approve")
    assert shown(gql) == ["Échange à dix heures"]


def test_contributor_who_asks_to_publish_leaves_a_draft(gql, contributor):
    page = write(signed_in(contributor), "publish")

    assert not page.live
    assert shown(gql) == []


def test_contributor_does_not_approve(contributor):
    page = write(signed_in(contributor))

    assert is_shut(decide(signed_in(contributor), page, "approve"))
    assert not EventPage.objects.get().live


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_editor_of_another_organisation_decides_nothing(contributor, stranger, action):
    page = write(signed_in(contributor))
    client = signed_in(stranger)
    task = page.current_workflow_task_state

    assert is_shut(decide(client, page, action))
    for name, key in [
        ("workflow_action", (page.pk, action, task.pk)),
        ("collect_workflow_action_data", (page.pk, action, task.pk)),
        ("workflow_preview", (page.pk, task.task_id)),
        ("workflow_history", (page.pk,)),
    ]:
        assert is_shut(client.get(reverse(f"wagtailadmin_pages:{name}", args=key)))
    data = desk.opened(signed_in(person("clerk", "administrators")), page)
    desk.fill(data, **{"action-workflow-action": "on", "workflow-action-name": action})
    assert is_shut(client.post(desk.edit_address(page), data))
    assert EventPage.objects.get().workflow_in_progress
    assert not EventPage.objects.get().live


def test_dashboard_asks_those_who_may_approve(contributor, editor, stranger):
    write(signed_in(contributor))

    asked = {
        user.username: "Échange"
        in signed_in(user).get(reverse("wagtailadmin_home")).content.decode()
        for user in (editor, stranger)
    }

    assert asked == {"editor": True, "stranger": False}


def test_mail_goes_to_those_who_may_approve(contributor, editor, stranger):
    person("free", "editors")
    person("chief", "administrators")
    person("writer", "translators", languages=["en"])

    write(signed_in(contributor))

    assert sorted(address for each in mail.outbox for address in each.to) == [
        "chief@example.org",
        "editor@example.org",
        "free@example.org",
    ]


def test_mail_tells_the_contributor_what_was_decided(contributor, editor):
    page = write(signed_in(contributor))
    mail.outbox.clear()

    decide(signed_in(editor), page, "reject", "L’heure ?")

    (letter,) = mail.outbox
    assert letter.to == ["contributor@example.org"]
    assert "L’heure ?" in letter.body


def test_translator_submits_and_editor_publishes(gql, editor, ours):
    source = factories.EventFactory(title="Échange", owning_organisation=ours)
    english = factories.translated(source, live=False)
    translator = person("t", "translators", organisations=[ours], languages=["en"])
    client = signed_in(translator)
    data = desk.opened(client, english)
    desk.fill(data, title="Exchange", **{"action-submit": "on"})

    client.post(desk.edit_address(english), data)
    page = EventPage.objects.get(pk=english.pk)
    assert (page.draft_title, page.workflow_in_progress, page.live) == (
        "Exchange",
        True,
        False,
    )

    decide(signed_in(editor), page, "approve")
    asked = '{ events(first: 9, locale: "en") { nodes { title } } }'
    titles = [event["title"] for event in gql(asked)["events"]["nodes"]]
    assert titles == ["Exchange"]
