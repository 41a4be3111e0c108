"""How many SQL statements each operation takes: the same beside 3 and 300 events."""

import json

import pytest
from django.conf import settings
from django.db import connection

from events.models import EventPage
from tests.crowd import add_events_like

STATEMENTS = {
    "AgendaPage": 9,
    "CalendarDates": 4,
    "CalendarEntries": 4,
    "CaseStudyCards": 5,
    "CaseStudyDetail": 9,
    "CaseStudyList": 4,
    "CaseStudyPage": 15,
    "EventCards": 6,
    "EventDetail": 17,
    "EventMonths": 3,
    "EventPage": 19,
    "FilteredAgenda": 13,
    "HomeWithNavigation": 11,
    "OrganisationDetail": 5,
    "OrganisationList": 3,
    "OrganisationPage": 6,
    "PageAtPath": 4,
    "PageContent": 5,
    "Search": 7,
    "SiteFrame": 9,
    "SitemapWalk": 7,
    "SpeakerDetail": 8,
    "SpeakerList": 4,
    "SpeakerPage": 10,
    "VenueDetail": 4,
    "VenueList": 3,
    "VenuePage": 4,
}

each_operation = pytest.mark.parametrize("name", STATEMENTS)


def statements(name: str, code: str, ask, django_assert_num_queries) -> None:
    """Ask in one language, with the variables of the example."""
    example = settings.CONTRACT_DIR / "examples" / f"{name}.{code}.json"
    operation = settings.CONTRACT_DIR / "operations" / f"{name}.graphql"
    variables = json.loads(example.read_text())["variables"]

    with django_assert_num_queries(STATEMENTS[name]):
        assert "errors" not in ask(operation.read_text(), variables)


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["fr", "en"])
@each_operation
def test_operation_takes_a_fixed_number_of_statements(
    name, code, announcement, ask, django_assert_num_queries
):
    statements(name, code, ask, django_assert_num_queries)


def test_no_operation_takes_more_than_thirty():
    assert max(STATEMENTS.values()) <= 30


@pytest.fixture(scope="module")
def crowd(announcement, django_db_blocker):
    """Three hundred more events, each with all that the announcement has."""
    with django_db_blocker.unblock():
        for event in EventPage.objects.all():
            add_events_like(event, 150)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        yield


@pytest.mark.django_db
@each_operation
def test_operation_takes_no_more_among_three_hundred_events(
    name, announcement, crowd, ask, django_assert_num_queries
):
    statements(name, "fr", ask, django_assert_num_queries)
