"""The board of translations says of many things what the rules say of each."""

from collections.abc import Iterator
from itertools import groupby
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.permissions import policy_registry

from cms.translation import access
from cms.translation.board.kinds import translated_types
from cms.translation.views.things import address
from events.models import EventSeries, Organisation, Theme, Venue
from tests import factories
from tests.cms.translation.board.reading import COUNTED, fill
from tests.events.admin.town import PEOPLE
from tests.kept_content import put_up
from tests.people import person, signed_in

WORKERS = {who: PEOPLE[who] for who in PEOPLE if who != "visitor"} | {
    "editor who translates": lambda town: person(
        "et", "editors", "translators", organisations=[town.ours], languages=["en"]
    ),
    "contributor with a language": lambda town: person(
        "cl", "contributors", organisations=[town.ours], languages=["en"]
    ),
}
BOARD = "translation:board"


@pytest.fixture
def records(town: SimpleNamespace) -> None:
    """Two venues, two organisations, a theme and a series; some are translated."""
    factories.translated_record(factories.VenueFactory(name="Hall"))
    factories.VenueFactory(name="Barn")
    factories.translated_record(town.ours)
    factories.translated_record(town.theirs)
    factories.ThemeFactory(name="Craft")
    factories.translated_record(factories.SeriesFactory(name="Season"))


def things() -> Iterator[dict[str, Any]]:
    """Every page and record, in each of its languages, the source first."""
    for model in translated_types():
        versions = model.objects.order_by("translation_key", "pk")
        for _key, group in groupby(versions, key=lambda each: each.translation_key):
            yield {version.locale.language_code: version for version in group}


def rules(user: Any) -> list[Any]:
    """The rows of the board, as `access` says yes or no to one thing at a time."""
    rows = []
    for thing in things():
        seen = [each for each in thing.values() if access.can_read(user, each)]
        if seen:
            edit = edit_url(seen[0]) if access.can_edit(user, seen[0]) else None
            cells = [cell(user, thing, code) for code in ("fr", "en")]
            rows.append((str(seen[0]), edit, *cells))
    return sorted(rows, key=str)


def cell(user: Any, thing: dict[str, Any], code: str) -> tuple[str, str, str]:
    source, version = next(iter(thing.values())), thing.get(code)
    if version is None:
        may = access.can_start(user, source, factories.locale(code))
        url = f"{address('start', source)}?language={code}"
        return ("missing", "Translate", url) if may else ("missing", "", "")
    if not access.can_read(user, version):
        return "hidden", "", ""
    kind, label, url = "draft", "Continue", address("edit", version)
    if version == source:
        kind, label, url = "source", "Edit", edit_url(version)
    elif version.live:
        kind, label = "published", "Open"
    return (kind, label, url) if access.can_edit(user, version) else (kind, "", "")


def edit_url(version: Any) -> str:
    return AdminURLFinder().get_edit_url(version)


def shown(rows: list[dict[str, Any]]) -> list[Any]:
    found = []
    for row in rows:
        cells = []
        for each in row["cells"]:
            action = each["action"]
            offer = (str(action.label), action.url) if action else ("", "")
            cells.append((each["kind"], *offer))
        found.append((row["title"], row["url"], *cells))
    return sorted(found, key=str)


def links(rows: list[dict[str, Any]]) -> set[str]:
    offers = {each["action"] for row in rows for each in row["cells"]} - {None}
    return {offer.url for offer in offers} | {row["url"] for row in rows} - {None}


SEEN = {
    "contributor": 8,  # two pages of theirs, and the six records, which all may choose
    "free contributor": 6,
    "editor": 12,
    "free editor": 14,
    "translator": 12,
    "free translator": 14,
    "translator of nothing": 6,
    "administrator": 14,
    "editor who translates": 12,
    "contributor with a language": 8,
}


@pytest.mark.usefixtures("template_contexts")
@pytest.mark.parametrize("who", WORKERS)
def test_board_offers_what_each_role_may_do(town, records, who):
    user = WORKERS[who](town)
    client = signed_in(user)

    rows = client.get(reverse(BOARD), {"per_page": 100}).context["rows"]

    with override("en"):
        assert shown(rows) == rules(user)
    assert len(rows) == SEEN[who]
    answers = {url: client.get(url).status_code for url in links(rows)}
    assert answers == dict.fromkeys(answers, 200)


def test_visitor_has_no_board(town):
    response = signed_in(PEOPLE["visitor"](town)).get(reverse(BOARD))

    assert response.status_code == 302


ACTIONS = [["add"], ["change"], ["publish"], ["delete"], ["view"], ["add", "change"]]


@pytest.mark.parametrize("who", PEOPLE)
def test_records_are_allowed_together_as_one_by_one(town, records, who):
    user = PEOPLE[who](town)
    together, alone = {}, {}
    for model in (Venue, Organisation, Theme, EventSeries):
        policy = policy_registry.get_by_type(model)
        for actions in [*ACTIONS, access.READ_RECORD]:
            key = model.__name__, *actions
            allowed = policy.instances_user_has_any_permission_for(user, actions)
            together[key] = set(allowed)
            alone[key] = {
                record
                for record in model.objects.all()
                if policy.user_has_any_permission_for_instance(user, actions, record)
            }

    assert together == alone


STATEMENTS = {
    "contributor": 14,
    "free contributor": 14,
    "editor": 15,
    "free editor": 15,
    "translator": 15,
    "free translator": 15,
    "translator of nothing": 14,
    "administrator": 14,
    "editor who translates": 15,
    "contributor with a language": 14,
}


@pytest.mark.parametrize("count", [1, 3, 30])
def test_no_row_adds_a_statement_for_any_role(town, count):
    put_up(fill, count)
    found = {}
    for who, make in WORKERS.items():
        client = signed_in(make(town))
        client.get(reverse(BOARD), COUNTED)  # fills what is cached
        with CaptureQueriesContext(connection) as statements:
            client.get(reverse(BOARD), COUNTED)
        found[who] = len(statements)

    assert found == STATEMENTS
