"""How many SQL statements each operation takes on the demo's announcement."""

import json

import pytest
from django.conf import settings

STATEMENTS = {
    "CalendarDates": 5,
    "CaseStudyDetail": 10,
    "CaseStudyList": 5,
    "EventCards": 7,
    "EventDetail": 18,
    "HomeWithNavigation": 12,
    "OrganisationDetail": 6,
    "PageAtPath": 5,
    "SpeakerDetail": 9,
    "SpeakerList": 5,
}


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["fr", "en"])
@pytest.mark.parametrize("name", STATEMENTS)
def test_operation_takes_a_fixed_number_of_statements(
    name, code, announcement, ask, django_assert_num_queries
):
    example = settings.CONTRACT_DIR / "examples" / f"{name}.{code}.json"
    operation = settings.CONTRACT_DIR / "operations" / f"{name}.graphql"
    variables = json.loads(example.read_text())["variables"]

    with django_assert_num_queries(STATEMENTS[name]):
        ask(operation.read_text(), variables)
