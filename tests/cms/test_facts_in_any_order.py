"""After any sequence of what editors do, facts are the same in every language."""

import json
import os
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.fact_rows import row_kinds
from cms.facts import source_of
from cms.translation import ledger
from events.models import EventIndexPage, EventPage, Offer
from tests.factories import (
    START,
    ContentPageFactory,
    EventFactory,
    SpeakerFactory,
    index,
    locale,
    talk,
    translated,
)

LANGUAGES = ("fr", "en", "es")
ROWS = ("offers", "occurrences__offers", "programme_items__contributions")

hours = st.integers(min_value=0, max_value=50)
prices = st.integers(min_value=0, max_value=9).map(lambda n: Decimal(f"{n}.00"))
languages = st.sampled_from(LANGUAGES)
titles = st.sampled_from(["Échange", "Débat", "Rencontre", "Causerie"])


def as_stored(page: EventPage) -> dict:
    """The page as a revision keeps it."""
    return json.loads(json.dumps(page.serializable_data(), cls=DjangoJSONEncoder))


def facts_of(model, content: dict) -> dict:
    """What must be equal: own facts, and the facts of rows by key and in order."""
    return {name: content[name] for name in model.shared_facts} | rows_of(
        model, content
    )


def rows_of(model, content: dict) -> dict:
    return {
        kind.relation: [
            (
                row["translation_key"],
                {field.name: row[field.name] for field in kind.facts},
                rows_of(kind.model, row),
            )
            for row in content[kind.relation]
        ]
        for kind in row_kinds(model)
    }


class Editing(RuleBasedStateMachine):
    """One event in up to three languages; its editors know nothing of facts.

    titles: of each language, as it was published last.
    drafts: of each language, as it was kept last.
    """

    start: EventPage

    @initialize()
    def begin(self):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.key, self.copies = self.start.translation_key, 0
        self.titles = {"fr": "Échange", "en": "Discussion"}
        self.drafts = {"fr": "Échange", "en": "Debate"}
        pages = [self.page("fr"), self.page("en")]
        self.revisions = [r for page in pages for r in page.revisions.order_by("pk")]

    def teardown(self):
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    # -- what there is

    def versions(self):
        return EventPage.objects.filter(translation_key=self.key, alias_of=None)

    def page(self, code: str) -> EventPage | None:
        return self.versions().filter(locale__language_code=code).first()

    def codes(self) -> list[str]:
        found = self.versions().order_by("pk")
        return list(found.values_list("locale__language_code", flat=True))

    def edit(self, code: str, **changes) -> EventPage:
        """The latest draft with changes, as the editor's form would hand it in."""
        draft = self.page(code).get_latest_revision_as_object()
        for name, value in changes.items():
            setattr(draft, name, value)
        return draft

    def keep(self, draft: EventPage):
        revision = draft.save_revision()
        self.revisions.append(revision)
        self.drafts[draft.locale.language_code] = draft.title
        return revision

    def publish(self, revision) -> None:
        """Publish what may be an old revision, unless its page is gone."""
        page = self.versions().filter(pk=revision.object_id).first()
        if page:
            revision.refresh_from_db()
            self.read_words_of(page)
            revision.publish()
            self.titles[page.locale.language_code] = revision.content["title"]

    def read_words_of(self, page: EventPage) -> None:
        """Say of the words that came with new rows that they are right as they are.

        Untranslated words are published by no door.
        """
        source = source_of(page)
        if source.pk != page.pk:
            ledger.confirm(page, source, list(ledger.state_of(page).drafted))

    def choose(self, data) -> str:
        return data.draw(st.sampled_from(self.codes()))

    # -- what people do

    @rule(data=st.data(), hour=hours, title=titles)
    def publish_another_hour(self, data, hour, title):
        self.publish(self.keep(self.edit(self.choose(data), **at(hour), title=title)))

    @rule(data=st.data(), hour=hours, title=titles)
    def leave_a_draft(self, data, hour, title):
        self.keep(self.edit(self.choose(data), **at(hour), title=title))

    @rule(data=st.data(), price=prices)
    def publish_another_ticket(self, data, price):
        code = self.choose(data)
        draft = self.edit(code)
        new = Offer(name=f"{code} {price}", price=price, locale=locale(code))
        rows = list(draft.offers.all())
        new.sort_order = len(rows)
        draft.offers = [*rows, new]
        self.publish(self.keep(draft))

    @rule(data=st.data())
    def publish_without_the_first_ticket(self, data):
        draft = self.edit(self.choose(data))
        draft.offers = list(draft.offers.all())[1:]
        self.publish(self.keep(draft))

    @rule(data=st.data())
    def publish_an_old_revision(self, data):
        self.publish(data.draw(st.sampled_from(self.revisions)))

    @rule(data=st.data())
    def revert_to_an_old_revision(self, data):
        revision = data.draw(st.sampled_from(self.revisions))
        if self.versions().filter(pk=revision.object_id).exists():
            revision.refresh_from_db()
            self.keep(revision.as_object())

    @rule(data=st.data(), hour=hours, title=titles)
    def publish_on_schedule(self, data, hour, title):
        """What is kept for tomorrow is published when tomorrow has come."""
        now = timezone.now()
        tomorrow = now + timedelta(days=1)
        draft = self.edit(self.choose(data), **at(hour), title=title)
        draft.go_live_at = tomorrow
        revision = self.keep(draft)
        self.read_words_of(draft)
        revision.publish()
        revision.refresh_from_db()
        revision.approved_go_live_at = now - timedelta(minutes=1)
        revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
        revision.save()
        call_command("publish_scheduled")
        self.titles[draft.locale.language_code] = title

    @rule(data=st.data())
    def expire(self, data):
        page = self.page(self.choose(data))
        over = timezone.now() - timedelta(minutes=1)
        Page.objects.filter(pk=page.pk).update(expire_at=over)
        call_command("publish_scheduled")

    @rule(data=st.data())
    def unpublish(self, data):
        self.page(self.choose(data)).unpublish()

    @rule(code=languages)
    def translate(self, code):
        source = self.page(self.codes()[0])
        if code not in self.codes() and not self.aliases(code).exists():
            self.drafts[code] = f"In {code}"
            translated(source, code, live=False, title=self.drafts[code])

    @rule(code=st.sampled_from(["fr", "es"]))
    def mirror(self, code):
        """As Wagtail does for every page when trees of languages are kept alike."""
        source = self.page(self.codes()[0])
        if code not in self.codes() and not self.aliases(code).exists():
            source.create_alias(
                parent=index(EventIndexPage, code),
                update_locale=locale(code),
                reset_translation_key=False,
            )

    def aliases(self, code: str):
        return EventPage.objects.filter(
            translation_key=self.key, locale__language_code=code
        ).exclude(alias_of=None)

    @rule(code=st.sampled_from(["fr", "es"]))
    def make_a_page_of_a_mirror(self, code):
        page = self.aliases(code).first()
        if page:
            ConvertAliasPageAction(page).execute()
            self.titles[code] = self.drafts[code] = page.title

    @rule(data=st.data())
    @precondition(lambda self: len(self.codes()) > 1)
    def delete(self, data):
        page = self.page(self.choose(data))
        if not page.aliases.exists():
            page.delete()

    @rule(data=st.data())
    def move(self, data):
        page = self.page(self.choose(data))
        other = EventIndexPage.objects.filter(locale=page.locale)
        page.move(other.exclude(pk=page.get_parent().pk).get(), pos="last-child")

    @rule(data=st.data(), hour=hours)
    def copy(self, data, hour):
        page = self.page(self.choose(data))
        self.copies += 1
        slug = f"copie-{self.copies}"
        copy = page.copy(update_attrs={"slug": slug}, keep_live=True)
        for name, value in at(hour).items():
            setattr(copy, name, value)
        copy.offers = []
        copy.save_revision().publish()

    @rule(data=st.data(), hour=hours)
    def import_by_script(self, data, hour):
        page = self.page(self.choose(data))
        for name, value in at(hour).items():
            setattr(page, name, value)
        page.save()

    @rule(data=st.data(), capacity=st.integers(min_value=1, max_value=9))
    def import_one_field(self, data, capacity):
        page = self.page(self.choose(data))
        page.capacity = capacity
        page.save(update_fields=["capacity"])

    @rule(data=st.data(), price=prices)
    def import_tickets(self, data, price):
        code = self.choose(data)
        page = self.page(code)
        page.offers = [Offer(name=f"{code} {price}", price=price, locale=locale(code))]
        page.save(update_fields=["offers"])

    # -- what must hold

    @invariant()
    def versions_tell_the_same_facts(self):
        """All of a live source's; those that are live of another one's.

        A source that is not live may have other facts in preparation.
        """
        if not hasattr(self, "key"):
            return
        found = self.versions().order_by("pk").select_related("latest_revision")
        pages = list(found.prefetch_related(*ROWS))
        alike = pages if pages[0].live else [page for page in pages[1:] if page.live]
        facts = [facts_of(EventPage, as_stored(page)) for page in alike]
        drafts = [
            facts_of(EventPage, page.latest_revision.content)
            for page in alike[1:]
            if page.latest_revision
        ]
        for other in [*facts, *drafts]:
            assert other == facts[0]

    @invariant()
    def words_are_those_that_were_kept_or_published_last(self):
        if not hasattr(self, "key"):
            return
        for page in self.versions().select_related("locale", "latest_revision"):
            code = page.locale.language_code
            if page.live:
                assert page.title == self.titles[code]
            if page.latest_revision:
                assert page.latest_revision.content["title"] == self.drafts[code]


def at(hour: int) -> dict:
    start = START + timedelta(hours=hour)
    return {"starts_at": start, "ends_at": start + timedelta(hours=2)}


# The same two hundred each time where a failure would stop others; else other ones.
IN_CI = bool(os.environ.get("CI"))
SEQUENCES = settings(
    max_examples=200 if IN_CI else 25,
    derandomize=IN_CI,
    database=None,
    stateful_step_count=6,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes
)


@pytest.mark.django_db
@pytest.mark.slow
def test_facts_agree_after_any_sequence_of_edits():
    page = EventFactory(
        title="Échange",
        programme_items=[talk("Mutualiser", SpeakerFactory())],
        offers=[Offer(name="Plein tarif", price=20, sort_order=0, locale=locale("fr"))],
    )
    english = translated(page, "en", title="Discussion")
    english.title = "Debate"
    english.save_revision()
    other_key = uuid4()
    for code in LANGUAGES:
        index(EventIndexPage, code)
        elsewhere = ContentPageFactory(locale=code, title=f"Elsewhere in {code}")
        other = EventIndexPage(title="Agenda", locale=locale(code))
        other.translation_key = other_key
        elsewhere.add_child(instance=other)
    Editing.start = EventPage.objects.get(pk=page.pk)

    with disable_reference_index_auto_update():
        run_state_machine_as_test(Editing, settings=SEQUENCES)
