"""Each role tries to do everything to every page; what leaves a trace has worked."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction, WorkflowState

from events.models import SpeakerIndexPage
from tests import factories
from tests.events import desk
from tests.events.admin.town import PEOPLE
from tests.people import bulk, signed_in


def changed(page: Page) -> QueryDict:
    """A form with another title, as somebody has it who may open it."""
    clerk = get_user_model().objects.get(is_superuser=True)
    return desk.fill(desk.opened(signed_in(clerk), page), title="Changed")


def edit(form: QueryDict, action: str) -> Callable[[Client, Page], None]:
    def attempt(client: Client, page: Page) -> None:
        data = desk.fill(form.copy(), **{f"action-{action}": "on"})
        client.post(desk.edit_address(page), data)

    return attempt


def send(name: str, *more: object, **data: object) -> Callable[[Client, Page], None]:
    def attempt(client: Client, page: Page) -> None:
        client.post(reverse(name, args=(page.pk, *more)), data)

    return attempt


def move(client: Client, page: Page) -> None:
    names = (page.pk, SpeakerIndexPage.objects.get(title="Others").pk)
    client.post(reverse("wagtailadmin_pages:move_confirm", args=names))


def copy(client: Client, page: Page) -> None:
    data = {
        "new_title": "Copy",
        "new_slug": f"copy-{page.pk}",
        "new_parent_page": str(page.get_parent().pk),
    }
    client.post(reverse("wagtailadmin_pages:copy", args=(page.pk,)), data)


def translate(client: Client, page: Page) -> None:
    factories.locale("es")
    address = reverse("translation:start", args=("events", "speakerpage", page.pk))
    client.post(address, {"language": ["es"]})


def in_bulk(action: str, **data: object) -> Callable[[Client, Page], None]:
    return lambda client, page: bulk(client, action, page, **data)


def move_in_bulk(client: Client, page: Page) -> None:
    chosen = SpeakerIndexPage.objects.get(title="Others").pk
    bulk(client, "move", page, chooser=chosen)


ATTEMPTS = {
    "unpublish": send("wagtailadmin_pages:unpublish"),
    "delete": send("wagtailadmin_pages:delete"),
    "lock": send("wagtailadmin_pages:lock"),
    "privacy": send("wagtailadmin_pages:set_privacy", restriction_type="login"),
    "move": move,
    "copy": copy,
    "translate": translate,
    "publish in bulk": in_bulk("publish"),
    "unpublish in bulk": in_bulk("unpublish"),
    "delete in bulk": in_bulk("delete"),
    "move in bulk": move_in_bulk,
}


def published() -> list[object]:
    return list(Page.objects.live().order_by("pk").values_list("pk", "title"))


def submitted() -> list[object]:
    return list(WorkflowState.objects.values_list("pk"))


def traces() -> list[object]:
    pages = Page.objects.order_by("pk").values_list(
        "pk", "path", "live", "locked", "latest_revision_id"
    )
    return [*pages, *PageViewRestriction.objects.values_list("pk")]


TRACES = {"publish": published, "publish in bulk": published, "submit": submitted}


def what_works(client: Client, page: Page) -> list[str]:
    """Each attempt starts from the same state."""
    form = changed(page)
    edits = {action: edit(form, action) for action in ("save", "publish", "submit")}
    found = []
    for name, attempt in {**edits, **ATTEMPTS}.items():
        look = TRACES.get(name, traces)
        with transaction.atomic():
            before = look()
            attempt(client, Page.objects.get(pk=page.pk))
            if look() != before:
                found.append(name)
            transaction.set_rollback(True)
    return found


@pytest.fixture(autouse=True)
def _site(town) -> None:
    """Another list of speakers to move pages to, and a clerk whose forms are copied."""
    page = factories.ContentPageFactory(title="Shelf")
    page.add_child(instance=SpeakerIndexPage(title="Others", locale=page.locale))
    get_user_model().objects.create_superuser("clerk", password="x")


OWN_DRAFT = ["save", "submit", "delete", "move", "copy", "translate"]
OWN_DRAFT += ["delete in bulk", "move in bulk"]
WRITTEN = {
    "our live": ["save", "submit", "copy", "translate"],
    "our draft": OWN_DRAFT,
    "our English": ["save", "submit", "delete", "copy", "translate", "delete in bulk"],
}
LIVE = ["save", "publish", "submit", "unpublish", "delete", "lock", "privacy", "move"]
LIVE += ["copy", "translate", "unpublish in bulk", "delete in bulk", "move in bulk"]
DRAFT = ["save", "publish", "submit", "delete", "lock", "privacy", "move", "copy"]
DRAFT += ["translate", "publish in bulk", "delete in bulk", "move in bulk"]
ENGLISH = [each for each in DRAFT if each not in ("move", "move in bulk")]
WORKS = {
    "contributor": WRITTEN,
    "editor": {
        f"{whose} {kind}": actions
        for whose in ("our", "common")
        for kind, actions in [("live", LIVE), ("draft", DRAFT), ("English", ENGLISH)]
    },
    "translator": {
        "our English": ["save", "submit"],
        "common English": ["save", "submit"],
    },
}


@pytest.mark.parametrize("who", WORKS)
def test_what_works(town, who):
    client = signed_in(PEOPLE[who](town))

    found = {name: what_works(client, page) for name, page in town.pages.items()}

    assert {name: works for name, works in found.items() if works} == WORKS[who]
