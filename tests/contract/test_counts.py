"""How many SQL statements each operation takes: the same beside 3 and 300 events."""

import json
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from cms.api.context import AnswerContext
from events.models import EventPage, EventPartnership, Organisation, Venue
from tests.crowd import add_events_like

STATEMENTS = {
    "AgendaPage": 7,
    "CalendarDates": 4,
    "CalendarEntries": 4,
    "CaseStudyCards": 3,
    "CaseStudyDetail": 4,
    "CaseStudyList": 3,
    "CaseStudyPage": 10,
    "EventCards": 3,
    "EventDetail": 10,
    "EventMonths": 2,
    "EventPage": 14,
    "FilteredAgenda": 11,
    "HomeWithNavigation": 11,
    "OrganisationDetail": 5,
    "OrganisationList": 2,
    "OrganisationPage": 7,
    "PageAtPath": 4,
    "PageContent": 4,
    "Search": 5,
    "SiteFrame": 9,
    "SitemapWalk": 6,
    "SpeakerDetail": 6,
    "SpeakerList": 3,
    "SpeakerPage": 10,
    "VenueDetail": 4,
    "VenueList": 2,
    "VenuePage": 5,
}

EVE = datetime(2017, 6, 14, 12, tzinfo=UTC)  # of the announcement's event

each_operation = pytest.mark.parametrize("name", STATEMENTS)


@pytest.fixture(autouse=True)
def _eve(monkeypatch):
    """Lists of what is to come have the events in them."""
    monkeypatch.setattr(timezone, "now", lambda: EVE)


def statements(name: str, code: str, ask, django_assert_num_queries) -> None:
    """Ask in one language, with the variables of the example."""
    example = settings.CONTRACT_DIR / "examples" / f"{name}.{code}.json"
    operation = settings.CONTRACT_DIR / "operations" / f"{name}.graphql"
    variables = json.loads(example.read_text())["variables"]
    assert AnswerContext().roots  # the process has seen the sites

    with django_assert_num_queries(STATEMENTS[name]):
        assert "errors" not in ask(operation.read_text(), variables)


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["fr", "en"])
@each_operation
def test_operation_takes_a_fixed_number_of_statements(
    name, code, full, ask, django_assert_num_queries
):
    statements(name, code, ask, django_assert_num_queries)


def test_no_operation_takes_more_than_thirty():
    assert max(STATEMENTS.values()) <= 30


@pytest.fixture(scope="module")
def full(announcement, django_db_blocker):
    """The announcement with what it does not say, so that no list asked for is empty:
    its event is at the venue, and every organisation takes part in it."""
    with django_db_blocker.unblock():
        for event in EventPage.objects.all():
            EventPartnership.objects.bulk_create(
                EventPartnership(
                    event=event, locale=event.locale, organisation=organisation
                )
                for organisation in Organisation.objects.filter(locale=event.locale)
            )
            venue = Venue.objects.get(locale=event.locale)
            EventPage.objects.filter(pk=event.pk).update(venue=venue)
        yield


@pytest.fixture(scope="module")
def crowd(full, django_db_blocker):
    """Three hundred more events, each with all that this one has."""
    with django_db_blocker.unblock():
        for event in EventPage.objects.all():
            add_events_like(event, 150)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        yield


@pytest.mark.django_db
@each_operation
def test_operation_takes_no_more_among_three_hundred_events(
    name, crowd, ask, django_assert_num_queries
):
    statements(name, "fr", ask, django_assert_num_queries)
