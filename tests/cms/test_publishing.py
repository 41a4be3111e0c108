"""What is due goes live and what is over goes away, each by itself."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import psycopg
import pytest
from django.db import connection
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry, Revision

from cms import publishing
from cms.publishing import next_moment, publish_due
from events.models import EventPage, Venue
from tests import factories
from tests.factories import START


def due_since(thing, **ago):
    """Schedule the thing as it is, then let its moment pass."""
    thing.go_live_at = timezone.now() + timedelta(days=1)
    thing.save_revision().publish()
    passed = timezone.now() - timedelta(**ago)
    for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
        if revision.object_id == str(thing.pk):
            content = {**revision.content, "go_live_at": passed.isoformat()}
            Revision.objects.filter(pk=revision.pk).update(
                approved_go_live_at=passed, content=content
            )
    thing.refresh_from_db()


def over_since(thing, **ago):
    passed = timezone.now() - timedelta(**ago)
    type(thing).objects.filter(pk=thing.pk).update(expire_at=passed)


def done_on_schedule() -> list[tuple[str, str]]:
    """What the history of the pages says, in order."""
    entries = PageLogEntry.objects.filter(action__endswith=".scheduled").order_by("pk")
    return list(entries.values_list("action", "label"))


@pytest.fixture
def parade(db) -> EventPage:
    return factories.EventFactory(title="Défilé")


def test_due_page_goes_live_and_its_facts_reach_the_translations(parade):
    english = factories.translated(parade, title="Parade")
    english.title = "Parade, a draft"
    english.save_revision()
    parade.starts_at = START + timedelta(hours=1)
    parade.ends_at = START + timedelta(hours=3)
    due_since(parade, minutes=1)
    assert parade.starts_at == START

    assert publish_due() == publishing.Round(done=1)

    parade.refresh_from_db()
    english.refresh_from_db()
    draft = english.get_latest_revision_as_object()
    assert (parade.live, parade.has_unpublished_changes) == (True, False)
    assert (english.title, english.starts_at) == ("Parade", parade.starts_at)
    assert (draft.title, draft.starts_at) == ("Parade, a draft", parade.starts_at)
    assert parade.starts_at == START + timedelta(hours=1)
    assert done_on_schedule() == [("wagtail.publish.scheduled", "Défilé")]
    assert publish_due() == publishing.Round(done=0)


def test_page_that_is_over_goes_away(parade):
    over_since(parade, minutes=1)

    assert publish_due() == publishing.Round(done=1)

    parade.refresh_from_db()
    assert (parade.live, parade.expired) == (False, True)
    assert done_on_schedule() == [("wagtail.unpublish.scheduled", "Défilé")]
    assert publish_due() == publishing.Round(done=0)


def test_next_version_follows_at_the_moment_when_the_last_one_ends(parade):
    parade.title = "Défilé, la suite"
    due_since(parade, minutes=1)
    over_since(parade, minutes=1)

    assert publish_due() == publishing.Round(done=1)

    parade.refresh_from_db()
    assert (parade.live, parade.title) == (True, "Défilé, la suite")


def test_records_come_and_go_as_pages_do(db):
    tower = factories.VenueFactory(name="Tour")
    garden = factories.VenueFactory(name="Jardin")
    tower.name = "Grande tour"
    due_since(tower, minutes=1)
    over_since(garden, minutes=1)

    assert publish_due() == publishing.Round(done=2)

    assert list(Venue.objects.order_by("pk").values_list("name", "live")) == [
        ("Grande tour", True),
        ("Jardin", False),
    ]
    entries = ModelLogEntry.objects.filter(action__endswith=".scheduled")
    assert list(entries.order_by("pk").values_list("action", "label")) == [
        ("wagtail.publish.scheduled", "Grande tour"),
        ("wagtail.unpublish.scheduled", "Jardin"),
    ]


def test_what_is_not_due_waits(parade):
    parade.title = "Plus tard"
    parade.go_live_at = timezone.now() + timedelta(hours=1)
    parade.save_revision().publish()
    EventPage.objects.update(expire_at=timezone.now() + timedelta(hours=2))

    assert publish_due() == publishing.Round(done=0)

    parade.refresh_from_db()
    assert (parade.live, parade.title) == (True, "Défilé")


def test_page_that_is_refused_does_not_stop_the_others(parade):
    refused = factories.EventFactory(title="Refusé", live=False)
    refused.title = "Refusé"
    due_since(refused, minutes=2)
    revision = Revision.objects.get(approved_go_live_at__isnull=False)
    revision.content["title"] = ""
    revision.save()
    broken = factories.EventFactory(title="Cassé", live=False)
    due_since(broken, minutes=3)
    Revision.objects.filter(object_id=str(broken.pk)).update(content={"pk": None})
    parade.title = "Défilé, la suite"
    due_since(parade, minutes=1)
    over = factories.EventFactory(title="Fini")
    over_since(over, minutes=1)

    result = publish_due()

    assert (result.done, result.is_elsewhere) == (2, False)
    unexpected, expected = result.refused
    assert (unexpected.action, unexpected.model, unexpected.pk) == (
        *("publish", "eventpage"),
        str(broken.pk),
    )
    assert (expected.action, expected.model, expected.pk, expected.reason) == (
        *("publish", "eventpage"),
        str(refused.pk),
        "This field cannot be blank.",
    )
    assert done_on_schedule() == [
        ("wagtail.publish.scheduled", "Défilé, la suite"),
        ("wagtail.unpublish.scheduled", "Fini"),
    ]
    refused.refresh_from_db()
    assert (refused.live, refused.title) == (False, "Refusé")


def test_next_moment_is_the_earliest_of_all_dates_to_come(
    parade, django_assert_num_queries
):
    now = timezone.now()
    hours = [now + timedelta(hours=n) for n in range(5)]
    assert next_moment(after=now) is None

    EventPage.objects.update(expire_at=hours[4])
    with django_assert_num_queries(1):
        assert next_moment(after=now) == hours[4]

    parade.go_live_at = hours[3]
    parade.save_revision().publish()
    assert next_moment(after=now) == hours[3]

    venue = factories.VenueFactory(expire_at=hours[2])
    assert next_moment(after=now) == hours[2]

    venue.unpublish()
    assert next_moment(after=now) == hours[3]
    assert next_moment(after=hours[3]) == hours[4]


def test_nothing_is_done_while_another_process_is_at_it(parade):
    over_since(parade, minutes=1)
    with psycopg.connect(**connection.get_connection_params()) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [publishing.LOCK])

        assert publish_due() == publishing.Round(is_elsewhere=True)

        other.execute("SELECT pg_advisory_unlock_all()")
        assert publish_due() == publishing.Round(done=1)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_processes_at_once_publish_everything_once():
    names = [f"Défilé {number}" for number in range(4)]
    for name in names:
        due_since(factories.EventFactory(title=name, live=False), minutes=1)

    def work(_number: int) -> publishing.Round:
        try:
            return publish_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as workers:
        rounds = list(workers.map(work, range(2)))
    rounds.append(publish_due())

    assert sum(each.done for each in rounds) == 4
    assert [refusal for each in rounds for refusal in each.refused] == []
    assert sorted(done_on_schedule()) == [
        ("wagtail.publish.scheduled", name) for name in names
    ]
