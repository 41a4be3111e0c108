"""What of the board is left, and in which order."""

import pytest
from django.urls import reverse
from django.utils import timezone

from events.models import EventPage
from tests import factories
from tests.cms.translation.board.reading import (
    EVENTS,
    change,
    event,
    in_days,
    soup,
    titles,
)
from tests.factories import (
    SpeakerFactory,
    VenueFactory,
)

pytestmark = pytest.mark.django_db
STATUSES = {
    "missing": ["Échange", "Gala d’hiver", "Projet"],
    "fallback": ["Bal"],
    "draft": ["Atelier"],
    "stale": ["Débat"],
    "published": ["Concert", "Festival"],
    "changed": ["Festival"],
}


@pytest.mark.parametrize("status", STATUSES)
def test_board_is_filtered_by_status(desk, site, status):
    found = STATUSES[status]

    assert titles(desk, type=EVENTS, status=status) == found
    assert titles(desk, type=EVENTS, status=status, language="en") == found
    assert titles(desk, type=EVENTS, status=status, language="fr") == []


def test_one_of_several_statuses_is_enough(desk, site):
    found = titles(desk, type=EVENTS, status=["fallback", "stale", "draft"])

    assert found == ["Atelier", "Bal", "Débat"]


def test_board_is_filtered_by_the_language_to_translate_into(desk):
    SpeakerFactory(title="Zoé")
    SpeakerFactory(title="Ann", locale="en")
    question = {"type": "events.speakerpage"}

    assert titles(desk, **question, language="en") == ["Zoé"]
    assert titles(desk, **question, language="fr") == ["Ann"]


def test_board_is_filtered_by_type(desk):
    SpeakerFactory(title="Zoé")
    VenueFactory(name="Maison")
    factories.ThemeFactory(name="Art")

    found = titles(desk, type=["events.venue", "events.speakerpage"])
    assert found == ["Maison", "Zoé"]


def test_board_is_filtered_by_the_date_of_events(desk):
    event("Over", -9)
    event("Weekly", -10, recurrence="FREQ=WEEKLY;COUNT=4")
    event("Soon", 2)
    event("Later", 9)
    VenueFactory(name="Maison")
    day = timezone.localtime(in_days(9)).date().isoformat()

    assert titles(desk, when="upcoming") == ["Later", "Soon", "Weekly"]
    assert titles(desk, when="past") == ["Over"]
    assert titles(desk, dates_from=day, dates_to=day) == ["Later"]
    assert titles(desk, dates_from=day) == ["Later", "Weekly"]
    assert titles(desk, when="past", dates_from=day) == []


def test_board_is_searched_by_the_titles_of_all_languages(desk, site):
    assert titles(desk, q="echange") == ["Échange"]
    assert titles(desk, q="debate") == ["Débat"]
    assert titles(desk, q="english concert") == ["Concert"]
    assert titles(desk, q="d’hiver") == ["Gala d’hiver"]
    assert titles(desk, q="100%") == []


def test_filters_are_combined(desk, site):
    event("Gala ancien", -9)
    question = {"q": "gala", "type": EVENTS, "language": "en", "status": "missing"}

    assert titles(desk, **question, when="upcoming") == ["Gala d’hiver"]
    assert titles(desk, **question, when="past") == ["Gala ancien"]


def test_last_change_is_on_top_unless_told(desk):
    event("Atelier", 20)
    event("Bal", 2)
    event("Concert", -3)
    change(EventPage.objects.get(title="Bal"), publish=False, summary="Autre.")
    question = {"type": EVENTS}

    assert titles(desk, **question, ordering="changed") == ["Bal", "Concert", "Atelier"]
    assert titles(desk, **question, ordering="title") == ["Atelier", "Bal", "Concert"]
    assert titles(desk, **question, ordering="date") == ["Bal", "Atelier", "Concert"]


def test_order_keeps_the_filters(desk):
    VenueFactory()

    links = soup(desk, q="v", type="events.venue", p=1).select(".board-orders a")

    assert [link["href"].partition("?")[2] for link in links] == [
        f"q=v&type=events.venue&ordering={order}"
        for order in ("changed", "title", "date")
    ]


def test_nothing_found_leads_back_to_everything(desk):
    VenueFactory()

    message = soup(desk, q="zzz", status="draft").select_one("#listing-results p")

    assert message.text == "Nothing found. Remove the search and all filters"
    assert message.a["href"] == reverse("translation:board")
