"""Which events a filter leaves, and in which order."""

from datetime import UTC, date, datetime, timedelta

import pytest

from events import models
from events.vocabulary import (
    AccessibilityAnswer,
    AccessibilityFeature,
    AttendanceMode,
    EventStatus,
    EventType,
    OrganisationKind,
)
from tests import factories
from tests.factories import START, locale

LIFT = AccessibilityFeature.LIFT
EVENTS = """
query ($where: EventFilter, $order: EventOrder = STARTS_AT_ASC) {
  events(where: $where, orderBy: $order) { nodes { title } totalCount }
}
"""
DATES = """
query ($where: EventFilter) {
  occurrences(where: $where) { nodes { startsAt } totalCount }
}
"""


def row(model, **values):
    return model(locale=locale("fr"), **values)


def titles(gql, order: str = "STARTS_AT_ASC", **where) -> list[str]:
    events = gql(EVENTS, where=where, order=order)["events"]
    assert events["totalCount"] == len(events["nodes"])
    return [event["title"] for event in events["nodes"]]


def starts(gql, **where) -> list[str]:
    dates = gql(DATES, where=where)["occurrences"]
    assert dates["totalCount"] == len(dates["nodes"])
    return [found["startsAt"] for found in dates["nodes"]]


def key(thing) -> str:
    return str(thing.translation_key)


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


@pytest.mark.parametrize(
    ("window", "is_inside"),
    [
        ({"from": "2030-05-03T23:00:00Z"}, True),
        ({"from": "2030-05-04T00:59:59Z"}, True),
        ({"from": "2030-05-04T01:00:00Z"}, False),
        ({"to": "2030-05-03T23:00:00Z"}, False),
        ({"to": "2030-05-03T23:00:01Z"}, True),
        ({"from": "2030-05-03T23:30:00Z", "to": "2030-05-03T23:31:00Z"}, True),
        ({"from": "2030-05-03T20:00:00-04:00", "to": "2030-05-05T00:00:00Z"}, True),
        ({"from": "2030-05-01T00:00:00Z", "to": "2030-05-02T00:00:00Z"}, False),
    ],
)
def test_window_is_half_open_and_finds_what_overlaps_it(gql, window, is_inside):
    factories.EventFactory(title="Evening")

    assert titles(gql, **window) == (["Evening"] if is_inside else [])
    assert len(starts(gql, **window)) == is_inside


@pytest.mark.parametrize(
    ("window", "is_inside"),
    [
        ({"from": "2030-05-03T23:00:00Z"}, True),
        ({"from": "2030-05-03T23:00:01Z"}, False),
        ({"to": "2030-05-03T23:00:00Z"}, False),
    ],
)
def test_date_without_an_end_is_a_moment(gql, window, is_inside):
    factories.EventFactory(title="Moment", ends_at=None)

    assert titles(gql, **window) == (["Moment"] if is_inside else [])


def test_window_leaves_single_dates_and_orders_events_by_the_first_of_them(gql):
    factories.EventFactory(title="Weekly", recurrence="FREQ=WEEKLY;COUNT=3")
    factories.EventFactory(title="Later", starts_at=START + timedelta(days=8))
    window = {"from": "2030-05-05T00:00:00Z"}

    assert titles(gql) == ["Weekly", "Later"]
    assert titles(gql, **window) == ["Weekly", "Later"]
    assert titles(gql, **{"from": "2030-05-11T12:00:00Z"}) == ["Later", "Weekly"]
    assert starts(gql, **window) == [
        "2030-05-10T19:00:00-04:00",
        "2030-05-11T19:00:00-04:00",
        "2030-05-17T19:00:00-04:00",
    ]


def test_orders_of_events(gql):
    first = factories.EventFactory(title="B", starts_at=START)
    factories.EventFactory(title="A", starts_at=START + timedelta(days=1))
    factories.EventFactory(title="C", starts_at=START - timedelta(days=1))
    models.EventPage.objects.filter(pk=first.pk).update(
        last_published_at=datetime(2031, 1, 1, tzinfo=UTC)
    )

    assert titles(gql, "STARTS_AT_ASC") == ["C", "B", "A"]
    assert titles(gql, "STARTS_AT_DESC") == ["A", "B", "C"]
    assert titles(gql, "PUBLISHED_AT_DESC") == ["C", "A", "B"]
    assert titles(gql, "UPDATED_AT_DESC") == ["B", "C", "A"]
    assert titles(gql, "TITLE_ASC") == ["A", "B", "C"]


@pytest.mark.parametrize("root", ["speakers", "caseStudies", "venues", "organisations"])
def test_keys_leave_those_that_they_name(gql, root):
    factory = {
        "speakers": factories.SpeakerFactory,
        "caseStudies": factories.CaseStudyFactory,
        "venues": factories.VenueFactory,
        "organisations": factories.OrganisationFactory,
    }[root]
    things = [factory() for _ in range(3)]
    query = """
      query ($keys: [ID!]) { %s(where: {keys: $keys}) { nodes { key } } }
    """.replace("%s", root)

    found = gql(query, keys=[key(things[1]), "no key"])[root]["nodes"]

    assert found == [{"key": key(things[1])}]


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
          locality: venues(where: {locality: "montréal"}) { nodes { name } }
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


def test_day_of_an_all_day_event_is_a_day(gql):
    day = date(2030, 5, 3)
    factories.EventFactory(title="Fair", is_all_day=True, ends_at=None)

    data = gql("{ events { nodes { isAllDay startsAt endsAt } } }")

    assert data["events"]["nodes"] == [
        {
            "isAllDay": True,
            "startsAt": f"{day}T00:00:00-04:00",
            "endsAt": f"{day + timedelta(days=1)}T00:00:00-04:00",
        }
    ]
