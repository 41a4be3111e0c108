"""Facts at the hour of publication and of expiry."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone

from events.models import (
    EventPage,
)
from tests.cms.two_languages import (
    LATER,
    hour_comes,
    latest,
    live,
    publish,
)
from tests.factories import (
    START,
)


def test_the_source_published_on_schedule_changes_facts_everywhere(french, english):
    draft = latest(french)
    draft.starts_at, draft.ends_at = LATER, LATER + timedelta(hours=2)
    draft.go_live_at = timezone.now() + timedelta(days=1)
    revision = draft.save_revision()
    revision.publish()
    assert live(english).starts_at == START

    hour_comes(revision)

    english = live(english)
    assert (english.starts_at, latest(english).starts_at) == (LATER, LATER)


def test_a_translation_published_on_schedule_brings_no_old_fact_back(french, english):
    draft = latest(english)
    draft.title = "Debate"
    draft.go_live_at = timezone.now() + timedelta(days=1)
    revision = draft.save_revision()
    revision.publish()
    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    hour_comes(revision)

    english = live(english)
    assert (english.title, english.starts_at) == ("Debate", LATER)


def test_an_expired_source_changes_nothing_elsewhere(french, english):
    EventPage.objects.filter(pk=french.pk).update(expire_at=timezone.now())

    call_command("publish_scheduled")

    english = live(english)
    assert (live(french).live, english.live) == (False, True)
    assert (english.starts_at, english.title) == (START, "Discussion")
