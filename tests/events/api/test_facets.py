"""How many events there are of each theme, type, town and month."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.api.context import AnswerContext
from events import models
from events.vocabulary import EventType
from tests import factories
from tests.factories import locale, translated, translated_record

FACETS = """
  facets {
    themes { theme { name slug parent { name } } count }
    types { type count }
    localities { name count }
    months { name count }
  }
"""
EVENTS = f"""
query ($where: EventFilter, $locale: LocaleCode, $fallback: Boolean = false) {{
  events(where: $where, locale: $locale, fallback: $fallback, first: 1) {{ {FACETS} }}
}}
"""


def facets(gql, **variables):
    """Each facet as pairs of a name and a count."""
    found = gql(EVENTS, **variables)["events"]["facets"]
    return pairs(found)


def pairs(found):
    return {
        "themes": [(row["theme"]["name"], row["count"]) for row in found["themes"]],
        "types": [(row["type"], row["count"]) for row in found["types"]],
        "localities": [(row["name"], row["count"]) for row in found["localities"]],
        "months": [(row["name"], row["count"]) for row in found["months"]],
    }


def at(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC)


def themed(*themes):
    return [models.EventTheme(theme=theme, locale=locale("fr")) for theme in themes]


@pytest.fixture
def season(db):
    """Three events in two towns, with two themes, from June to August."""
    dance = factories.ThemeFactory(name="Danse", slug="danse")
    circus = factories.ThemeFactory(name="Cirque", slug="cirque", parent=dance)
    town = factories.VenueFactory(locality="Montréal")
    away = factories.VenueFactory(locality="Saguenay")
    factories.EventFactory(
        title="Un",
        venue=town,
        event_type=EventType.DANCE,
        theme_rows=themed(dance, circus),
        starts_at=at(2017, 6, 15, 14),
        ends_at=at(2017, 6, 15, 16),
    )
    factories.EventFactory(
        title="Deux",
        venue=town,
        event_type=EventType.CIRCUS,
        theme_rows=themed(circus),
        starts_at=at(2017, 6, 20, 14),
        ends_at=at(2017, 8, 1, 4),  # midnight in Montréal: August is outside
    )
    factories.EventFactory(
        title="Trois",
        venue=away,
        event_type=EventType.CIRCUS,
        starts_at=at(2017, 8, 1, 3),  # still July in Saguenay
        ends_at=at(2017, 8, 1, 5),
    )


def test_facets_count_each_event_once(gql, season):
    assert facets(gql) == {
        "themes": [("Cirque", 2), ("Danse", 1)],
        "types": [("CIRCUS", 2), ("DANCE", 1)],
        "localities": [("Montréal", 2), ("Saguenay", 1)],
        "months": [("2017-06", 2), ("2017-07", 2), ("2017-08", 1)],
    }


def test_facets_count_within_the_other_filters(gql, season):
    where = {"themes": ["danse"], "types": ["DANCE"], "locality": "montréal"}

    assert facets(gql, where=where) == {
        "themes": [("Cirque", 1), ("Danse", 1)],
        "types": [("DANCE", 1)],
        "localities": [("Montréal", 1)],
        "months": [("2017-06", 1)],
    }
    assert facets(gql, where={"themes": ["danse"]})["themes"] == [
        ("Cirque", 2),
        ("Danse", 1),
    ]


def test_months_are_those_of_the_window(gql, season):
    july = {"from": "2017-07-01T00:00:00-04:00", "to": "2017-08-01T00:00:00-04:00"}

    assert facets(gql, where=july) == {
        "themes": [("Cirque", 1)],
        "types": [("CIRCUS", 2)],
        "localities": [("Montréal", 1), ("Saguenay", 1)],
        "months": [("2017-07", 2)],
    }


def test_facets_of_nothing_are_empty(gql, season):
    nothing = {"themes": [], "types": [], "localities": [], "months": []}

    assert facets(gql, where={"audiences": ["nobody"]}) == nothing


def test_facets_count_what_answers_for_the_language(gql, season):
    assert facets(gql, locale="en")["types"] == []
    event = models.EventPage.objects.get(title="Un")
    translated(event, title="One")
    translated_record(models.Theme.objects.get(slug="danse"), name="Dance")

    assert facets(gql, locale="en")["themes"] == [("Cirque", 1), ("Dance", 1)]
    assert facets(gql, locale="en", fallback=True)["themes"] == [
        ("Cirque", 2),
        ("Dance", 1),
    ]


def test_facets_say_nothing_of_what_is_hidden(gql, season):
    secret = factories.ThemeFactory(name="Secret", live=False)
    closed = factories.VenueFactory(locality="Secret", live=False)
    factories.EventFactory(title="Plain", theme_rows=themed(secret), venue=closed)
    factories.EventFactory(
        title="Draft", live=False, event_type=EventType.TOUR, venue=closed
    )

    found = facets(gql)

    assert found["themes"] == [("Cirque", 2), ("Danse", 1)]
    assert found["localities"] == [("Montréal", 2), ("Saguenay", 1)]
    assert "TOUR" not in dict(found["types"])


def test_facets_of_a_list_below_a_thing_are_of_that_list(gql, season):
    found = gql(
        f"{{ venues {{ nodes {{ address {{ locality }} events {{ {FACETS} }} }} }} }}"
    )

    by_town = {
        venue["address"]["locality"]: pairs(venue["events"]["facets"])
        for venue in found["venues"]["nodes"]
    }

    assert by_town == {
        "Montréal": {
            "themes": [("Cirque", 2), ("Danse", 1)],
            "types": [("CIRCUS", 1), ("DANCE", 1)],
            "localities": [("Montréal", 2)],
            "months": [("2017-06", 2), ("2017-07", 1)],
        },
        "Saguenay": {
            "themes": [],
            "types": [("CIRCUS", 1)],
            "localities": [("Saguenay", 1)],
            "months": [("2017-07", 1), ("2017-08", 1)],
        },
    }


def test_facets_of_where_a_case_study_is_presented(gql, season):
    study = factories.CaseStudyFactory(title="Pôle")
    for event in models.EventPage.objects.filter(title__in=["Un", "Deux"]):
        event.case_study_rows = [
            models.EventCaseStudy(case_study=study, locale=locale("fr"))
        ]
        event.save_revision().publish()

    found = gql(f"{{ caseStudies {{ nodes {{ presentedAt {{ {FACETS} }} }} }} }}")

    (node,) = found["caseStudies"]["nodes"]
    assert pairs(node["presentedAt"]["facets"])["types"] == [
        ("CIRCUS", 1),
        ("DANCE", 1),
    ]


@pytest.mark.parametrize(
    "facet",
    ["types { count }", "themes { count }", "localities { count }", "months { name }"],
)
def test_each_facet_is_one_statement(gql, season, facet):
    assert AnswerContext().roots  # the process has seen the sites
    with CaptureQueriesContext(connection) as without:
        gql("{ events { nodes { title } } }")
    with CaptureQueriesContext(connection) as with_facet:
        gql(f"{{ events {{ nodes {{ title }} facets {{ {facet} }} }} }}")

    assert len(with_facet) == len(without) + 1
