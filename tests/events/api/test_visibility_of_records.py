"""Venues, organisations, themes and series that are drafts or past their expiry."""

import pytest

from events import models
from tests import factories
from tests.factories import locale
from tests.hiding import HIDE_RECORD

ROOTS = """
query ($key: ID!, $slug: String!, $uri: Url!, $id: ID!, $inEnglish: ID!) {
  list: %(many)s { nodes { name } totalCount }
  keys: %(many)s(where: {keys: [$key]}) { nodes { name } totalCount }
  key: %(one)s(key: $key) { name }
  slug: %(one)s(slug: $slug) { name }
  uri: %(one)s(uri: $uri) { name }
  in_english: %(one)s(key: $key, locale: "en") { name }
  node(id: $id) { id }
  node_in_english: node(id: $inEnglish) { id }
}
"""


@pytest.mark.parametrize("way", HIDE_RECORD)
@pytest.mark.parametrize(
    ("factory", "one"),
    [
        (factories.VenueFactory, "venue"),
        (factories.OrganisationFactory, "organisation"),
    ],
    ids=["venue", "organisation"],
)
def test_roots_hide_a_hidden_record(gql, factory, one, way):
    factory(name="Shown")
    hidden = factory(name="Hidden", slug="hidden")
    HIDE_RECORD[way](hidden)
    key, type_name = str(hidden.translation_key), one.capitalize()

    data = gql(
        ROOTS % {"one": one, "many": f"{one}s"},
        key=key,
        slug="hidden",
        uri=f"http://localhost:8000/id/{one}s/{key}",
        id=f"{type_name}:{hidden.pk}",
        inEnglish=f"{type_name}:{hidden.pk}:en",
    )

    assert data == {
        "list": {"nodes": [{"name": "Shown"}], "totalCount": 1},
        "keys": {"nodes": [], "totalCount": 0},
        **dict.fromkeys(("key", "slug", "uri", "in_english", "node")),
        "node_in_english": None,
    }


@pytest.mark.parametrize("way", HIDE_RECORD)
def test_themes_hide_a_hidden_theme(gql, way):
    hidden = factories.ThemeFactory(name="Hidden")
    shown = factories.ThemeFactory(name="Shown", parent=hidden)
    themes = [shown, hidden]
    event = factories.EventFactory(
        theme_rows=[models.EventTheme(theme=t, locale=locale("fr")) for t in themes]
    )
    case_study = factories.CaseStudyFactory(
        theme_rows=[models.CaseStudyTheme(theme=t, locale=locale("fr")) for t in themes]
    )
    HIDE_RECORD[way](hidden)

    data = gql(
        """
        query ($event: ID!, $caseStudy: ID!, $id: ID!) {
          themes { name parent { name } }
          event(key: $event) { themes { name parent { name } } }
          caseStudy(key: $caseStudy) { themes { name parent { name } } }
          node(id: $id) { id }
        }
        """,
        event=str(event.translation_key),
        caseStudy=str(case_study.translation_key),
        id=f"Theme:{hidden.pk}",
    )

    shown = [{"name": "Shown", "parent": None}]
    assert data == {
        "themes": shown,
        "event": {"themes": shown},
        "caseStudy": {"themes": shown},
        "node": None,
    }


@pytest.mark.parametrize("way", HIDE_RECORD)
def test_events_hide_a_hidden_venue_and_series(gql, way):
    venue, series = factories.VenueFactory(), factories.SeriesFactory()
    own = factories.VenueFactory()
    factories.EventFactory(venue=venue, series=series)
    event = factories.EventFactory(venue=factories.VenueFactory(name="Shown"))
    models.Occurrence.objects.filter(event=event).update(venue=own)
    for record in (venue, series, own):
        HIDE_RECORD[way](record)

    data = gql(
        """
        query ($id: ID!) {
          events { nodes { venue { name } series { name } } }
          occurrences { nodes { venue { name } } }
          dates: events { nodes { occurrences { nodes { venue { name } } } } }
          next: events { nodes { nextOccurrence { venue { name } } } }
          node(id: $id) { id }
        }
        """,
        id=f"EventSeries:{series.pk}",
    )

    assert data == {
        "events": {
            "nodes": [
                {"venue": None, "series": None},
                {"venue": {"name": "Shown"}, "series": None},
            ]
        },
        "occurrences": {"nodes": [{"venue": None}, {"venue": None}]},
        "dates": {"nodes": [{"occurrences": {"nodes": [{"venue": None}]}}] * 2},
        "next": {"nodes": [{"nextOccurrence": {"venue": None}}] * 2},
        "node": None,
    }


@pytest.mark.parametrize("way", HIDE_RECORD)
def test_organisations_hide_a_hidden_organisation(gql, way):
    shown = factories.OrganisationFactory(name="Shown")
    hidden = factories.OrganisationFactory(name="Hidden")
    both = [shown, hidden]
    speaker = factories.SpeakerFactory(organisation=hidden)
    factories.EventFactory(
        partnerships=[
            models.EventPartnership(organisation=o, locale=locale("fr")) for o in both
        ],
        programme_items=[
            factories.talk("First", speaker, organisation=shown),
            factories.talk("Second", speaker, organisation=hidden),
        ],
    )
    factories.CaseStudyFactory(
        partnerships=[
            models.CaseStudyPartnership(organisation=o, locale=locale("fr"))
            for o in both
        ]
    )
    HIDE_RECORD[way](hidden)

    data = gql(
        """
        query {
          speakers { nodes { organisation { name } } }
          events {
            nodes {
              partnerships { organisation { name } }
              partners: partnerships(roles: [PARTNER]) { role }
              programme { contributions { organisation { name } } }
            }
          }
          caseStudies { nodes { partnerships { organisation { name } } } }
        }
        """
    )

    organisation = {"organisation": {"name": "Shown"}}
    assert data == {
        "speakers": {"nodes": [{"organisation": None}]},
        "events": {
            "nodes": [
                {
                    "partnerships": [organisation],
                    "partners": [{"role": "PARTNER"}],
                    "programme": [
                        {"contributions": [organisation]},
                        {"contributions": [{"organisation": None}]},
                    ],
                }
            ]
        },
        "caseStudies": {"nodes": [{"partnerships": [organisation]}]},
    }
