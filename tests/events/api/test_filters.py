"""Which events a filter leaves, and in which order."""

from datetime import timedelta

import pytest

from events import models
from events.loaders.filters import places
from events.vocabulary import (
    AccessibilityAnswer,
    AccessibilityFeature,
    AttendanceMode,
    EventStatus,
    EventType,
    OrganisationKind,
)
from tests import factories
from tests.events.api.asking import (
    key,
    row,
    titles,
)
from tests.factories import START

LIFT = AccessibilityFeature.LIFT


@pytest.fixture
def plain(db):
    """An event that no filter but the window leaves."""
    return factories.EventFactory(title="Plain", starts_at=START + timedelta(days=9))


def rich_event():
    """An event that every filter below leaves."""
    venue = factories.VenueFactory(locality="Montréal", region="QC")
    return factories.EventFactory(
        title="Rich",
        venue=venue,
        event_type=EventType.TALK,
        status=EventStatus.POSTPONED,
        attendance_mode=AttendanceMode.HYBRID,
        online_url="https://example.org/",
        series=factories.SeriesFactory(),
        audiences=["families", "schools"],
        is_free=True,
        theme_rows=[
            row(models.EventTheme, theme=factories.ThemeFactory(slug="sharing"))
        ],
        partnerships=[
            row(models.EventPartnership, organisation=factories.OrganisationFactory())
        ],
        programme_items=[
            factories.talk(
                "Talk",
                factories.SpeakerFactory(),
                case_studies=[factories.CaseStudyFactory()],
            )
        ],
        language_rows=[row(models.EventLanguageRow, language="fcs", mode="signed")],
        access_rows=[row(models.EventAccess, feature=LIFT)],
    )


def test_each_filter_leaves_what_it_names(gql, plain):
    event = rich_event()
    organisation = models.Organisation.objects.get()
    speaker = models.SpeakerPage.objects.get()
    theme = models.Theme.objects.get()
    found = {
        "types": ["TALK", "CONCERT"],
        "themes": ["sharing", "no-such-theme"],
        "statuses": ["POSTPONED"],
        "attendanceModes": ["HYBRID", "ONLINE"],
        "venue": key(event.venue),
        "organisation": key(organisation),
        "speaker": key(speaker),
        "series": key(event.series),
        "locality": "MONTRÉAL",
        "region": "qc",
        "audiences": ["schools", "seniors"],
        "languages": ["fcs"],
        "accessibility": ["LIFT"],
        "isFree": True,
        "hasCaseStudies": True,
        "keys": [key(event), "not a key"],
    }

    answers = {name: titles(gql, **{name: value}) for name, value in found.items()}
    assert answers == {name: ["Rich"] for name in found}
    assert titles(gql, themes=[key(theme)]) == ["Rich"]
    assert titles(gql, **found) == ["Rich"]


def test_each_filter_leaves_out_what_it_does_not_name(gql, plain):
    rich_event()
    others = {
        "types": ["CONCERT"],
        "themes": ["other"],
        "statuses": ["CANCELLED"],
        "attendanceModes": ["ONLINE"],
        "venue": key(plain),
        "organisation": "no key",
        "speaker": key(plain),
        "series": key(plain),
        "locality": "Montr",
        "region": "ON",
        "audiences": ["seniors"],
        "languages": ["en"],
        "accessibility": ["LIFT", "QUIET_ROOM"],
        "keys": ["no key"],
    }

    answers = {name: titles(gql, **{name: value}) for name, value in others.items()}
    assert answers == {name: [] for name in others}
    assert titles(gql, isFree=False) == titles(gql, hasCaseStudies=False) == ["Plain"]


def test_filter_of_nothing_leaves_everything(gql, plain):
    rich_event()

    assert (
        titles(gql)
        == titles(gql, types=[], themes=[], venue=None)
        == [
            "Rich",
            "Plain",
        ]
    )


def test_access_is_what_the_event_or_its_venue_answers_yes_to(gql):
    yes = row(models.VenueAccess, feature=LIFT)
    no = row(models.EventAccess, feature=LIFT, answer=AccessibilityAnswer.PARTIAL)
    factories.EventFactory(
        title="Venue", venue=factories.VenueFactory(access_rows=[yes])
    )
    factories.EventFactory(title="Partly", access_rows=[no])
    quiet = AccessibilityFeature.QUIET_ROOM
    both = [row(models.EventAccess, feature=f) for f in (LIFT, quiet)]
    factories.EventFactory(title="Both", access_rows=both)

    assert titles(gql, accessibility=["LIFT"]) == ["Venue", "Both"]
    assert titles(gql, accessibility=["LIFT", "QUIET_ROOM"]) == ["Both"]


def test_updated_since_includes_its_moment(gql, plain):
    moment = plain.last_published_at

    assert titles(gql, updatedSince=moment.isoformat()) == ["Plain"]
    later = moment + timedelta(microseconds=1)
    assert titles(gql, updatedSince=later.isoformat()) == []


NEAR = {"latitude": 45.5089, "longitude": -73.5617, "radiusKm": 5}


@pytest.mark.parametrize("few", [places.FEW, 0])
def test_near_leaves_what_is_held_within_the_distance(gql, few, monkeypatch):
    monkeypatch.setattr(places, "FEW", few)
    montreal = factories.VenueFactory(name="In", latitude=45.52, longitude=-73.58)
    quebec = factories.VenueFactory(name="Far", latitude=46.81, longitude=-71.21)
    factories.VenueFactory(name="Nowhere")
    factories.VenueFactory(name="Secret", latitude=45.51, longitude=-73.56, live=False)
    factories.EventFactory(title="Here", venue=montreal)
    factories.EventFactory(title="There", venue=quebec)
    tour = factories.EventFactory(title="Tour", venue=quebec)
    factories.EventFactory(title="Anywhere")
    date = models.Occurrence.objects.get(event=tour)
    date.venue = montreal
    date.save()
    query = """
      query ($near: Near!) {
        events(where: {near: $near}, orderBy: TITLE_ASC) { nodes { title } }
        venues(where: {near: $near}) { nodes { name } }
        occurrences(where: {near: $near}) { nodes { event { title } } }
      }
    """

    data = gql(query, near=NEAR)

    assert data == {
        "events": {"nodes": [{"title": "Here"}, {"title": "Tour"}]},
        "venues": {"nodes": [{"name": "In"}]},
        "occurrences": {
            "nodes": [{"event": {"title": "Here"}}, {"event": {"title": "Tour"}}]
        },
    }


def test_speakers_of_a_theme_are_on_the_programme_of_an_event_with_it(gql):
    theme = factories.ThemeFactory(slug="sharing")
    factories.SpeakerFactory(title="Silent")
    for title, live in (("Heard", True), ("Announced nowhere", False)):
        speaker = factories.SpeakerFactory(title=title)
        factories.EventFactory(
            live=live,
            theme_rows=[row(models.EventTheme, theme=theme)],
            programme_items=[factories.talk("Talk", speaker)],
        )
    query = (
        "query ($theme: String) { speakers(where: {theme: $theme}) { nodes { name } } }"
    )

    for name in ("sharing", key(theme)):
        assert gql(query, theme=name)["speakers"]["nodes"] == [{"name": "Heard"}]
    assert gql(query, theme="unknown")["speakers"]["nodes"] == []


def test_filters_of_records(gql):
    yes = row(models.VenueAccess, feature=LIFT)
    factories.VenueFactory(
        name="A", locality="Montréal", region="QC", access_rows=[yes]
    )
    factories.VenueFactory(name="B", locality="Ottawa", region="ON")
    factories.OrganisationFactory(name="M", kind=OrganisationKind.MUSEUM)
    factories.OrganisationFactory(name="S", kind=OrganisationKind.SCHOOL)

    data = gql(
        """
        {
          locality: venues(where: {locality: "montreal"}) { nodes { name } }
          region: venues(where: {region: "on"}) { nodes { name } }
          access: venues(where: {accessibility: [LIFT]}) { nodes { name } }
          kinds: organisations(where: {kinds: [MUSEUM, LIBRARY]}) { nodes { name } }
          down: organisations(orderBy: NAME_DESC) { nodes { name } }
        }
        """
    )

    assert data == {
        "locality": {"nodes": [{"name": "A"}]},
        "region": {"nodes": [{"name": "B"}]},
        "access": {"nodes": [{"name": "A"}]},
        "kinds": {"nodes": [{"name": "M"}]},
        "down": {"nodes": [{"name": "S"}, {"name": "M"}]},
    }


def test_filters_of_case_studies(gql):
    speaker, theme = factories.SpeakerFactory(), factories.ThemeFactory(slug="sharing")
    organisation = factories.OrganisationFactory()
    case_study = factories.CaseStudyFactory(
        title="Tower",
        region="Saguenay",
        theme_rows=[row(models.CaseStudyTheme, theme=theme)],
        speaker_rows=[row(models.CaseStudySpeaker, speaker=speaker)],
        partnerships=[row(models.CaseStudyPartnership, organisation=organisation)],
    )
    whole = row(models.EventCaseStudy, case_study=case_study)
    event = factories.EventFactory(case_study_rows=[whole])
    factories.CaseStudyFactory(title="Other")
    query = """
      query ($where: CaseStudyFilter) { caseStudies(where: $where) { nodes { title } } }
    """
    wheres = [
        {"themes": ["sharing"]},
        {"organisation": key(organisation)},
        {"region": "SAGUENAY"},
        {"event": key(event)},
        {"speaker": key(speaker)},
        {"updatedSince": "2031-01-01T00:00:00Z"},
    ]

    found = [gql(query, where=where)["caseStudies"]["nodes"] for where in wheres]

    assert found == [[{"title": "Tower"}]] * 5 + [[]]
