"""An event in several languages, of which editors make new versions."""

from datetime import timedelta
from uuid import uuid4

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
)
from wagtail.models import Revision

from cms.facts import source_of
from cms.translation import ledger
from events.models import (
    EventIndexPage,
    EventPage,
    Offer,
    SpeakerPage,
    Venue,
)
from tests.cms.seen import (
    Seen,
    as_stored,
    facts_of,
    paths_of_rows,
)
from tests.factories import (
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


class EditedEvent(RuleBasedStateMachine):
    """One event in up to three languages, and how its editors get at it.

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


def event() -> EventPage:
    """In French and, with a draft, in English."""
    page = EventFactory(
        title="Échange",
        venue=EditedEvent.venues[0],
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
    EditedEvent.venues = [VenueFactory(), VenueFactory()]
    EditedEvent.speaker = SpeakerFactory(title="Ada")
    translated(EditedEvent.speaker, "en", title="Ada in English")
    EditedEvent.starts = {name: event() for name in STARTS}
    mirror(EditedEvent.starts[AN_ALIAS], "es")
    withdraw(EditedEvent.starts[NO_LIVE_SOURCE], "fr", owner="en")
    withdraw(EditedEvent.starts[ONE_LEFT], "fr", "en", owner="es")

    other_key = uuid4()
    for code in LANGUAGES:
        index(EventIndexPage, code)
        elsewhere = ContentPageFactory(locale=code, title=f"Elsewhere in {code}")
        other = EventIndexPage(title="Agenda", locale=locale(code))
        other.translation_key = other_key
        elsewhere.add_child(instance=other)
