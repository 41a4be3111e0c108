"""Whatever is asked within the schema and the limits, no answer is an error of ours."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
import pytest
from django.test import Client
from django.utils import timezone
from graphql import ExecutionContext, execute_sync, parse, validate
from hypothesis import given

from cms.api.context import AnswerContext
from cms.api.execution import PlainExecution
from cms.api.schema import schema
from cms.api.written import write
from tests.at_random import at_random
from tests.conftest import post
from tests.events.api.any_query import any_query

SCHEMA = schema.graphql_schema

# What a caller's own values bring about; anything else is for us to mend.
OF_VALUES = {
    "COST_TOO_HIGH",
    "CURSOR_MALFORMED",
    "CURSOR_OF_OTHER_ORDER",
    "EMPTY_WINDOW",
    "IMAGE_FILL_NEEDS_HEIGHT",
    "INVALID_IMAGE_SIZE",
    "LOOKUP_ARGUMENTS",
    "NEAR",
    "PAGE_ARGUMENTS",
    "RELEVANCE_NEEDS_TEXT",
    "UNKNOWN_LOCALE",
    "UNKNOWN_SITE",
}

NAMES = "nodes { id key %s } pageInfo { startCursor endCursor }"
RECORDS = NAMES % "uri slug"
PAGES = NAMES % "uri slug path"
LISTS_OF_EVENTS = f"""
  query Events($locale: LocaleCode!) {{
    events(first: 5, locale: $locale) {{ {PAGES} }}
    byTitle: events(first: 2, orderBy: TITLE_ASC) {{ {PAGES} }}
    occurrences(first: 5) {{ {NAMES % ""} }}
    search(query: "culture", first: 2) {{ pageInfo {{ startCursor endCursor }} }}
  }}
"""
OTHER_LISTS = f"""
  query Others($locale: LocaleCode!) {{
    speakers(first: 5, locale: $locale) {{ {PAGES} }}
    caseStudies(first: 5, locale: $locale) {{ {PAGES} }}
    venues(first: 5, locale: $locale) {{ {RECORDS} }}
    organisations(first: 5, locale: $locale) {{ {RECORDS} }}
    themes(locale: $locale) {{ id key slug }}
  }}
"""


@pytest.fixture(scope="module")
def known(demo: None, django_db_blocker: Any) -> Mapping[str, Sequence[Any]]:
    """Names and cursors of what there is, by the argument they are good for."""
    with django_db_blocker.unblock():
        answers = [
            post(Client(), lists, {"locale": code})
            for lists in (LISTS_OF_EVENTS, OTHER_LISTS)
            for code in ("fr", "en")
        ]
    found: dict[str, set[str]] = {}
    for answer in answers:
        assert "errors" not in answer
        for name, value in named(answer["data"]):
            found.setdefault(name, set()).add(value)
    keys, themes = sorted(found["key"]), sorted(found["slug"])
    cursors = sorted(found["startCursor"] | found["endCursor"])
    return {
        **{name: sorted(found[name]) for name in ("id", "key", "slug", "path", "uri")},
        "ID": keys,
        "theme": themes,
        "themes": themes,
        "after": cursors,
        "before": cursors,
        "hostname": ["localhost", "localhost", "example.org"],
        "site": ["localhost", "localhost", "example.org"],
    }


def named(value: Any, name: str = "") -> list[tuple[str, str]]:
    """Each text of an answer, with the name of its field."""
    if isinstance(value, dict):
        return [pair for key, one in value.items() for pair in named(one, key)]
    if isinstance(value, list):
        return [pair for one in value for pair in named(one, name)]
    return [(name, value)] if isinstance(value, str) else []


AT_RANDOM = at_random(500, 50)


@pytest.mark.django_db
@pytest.mark.slow
def test_no_valid_query_is_an_error_of_ours(client, known, caplog):
    answered = []
    ours: list[object] = []  # the first is the cause: a failing case is asked again

    @AT_RANDOM
    @given(query=any_query(SCHEMA, known))
    def ask(query):
        assert validate(SCHEMA, parse(query.text)) == []

        response = client.post(
            "/graphql/",
            {"query": query.text, "variables": query.variables},
            content_type="application/json",
        )

        errors = response.json().get("errors", [])
        ours.extend(e for e in errors if e["extensions"]["code"] not in OF_VALUES)
        assert not ours, (ours, caplog.text)
        assert response.status_code == 200
        answered.append(not errors)

    ask()

    assert sum(answered) > len(answered) / 4, "Draw more values that are understood."


@pytest.mark.django_db
@pytest.mark.slow
def test_any_query_is_executed_as_graphql_core_does(known, monkeypatch):
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)

    @AT_RANDOM
    @given(query=any_query(SCHEMA, known))
    def execute(query):
        answers = []
        for context_class in (ExecutionContext, PlainExecution):
            result = execute_sync(
                SCHEMA,
                parse(query.text),
                context_value=AnswerContext(),
                variable_values=query.variables,
                execution_context_class=context_class,
            )
            errors = [error.formatted for error in result.errors or []]
            answers.append((orjson.loads(write(result.data)), errors))

        assert answers[0] == answers[1]

    execute()
