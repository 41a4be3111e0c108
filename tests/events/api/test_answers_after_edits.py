"""After any sequence of what editors do, what is kept in memory is what is true."""

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, run_state_machine_as_test

from tests.answering import Question, Remembering, operations, told
from tests.at_random import at_random
from tests.cms.edited_event import STARTS, prepare
from tests.cms.editing import Editing

ANY_VERSION = """{
  event(key: "%s", locale: "%s", fallback: true) {
    id title startsAt offers { name price } venue { name }
    translation { status } translations { locale title path }
  }
}"""


def questions(key: str, slug: str, path: str) -> list[Question]:
    """About one event, where it is, who is in it, and what is around it."""
    words = operations(
        {
            "EventDetail": {"slug": slug, "locale": "fr"},
            "EventCards": {"locale": "en"},
            "SpeakerDetail": {"slug": "ada", "locale": "fr"},
            "VenueDetail": {"slug": Editing.venues[0].slug, "locale": "fr"},
            "PageAtPath": {"path": path},
            "Search": {"query": "échange", "locale": "fr"},
            "HomeWithNavigation": {"locale": "fr"},
            "SitemapWalk": {"locale": "es"},
        }
    )
    by_key = [Question(ANY_VERSION % (key, code)) for code in ("fr", "en", "es")]
    return [*words, *by_key]


class Answering(Editing):
    """The same editors; beside them, somebody asks the same again and again.

    asked: answers in memory, which hears of every change.
    good:  how many of them were compared.
    """

    good = 0

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start):
        super().begin(start)
        page = self.starts[start]
        root = page.get_ancestors().get(depth=2)
        path = f"/fr/{page.url_path.removeprefix(root.url_path)}"
        self.questions = questions(str(self.key), page.slug, path)
        self.asked = Remembering(told())

    @invariant()
    def facts_agree(self):
        """Facts are compared elsewhere."""
        self.seen, self.acting = self.look(), None
        self.asked.hear()
        for question in self.questions:
            kept = self.asked.kept(question)
            fresh = self.asked.fresh(question)
            assert kept in (None, fresh), question
            Answering.good += kept is not None


AT_RANDOM = at_random(40, 5, stateful_step_count=6)


@pytest.mark.django_db
@pytest.mark.slow
def test_answers_are_true_after_any_sequence_of_edits():
    prepare()

    run_state_machine_as_test(Answering, settings=AT_RANDOM)

    assert Answering.good > 0, "Nothing was kept."
