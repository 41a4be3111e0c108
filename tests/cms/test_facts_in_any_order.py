"""After any sequence of what editors do, facts are the same in every language."""

import os
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.fact_rows import row_kinds
from events.models import EventPage, Offer
from tests.factories import (
    START,
    EventFactory,
    SpeakerFactory,
    locale,
    talk,
    translated,
)

LANGUAGES = ("fr", "en", "es")

hours = st.integers(min_value=0, max_value=50)
languages = st.sampled_from(LANGUAGES)
texts = st.sampled_from(["Échange", "Débat", "Rencontre", "Causerie"])


def facts_of(page: EventPage) -> dict:
    """What must be equal: own facts, and the facts of rows by key and in order."""
    own = {name: page.serializable_data()[name] for name in page.shared_facts}
    return own | rows_of(type(page), page.serializable_data())


def rows_of(model, data: dict) -> dict:
    return {
        kind.relation: [
            (
                str(row["translation_key"]),
                {f.name: str(row[f.name]) for f in kind.facts},
                rows_of(kind.model, row),
            )
            for row in data[kind.relation]
        ]
        for kind in row_kinds(model)
    }


class Editing(RuleBasedStateMachine):
    """One event in up to three languages; its editors know nothing of facts."""

    start: EventPage

    @initialize()
    def begin(self):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.key = self.start.translation_key
        self.titles = {"fr": self.start.title, "en": "Discussion"}
        self.revisions = [
            r for code in ("fr", "en") for r in self.page(code).revisions.all()
        ]

    def teardown(self):
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    # -- what there is

    def page(self, code: str) -> EventPage | None:
        return EventPage.objects.filter(
            translation_key=self.key, locale__language_code=code
        ).first()

    def edit(self, code: str, **changes):
        """The latest draft with changes, as the editor's form would hand it in."""
        page = self.page(code)
        draft = page.get_latest_revision_as_object()
        for name, value in changes.items():
            setattr(draft, name, value)
        return draft

    def save_draft(self, draft: EventPage):
        revision = draft.save_revision()
        self.revisions.append(revision)
        return revision

    def has(self, code: str) -> bool:
        return self.page(code) is not None

    # -- what people do

    @rule(code=languages, hour=hours, title=texts)
    def publish(self, code, hour, title):
        if self.has(code):
            start = START + timedelta(hours=hour)
            draft = self.edit(
                code, starts_at=start, ends_at=start + timedelta(hours=2), title=title
            )
            self.save_draft(draft).publish()
            self.titles[code] = title

    @rule(code=languages, hour=hours, title=texts)
    def leave_a_draft(self, code, hour, title):
        if self.has(code):
            start = START + timedelta(hours=hour)
            self.save_draft(self.edit(code, starts_at=start, ends_at=None, title=title))

    @rule(code=languages, price=st.integers(min_value=0, max_value=9))
    def publish_with_another_ticket(self, code, price):
        if self.has(code):
            draft = self.edit(code)
            rows = list(draft.offers.all())
            new = Offer(name=f"{code} {price}", price=price, locale=locale(code))
            new.sort_order = len(rows)
            draft.offers = [*rows, new]
            self.save_draft(draft).publish()
            self.titles[code] = draft.title

    @rule(code=languages)
    def publish_without_the_first_ticket(self, code):
        if self.has(code):
            draft = self.edit(code)
            draft.offers = list(draft.offers.all())[1:]
            self.save_draft(draft).publish()
            self.titles[code] = draft.title

    @rule(data=st.data())
    def publish_an_old_revision(self, data):
        revision = data.draw(st.sampled_from(self.revisions))
        page = EventPage.objects.filter(pk=revision.object_id).first()
        if page:
            revision.refresh_from_db()
            revision.publish()
            self.titles[page.locale.language_code] = revision.as_object().title

    @rule(code=st.sampled_from(["en", "es"]))
    def translate(self, code):
        if not self.has(code) and self.has("fr"):
            page = translated(self.page("fr"), code, live=False, title=f"In {code}")
            self.titles[code] = page.title

    @rule(code=languages)
    def unpublish(self, code):
        if self.has(code):
            self.page(code).unpublish()

    @rule(code=languages)
    @precondition(lambda self: sum(map(self.has, LANGUAGES)) > 1)
    def delete(self, code):
        if self.has(code):
            gone = self.page(code)
            gone.delete()
            self.titles.pop(code, None)

    # -- what must hold

    @invariant()
    def live_versions_tell_the_facts_of_the_live_source(self):
        if not hasattr(self, "key"):
            return
        pages = list(EventPage.objects.filter(translation_key=self.key).order_by("pk"))
        if len(pages) > 1 and pages[0].live:
            expected = facts_of(pages[0])
            for page in pages[1:]:
                assert facts_of(page) == expected
                assert facts_of(page.get_latest_revision_as_object()) == expected

    @invariant()
    def words_are_those_that_were_published_last(self):
        if not hasattr(self, "key"):
            return
        for page in EventPage.objects.filter(translation_key=self.key, live=True):
            assert page.title == self.titles[page.locale.language_code]


SEQUENCES = settings(
    max_examples=200 if os.environ.get("CI") else 25,
    stateful_step_count=6,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.django_db
@pytest.mark.slow
def test_facts_agree_after_any_sequence_of_edits():
    speaker = SpeakerFactory()
    page = EventFactory(
        title="Échange",
        programme_items=[talk("Mutualiser", speaker)],
        offers=[Offer(name="Plein tarif", price=20, sort_order=0, locale=locale("fr"))],
    )
    Editing.start = EventPage.objects.get(pk=page.pk)
    translated(Editing.start, "en", title="Discussion")
    locale("es")

    with disable_reference_index_auto_update():
        run_state_machine_as_test(Editing, settings=SEQUENCES)
