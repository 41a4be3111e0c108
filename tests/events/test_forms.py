"""The event form through Wagtail's own views, as a browser would use it."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from events.figures import NBSP
from events.models import EventIndexPage, EventPage
from tests import factories
from tests.events import desk
from tests.events.desk import (
    DAY,
    PUBLISH,
    SAVE,
    add_item,
    at,
    fill,
    only_event,
    starts,
    weekly,
)

REFUSED = {
    "end before start": (
        {"ends_at": f"{DAY} 09:15"},
        "The end is not after the start. Give an end later than Tuesday, June 15, "
        "2027, 10:15 a.m., or leave it empty.",
    ),
    "doors after start": (
        {"doors_at": f"{DAY} 10:45"},
        "The doors open after the start. Give a time no later than Tuesday, June 15, "
        "2027, 10:15 a.m., or leave it empty.",
    ),
    "online without address": (
        {"attendance_mode": "online"},
        "An online event needs an address on the web. Give the link that people will "
        "follow, or choose another way to attend.",
    ),
    "hybrid without venue": (
        {"attendance_mode": "hybrid", "online_url": "https://example.org/"},
        "An event in person and online needs a venue. Choose one, or choose “Online”.",
    ),
    "rescheduled without the previous start": (
        {"status": "rescheduled"},
        "A rescheduled event needs the start that was announced before. Give it, or "
        "choose another status.",
    ),
    "more than 800 dates": (
        {"recurrence_frequency": "daily", "recurrence_count": "801"},
        "The recurrence gives more than 800 dates. Lower COUNT, bring UNTIL nearer, or "
        "make a second event.",
    ),
    "rule by hand that is none": (
        {"recurrence_frequency": "by_hand", "recurrence_rule": "every Friday"},
        "cannot be used in the recurrence rule.",
    ),
    "rule without an end": (
        {"recurrence_frequency": "weekly"},
        "Give the number of dates, the first one included.",
    ),
    "unknown zone": (
        {"time_zone": "America/Hochelaga"},
        "“America/Hochelaga” is not a known time zone. Choose one from the list, such "
        "as America/Toronto.",
    ),
    "ages reversed": (
        {"age_min": "12", "age_max": "6"},
        "The youngest age, 12, is above the oldest, 6. Exchange them, or leave one "
        "empty.",
    ),
    "unreadable start": ({"starts_at": "next Friday"}, "Enter a valid date/time."),
    "no start": ({"starts_at": ""}, "This field is required."),
}


@pytest.mark.parametrize(("values", "sentence"), REFUSED.values(), ids=REFUSED)
def test_refused_form_says_what_to_do_and_keeps_what_was_typed(
    editor, agenda, new_event, values, sentence
):
    data = new_event(room="Salle 3", **values)

    response = editor.post(desk.add_address(agenda), data | {SAVE: "1"})

    assert response.status_code == 200
    assert sentence in desk.text(response)
    kept = desk.shown(response)
    expected = {"title": "Échange", "room": "Salle 3", **values}
    expected.pop("time_zone", None)  # a list shows no value that it does not have
    assert {name: kept[name] for name in expected} == expected
    assert not EventPage.objects.exists()


def test_refused_form_is_not_published_either(editor, agenda, new_event):
    values, sentence = REFUSED["end before start"]

    response = editor.post(
        desk.add_address(agenda), new_event(**values) | {PUBLISH: "1"}
    )

    assert response.status_code == 200
    assert sentence in desk.text(response)
    assert not EventPage.objects.exists()


def refused_items(response) -> list[list[str]]:
    """The errors of each programme item."""
    formset = response.context["form"].formsets["programme_items"]
    return [
        [
            error.replace(NBSP, " ")
            for errors in form.errors.values()
            for error in errors
        ]
        for form in formset.forms
    ]


@pytest.mark.usefixtures("template_contexts")
def test_slot_outside_the_event_is_refused_on_its_row(editor, agenda, new_event):
    data = new_event()
    add_item(data, "Accueil", f"{DAY} 10:15", f"{DAY} 10:30")
    add_item(data, "Visite", f"{DAY} 14:00", f"{DAY} 15:00")

    response = editor.post(desk.add_address(agenda), data)

    assert response.status_code == 200
    assert refused_items(response) == [
        [],
        [
            "“Visite” lies outside the event. Give times between Tuesday, June 15, "
            "2027, 10:15 a.m. and Tuesday, June 15, 2027, 11:45 a.m., or change those "
            "of the event."
        ],
    ]
    kept = desk.shown(response)
    assert kept["programme_items-1-title"] == "Visite"
    assert kept["programme_items-1-starts_at"] == f"{DAY} 14:00"


@pytest.mark.usefixtures("template_contexts")
def test_speaker_in_two_slots_at_once_is_refused_on_the_later_row(
    editor, agenda, new_event
):
    robert = factories.SpeakerFactory(title="Robert Perreault")
    data = new_event()
    add_item(data, "Maison", f"{DAY} 10:15", f"{DAY} 11:00", robert)
    add_item(data, "Centre", f"{DAY} 10:45", f"{DAY} 11:30", robert)

    response = editor.post(desk.add_address(agenda), data)

    assert response.status_code == 200
    assert refused_items(response) == [
        [],
        [
            "Robert Perreault is in “Maison” and in “Centre” at the same time. Change "
            "the time of one of them, or take Robert Perreault off it."
        ],
    ]
    kept = desk.shown(response)
    assert kept["programme_items-1-contributions-0-speaker"] == str(robert.pk)


@pytest.mark.parametrize("action", [SAVE, PUBLISH])
def test_overlap_is_mended_by_taking_the_speaker_off(editor, agenda, new_event, action):
    robert = factories.SpeakerFactory(title="Robert Perreault")
    item = factories.talk("Maison", robert, starts_at=at(10), ends_at=at(11))
    event = factories.EventFactory(
        starts_at=at(10), ends_at=at(12), programme_items=[item]
    )
    data = desk.opened(editor, event)
    add_item(data, "Centre", f"{DAY} 10:00", f"{DAY} 12:00", robert)
    data["programme_items-0-contributions-0-DELETE"] = "on"

    response = editor.post(desk.edit_address(event), data | {action: "1"})

    assert response.status_code == 302
    names = [
        (item.title, [str(c.speaker) for c in item.contributions.all()])
        for item in only_event().programme_items.all()
    ]
    assert names == [("Maison", []), ("Centre", ["Robert Perreault"])]


@pytest.mark.parametrize("action", [SAVE, PUBLISH])
def test_event_and_programme_move_together(editor, agenda, action):
    item = factories.talk("Maison", starts_at=at(10), ends_at=at(11))
    event = factories.EventFactory(
        starts_at=at(10), ends_at=at(12), programme_items=[item]
    )
    moved = {
        "starts_at": "2027-06-16 10:00",
        "ends_at": "2027-06-16 12:00",
        "programme_items-0-starts_at": "2027-06-16 10:00",
        "programme_items-0-ends_at": "2027-06-16 11:00",
    }
    data = fill(desk.opened(editor, event), **moved)

    response = editor.post(desk.edit_address(event), data | {action: "1"})

    assert response.status_code == 302
    assert starts(only_event()) == [at(10, day=16)]


def test_event_that_leaves_its_programme_behind_is_refused(editor, agenda):
    item = factories.talk("Maison", starts_at=at(10), ends_at=at(11))
    event = factories.EventFactory(
        starts_at=at(10), ends_at=at(12), programme_items=[item]
    )
    data = fill(
        desk.opened(editor, event),
        starts_at="2027-06-16 10:00",
        ends_at="2027-06-16 12:00",
    )

    response = editor.post(desk.edit_address(event), data | {PUBLISH: "1"})

    assert response.status_code == 200
    assert "“Maison” lies outside the event." in desk.text(response)


def test_new_event_starts_with_what_is_usual(editor, agenda):
    data = desk.shown(editor.get(desk.add_address(agenda)))

    usual = {
        "time_zone": "America/Toronto",
        "attendance_mode": "in_person",
        "status": "scheduled",
        "recurrence_frequency": "",
        "language_rows-TOTAL_FORMS": "1",
        "language_rows-0-language": "fr",
        "language_rows-0-mode": "spoken",
    }
    assert {name: data[name] for name in usual} == usual


def test_new_event_in_english_is_spoken_in_english(editor):
    agenda = factories.index(EventIndexPage, "en")
    data = desk.shown(editor.get(desk.add_address(agenda)))

    assert data["language_rows-0-language"] == "en"


def test_new_ticket_is_in_canadian_dollars(editor, agenda):
    html = editor.get(desk.add_address(agenda)).content.decode()

    assert 'name="offers-__prefix__-currency" value="CAD"' in html


def test_hours_are_read_and_shown_at_the_clock_of_the_event(editor, agenda, new_event):
    data = new_event(time_zone="America/Vancouver")
    add_item(data, "Accueil", f"{DAY} 10:15", f"{DAY} 10:30")
    editor.post(desk.add_address(agenda), data)

    event = only_event()
    assert event.starts_at == datetime(2027, 6, 15, 17, 15, tzinfo=UTC)
    again = desk.opened(editor, event)
    names = ("starts_at", "occurrences-0-starts_at", "programme_items-0-starts_at")
    assert [again[name] for name in names] == [f"{DAY} 10:15"] * 3


def test_weekday_of_the_month_is_taken_from_the_first_date(editor, agenda, new_event):
    data = new_event(
        recurrence_frequency="monthly_weekday",
        recurrence_ends="until",
        recurrence_until="2027-12-31",
    )
    editor.post(desk.add_address(agenda), data)

    assert only_event().recurrence == "FREQ=MONTHLY;BYDAY=3TU;UNTIL=20271231"


def test_preview_of_an_unsaved_event_is_shown(editor, agenda, new_event):
    address = f"{desk.add_address(agenda)}preview/"
    data = new_event(**weekly(3))
    add_item(data, "Accueil", f"{DAY} 10:15", f"{DAY} 10:30")

    assert editor.post(address, data).json() == {
        "is_valid": True,
        "is_available": True,
    }
    response = editor.get(address)
    assert response.status_code == 200


def test_two_versions_of_an_event_are_compared(editor, agenda):
    event = factories.EventFactory(starts_at=at(10), ends_at=at(12))
    editor.post(desk.edit_address(event), fill(desk.opened(editor, event), **weekly(2)))

    response = editor.get(
        reverse(
            "wagtailadmin_pages:revisions_compare",
            args=(event.pk, "earliest", "latest"),
        )
    )

    assert response.status_code == 200
    assert "FREQ=WEEKLY;COUNT=2" in desk.text(response)
