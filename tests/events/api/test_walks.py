"""Whatever comes and goes during a walk through a list, what stays is met once.

Rows are equal in what they are ordered by more often than not; between two pages some
are published and some taken away.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Model
from hypothesis import given
from hypothesis import strategies as st

from events import models
from tests import factories
from tests.at_random import at_random
from tests.factories import START, locale

ROWS = 6
DATES = 2  # of each event
ENGLISH = 2  # of the events have an English version
CONNECTION = """
  nodes { ... on %(type)s { key } }
  edges { cursor node { ... on %(type)s { key } } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  totalCount
"""
TYPES = {
    models.EventPage: "Event",
    models.Occurrence: "Occurrence",
    models.SpeakerPage: "Speaker",
    models.CaseStudyPage: "CaseStudy",
    models.Venue: "Venue",
    models.Organisation: "Organisation",
}


@dataclass(frozen=True)
class Walk:
    """A list, and what is in it.

    around: the query, with %s where the list's field stands.
    field:  the list's name with its arguments, those of the page missing.
    fixed:  how many of the things stay during the walk: where another language stands
            in for one that is taken away, the thing moves to the place of that version.
    """

    model: type[Model]
    field: str
    around: str = "%s"
    is_root: bool = True
    fixed: int = 0


def root(model: type[Model], name: str, arguments: str = "") -> Walk:
    return Walk(model, f"{name}({arguments} %s)")


def below(model: type[Model], around: str, name: str) -> Walk:
    fixed = ENGLISH if model is models.EventPage else 0
    return Walk(model, f"{name}(%s)", around, is_root=False, fixed=fixed)


EVENT_ORDERS = [
    "STARTS_AT_ASC",
    "STARTS_AT_DESC",
    "PUBLISHED_AT_DESC",
    "UPDATED_AT_DESC",
    "TITLE_ASC",
]
STUDY_ORDERS = ["PUBLISHED_AT_DESC", "UPDATED_AT_DESC", "TITLE_ASC"]
NAME_ORDERS = ["NAME_ASC", "NAME_DESC"]
WINDOW = 'where: {from: "2030-05-05T00:00:00Z"}'
TEXT = 'where: {text: "lanterne"} orderBy: RELEVANCE'
KEYS = "where: {keys: $keys}"
VENUE = "venue(key: $venue) { %s }"
SPEAKER = "speaker(key: $speaker) { %s }"
ORGANISATION = "organisation(key: $organisation) { %s }"
EVENT = "event(key: $event) { %s }"
SERIES = "event(key: $event) { series { %s } }"
STUDY = "caseStudy(key: $study) { %s }"

LISTS = [
    *[root(models.EventPage, "events", f"orderBy: {o}") for o in EVENT_ORDERS],
    *[root(models.EventPage, "events", f"{WINDOW} orderBy: {o}") for o in EVENT_ORDERS],
    root(models.EventPage, "events", KEYS),
    root(models.EventPage, "events", TEXT),
    root(models.CaseStudyPage, "caseStudies", TEXT),
    *[
        Walk(
            model,
            f'search(query: "lanterne" types: [{name}] %s)',
            is_root=False,
        )
        for model, name in (
            (models.EventPage, "EVENT"),
            (models.CaseStudyPage, "CASE_STUDY"),
        )
    ],
    Walk(
        models.EventPage,
        'events(locale: "en" fallback: true orderBy: TITLE_ASC %s)',
        fixed=ENGLISH,
    ),
    root(models.Occurrence, "occurrences"),
    root(models.Occurrence, "occurrences", WINDOW),
    *[root(models.SpeakerPage, "speakers", f"orderBy: {o}") for o in NAME_ORDERS],
    *[root(models.CaseStudyPage, "caseStudies", f"orderBy: {o}") for o in STUDY_ORDERS],
    *[root(models.Venue, "venues", f"orderBy: {o}") for o in NAME_ORDERS],
    *[root(models.Organisation, "organisations", f"orderBy: {o}") for o in NAME_ORDERS],
    below(models.EventPage, VENUE, "events"),
    below(models.EventPage, SPEAKER, "events"),
    below(models.EventPage, ORGANISATION, "events"),
    below(models.EventPage, SERIES, "events"),
    below(models.EventPage, STUDY, "presentedAt"),
    below(models.Occurrence, EVENT, "occurrences"),
    below(models.CaseStudyPage, SPEAKER, "caseStudies"),
    below(models.CaseStudyPage, ORGANISATION, "caseStudies"),
]


def row(model, **values):
    return model(locale=locale("fr"), **values)


def build() -> dict[str, str]:
    """The things of all lists, and the keys of those that have lists below them."""
    organisation = factories.OrganisationFactory()
    speaker = factories.SpeakerFactory()
    study = factories.CaseStudyFactory()
    venue, series = factories.VenueFactory(), factories.SeriesFactory()
    for number in range(ROWS):
        event = factories.EventFactory(
            summary="Une lanterne.",
            venue=venue,
            series=series,
            recurrence=f"FREQ=DAILY;COUNT={DATES}",
            programme_items=[factories.talk("Talk", speaker)],
            partnerships=[row(models.EventPartnership, organisation=organisation)],
            case_study_rows=[row(models.EventCaseStudy, case_study=study)],
        )
        if number < ENGLISH:
            factories.translated(event, title=f"In English {number}")
        factories.CaseStudyFactory(
            summary="Une lanterne.",
            speaker_rows=[row(models.CaseStudySpeaker, speaker=speaker)],
            partnerships=[row(models.CaseStudyPartnership, organisation=organisation)],
        )
        factories.SpeakerFactory()
        factories.VenueFactory()
        factories.OrganisationFactory()
    things = {
        "organisation": organisation,
        "speaker": speaker,
        "study": study,
        "venue": venue,
        "event": event,
    }
    return {name: str(thing.translation_key) for name, thing in things.items()}


@pytest.fixture(scope="module")
def keys(django_db_setup, django_db_blocker) -> Iterator[dict[str, str]]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@dataclass
class Place:
    """What one thing is ordered by; few values, so that many are equal."""

    day: int
    name: str
    is_shown: bool


PLACES = st.lists(
    st.builds(
        Place,
        day=st.integers(0, 2),
        name=st.sampled_from(["Éclat", "eclat", "« Eclat »", "Œuvre", "oe", "Zone"]),
        is_shown=st.booleans(),
    ),
    min_size=ROWS * DATES,
    max_size=ROWS * DATES,
)
CHANGES = st.lists(st.sets(st.integers(0, ROWS * DATES - 1), max_size=4), max_size=6)


class Things:
    """The things of one list, which come and go."""

    def __init__(self, walk: Walk, places: list[Place], parents: set[str]) -> None:
        self.model = walk.model
        found = walk.model.objects.filter(locale__language_code="fr")
        self.rows: list[Any] = list(found.order_by("pk"))
        self.changing = [
            thing
            for thing in self.rows[walk.fixed :]
            if walk.is_root or key(thing) not in parents
        ]
        for thing, place in zip(self.rows, places, strict=False):
            self.put(thing, place)
        self.shown = {key(thing) for thing in self.rows}
        for thing, place in zip(self.changing, places, strict=False):
            if not place.is_shown:
                self.toggle(thing)

    def put(self, thing: Any, place: Place) -> None:
        start = START + timedelta(days=place.day)
        values: dict[str, Any] = {}
        if hasattr(thing, "title"):
            values = {
                "title": place.name,
                "first_published_at": start,
                "last_published_at": START - timedelta(days=place.day),
            }
        if hasattr(thing, "name"):
            values = {"name": place.name}
        if hasattr(thing, "sort_name"):
            values["sort_name"] = place.name
        if hasattr(thing, "starts_at"):
            values |= {"starts_at": start, "ends_at": start + timedelta(hours=2)}
        self.model.objects.filter(pk=thing.pk).update(**values)
        if isinstance(thing, models.EventPage):
            for number, date in enumerate(thing.occurrences.order_by("pk")):
                begins = start + timedelta(days=number)
                models.Occurrence.objects.filter(pk=date.pk).update(
                    starts_at=begins, ends_at=begins + timedelta(hours=2)
                )
        thing.refresh_from_db()

    def toggle(self, thing: Any) -> None:
        """Take it away, or put it back where it was."""
        is_shown = key(thing) in self.shown
        if isinstance(thing, models.Occurrence):
            if is_shown:
                self.model.objects.filter(pk=thing.pk).delete()
            else:
                thing.save(force_insert=True)
        else:
            self.model.objects.filter(pk=thing.pk).update(live=not is_shown)
        self.shown ^= {key(thing)}


def key(thing: Any) -> str:
    return str(thing.translation_key)


def question(walk: Walk, names: list[str]) -> str:
    paging = "first: $first after: $after"
    declared = "$first: Int $after: String"
    if walk.is_root:
        paging += " last: $last before: $before"
        declared += " $last: Int $before: String"
    used = [name for name in names if f"${name}" in walk.field + walk.around]
    declared += "".join(f" ${name}: ID!" for name in used if name != "keys")
    declared += " $keys: [ID!]" * ("keys" in used)
    field = walk.field % paging
    rows = CONNECTION % {"type": TYPES[walk.model]}
    return f"query ({declared}) {{ {walk.around % f'{field} {{ {rows} }}'} }}"


def page_of(answer: dict[str, Any]) -> dict[str, Any]:
    while "nodes" not in answer:
        (answer,) = answer.values()
    return answer


@pytest.mark.django_db
@pytest.mark.parametrize(
    "walk", LISTS, ids=lambda walk: (walk.around + walk.field).replace("%s", "…")
)
@given(places=PLACES, changes=CHANGES, size=st.integers(1, 4), backwards=st.booleans())
@at_random(10, 3)
def test_walk_meets_what_stays_once(keys, gql, walk, places, changes, size, backwards):
    with transaction.atomic():
        walk_and_compare(keys, gql, walk, places, changes, size, backwards)
        transaction.set_rollback(True)


def walk_and_compare(
    keys: dict[str, str],
    gql: Callable[..., dict[str, Any]],
    walk: Walk,
    places: list[Place],
    changes: list[set[int]],
    size: int,
    backwards: bool,
) -> None:
    things = Things(walk, places, set(keys.values()))
    given = {**keys, "keys": [key(thing) for thing in reversed(things.rows)]}
    query = question(walk, list(given))
    used = {name: value for name, value in given.items() if f"${name}" in query}
    backwards = backwards and walk.is_root
    sized, past, more = (
        ("last", "before", "hasPreviousPage")
        if backwards
        else ("first", "after", "hasNextPage")
    )
    edge = "startCursor" if backwards else "endCursor"

    whole = [node["key"] for node in page_of(gql(query, first=100, **used))["nodes"]]
    stays, may_be_met = set(whole), set(whole)
    met: list[str] = []
    cursor, remaining = None, list(changes)
    while True:
        page = page_of(gql(query, **{sized: size, past: cursor}, **used))
        found = [node["key"] for node in page["nodes"]]
        assert found == [e["node"]["key"] for e in page["edges"]]
        assert page["pageInfo"]["startCursor"] == (
            page["edges"][0]["cursor"] if found else None
        )
        met = found + met if backwards else met + found
        if not page["pageInfo"][more]:
            break
        cursor = page["pageInfo"][edge]
        for number in remaining.pop(0) if remaining else ():
            if number < len(things.changing):
                thing = things.changing[number]
                things.toggle(thing)
                stays.discard(key(thing))
                may_be_met.add(key(thing))

    assert len(set(met)) == len(met)
    assert [k for k in met if k in stays] == [k for k in whole if k in stays]
    assert set(met) <= may_be_met
    if not changes:
        assert page["totalCount"] == len(whole)
