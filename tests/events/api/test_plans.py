"""Lists are read from an index, no further than the page, among however many events.

Among two thousand events, of which a page shows twenty; what is counted is rows.
"""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import Q

from cms.search.entries import write_entries
from cms.search.sources import source_for
from events import models
from events.loaders.filters import places
from tests import factories
from tests.content import content_of
from tests.crowd import add_events_like
from tests.events.api.plans import (
    fetched,
    let_indexes_stand_alone,
    most_sorted,
    nodes,
    read,
    scanned,
)
from tests.factories import START, locale

EVENTS = 2_000
MIDDLE = START + timedelta(hours=EVENTS // 2)
WEEK = MIDDLE + timedelta(days=7)

# One after the other, an hour apart; every hundredth has begun long before.
SPREAD = """
UPDATE events_occurrence SET
    starts_at = %(start)s + make_interval(hours => place)
        - CASE WHEN place %% 100 = 0 THEN interval '60 days' ELSE interval '0' END,
    ends_at = %(start)s + make_interval(hours => place + 2)
FROM (
    SELECT id, (row_number() OVER (ORDER BY id))::int AS place FROM events_occurrence
) AS known
WHERE known.id = events_occurrence.id
"""
SAME = """
UPDATE events_eventpage SET
    starts_at = date.starts_at, ends_at = date.ends_at
FROM events_occurrence AS date WHERE date.event_id = page_ptr_id
"""
TITLES = """
UPDATE wagtailcore_page SET
    title = CASE WHEN id %% 100 = 0 THEN 'Rare ' ELSE 'Event ' END || md5(id::text),
    last_published_at = %(start)s - make_interval(hours => id),
    first_published_at = %(start)s - make_interval(hours => id)
WHERE id IN (SELECT page_ptr_id FROM events_eventpage)
"""


@pytest.fixture(scope="module")
def season(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), content_of(build):
        for statement in (SPREAD, SAME, TITLES, "ANALYZE"):
            with connection.cursor() as cursor:
                cursor.execute(statement, {"start": START})
        write_entries(source_for(models.EventPage), Q())
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE search_searchentry")
        yield


def build() -> None:
    event = factories.EventFactory(
        programme_items=[factories.talk("Talk", factories.SpeakerFactory())],
        venue=factories.VenueFactory(latitude=45.5, longitude=-73.6),
        theme_rows=[
            models.EventTheme(theme=factories.ThemeFactory(), locale=locale("fr"))
        ],
    )
    add_events_like(event, EVENTS - 1)


def events(arguments: str = "") -> str:
    return f"{{ events(first: 20{arguments}) {{ nodes {{ title }} }} }}"


def dates(arguments: str = "") -> str:
    return f"{{ occurrences(first: 20{arguments}) {{ nodes {{ startsAt }} }} }}"


FROM = f'from: "{MIDDLE.isoformat()}"'
TO = f'to: "{WEEK.isoformat()}"'
NEAR = "near: {latitude: 45.5, longitude: -73.6, radiusKm: 5}"
FAR = "near: {latitude: 48.5, longitude: -68.5, radiusKm: 5}"

LISTS = {
    "events": events(),
    "the last events": events().replace("first", "last"),
    "the latest events": events(", orderBy: STARTS_AT_DESC"),
    "events by publication": events(", orderBy: PUBLISHED_AT_DESC"),
    "events by update": events(", orderBy: UPDATED_AT_DESC"),
    "events by title": events(", orderBy: TITLE_ASC"),
    "events from a date": events(f", where: {{{FROM}}}"),
    "the latest events from a date": events(
        f", where: {{{FROM}}}, orderBy: STARTS_AT_DESC"
    ),
    "events until a date": events(f", where: {{{TO}}}"),
    "events of a week": events(f", where: {{{FROM}, {TO}}}"),
    "events to come": events(", where: {when: UPCOMING}"),
    "events to come by title": events(", where: {when: UPCOMING}, orderBy: TITLE_ASC"),
    "events of today": events(", where: {when: TODAY}"),
    "cancelled events": events(", where: {statuses: [CANCELLED]}"),
    "events for families": events(', where: {audiences: ["family"]}'),
    "dates": dates(),
    "dates from a date": dates(f", where: {{{FROM}}}"),
    "dates of a week": dates(f", where: {{{FROM}, {TO}}}"),
    "dates to come": dates(", where: {when: UPCOMING}"),
    "dates of today": dates(", where: {when: TODAY}"),
    "events nearby": events(f", where: {{{NEAR}}}"),
    "events to come nearby": events(f", where: {{when: UPCOMING, {NEAR}}}"),
    "events where there are none": events(f", where: {{{FAR}}}"),
    "dates where there are none": dates(f", where: {{{FAR}}}"),
    "what is found": """{
        search(query: "rare", first: 20) { nodes { ... on Event { title } } }
    }""",
    "how much is found": '{ search(query: "rare", first: 0) { totalCount } }',
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", LISTS)
def test_list_is_read_from_an_index(name, season, gql, monkeypatch):
    monkeypatch.setattr(places, "FEW", EVENTS // 20)

    found = nodes(gql, LISTS[name])

    assert scanned(found) == set()
    assert most_sorted(found) < 200
    assert read(found) < 1_000


WALKED = {
    "events": ("events", "", "nodes { title }"),
    "events from a date": ("events", f"where: {{{FROM}}}, ", "nodes { title }"),
    "the latest events": ("events", "orderBy: STARTS_AT_DESC, ", "nodes { title }"),
    "events by update": ("events", "orderBy: UPDATED_AT_DESC, ", "nodes { title }"),
    "events by title": ("events", "orderBy: TITLE_ASC, ", "nodes { title }"),
    "dates": ("occurrences", "", "nodes { startsAt }"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", WALKED)
def test_late_page_reads_no_more_than_the_first(name, season, gql):
    root, arguments, selection = WALKED[name]
    query = (
        f"query ($after: String) {{ {root}({arguments}first: 5, after: $after) "
        f"{{ {selection} pageInfo {{ endCursor hasNextPage }} }} }}"
    )
    first = read(nodes(gql, query, after=None))
    far = query.replace("first: 5", "first: 100")
    cursor = None
    for _ in range(5):
        cursor = gql(far, after=cursor)[root]["pageInfo"]["endCursor"]
        assert cursor

    late = gql(query, after=cursor)[root]

    assert late["pageInfo"]["hasNextPage"]
    assert read(nodes(gql, query, after=cursor)) <= 1.5 * first


COUNTED = {
    "events": "{ events(first: 0) { totalCount } }",
    "events from a date": f"{{ events(first: 0, where: {{{FROM}}}) {{ totalCount }} }}",
    "dates": "{ occurrences(first: 0) { totalCount } }",
    "events by type": "{ events(first: 0) { facets { types { type count } } } }",
    "events by theme": "{ events(first: 0) { facets { themes { count } } } }",
    "events by month": "{ events(first: 0) { facets { months { count } } } }",
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", COUNTED)
def test_what_is_counted_can_be_read_from_indexes_alone(name, season, gql):
    let_indexes_stand_alone()

    found = nodes(gql, COUNTED[name])

    assert read(found) >= EVENTS
    assert fetched(found) < 100
