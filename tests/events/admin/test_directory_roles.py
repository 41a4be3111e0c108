"""Who looks after venues, organisations, themes and series."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from events.models import Organisation, Venue
from tests import factories
from tests.events.admin.town import PEOPLE
from tests.people import is_shut, signed_in

DOORS = ["edit", "usage", "history", "revisions_revert", "revisions_compare"]
DOORS += ["revisions_unschedule", "unpublish", "delete", "copy"]
READ = ["edit", "usage", "history", "revisions_revert", "revisions_compare"]


@pytest.fixture
def records(town) -> dict:
    return {
        "venue": factories.VenueFactory(name="Hall"),
        "our organisation": town.ours,
        "their organisation": town.theirs,
        "theme": factories.ThemeFactory(name="Craft"),
        "series": factories.SeriesFactory(name="Season"),
    }


def doors_open(client: Client, record) -> list[str]:
    revision = record.save_revision()
    more = {
        "revisions_revert": (revision.pk,),
        "revisions_unschedule": (revision.pk,),
        "revisions_compare": ("live", "latest"),
    }
    found = []
    for door in DOORS:
        name = record.snippet_viewset.get_url_name(door)
        address = reverse(name, args=(record.pk, *more.get(door, ())))
        if not is_shut(client.get(address)):
            found.append(door)
    return found


EVERYTHING = dict.fromkeys(
    [
        "venue",
        "our organisation",
        "their organisation",
        "theme",
        "series",
        "English venue",
    ],
    DOORS,
)
EXPECTED = {
    "contributor": {},
    "editor": {
        "venue": DOORS,
        "our organisation": [door for door in DOORS if door != "copy"],
        "English venue": DOORS,
    },
    "free editor": EVERYTHING,
    "translator": {"English venue": READ},
    "administrator": EVERYTHING,
}


@pytest.mark.parametrize("who", EXPECTED)
def test_doors_that_open(town, records, who):
    client = signed_in(PEOPLE[who](town))

    found = {name: doors_open(client, record) for name, record in records.items()}
    found["English venue"] = doors_open(
        client, factories.translated_record(records["venue"])
    )

    assert {name: doors for name, doors in found.items() if doors} == EXPECTED[who]


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        ("contributor", []),
        ("editor", ["venue"]),
        ("free editor", ["venue", "organisation", "theme", "eventseries"]),
        ("translator", []),
        ("administrator", ["venue", "organisation", "theme", "eventseries"]),
    ],
)
def test_what_can_be_added(town, who, kinds):
    client = signed_in(PEOPLE[who](town))

    found = [
        kind
        for kind in ("venue", "organisation", "theme", "eventseries")
        if not is_shut(client.get(reverse(f"wagtailsnippets_events_{kind}:add")))
    ]

    assert found == kinds


@pytest.mark.parametrize("who", ["contributor", "editor", "translator"])
def test_record_of_others_is_not_deleted_among_several(town, who):
    town.theirs = factories.OrganisationFactory(name="Unused")
    client = signed_in(PEOPLE[who](town))
    names = ("events", "organisation", "delete")
    address = f"{reverse('wagtail_bulk_action', args=names)}?id={town.theirs.pk}"

    client.post(address)

    assert Organisation.objects.filter(pk=town.theirs.pk).exists()


def test_translator_saves_words_that_an_editor_publishes(town, records):
    english = factories.translated_record(records["venue"], name="Hall")
    client = signed_in(PEOPLE["translator"](town))
    address = reverse(english.snippet_viewset.get_url_name("edit"), args=(english.pk,))
    page = client.get(address).content.decode()
    data = querydict_from_html(page, form_id="w-editor-form")
    data.update({"action-publish": "on"})
    data["name"], data["capacity"] = "The Hall", "99"

    client.post(address, data)

    english = Venue.objects.get(pk=english.pk)
    draft = english.get_latest_revision_as_object()
    assert (english.name, draft.name, draft.capacity) == ("Hall", "The Hall", None)
