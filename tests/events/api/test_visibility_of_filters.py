"""A filter tells nothing about what is hidden: naming it finds nothing."""

import pytest

from events import models
from events.vocabulary import AccessibilityFeature
from tests import factories
from tests.factories import locale
from tests.hiding import HIDE_PAGE, HIDE_RECORD

EVENTS = """
query ($where: EventFilter) {
  events(where: $where) { nodes { title } totalCount }
  occurrences(where: $where) { nodes { event { title } } totalCount }
  speakers { nodes { events(where: $where) { nodes { title } totalCount } } }
}
"""


def events_found(gql, **where) -> list[str]:
    """Titles of the events that a filter leaves, the same by every way to them."""
    data = gql(EVENTS, where=where)
    found = [event["title"] for event in data["events"]["nodes"]]
    dates = [date["event"]["title"] for date in data["occurrences"]["nodes"]]
    totals = [data[name]["totalCount"] for name in ("events", "occurrences")]
    assert (dates, totals) == (found, [len(found)] * 2)
    for speaker in data["speakers"]["nodes"]:
        nested = [event["title"] for event in speaker["events"]["nodes"]]
        assert (nested, speaker["events"]["totalCount"]) == (found, len(found))
    return found


def found(gql, root: str, filter_type: str, **where) -> list[str]:
    """Titles that a root list leaves under a filter, as many as it counts."""
    data = gql(
        f"query ($where: {filter_type}) {{"
        f" {root}(where: $where) {{ nodes {{ title }} totalCount }} }}",
        where=where,
    )[root]
    assert data["totalCount"] == len(data["nodes"])
    return [node["title"] for node in data["nodes"]]


def key(thing) -> str:
    return str(thing.translation_key)


@pytest.mark.parametrize("way", HIDE_RECORD)
def test_event_filter_finds_nothing_by_a_hidden_record(gql, way):
    venue = factories.VenueFactory(
        locality="Saguenay",
        region="QC",
        access_rows=[
            models.VenueAccess(feature=AccessibilityFeature.LIFT, locale=locale("fr"))
        ],
    )
    organisation, series = factories.OrganisationFactory(), factories.SeriesFactory()
    theme = factories.ThemeFactory(slug="secret")
    factories.EventFactory(
        title="Shown",
        venue=venue,
        series=series,
        programme_items=[factories.talk("Talk", factories.SpeakerFactory())],
        theme_rows=[models.EventTheme(theme=theme, locale=locale("fr"))],
        partnerships=[
            models.EventPartnership(organisation=organisation, locale=locale("fr"))
        ],
    )
    filters = [
        {"venue": key(venue)},
        {"locality": "saguenay"},
        {"region": "qc"},
        {"accessibility": ["LIFT"]},
        {"organisation": key(organisation)},
        {"series": key(series)},
        {"themes": ["secret"]},
        {"themes": [key(theme)]},
    ]
    assert [events_found(gql, **where) for where in filters] == [["Shown"]] * 8

    for record in (venue, organisation, series, theme):
        HIDE_RECORD[way](record)

    assert [events_found(gql, **where) for where in filters] == [[]] * 8


def test_event_filter_finds_no_date_by_a_hidden_venue_of_its_own(gql):
    venue = factories.VenueFactory()
    event = factories.EventFactory(title="Shown")
    models.Occurrence.objects.filter(event=event).update(venue=venue)
    assert events_found(gql, venue=key(venue)) == ["Shown"]

    HIDE_RECORD["draft"](venue)

    assert events_found(gql, venue=key(venue)) == []


@pytest.mark.parametrize("way", ["draft", "expired", "login_above"])
def test_event_filter_finds_nothing_by_a_hidden_page(gql, way):
    speaker, case_study = factories.SpeakerFactory(), factories.CaseStudyFactory()
    item = factories.talk("Talk", speaker, case_studies=[case_study])
    event = factories.EventFactory(title="Shown", programme_items=[item])
    assert events_found(gql, speaker=key(speaker)) == ["Shown"]
    assert events_found(gql, hasCaseStudies=True) == ["Shown"]
    assert events_found(gql, hasCaseStudies=False) == []

    HIDE_PAGE[way](speaker)
    HIDE_PAGE["draft"](case_study)

    assert events_found(gql, speaker=key(speaker)) == []
    assert events_found(gql, hasCaseStudies=True) == []
    assert events_found(gql, hasCaseStudies=False) == ["Shown"]

    HIDE_PAGE[way](event)

    assert events_found(gql, keys=[key(event)]) == []


@pytest.mark.parametrize("way", ["draft", "expired", "login"])
def test_speaker_filter_finds_nothing_by_what_is_hidden(gql, way):
    organisation = factories.OrganisationFactory()
    speaker = factories.SpeakerFactory(title="Ada", organisation=organisation)
    event = factories.EventFactory(programme_items=[factories.talk("Talk", speaker)])
    filters = [{"event": key(event)}, {"organisation": key(organisation)}]
    assert [found(gql, "speakers", "SpeakerFilter", **f) for f in filters] == [
        ["Ada"],
        ["Ada"],
    ]

    HIDE_PAGE[way](event)
    HIDE_RECORD["draft"](organisation)

    assert [found(gql, "speakers", "SpeakerFilter", **f) for f in filters] == [[], []]


@pytest.mark.parametrize("way", ["draft", "expired", "login"])
@pytest.mark.parametrize("place", ["whole", "item"])
def test_case_study_filter_finds_nothing_by_what_is_hidden(gql, way, place):
    organisation, theme = factories.OrganisationFactory(), factories.ThemeFactory()
    speaker = factories.SpeakerFactory()
    case_study = factories.CaseStudyFactory(
        title="Tower",
        theme_rows=[models.CaseStudyTheme(theme=theme, locale=locale("fr"))],
        speaker_rows=[models.CaseStudySpeaker(speaker=speaker, locale=locale("fr"))],
        partnerships=[
            models.CaseStudyPartnership(organisation=organisation, locale=locale("fr"))
        ],
    )
    row = models.EventCaseStudy(case_study=case_study, locale=locale("fr"))
    event = (
        factories.EventFactory(case_study_rows=[row])
        if place == "whole"
        else factories.EventFactory(
            programme_items=[factories.talk("Talk", case_studies=[case_study])]
        )
    )
    filters = [
        {"event": key(event)},
        {"speaker": key(speaker)},
        {"organisation": key(organisation)},
        {"themes": [theme.slug]},
    ]
    assert [found(gql, "caseStudies", "CaseStudyFilter", **f) for f in filters] == [
        ["Tower"]
    ] * 4

    for page in (event, speaker):
        HIDE_PAGE[way](page)
    for record in (organisation, theme):
        HIDE_RECORD["draft"](record)

    assert [found(gql, "caseStudies", "CaseStudyFilter", **f) for f in filters] == [
        []
    ] * 4
