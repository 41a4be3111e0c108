"""Editors at work on one event in several languages, and what must always hold."""

from datetime import timedelta
from decimal import Decimal

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import (
    invariant,
    precondition,
    rule,
)
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page, ReferenceIndex

from events.models import (
    Contribution,
    EventIndexPage,
    Offer,
    SpeakerPage,
)
from tests.cms.edited_event import LANGUAGES, EditedEvent
from tests.cms.seen import (
    SPEAKER,
    VENUE,
    Seen,
    referred_to_by,
)
from tests.factories import (
    START,
    locale,
    mirror,
    translated,
)

hours = st.integers(min_value=0, max_value=50)
prices = st.integers(min_value=0, max_value=9).map(lambda n: Decimal(f"{n}.00"))
languages = st.sampled_from(LANGUAGES)
titles = st.sampled_from(["Échange", "Débat", "Rencontre", "Causerie"])
spellings = st.sampled_from(["Lovelace", "Byron", "Noel"])


class Editing(EditedEvent):
    """The editors at work; they know nothing of facts."""

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


def at(hour: int) -> dict:
    start = START + timedelta(hours=hour)
    return {"starts_at": start, "ends_at": start + timedelta(hours=2)}
