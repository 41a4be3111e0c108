"""The listings in the menu: what they show, and at what price."""

from datetime import datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from events.models import EventPage, Figure
from tests import factories

PAGE_LISTINGS = {
    "events": "events:index",
    "speakers": "speakers:index",
    "case studies": "case-studies:index",
}
RECORD_LISTINGS = {
    "venues": "wagtailsnippets_events_venue:list",
    "organisations": "wagtailsnippets_events_organisation:list",
    "themes": "wagtailsnippets_events_theme:list",
    "series": "wagtailsnippets_events_eventseries:list",
}


def rows(client: Client, name: str, **question: str) -> list[list[str]]:
    """The words of each cell of each row, without the box to tick."""
    response = client.get(reverse(name), question)
    assert response.status_code == 200
    soup = BeautifulSoup(response.content.decode(), "lxml")
    for dropdown in soup.select("[data-controller=w-dropdown], .w-sr-only"):
        dropdown.decompose()
    return [
        [" ".join(cell.get_text().split()) for cell in row.find_all("td")[1:]]
        for row in soup.select("table.listing tbody tr")
    ]


def titles(client: Client, name: str = "events:index", **question: str) -> list[str]:
    return [row[0] for row in rows(client, name, **question)]


def in_days(number: int) -> datetime:
    return timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(number)


def event(title: str, days: int = 3, **facts) -> EventPage:
    start = in_days(days)
    end = start + timedelta(hours=2)
    return factories.EventFactory(title=title, starts_at=start, ends_at=end, **facts)


def test_event_listing_shows_what_matters(editor):
    venue = factories.VenueFactory(name="Maison")
    factories.EventFactory(
        title="Échange",
        starts_at=datetime.fromisoformat("2017-06-15T14:15Z"),
        ends_at=datetime.fromisoformat("2017-06-15T15:45Z"),
        venue=venue,
        status="cancelled",
    )
    assert rows(editor, "events:index") == [
        [
            "Échange",
            "Thursday, June 15, 2017, 10:15 to 11:45 a.m.",
            "Maison",
            "Cancelled",
            "Français",
            "live",
        ]
    ]


def test_hours_are_those_of_the_event(editor):
    factories.EventFactory(
        starts_at=datetime.fromisoformat("2017-06-15T17:15Z"),
        ends_at=None,
        time_zone="America/Vancouver",
    )
    assert rows(editor, "events:index")[0][1] == ("Thursday, June 15, 2017, 10:15 a.m.")


def test_recurring_event_shows_its_next_date(editor):
    event("Weekly", days=-10, recurrence="FREQ=WEEKLY;COUNT=4")
    event("Over", days=-30, recurrence="FREQ=WEEKLY;COUNT=3")

    notes = [row[1].partition(" The ")[2] for row in rows(editor, "events:index")]
    assert notes == ["next of 2 dates to come", "last of 3 dates"]


def test_what_comes_next_is_on_top(editor):
    for title, days in (("Over", -9), ("Later", 9), ("Long over", -90), ("Soon", 2)):
        event(title, days)

    assert titles(editor) == ["Soon", "Later", "Over", "Long over"]
    assert titles(editor, ordering="title") == ["Later", "Long over", "Over", "Soon"]
    assert titles(editor, ordering="-starts_at")[0] == "Later"


def test_events_are_filtered(editor):
    venue = factories.VenueFactory()
    owner = factories.OrganisationFactory()
    event("Over", -9, status="cancelled")
    event("Soon", 2, venue=venue, event_type="concert")
    event("Later", 9, owning_organisation=owner)
    factories.translated(event("Traduit", 20), title="Translated", live=False)

    def found(**question: str) -> set[str]:
        return set(titles(editor, **question))

    assert found(when="upcoming", locale="fr") == {"Soon", "Later", "Traduit"}
    assert found(when="past") == {"Over"}
    assert found(status="cancelled") == {"Over"}
    assert found(event_type="concert") == {"Soon"}
    assert found(venue=str(venue.pk)) == {"Soon"}
    assert found(owning_organisation=str(owner.pk)) == {"Later"}
    assert found(locale="en") == {"Translated"}
    assert found(live="false") == {"Translated"}
    day = timezone.localtime(in_days(9)).date().isoformat()
    assert found(dates_from=day, dates_to=day) == {"Later"}
    assert found(q="soon", when="upcoming", ordering="starts_at") == {"Soon"}


def test_event_at_the_venue_on_one_date_only_is_found(editor):
    venue = factories.VenueFactory()
    page = event("Weekly", recurrence="FREQ=WEEKLY;COUNT=2")
    date = page.occurrences.all()[1]
    date.venue = venue
    page.occurrences.add(date)
    page.save_revision().publish()

    assert titles(editor, venue=str(venue.pk)) == ["Weekly"]


def test_speakers_are_listed_by_name(editor):
    organisation = factories.OrganisationFactory(name="Équiterre")
    factories.SpeakerFactory(
        title="Robert Perreault",
        given_name="Robert",
        family_name="Perreault",
        role_title="directeur",
        organisation=organisation,
    )
    factories.SpeakerFactory(title="Zoé Abel", given_name="Zoé", family_name="Abel")

    assert rows(editor, "speakers:index") == [
        ["Zoé Abel", "Abel, Zoé", "", "", "Français", "live"],
        [
            "Robert Perreault",
            "Perreault, Robert",
            "directeur",
            "Équiterre",
            "Français",
            "live",
        ],
    ]


def test_case_studies_count_their_figures(editor):
    figures = [Figure(label=label, value=8) for label in ("members", "donors")]
    factories.CaseStudyFactory(title="Maison", place="Montréal", figures=figures)

    assert [row[:3] for row in rows(editor, "case-studies:index")] == [
        ["Maison", "Montréal", "2"]
    ]


def test_records_are_listed(editor):
    factories.VenueFactory(name="Maison", locality="Montréal", capacity=80)
    factories.OrganisationFactory(name="Bang", kind="artist_run_centre")
    factories.ThemeFactory(name="Partage", parent=factories.ThemeFactory(name="Art"))
    factories.SeriesFactory(name="Jeudis")

    assert {name: rows(editor, url) for name, url in RECORD_LISTINGS.items()} == {
        "venues": [["Maison", "Montréal", "80", "Français", "live"]],
        "organisations": [["Bang", "Artist-run centre", "", "Français", "live"]],
        "themes": [
            ["Art", "", "Français", "live"],
            ["Partage", "Art", "Français", "live"],
        ],
        "series": [["Jeudis", "Français", "live"]],
    }


def test_records_are_searched_and_filtered_at_once(editor):
    factories.VenueFactory(name="Maison du livre", locality="Montréal")
    factories.VenueFactory(name="Maison de la mer", locality="Rimouski")
    factories.VenueFactory(name="Remise", locality="Montréal")
    question = {"q": "mais", "locality": "Montréal", "ordering": "-locality"}

    assert titles(editor, RECORD_LISTINGS["venues"], **question) == ["Maison du livre"]


def test_state_of_a_record_is_worded_as_wagtail_does(editor):
    venue = factories.VenueFactory(name="Maison")
    venue.name = "Maison neuve"
    venue.save_revision()
    factories.VenueFactory(name="Remise").unpublish()

    states = [row[-1] for row in rows(editor, RECORD_LISTINGS["venues"])]
    assert states == ["live + draft", "draft"]


def test_record_in_a_list_leads_to_its_translation(editor):
    factories.home("en")
    venue = factories.VenueFactory(name="Maison")
    opening = reverse("translation:open", args=("events", "venue", venue.pk))
    assert opening in editor.get(reverse(RECORD_LISTINGS["venues"])).text
    start = reverse("translation:start", args=("events", "venue", venue.pk))
    assert editor.get(opening).url == start

    house = factories.translated_record(venue)
    opening = reverse("translation:open", args=("events", "venue", house.pk))
    edit = reverse("translation:edit", args=("events", "venue", house.pk))
    assert editor.get(opening).url == edit


MAKE = {
    "events": lambda: event(
        "Weekly",
        venue=factories.VenueFactory(),
        owning_organisation=factories.OrganisationFactory(),
        recurrence="FREQ=WEEKLY;COUNT=3",
    ),
    "speakers": lambda: factories.SpeakerFactory(
        organisation=factories.OrganisationFactory()
    ),
    "case studies": lambda: factories.CaseStudyFactory(
        figures=[Figure(label="members", value=8)]
    ),
    "venues": factories.VenueFactory,
    "organisations": factories.OrganisationFactory,
    "themes": lambda: factories.ThemeFactory(parent=factories.ThemeFactory()),
    "series": factories.SeriesFactory,
}


@pytest.mark.parametrize("kind", MAKE)
def test_statements_do_not_grow_with_the_rows(editor, kind):
    url = (PAGE_LISTINGS | RECORD_LISTINGS)[kind]
    counts = []
    for number in (1, 2):
        for _time in range(number):
            MAKE[kind]()
        editor.get(reverse(url))
        with CaptureQueriesContext(connection) as queries:
            assert rows(editor, url)
        counts.append(len(queries))

    assert counts[0] == counts[1]
