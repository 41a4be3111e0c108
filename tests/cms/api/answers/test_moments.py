"""When answers end by themselves."""

import math
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

import events.loaders  # noqa: F401  its moments are known
from cms.api.answers.making import Making
from cms.api.answers.memory import Memory
from cms.api.answers.moments import Moments, next_end
from cms.api.answers.tags import Tags
from tests.factories import EventFactory, VenueFactory

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def moments() -> Moments:
    return Moments(Memory(1_000_000))


def timed(until: datetime | None = None) -> Tags:
    tags = Tags()
    tags.is_timed = True
    tags.until(until)
    return tags


def end_of(moments: Moments, tags: Tags, now: datetime = NOW) -> datetime | None:
    found = moments.end_of(tags, now)
    return None if found == math.inf else datetime.fromtimestamp(found, UTC)


def test_whatever_is_visible_may_end(moments):
    EventFactory(starts_at=NOW + HOUR, expire_at=NOW + 9 * HOUR)
    EventFactory(starts_at=NOW + HOUR, expire_at=NOW + 8 * HOUR, live=False)
    EventFactory(starts_at=NOW + HOUR, expire_at=NOW - HOUR)
    VenueFactory(expire_at=NOW + 7 * HOUR)

    assert next_end(NOW) == end_of(moments, Tags()) == NOW + 7 * HOUR
    assert next_end(NOW + 7 * HOUR) == NOW + 7 * HOUR
    assert next_end(NOW + 8 * HOUR) == NOW + 9 * HOUR
    assert next_end(NOW + 10 * HOUR) is None


def test_dates_end_only_what_asks_for_the_time(moments):
    EventFactory(starts_at=NOW + HOUR, ends_at=NOW + 3 * HOUR)
    EventFactory(starts_at=NOW - HOUR, ends_at=NOW + 2 * HOUR)
    EventFactory(starts_at=NOW - HOUR)

    ends = [
        end_of(moments, timed(), NOW + after)
        for after in (0 * HOUR, HOUR, 1.5 * HOUR, 2.5 * HOUR, 4 * HOUR)
    ]

    assert ends == [NOW + HOUR, NOW + HOUR, NOW + 2 * HOUR, NOW + 3 * HOUR, None]
    assert end_of(moments, Tags()) is None


def test_what_the_answer_knows_itself_counts_too(moments):
    EventFactory(starts_at=NOW + 2 * HOUR)

    assert end_of(moments, timed(until=NOW + HOUR)) == NOW + HOUR
    assert end_of(moments, timed(until=NOW + 3 * HOUR)) == NOW + 2 * HOUR


def test_moments_are_found_once_until_something_changes(
    moments, django_assert_num_queries
):
    EventFactory(starts_at=NOW + HOUR)

    with django_assert_num_queries(2):
        end_of(moments, timed())
    with django_assert_num_queries(0):
        assert end_of(moments, timed(), NOW + HOUR / 2) == NOW + HOUR
    with django_assert_num_queries(1):
        end_of(moments, timed(), NOW + HOUR + timedelta(seconds=1))

    EventFactory(starts_at=NOW + HOUR / 3)
    moments.memory.drop(["events_occurrence"])
    assert end_of(moments, timed()) == NOW + HOUR / 3


@pytest.mark.parametrize(
    ("seconds", "cache_control", "sent_for"),
    [
        (60, "public, max-age=0, stale-while-revalidate=5", 55),
        (5, "public, max-age=0, must-revalidate", 5),
        (3, "public, max-age=0, must-revalidate", 3),
    ],
)
def test_caches_show_nothing_after_its_end(moments, seconds, cache_control, sent_for):
    making = Making(moments)
    now = timezone.now()

    making.finish(timed(until=now + timedelta(seconds=seconds)), now)

    assert making.cache_control == cache_control
    assert making.ends == pytest.approx(now.timestamp() + sent_for)


def test_caches_ask_each_time_where_they_may_show_nothing_by_themselves(
    moments, settings
):
    settings.API_STALE_SECONDS = 0
    making = Making(moments)

    making.finish(Tags(), NOW)

    assert making.cache_control == "public, max-age=0, must-revalidate"
