import pytest
from graphql import build_schema

from cms.api.compatibility import TRUSTED, breaks_release, what_breaks, write_release
from cms.api.trusted import registry

RELEASED = """
  type Query {
    event(slug: String, fallback: Boolean = false): Event
    search(query: String!): [Result!]!
  }
  type Event { title: String!, status: Status!, doors: String }
  type Venue { name: String! }
  union Result = Event | Venue
  enum Status { SCHEDULED CANCELLED }
"""
CARD = 'query Card { event(slug: "a") { title doors } }'


def changed(old: str, new: str) -> list[str]:
    """What breaks when that part of the release is written otherwise."""
    assert RELEASED.count(old) == 1
    running = build_schema(RELEASED.replace(old, new))
    return what_breaks(build_schema(RELEASED), running, [CARD])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("doors: String", "doors: String, room: String!"),
        ("doors: String", "doors: String!"),
        ("slug: String", "slug: String, key: ID"),
        ("query: String!", "query: String"),
        ("CANCELLED", "CANCELLED POSTPONED"),
        ("Event | Venue", "Event | Venue | Speaker type Speaker { name: String! }"),
    ],
)
def test_what_only_grows_breaks_nothing(old, new):
    assert changed(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "broken"),
    [
        (", status: Status!", "", "Event.status was removed."),
        ("title: String!", "title: String", "Event.title changed type from String! to"),
        ("CANCELLED", "", "CANCELLED was removed from enum type Status."),
        ("| Venue", "", "Venue was removed from union type Result."),
        ("slug: String", "slug: String!", "Query.event arg slug has changed type"),
        ("slug: String", "slug: String, key: ID!", "A required arg key on Query.event"),
        ("= false", "= true", "Query.event arg fallback has changed defaultValue"),
    ],
)
def test_what_is_taken_away_or_asked_for_is_named(old, new, broken):
    sentence, *_ = changed(old, new)

    assert sentence.startswith(broken)


def test_operation_that_is_no_longer_valid_is_named():
    assert changed(", doors: String", "") == [
        "Event.doors was removed.",
        "The operation Card is no longer valid: "
        "Cannot query field 'doors' on type 'Event'.",
    ]


@pytest.fixture
def contract(tmp_path):
    """A contract folder with one operation, trusted, and a file of variables."""
    operations = tmp_path / "operations"
    operations.mkdir()
    (operations / "Card.graphql").write_text(CARD)
    (operations / "Card.variables.json").write_text("{}")
    (tmp_path / TRUSTED).write_text(registry(operations, tmp_path / "none"))
    return tmp_path


def test_nothing_breaks_before_the_first_release(contract):
    assert breaks_release(build_schema(RELEASED), contract / "released") == []


def test_release_keeps_schema_and_trusted_documents(contract):
    released = contract / "released"

    write_release(build_schema(RELEASED), contract, released)

    kept = sorted(path.relative_to(released) for path in released.rglob("*.*"))
    assert list(map(str, kept)) == [
        "schema.graphql",
        "trusted-documents.json",
    ]
    shrunk = build_schema(RELEASED.replace(", doors: String", ""))
    assert len(breaks_release(shrunk, released)) == 2
    write_release(shrunk, contract, released)
    assert breaks_release(shrunk, released) == [
        "The operation Card is no longer valid: "
        "Cannot query field 'doors' on type 'Event'.",
    ]
