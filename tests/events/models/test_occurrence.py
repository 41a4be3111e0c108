"""An event's dates follow its start and its rule, and keep what was done by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from events import models
from events.vocabulary import EventStatus
from tests import factories
from tests.factories import START, locale

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


def reloaded(event: models.EventPage) -> models.EventPage:
    return models.EventPage.objects.get(pk=event.pk)


def publish(event: models.EventPage, **facts) -> models.EventPage:
    """Change facts as an editor does, publish, and read the page anew."""
    event = reloaded(event)
    for name, value in facts.items():
        setattr(event, name, value)
    event.save_revision().publish()
    return reloaded(event)


def dates_of(event: models.EventPage) -> list[models.Occurrence]:
    return list(models.Occurrence.objects.filter(event=event).order_by("starts_at"))


def starts_of(event: models.EventPage) -> list[datetime]:
    return [row.starts_at for row in dates_of(event)]


def keys_of(event: models.EventPage) -> list:
    return [row.translation_key for row in dates_of(event)]


def weekly(count: int = 3) -> models.EventPage:
    return factories.EventFactory(recurrence=f"FREQ=WEEKLY;COUNT={count}")


def test_event_has_one_date_from_its_own_hours():
    event = factories.EventFactory()

    [row] = dates_of(event)

    assert (row.starts_at, row.ends_at, row.rule_date) == (
        START,
        START + timedelta(hours=2),
        date(2030, 5, 3),
    )


def test_rule_gives_a_date_each():
    assert starts_of(weekly()) == [START, START + WEEK, START + 2 * WEEK]


def test_publishing_again_changes_no_date():
    event = weekly()
    before = [(row.pk, row.translation_key, row.starts_at) for row in dates_of(event)]

    event = publish(event, summary="Changed.")

    assert before == [
        (row.pk, row.translation_key, row.starts_at) for row in dates_of(event)
    ]


def test_new_hour_moves_every_date_and_keeps_its_key():
    event = weekly()
    keys = keys_of(event)
    later = START + timedelta(hours=1)

    event = publish(event, starts_at=later, ends_at=later + timedelta(hours=2))

    assert starts_of(event) == [later, later + WEEK, later + 2 * WEEK]
    assert keys_of(event) == keys


def test_new_day_moves_the_one_date_and_keeps_its_key():
    event = factories.EventFactory()
    keys = keys_of(event)

    event = publish(event, starts_at=START + WEEK, ends_at=None)

    assert starts_of(event) == [START + WEEK]
    assert keys_of(event) == keys


def test_longer_rule_adds_dates_and_a_shorter_one_takes_them():
    event = weekly(2)
    keys = keys_of(event)

    event = publish(event, recurrence="FREQ=WEEKLY;COUNT=3")
    assert starts_of(event) == [START, START + WEEK, START + 2 * WEEK]
    assert keys_of(event)[:2] == keys

    event = publish(event, recurrence="")
    assert starts_of(event) == [START]
    assert keys_of(event) == keys[:1]


def test_hours_changed_by_hand_stay_when_the_rule_moves():
    event = weekly()
    keys = keys_of(event)
    moved = START + WEEK + timedelta(hours=3)
    rows = list(event.occurrences.all())
    rows[1].starts_at, rows[1].ends_at = moved, moved + timedelta(hours=1)
    event.occurrences = rows
    event.save_revision().publish()

    later = START + timedelta(minutes=30)
    event = publish(event, starts_at=later, ends_at=later + timedelta(hours=2))

    assert starts_of(event) == [later, moved, later + 2 * WEEK]
    assert keys_of(event) == keys


def test_date_added_by_hand_stays_when_the_rule_changes():
    event = weekly(2)
    extra = START + timedelta(days=2)
    row = models.Occurrence(starts_at=extra, locale=locale("fr"))
    event.occurrences = [*event.occurrences.all(), row]
    event.save_revision().publish()
    keys = keys_of(event)

    event = publish(event, recurrence="FREQ=WEEKLY;COUNT=1")

    assert starts_of(event) == [START, extra]
    assert keys_of(event) == keys[:2]


def test_what_a_date_says_of_itself_stays_when_it_moves():
    event = weekly(2)
    rows = list(event.occurrences.all())
    rows[1].status = EventStatus.CANCELLED
    rows[1].status_note, rows[1].room = "Snow", "B"
    ticket = models.OccurrenceOffer(name="Full", price=12, locale=locale("fr"))
    rows[1].offers = [ticket]
    event.occurrences = rows
    event.save_revision().publish()

    later = START + timedelta(hours=1)
    event = publish(event, starts_at=later, ends_at=None)

    row = dates_of(event)[1]
    offers = list(row.offers.values_list("name", "price", "translation_key"))
    assert (row.starts_at, row.status, row.status_note, row.room) == (
        later + WEEK,
        EventStatus.CANCELLED,
        "Snow",
        "B",
    )
    assert offers == [("Full", 12, ticket.translation_key)]


def test_date_of_the_rule_that_is_excluded_stays_away():
    event = weekly()
    keys = keys_of(event)

    event = publish(event, excluded_dates=[date(2030, 5, 10)])
    assert starts_of(event) == [START, START + 2 * WEEK]
    assert keys_of(event) == [keys[0], keys[2]]

    event = publish(event, summary="Changed.")
    assert starts_of(event) == [START, START + 2 * WEEK]


def test_dates_keep_the_hour_on_the_wall_when_the_clocks_change():
    event = factories.EventFactory(
        starts_at=datetime(2030, 3, 9, 0, 0, tzinfo=UTC),  # Friday, 19:00
        ends_at=datetime(2030, 3, 9, 2, 0, tzinfo=UTC),
        recurrence="FREQ=WEEKLY;COUNT=2",
    )

    assert starts_of(event) == [
        datetime(2030, 3, 9, 0, 0, tzinfo=UTC),
        datetime(2030, 3, 15, 23, 0, tzinfo=UTC),
    ]


def test_night_of_the_change_of_clocks_is_an_hour_longer():
    event = factories.EventFactory(
        starts_at=datetime(2030, 10, 27, 2, 0, tzinfo=UTC),  # Saturday, 22:00
        ends_at=datetime(2030, 10, 27, 7, 0, tzinfo=UTC),
        recurrence="FREQ=WEEKLY;COUNT=2",
    )

    first, second = dates_of(event)

    assert first.ends_at - first.starts_at == timedelta(hours=5)
    assert second.ends_at - second.starts_at == timedelta(hours=6)


def test_draft_changes_no_date_of_the_published_page():
    event = weekly()
    before = [(row.pk, row.starts_at) for row in dates_of(event)]

    draft = reloaded(event)
    draft.starts_at, draft.recurrence = START + timedelta(hours=1), ""
    draft.ends_at = None
    draft.save_revision()

    assert [(row.pk, row.starts_at) for row in dates_of(event)] == before

    reloaded(event).get_latest_revision().publish()

    assert starts_of(event) == [START + timedelta(hours=1)]
    assert dates_of(event)[0].pk == before[0][0]


def test_translation_has_the_same_dates_in_its_language():
    event = weekly()

    english = factories.translated(event)

    assert [
        (row.translation_key, row.starts_at, row.locale.language_code)
        for row in dates_of(english)
    ] == [(row.translation_key, row.starts_at, "en") for row in dates_of(event)]
