"""After any sequence of what editors do, facts are the same in every language.

It takes a second connection to see that versions are locked: see `test_facts.py`.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis.stateful import run_state_machine_as_test

from tests.at_random import at_random
from tests.cms.edited_event import (
    AN_ALIAS,
    NO_LIVE_SOURCE,
    ONE_LEFT,
    TWO_LANGUAGES,
    prepare,
)
from tests.cms.editing import Editing

Step = Callable[[Editing], None]


class Chosen:
    """Draws what the sequence says: a language, or a revision by its title."""

    def __init__(self, choice: str) -> None:
        self.choice = choice

    def draw(self, strategy: Any) -> Any:
        if self.choice in strategy.elements:
            return self.choice
        return next(r for r in strategy.elements if r.content["title"] == self.choice)


def by(choice: str, name: str, **what: Any) -> Step:
    return lambda editing: getattr(editing, name)(data=Chosen(choice), **what)


def publish_another_hour(code: str) -> Step:
    return by(code, "publish_another_hour", hour=9, title="Débat")


def import_by_script(code: str, *, live: bool = False) -> Step:
    return by(code, "import_by_script", hour=7, live=live)


# One for each rule in the table of `cms.facts`: without the rule, it fails.
SEQUENCES: dict[str, tuple[str, list[Step]]] = {
    "own facts are written": (TWO_LANGUAGES, [publish_another_hour("fr")]),
    "rows are": (
        TWO_LANGUAGES,
        [by("fr", "publish_another_ticket", price=Decimal("3.00"))],
    ),
    "those gone go": (TWO_LANGUAGES, [by("fr", "publish_without_the_first_ticket")]),
    "drafts are patched": (TWO_LANGUAGES, [publish_another_hour("fr")]),
    "publishing takes facts": (
        TWO_LANGUAGES,
        [publish_another_hour("fr"), by("Discussion", "publish_an_old_revision")],
    ),
    "so does a script": (TWO_LANGUAGES, [import_by_script("en")]),
    "keeping a draft does": (
        TWO_LANGUAGES,
        [by("en", "leave_a_draft", hour=9, title="Débat")],
    ),
    "one named fact is told": (
        TWO_LANGUAGES,
        [by("fr", "import_one_field", capacity=4)],
    ),
    "being made live is": (NO_LIVE_SOURCE, [by("fr", "make_live_by_script")]),
    "rows named alone are": (
        TWO_LANGUAGES,
        [by("fr", "import_tickets", price=Decimal("3.00"))],
    ),
    "the first live one owns": (NO_LIVE_SOURCE, [publish_another_hour("es")]),
    "as it was before a save": (
        ONE_LEFT,
        [by("Discussion", "publish_an_old_revision")],
    ),
    "and before a script": (ONE_LEFT, [import_by_script("en", live=True)]),
    "only what is live gives": (NO_LIVE_SOURCE, [import_by_script("fr")]),
    "the source takes none": (NO_LIVE_SOURCE, [publish_another_hour("en")]),
    "aliases are no versions": (AN_ALIAS, [import_by_script("fr")]),
    "references are indexed": (
        TWO_LANGUAGES,
        [by("fr", "publish_at_the_other_venue")],
    ),
    "those of rows are": (TWO_LANGUAGES, [by("fr", "publish_with_the_speaker")]),
    "those of a draft are not": (
        TWO_LANGUAGES,
        [
            by("fr", "publish_with_the_speaker"),
            import_by_script("en", live=True),
            by("Discussion", "revert_to_an_old_revision"),
        ],
    ),
    "words to search are": (
        TWO_LANGUAGES,
        [
            lambda editing: editing.publish_another_spelling_of_the_speaker(
                spelling="Noel"
            )
        ],
    ),
}


@pytest.mark.django_db
def test_each_rule_keeps_facts_the_same(subtests):
    prepare()

    for rule, (start, steps) in SEQUENCES.items():
        with subtests.test(rule):
            editing = Editing()
            editing.begin(start)
            try:
                editing.facts_agree()
                for step in steps:
                    step(editing)
                    editing.facts_agree()
            finally:
                editing.teardown()


AT_RANDOM = at_random(200, 25, stateful_step_count=6)


@pytest.mark.django_db
@pytest.mark.slow
def test_facts_agree_after_any_sequence_of_edits():
    prepare()

    run_state_machine_as_test(Editing, settings=AT_RANDOM)
