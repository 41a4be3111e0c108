"""Nobody reads the title of another organisation's draft in a list."""

import pytest
from django.test import Client
from django.urls import reverse

from events.models import SpeakerIndexPage
from tests import factories
from tests.events.admin.town import PEOPLE
from tests.people import signed_in


@pytest.fixture(autouse=True)
def _drafts(town) -> None:
    for whose, owner in [("Our", town.ours), ("Their", town.theirs), ("Common", None)]:
        facts = {"owning_organisation": owner}
        factories.SpeakerFactory(title=f"{whose} hidden draft", live=False, **facts)
        factories.SpeakerFactory(title=f"{whose} public page", **facts)


def lists() -> dict[str, str]:
    above = factories.index(SpeakerIndexPage, "fr").pk
    choose = reverse("wagtailadmin_choose_page_child", args=(above,))
    return {
        "speakers": reverse("speakers:index"),
        "tree": reverse("wagtailadmin_explore", args=(above,)),
        "search": reverse("wagtailadmin_pages:search") + "?q=hidden",
        "search in the list": reverse("speakers:index") + "?q=hidden",
        "chooser": reverse("speaker_chooser:choose"),
        "chooser's search": reverse("speaker_chooser:choose_results") + "?q=hidden",
        "page chooser": f"{choose}?page_type=events.speakerpage",
        "page chooser's search": reverse("wagtailadmin_choose_page_search")
        + "?q=hidden&page_type=wagtailcore.page",
        "history": reverse("wagtailadmin_reports:site_history"),
        "ageing pages": reverse("wagtailadmin_reports:aging_pages"),
        "locked pages": reverse("wagtailadmin_reports:locked_pages"),
        "workflows": reverse("wagtailadmin_reports:workflow"),
        "tasks": reverse("wagtailadmin_reports:workflow_tasks"),
        "API": reverse("wagtailadmin_api:pages:listing") + "?fields=*",
        "dashboard": reverse("wagtailadmin_home"),
    }


def drafts_read(client: Client) -> dict[str, set[str]]:
    found = {}
    for name, address in lists().items():
        words = client.get(address).content.decode()
        found[name] = {
            title
            for whose in ("Our", "Their", "Common")
            if (title := f"{whose} hidden draft") in words
        }
    return found


@pytest.mark.parametrize(
    ("who", "readable"),
    [
        ("contributor", {"Our hidden draft"}),
        ("editor", {"Our hidden draft", "Common hidden draft"}),
        ("free contributor", set()),
        ("translator", set()),
    ],
)
def test_drafts_of_others_are_in_no_list(town, who, readable):
    found = drafts_read(signed_in(PEOPLE[who](town)))

    too_much = {name: titles - readable for name, titles in found.items()}
    assert {name: titles for name, titles in too_much.items() if titles} == {}
    for name in ("speakers", "tree", "search", "chooser", "page chooser", "API"):
        assert found[name] == readable, name


def test_what_is_published_is_in_the_list(town):
    client = signed_in(PEOPLE["contributor"](town))

    words = client.get(reverse("speakers:index")).content.decode()

    assert [
        whose for whose in ("Our", "Their", "Common") if f"{whose} public page" in words
    ] == ["Our", "Their", "Common"]


def test_administrator_sees_every_draft(town):
    found = drafts_read(signed_in(PEOPLE["administrator"](town)))

    everything = {f"{whose} hidden draft" for whose in ("Our", "Their", "Common")}
    for name in ("speakers", "tree", "search", "chooser", "page chooser", "API"):
        assert found[name] == everything, name
