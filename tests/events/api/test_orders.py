"""In which order lists come: as asked for, or as the keys stand."""

from datetime import UTC, datetime, timedelta

import pytest

from events import models
from tests import factories
from tests.events.api.asking import (
    key,
    titles,
)
from tests.factories import START


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
