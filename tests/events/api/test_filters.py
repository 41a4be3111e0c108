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


def test_alphabetical_orders_do_not_mind_accents_capitals_and_signs(gql):
    names = ["Zone", "« Écran »", "œuvres", "Eau", "L’été", "ode"]
    for name in names:
        factories.EventFactory(title=name)
        factories.SpeakerFactory(title=name)
        factories.VenueFactory(name=name)
        factories.ThemeFactory(name=name)
    query = """
      {
        events(orderBy: TITLE_ASC) { nodes { name: title } }
        speakers(orderBy: NAME_DESC) { nodes { name } }
        venues { nodes { name } }
        themes { name }
      }
    """

    found = gql(query)

    ordered = ["Eau", "« Écran »", "L’été", "ode", "œuvres", "Zone"]
    expected = [{"name": name} for name in ordered]
    assert found == {
        "events": {"nodes": expected},
        "speakers": {"nodes": expected[::-1]},
        "venues": {"nodes": expected},
        "themes": expected,
    }


@pytest.mark.parametrize("root", ["events", "caseStudies", "venues"])
def test_order_of_null_is_none(gql, root):
    keys = [key(FACTORIES[root]()) for _ in range(3)]
    query = """
      query ($where: FILTER) { ROOT(where: $where, orderBy: null) { nodes { key } } }
    """.replace("FILTER", FILTERS[root]).replace("ROOT", root)

    assert len(gql(query)[root]["nodes"]) == 3
    assert gql(query, where={"keys": keys[::-1]})[root] == {
        "nodes": [{"key": key} for key in keys[::-1]]
    }


FILTERS = {
    "events": "EventFilter",
    "caseStudies": "CaseStudyFilter",
    "venues": "VenueFilter",
}
FACTORIES = {
    "events": factories.EventFactory,
    "speakers": factories.SpeakerFactory,
    "caseStudies": factories.CaseStudyFactory,
    "venues": factories.VenueFactory,
    "organisations": factories.OrganisationFactory,
}
ASC = {"events": "TITLE_ASC", "caseStudies": "TITLE_ASC"}


@pytest.mark.parametrize("root", FACTORIES)
def test_keys_are_answered_in_their_order(gql, root):
    things = [FACTORIES[root]() for _ in range(4)]
    first, second, third, _ = [key(thing) for thing in things]
    query = """
      query ($keys: [ID!], $after: String) {
        %s(where: {keys: $keys}, first: 2, after: $after) {
          nodes { key } pageInfo { endCursor }
        }
      }
    """.replace("%s", root)
    keys = [third, "no key", first, third, second]

    page = gql(query, keys=keys)[root]
    rest = gql(query, keys=keys, after=page["pageInfo"]["endCursor"])[root]

    assert page["nodes"] == [{"key": third}, {"key": first}]
    assert rest["nodes"] == [{"key": second}]


@pytest.mark.parametrize("root", FACTORIES)
def test_keys_are_answered_in_the_order_that_is_asked_for(gql, root):
    keys = [key(FACTORIES[root]()) for _ in range(3)]
    order = ASC.get(root, "NAME_ASC")
    query = """
      query ($keys: [ID!]) { %s(where: {keys: $keys}, orderBy: %s) { nodes { key } } }
    """

    forwards = gql(query % (root, order), keys=keys)
    backwards = gql(query % (root, order), keys=keys[::-1])

    assert forwards == backwards == {root: {"nodes": [{"key": key} for key in keys]}}


def test_orders_of_other_keys_do_not_share_cursors(gql, gql_codes):
    keys = [key(factories.EventFactory()) for _ in range(2)]
    query = """
      query ($keys: [ID!], $after: String) {
        events(where: {keys: $keys}, after: $after) { pageInfo { endCursor } }
      }
    """
    cursor = gql(query, keys=keys)["events"]["pageInfo"]["endCursor"]

    codes = gql_codes(query, keys=keys[::-1], after=cursor)

    assert codes == ["CURSOR_OF_OTHER_ORDER"]


def test_more_keys_than_a_page_are_refused(gql_errors):
    query = "query ($keys: [ID!]) { venues(where: {keys: $keys}) { totalCount } }"

    (error,) = gql_errors(query, keys=["no key"] * 101)

    assert error["extensions"] == {"code": "TOO_MANY_KEYS"}
    assert error["message"] == (
        "`keys` holds 101; at most 100 are looked up at once. "
        "Ask for the others in another request."
    )


NEAR = {"latitude": 45.5089, "longitude": -73.5617, "radiusKm": 5}


def test_near_leaves_what_is_held_within_the_distance(gql):
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


def test_window_that_is_empty_is_refused(gql_errors):
    query = """
      query ($from: DateTime, $to: DateTime) {
        events(where: {from: $from, to: $to}) { totalCount }
      }
    """
    moment = "2030-05-03T14:00:00+00:00"

    (error,) = gql_errors(query, **{"from": moment, "to": moment})

    assert error["extensions"] == {"code": "EMPTY_WINDOW"}
    assert error["message"] == (
        f"The window from {moment} to {moment} is empty. "
        "Give a `to` that is later than `from`."
    )


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
