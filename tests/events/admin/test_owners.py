"""To whom a page belongs: what a form proposes, and what it refuses."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from events.models import SpeakerIndexPage, SpeakerPage
from tests import factories
from tests.events import desk
from tests.events.admin.town import PEOPLE
from tests.people import bulk, is_shut, person, signed_in


@pytest.fixture
def people(town) -> SpeakerIndexPage:
    return factories.index(SpeakerIndexPage, "fr")


def add_address(parent: Page, model: str = "speakerpage") -> str:
    return reverse("wagtailadmin_pages:add", args=("events", model, parent.pk))


def add(client: Client, parent: Page, **values: object) -> list[SpeakerPage]:
    """The new page, if there is one."""
    data = desk.shown(client.get(add_address(parent)))
    desk.fill(data, **{"title": "New", "slug": "new"} | values)
    client.post(add_address(parent), data)
    return list(SpeakerPage.objects.filter(title="New"))


def test_only_organisation_is_given_to_a_new_page(town, people):
    for name, who in [("first", "contributor"), ("second", "editor")]:
        (page,) = add(signed_in(PEOPLE[who](town)), people, slug=name)

        assert page.owning_organisation == town.ours
        page.delete()


def test_only_organisation_is_given_when_the_form_leaves_it_out(town, people):
    client = signed_in(PEOPLE["contributor"](town))
    data = desk.shown(client.get(add_address(people)))
    del data["owning_organisation"]
    desk.fill(data, title="New", slug="new")

    client.post(add_address(people), data)

    assert SpeakerPage.objects.get(title="New").owning_organisation == town.ours


@pytest.mark.parametrize("who", ["contributor", "editor"])
def test_page_is_not_given_to_others(town, people, who):
    client = signed_in(PEOPLE[who](town))

    assert add(client, people, owning_organisation=str(town.theirs.pk)) == []

    page = town.pages["our draft"]
    data = desk.opened(client, page)
    desk.fill(data, owning_organisation=str(town.theirs.pk))
    client.post(desk.edit_address(page), data)
    draft = SpeakerPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.owning_organisation == town.ours


def test_one_of_several_organisations_must_be_chosen(town, people):
    both = person("both", "contributors", organisations=[town.ours, town.theirs])
    client = signed_in(both)

    assert add(client, people) == []
    (page,) = add(client, people, owning_organisation=str(town.theirs.pk))
    assert page.owning_organisation == town.theirs


def test_contributor_without_organisation_gives_a_page_to_nobody(town, people):
    client = signed_in(PEOPLE["free contributor"](town))

    (page,) = add(client, people, owning_organisation=str(town.theirs.pk))

    assert page.owning_organisation is None
    assert not is_shut(client.get(desk.edit_address(page)))


def test_free_editor_gives_a_page_to_anybody(town, people):
    client = signed_in(PEOPLE["free editor"](town))

    (page,) = add(client, people, owning_organisation=str(town.theirs.pk))

    assert page.owning_organisation == town.theirs


def test_page_of_nobody_is_not_taken(town):
    page = town.pages["common live"]
    client = signed_in(PEOPLE["editor"](town))
    data = desk.opened(client, page)
    desk.fill(data, owning_organisation=str(town.ours.pk))

    client.post(desk.edit_address(page), data | {"action-publish": "on"})

    assert SpeakerPage.objects.get(pk=page.pk).owning_organisation is None


def test_draft_gives_a_page_away_when_it_is_published(town):
    page = SpeakerPage.objects.get(pk=town.pages["our live"].pk)
    page.owning_organisation = town.theirs
    revision = page.save_revision()
    client = signed_in(PEOPLE["editor"](town))
    address = desk.edit_address(page)

    assert not is_shut(client.get(address))
    revision.publish()
    assert is_shut(client.get(address))


@pytest.mark.parametrize("who", ["contributor", "free contributor"])
def test_contributor_adds_only_where_everything_belongs_to_somebody(town, who):
    client = signed_in(PEOPLE[who](town))
    home = factories.home()
    root = Page.objects.get(depth=1)
    content = reverse("wagtailadmin_pages:add", args=("home", "contentpage", home.pk))
    start = reverse("wagtailadmin_pages:add", args=("home", "homepage", root.pk))

    assert is_shut(client.get(add_address(home, "speakerindexpage")))
    assert is_shut(client.get(content))
    assert is_shut(client.get(start))


@pytest.mark.parametrize("name", ["delete", "move", "unpublish", "set_privacy"])
def test_list_with_pages_of_others_stays_where_it_is(town, people, name):
    address = reverse(f"wagtailadmin_pages:{name}", args=(people.pk,))

    assert is_shut(signed_in(PEOPLE["editor"](town)).post(address))
    assert not is_shut(signed_in(PEOPLE["administrator"](town)).get(address))


def test_pages_of_others_are_not_copied_with_those_above_them(town, people):
    client = signed_in(PEOPLE["editor"](town))
    elsewhere = factories.ContentPageFactory(title="Shelf")
    data = {
        "new_title": "Copy",
        "new_slug": "copy",
        "new_parent_page": str(elsewhere.pk),
        "copy_subpages": "on",
    }

    client.post(reverse("wagtailadmin_pages:copy", args=(people.pk,)), data)

    assert SpeakerPage.objects.count() == len(town.pages)


def test_only_ones_own_among_several_are_touched(town):
    client = signed_in(PEOPLE["editor"](town))
    chosen = [town.pages["our draft"], town.pages["their draft"]]

    bulk(client, "publish", *chosen)
    assert [Page.objects.get(pk=page.pk).live for page in chosen] == [True, False]

    bulk(client, "delete", *chosen)
    left = Page.objects.filter(pk__in=[page.pk for page in chosen])
    assert [page.title for page in left] == ["their draft"]


def test_translator_writes_words_and_nothing_else(town):
    page = town.pages["our English"]
    client = signed_in(PEOPLE["translator"](town))
    data = desk.opened(client, page)
    desk.fill(
        data,
        title="Words",
        show_in_menus="on",
        sort_name="Changed",
        owning_organisation="",
        go_live_at="2030-01-01 10:00",
    )

    client.post(desk.edit_address(page), data)

    draft = SpeakerPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (
        draft.title,
        draft.show_in_menus,
        draft.sort_name,
        draft.owning_organisation,
        draft.go_live_at,
    ) == ("Words", False, page.sort_name, town.ours, None)
