"""Each role at every door of a page: which open, and which are shut."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests.events.admin.town import PEOPLE
from tests.people import is_shut, signed_in


def at(name: str, *more: object) -> Callable[[Client, Page], HttpResponse]:
    """The door with that name, opened."""
    return lambda client, page: client.get(reverse(name, args=(page.pk, *more)))


def knock(name: str) -> Callable[[Client, Page], HttpResponse]:
    """The same for what takes a form only."""
    return lambda client, page: client.post(reverse(name, args=(page.pk,)))


def revision_door(name: str, *more: object) -> Callable[[Client, Page], HttpResponse]:
    return lambda client, page: client.get(
        reverse(name, args=(page.pk, page.latest_revision_id, *more))
    )


def compare(client: Client, page: Page) -> HttpResponse:
    names = (page.pk, "live", "latest")
    return client.get(reverse("wagtailadmin_pages:revisions_compare", args=names))


def words(name: str) -> Callable[[Client, Page], HttpResponse]:
    """A screen of translations."""

    def door(client: Client, page: Page) -> HttpResponse:
        names = ("events", "speakerpage", page.pk)
        return client.get(reverse(f"translation:{name}", args=names))

    return door


DOORS = {
    "edit": at("wagtailadmin_pages:edit"),
    "preview": at("wagtailadmin_pages:preview_on_edit"),
    "draft": at("wagtailadmin_pages:view_draft"),
    "history": at("wagtailadmin_pages:history"),
    "workflow history": at("wagtailadmin_pages:workflow_history"),
    "usage": at("wagtailadmin_pages:usage"),
    "revision": revision_door("wagtailadmin_pages:revisions_view"),
    "compare": compare,
    "revert": revision_door("wagtailadmin_pages:revisions_revert"),
    "unschedule": revision_door("wagtailadmin_pages:revisions_unschedule"),
    "copy": at("wagtailadmin_pages:copy"),
    "move": at("wagtailadmin_pages:move"),
    "delete": at("wagtailadmin_pages:delete"),
    "unpublish": at("wagtailadmin_pages:unpublish"),
    "privacy": at("wagtailadmin_pages:set_privacy"),
    "lock": knock("wagtailadmin_pages:lock"),
    "unlock": knock("wagtailadmin_pages:unlock"),
    "begin a translation": words("start"),
    "side by side": words("edit"),
    "PO file": words("po"),
}
READING = ["edit", "preview", "draft", "history", "workflow history", "usage"]
READING += ["revision", "compare", "revert"]
WRITING = [*READING, "copy"]
PUBLISHING = [*WRITING, "unschedule", "privacy", "lock", "unlock"]
LIVE = [*PUBLISHING, "move", "delete", "unpublish"]
DRAFT = [*PUBLISHING, "move", "delete"]
BEGIN = ["begin a translation"]
TRANSLATION = [*BEGIN, "side by side", "PO file"]


NOTHING: list[str] = []
OURS_WRITTEN = {
    "our live": [*WRITING, *BEGIN],
    "our draft": [*WRITING, *BEGIN, "move", "delete"],
    "our English": [*WRITING, *TRANSLATION, "move", "delete"],
}


def edited(name: str) -> dict[str, list[str]]:
    """What editors do with the pages of an organisation."""
    return {
        f"{name} live": [*LIVE, *BEGIN],
        f"{name} draft": [*DRAFT, *BEGIN],
        f"{name} English": [*DRAFT, *TRANSLATION],
    }


def translated(name: str) -> dict[str, list[str]]:
    """What translators do with them: begin anywhere, write in their languages."""
    return {
        f"{name} live": BEGIN,
        f"{name} draft": BEGIN,
        f"{name} English": [*READING, *TRANSLATION],
    }


OPEN = {
    "contributor": OURS_WRITTEN,
    "free contributor": {},
    "editor": edited("our") | edited("common"),
    "free editor": edited("our") | edited("common") | edited("their"),
    "translator": translated("our") | translated("common"),
    "free translator": translated("our") | translated("common") | translated("their"),
    "translator of nothing": {},
    "administrator": edited("our") | edited("common") | edited("their"),
    "visitor": {},
}


def doors_open(client: Client, page: Page) -> list[str]:
    found = []
    for name, door in DOORS.items():
        page = Page.objects.get(pk=page.pk)
        response = door(client, page)
        if response.status_code != 404 and not is_shut(response):
            found.append(name)
    return found


@pytest.mark.parametrize("who", PEOPLE)
def test_doors_that_open(town, who):
    client = signed_in(PEOPLE[who](town))

    found = {name: doors_open(client, page) for name, page in town.pages.items()}

    expected = {
        name: [door for door in DOORS if door in OPEN[who].get(name, NOTHING)]
        for name in town.pages
    }
    assert found == expected
