"""The dates of an event in its form, as they come back after several saves."""

from datetime import UTC, date, datetime

from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex

from events.models import EventPage, Occurrence
from tests import factories
from tests.events import desk
from tests.events.desk import (
    DAY,
    PUBLISH,
    SAVE,
    add_date,
    at,
    fill,
    only_event,
    starts,
    weekly,
)


def test_draft_has_its_dates_and_language(editor, agenda, new_event):
    editor.post(desk.add_address(agenda), new_event(**weekly(3)) | {SAVE: "1"})

    event = only_event()
    assert starts(event) == starts(EventPage.objects.get())
    assert [moment.day for moment in starts(event)] == [15, 22, 29]
    assert [row.language for row in event.language_rows.all()] == ["fr"]
    assert event.recurrence == "FREQ=WEEKLY;COUNT=3"


def test_draft_of_a_published_event_keeps_its_dates_over_several_saves(editor, agenda):
    event = factories.EventFactory(starts_at=at(10), ends_at=at(12))
    for count in (3, 4, 4):
        data = fill(desk.opened(editor, event), **weekly(count))
        assert editor.post(desk.edit_address(event), data).status_code == 302
        assert len(starts(only_event())) == count

    keys = [row.translation_key for row in only_event().occurrences.all()]
    assert editor.post(desk.edit_address(event), desk.opened(editor, event))
    assert [row.translation_key for row in only_event().occurrences.all()] == keys


def test_date_of_an_unpublished_rule_can_be_taken_off(editor, agenda):
    event = factories.EventFactory(starts_at=at(10), ends_at=at(12))
    data = fill(desk.opened(editor, event), **weekly(3))
    editor.post(desk.edit_address(event), data)

    data = fill(desk.opened(editor, event), **{"occurrences-1-DELETE": "on"})
    editor.post(desk.edit_address(event), data | {PUBLISH: "1"})

    event = EventPage.objects.get()
    assert starts(event) == [at(10), at(10, day=29)]
    assert event.excluded_dates == [date(2027, 6, 22)]


def test_rows_that_a_shorter_rule_took_away_do_not_block_the_form(
    editor, agenda, new_event
):
    """Saving in the background changes dates that lie open in the browser."""
    values = {"starts_at": f"{DAY} 10:00", "ends_at": f"{DAY} 12:00", **weekly(4)}
    editor.post(desk.add_address(agenda), new_event(**values))
    event = EventPage.objects.get()
    data = fill(desk.opened(editor, event), recurrence_count="2")
    in_background = {"HTTP_ACCEPT": "application/json"}
    editor.post(desk.edit_address(event), data, **in_background)
    assert len(starts(only_event())) == 2

    again = editor.post(desk.edit_address(event), fill(data, room="Salle 3"))

    assert again.status_code == 302
    assert only_event().room == "Salle 3"
    assert starts(only_event()) == [at(10), at(10, day=22)]


def test_date_added_by_hand_stays_beside_the_rule(editor, agenda):
    event = factories.EventFactory(starts_at=at(10), ends_at=at(12))
    data = fill(desk.opened(editor, event), **weekly(2))
    add_date(data, "2027-06-30 10:00", "2027-06-30 12:00")
    for _time in range(2):
        editor.post(desk.edit_address(event), data)
        data = desk.opened(editor, event)

    assert starts(only_event()) == [at(10), at(10, day=22), at(10, day=30)]
    assert [row.rule_date for row in only_event().occurrences.all()] == [
        date(2027, 6, 15),
        date(2027, 6, 22),
        None,
    ]


def test_last_date_of_an_event_that_does_not_repeat_cannot_be_deleted(editor, agenda):
    event = factories.EventFactory()
    data = fill(desk.opened(editor, event), **{"occurrences-0-DELETE": "on"})

    response = editor.post(desk.edit_address(event), data)

    assert response.status_code == 200
    assert "An event keeps its own date." in desk.text(response)


def test_rows_of_dates_are_named_by_their_date(editor, agenda):
    event = factories.EventFactory(
        starts_at=at(10), ends_at=at(12), recurrence="FREQ=WEEKLY;COUNT=2"
    )
    html = desk.text(editor.get(desk.edit_address(event)))

    assert "Tuesday, June 15, 2027, 10 a.m. to noon" in html
    assert "Tuesday, June 22, 2027, 10 a.m. to noon" in html


def dates_of(event: EventPage) -> QuerySet:
    """The stored dates, whatever an instance in memory holds."""
    return Occurrence.objects.filter(event_id=event.pk)


def test_of_many_dates_a_year_of_weeks_is_listed(editor, agenda):
    event = factories.EventFactory(
        starts_at=at(10), ends_at=at(12), recurrence="FREQ=DAILY;COUNT=800"
    )
    response = editor.get(desk.edit_address(event))

    assert desk.shown(response)["occurrences-TOTAL_FORMS"] == "52"
    assert "748 more dates are not listed." in desk.text(response)


def test_saving_leaves_dates_alone_that_are_not_listed(editor, agenda):
    event = factories.EventFactory(
        starts_at=at(10), ends_at=at(12), recurrence="FREQ=DAILY;COUNT=60"
    )
    before = list(dates_of(event).values_list("pk", "translation_key", "starts_at"))

    editor.post(desk.edit_address(event), desk.opened(editor, event) | {PUBLISH: "1"})

    dates = dates_of(event).values_list("pk", "translation_key", "starts_at")
    assert list(dates) == before


def test_new_row_on_the_day_of_an_unlisted_date_changes_that_date(editor, agenda):
    event = factories.EventFactory(
        starts_at=at(10), ends_at=at(12), recurrence="FREQ=DAILY;COUNT=60"
    )
    last = dates_of(event).last()
    data = desk.opened(editor, event)
    row = add_date(data, "2027-08-13 18:00", "2027-08-13 20:00")
    data[f"{row}-status"] = "cancelled"

    editor.post(desk.edit_address(event), data | {PUBLISH: "1"})

    assert dates_of(event).count() == 60
    changed = dates_of(event).get(status="cancelled")
    assert (changed.pk, changed.rule_date) == (last.pk, date(2027, 8, 13))
    assert changed.starts_at == datetime(2027, 8, 13, 22, 0, tzinfo=UTC)


def test_second_date_on_a_listed_day_is_added(editor, agenda):
    event = factories.EventFactory(
        starts_at=at(10), ends_at=at(12), recurrence="FREQ=DAILY;COUNT=60"
    )
    data = desk.opened(editor, event)
    add_date(data, f"{DAY} 18:00", f"{DAY} 20:00")

    editor.post(desk.edit_address(event), data | {PUBLISH: "1"})

    assert dates_of(event).count() == 61


def test_statements_of_a_save_grow_with_the_dates_and_no_faster(db):
    counts = []
    for number in (5, 10, 20, 30):
        with CaptureQueriesContext(connection) as queries:
            factories.EventFactory(recurrence=f"FREQ=DAILY;COUNT={number}")
        counts.append(len(queries))

    assert counts[3] - counts[2] == counts[2] - counts[1], counts


def test_references_of_rows_are_indexed(db):
    venue = factories.VenueFactory()
    date = Occurrence(starts_at=at(14), ends_at=at(15), venue=venue)
    factories.EventFactory(starts_at=at(10), ends_at=at(12), occurrences=[date])

    assert ReferenceIndex.get_references_to(venue).count() == 1
