"""Editors at work on one event in several languages, and what must always hold."""

import json
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page, ReferenceIndex, Revision

from cms.fact_rows import row_kinds
from cms.facts import source_of
from cms.translation import ledger
from events.models import (
    Contribution,
    EventIndexPage,
    EventPage,
    Offer,
    SpeakerPage,
    Venue,
)
from tests.factories import (
    START,
    ContentPageFactory,
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    index,
    locale,
    mirror,
    talk,
    translated,
)

LANGUAGES = ("fr", "en", "es")
TWO_LANGUAGES = "French and English, both live"
NO_LIVE_SOURCE = "French withdrawn; English and Spanish live, with other facts"
ONE_LEFT = "French and English withdrawn; Spanish live, with other facts"
AN_ALIAS = "French and English, and a mirror of the French in the Spanish tree"
STARTS = (TWO_LANGUAGES, NO_LIVE_SOURCE, ONE_LEFT, AN_ALIAS)
VENUE, SPEAKER = "venue", "programme_items.item.contributions.item.speaker"

hours = st.integers(min_value=0, max_value=50)
prices = st.integers(min_value=0, max_value=9).map(lambda n: Decimal(f"{n}.00"))
languages = st.sampled_from(LANGUAGES)
titles = st.sampled_from(["Échange", "Débat", "Rencontre", "Causerie"])
spellings = st.sampled_from(["Lovelace", "Byron", "Noel"])


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


def paths_of_rows(model, above: str = "") -> Iterator[str]:
    for kind in row_kinds(model):
        yield above + kind.relation
        yield from paths_of_rows(kind.model, f"{above}{kind.relation}__")


class Seen(NamedTuple):
    """A language version as it is stored: its facts, and those of its draft."""

    page: EventPage
    facts: dict
    draft: dict | None

    @property
    def pk(self) -> int:
        return self.page.pk


class Editing(RuleBasedStateMachine):
    """One event in up to three languages; its editors know nothing of facts.

    starts:   the event to begin with, of which there are a few.
    titles:   of each language, as it was published last.
    drafts:   of each language, as it was kept last.
    mirrored: facts of each alias, as it was made or refreshed last.
    seen:     the versions after the step before, the source first.
    prepared: drafts, by primary key, as a version had them when it owned the facts.
    acting:   the version, by primary key, whose editor takes this step.
    """

    starts: dict[str, EventPage]
    speaker: SpeakerPage
    venues: list[Venue]

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.key, self.copies = self.starts[start].translation_key, 0
        self.titles = {"fr": "Échange", "en": "Discussion", "es": "Charla"}
        self.drafts = {"fr": "Échange", "en": "Debate", "es": "Charla"}
        pages = self.versions().order_by("pk")
        self.revisions = [r for page in pages for r in page.revisions.order_by("pk")]
        self.mirrored = self.facts_of_aliases()
        self.seen, self.acting, self.spelling = self.look(), None, None
        self.prepared = {}

    def teardown(self):
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    # -- what there is

    def versions(self):
        return EventPage.objects.filter(translation_key=self.key, alias_of=None)

    def page(self, code: str) -> EventPage | None:
        return self.versions().filter(locale__language_code=code).first()

    def aliases(self):
        pages = EventPage.objects.filter(translation_key=self.key)
        return pages.exclude(alias_of=None)

    def aliases_in(self, code: str):
        return self.aliases().filter(locale__language_code=code)

    def codes(self) -> list[str]:
        return [version.page.locale.language_code for version in self.seen]

    def look(self) -> list[Seen]:
        found = (
            self.versions().order_by("pk").select_related("locale", "latest_revision")
        )
        return [
            Seen(
                page,
                facts_of(EventPage, as_stored(page)),
                page.latest_revision
                and facts_of(EventPage, page.latest_revision.content),
            )
            for page in found.prefetch_related(*paths_of_rows(EventPage))
        ]

    def facts_of_aliases(self) -> dict[str, dict]:
        found = self.aliases().select_related("locale")
        return {
            page.locale.language_code: facts_of(EventPage, as_stored(page))
            for page in found.prefetch_related(*paths_of_rows(EventPage))
        }

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
            self.is_published(page, revision.content["title"])

    def is_published(self, page: EventPage, title: str) -> None:
        self.titles[page.locale.language_code] = title
        if page.aliases.exists():
            self.mirrored = self.facts_of_aliases()

    def read_words_of(self, page: EventPage) -> None:
        """Say of the words that came with new rows that they are right as they are.

        Untranslated words are published by no door.
        """
        source = source_of(page)
        if source.pk != page.pk:
            ledger.confirm(page, source, list(ledger.state_of(page).drafted))

    def choose(self, data) -> str:
        pks = {version.page.locale.language_code: version.pk for version in self.seen}
        code = data.draw(st.sampled_from(list(pks)))
        self.acting = pks[code]
        return code

    def choose_revision(self, data) -> Revision:
        revision = data.draw(st.sampled_from(self.revisions))
        self.acting = int(revision.object_id)
        return revision

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
    def publish_at_the_other_venue(self, data):
        draft = self.edit(self.choose(data))
        draft.venue = next(v for v in self.venues if v.pk != draft.venue_id)
        self.publish(self.keep(draft))

    @rule(data=st.data())
    def publish_with_the_speaker(self, data):
        code = self.choose(data)
        draft = self.edit(code)
        items = list(draft.programme_items.all())
        for item in items:
            item.contributions = [
                Contribution(speaker=self.speaker, locale=locale(code), sort_order=0)
            ]
        draft.programme_items = items
        self.publish(self.keep(draft))

    @rule(spelling=spellings)
    def publish_another_spelling_of_the_speaker(self, spelling):
        speaker = SpeakerPage.objects.get(pk=self.speaker.pk)
        draft = speaker.get_latest_revision_as_object()
        draft.alternate_names = [spelling]
        draft.save_revision().publish()
        self.spelling = spelling

    @rule(data=st.data())
    def publish_an_old_revision(self, data):
        self.publish(self.choose_revision(data))

    @rule(data=st.data())
    def revert_to_an_old_revision(self, data):
        revision = self.choose_revision(data)
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
        self.is_published(draft, title)

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
        if code not in self.codes() and not self.aliases_in(code).exists():
            self.drafts[code] = f"In {code}"
            translated(source, code, live=False, title=self.drafts[code])

    @rule(code=st.sampled_from(["fr", "es"]))
    def mirror(self, code):
        """As Wagtail does for every page when trees of languages are kept alike."""
        source = self.page(self.codes()[0])
        if code not in self.codes() and not self.aliases_in(code).exists():
            mirror(source, code)
            self.mirrored = self.facts_of_aliases()

    @rule(code=st.sampled_from(["fr", "es"]))
    def make_a_page_of_a_mirror(self, code):
        page = self.aliases_in(code).first()
        if page:
            ConvertAliasPageAction(page).execute()
            self.titles[code] = self.drafts[code] = page.title
            del self.mirrored[code]

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

    @rule(data=st.data(), hour=hours, live=st.booleans())
    def import_by_script(self, data, hour, live):
        code = self.choose(data)
        page = self.page(code)
        for name, value in at(hour).items():
            setattr(page, name, value)
        page.live = page.live or live
        page.save()
        self.titles[code] = page.title

    @rule(data=st.data())
    def make_live_by_script(self, data):
        code = self.choose(data)
        page = self.page(code)
        page.live = True
        page.save(update_fields=["live"])
        self.titles[code] = page.title

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
    def facts_agree(self):
        before, self.seen = self.seen, self.look()
        self.versions_tell_the_same_facts()
        self.only_who_owns_facts_changes_them(before)
        self.words_are_those_that_were_kept_or_published_last()
        self.references_are_found()
        assert self.facts_of_aliases() == self.mirrored
        self.acting = None

    def versions_tell_the_same_facts(self):
        """All of a live source's; those that are live of another one's.

        A source that is not live may have other facts in preparation; and so may the
        draft of a version that owned them before an earlier one was published again.
        """
        source, *others = self.seen
        alike = self.seen if source.page.live else [v for v in others if v.page.live]
        for owner in alike[:1]:
            self.prepared[owner.pk] = owner.draft
        for other in alike[1:]:
            assert other.facts == alike[0].facts
            assert other.draft in (None, alike[0].facts, self.prepared.get(other.pk))

    def only_who_owns_facts_changes_them(self, before: list[Seen]):
        """Whoever else is published takes the facts there are, and gives none."""
        source = self.seen[0].pk
        owner = next((version.pk for version in before if version.page.live), None)
        acting = next((v for v in self.seen if v.pk == self.acting), None)
        owns = acting and acting.pk in (source, owner or acting.pk)
        gives = owns and acting.page.live
        old = {version.pk: version for version in before}
        for version in self.seen:
            takes = gives and version.pk != source
            if version.pk in old and version != acting and not takes:
                assert version[1:] == old[version.pk][1:]

    def words_are_those_that_were_kept_or_published_last(self):
        for page in [version.page for version in self.seen]:
            code = page.locale.language_code
            if page.live:
                assert page.title == self.titles[code]
            if page.latest_revision:
                assert page.latest_revision.content["title"] == self.drafts[code]

    def references_are_found(self):
        """By Wagtail, which says where something is used; and by search."""
        found = ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(Page),
            object_id__in=[str(version.pk) for version in self.seen],
            model_path__in=[VENUE, SPEAKER],
        )
        columns = ("object_id", "model_path", "to_object_id")
        assert set(found.values_list(*columns)) == {
            (str(version.pk), path, str(pk))
            for version in self.seen
            for path, pk in referred_to_by(version.page)
        }
        if self.spelling:
            speakers = SpeakerPage.objects.search(self.spelling)
            assert {speaker.title for speaker in speakers} == {"Ada", "Ada in English"}


def referred_to_by(page: EventPage) -> Iterator[tuple[str, int]]:
    if page.venue_id:
        yield VENUE, page.venue_id
    for item in page.programme_items.all():
        for contribution in item.contributions.all():
            yield SPEAKER, contribution.speaker_id


def at(hour: int) -> dict:
    start = START + timedelta(hours=hour)
    return {"starts_at": start, "ends_at": start + timedelta(hours=2)}


def event() -> EventPage:
    """In French and, with a draft, in English."""
    page = EventFactory(
        title="Échange",
        venue=Editing.venues[0],
        programme_items=[talk("Mutualiser", SpeakerFactory())],
        offers=[Offer(name="Plein tarif", price=20, sort_order=0, locale=locale("fr"))],
    )
    english = translated(page, "en", title="Discussion")
    english.title = "Debate"
    english.save_revision()
    return EventPage.objects.get(pk=page.pk)


def withdraw(page: EventPage, *codes: str, owner: str) -> None:
    """Unpublish some of three languages; then the owner tells another hour."""
    translated(page, "es", title="Charla")
    versions = EventPage.objects.filter(translation_key=page.translation_key)
    for version in versions.filter(locale__language_code__in=codes).order_by("pk"):
        version.unpublish()
    version = versions.get(locale__language_code=owner)
    version.starts_at += timedelta(minutes=30)
    version.save()


def prepare() -> None:
    """Make the events to begin with, and where their pages can be moved to."""
    Editing.venues = [VenueFactory(), VenueFactory()]
    Editing.speaker = SpeakerFactory(title="Ada")
    translated(Editing.speaker, "en", title="Ada in English")
    Editing.starts = {name: event() for name in STARTS}
    mirror(Editing.starts[AN_ALIAS], "es")
    withdraw(Editing.starts[NO_LIVE_SOURCE], "fr", owner="en")
    withdraw(Editing.starts[ONE_LEFT], "fr", "en", owner="es")

    other_key = uuid4()
    for code in LANGUAGES:
        index(EventIndexPage, code)
        elsewhere = ContentPageFactory(locale=code, title=f"Elsewhere in {code}")
        other = EventIndexPage(title="Agenda", locale=locale(code))
        other.translation_key = other_key
        elsewhere.add_child(instance=other)
