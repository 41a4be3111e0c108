"""What an event refuses, in sentences, and what it puts right by itself."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from events import models
from events.vocabulary import AttendanceMode, EventStatus
from tests import factories
from tests.factories import START

pytestmark = pytest.mark.django_db


def problems_of(event: models.EventPage) -> dict[str, list[str]]:
    with override("en"), pytest.raises(ValidationError) as refused:
        event.full_clean()
    return refused.value.message_dict


def sentences_of(event: models.EventPage) -> list[str]:
    """Problems of the programme, which belong to no field."""
    with override("en"), pytest.raises(ValidationError) as refused:
        event.full_clean()
    return refused.value.messages


@pytest.mark.parametrize(
    ("facts", "problems"),
    [
        (
            {"ends_at": START},
            {
                "ends_at": [
                    "The end is not after the start. Give an end later than "
                    "Friday, May 3, 2030, 7\xa0p.m., or leave it empty."
                ]
            },
        ),
        (
            {"doors_at": START + timedelta(minutes=5)},
            {
                "doors_at": [
                    "The doors open after the start. Give a time no later than "
                    "Friday, May 3, 2030, 7\xa0p.m., or leave it empty."
                ]
            },
        ),
        (
            {"status": EventStatus.RESCHEDULED},
            {
                "previous_starts_at": [
                    "A rescheduled event needs the start that was announced before. "
                    "Give it, or choose another status."
                ]
            },
        ),
        (
            {"previous_starts_at": START - timedelta(days=1)},
            {
                "previous_starts_at": [
                    "Only a rescheduled event has a previous start. Leave it empty, "
                    "or choose the status “Rescheduled”."
                ]
            },
        ),
        (
            {"attendance_mode": AttendanceMode.ONLINE},
            {
                "online_url": [
                    "An online event needs an address on the web. Give the link that "
                    "people will follow, or choose another way to attend."
                ]
            },
        ),
        (
            {
                "attendance_mode": AttendanceMode.HYBRID,
                "online_url": "https://example.org/",
            },
            {
                "venue": [
                    "An event in person and online needs a venue. Choose one, or "
                    "choose “Online”."
                ]
            },
        ),
        (
            {"age_min": 12, "age_max": 6},
            {
                "age_min": [
                    "The youngest age, 12, is above the oldest, 6. Exchange them, or "
                    "leave one empty."
                ]
            },
        ),
        (
            {"time_zone": "Montréal"},
            {
                "time_zone": [
                    "“Montréal” is not a known time zone. Choose one from the list, "
                    "such as America/Toronto."
                ]
            },
        ),
        (
            {"recurrence": "FREQ=WEEKLY"},
            {
                "recurrence": [
                    "The recurrence never ends. Add the number of dates, such as "
                    "COUNT=10, or the last day, such as UNTIL=20271231."
                ]
            },
        ),
    ],
)
def test_event_says_what_does_not_agree(facts, problems):
    event = factories.EventFactory()
    for name, value in facts.items():
        setattr(event, name, value)

    assert problems_of(event) == problems


def test_event_says_which_speaker_is_in_two_places():
    ada = factories.SpeakerFactory(title="Ada")
    hour = {"starts_at": START, "ends_at": START + timedelta(hours=1)}
    event = factories.EventFactory()
    event.programme_items = [
        factories.talk("First", ada, **hour),
        factories.talk("Second", ada, **hour),
    ]

    assert sentences_of(event) == [
        "Ada is in “First” and in “Second” at the same time. Change the time of one of "
        "them, or take Ada off it."
    ]


def test_event_says_which_item_lies_outside_it():
    event = factories.EventFactory()
    late = START + timedelta(hours=3)
    event.programme_items = [factories.talk("Late", starts_at=late)]

    [problem] = sentences_of(event)

    assert problem.startswith("“Late” lies outside the event.")


def test_whole_days_begin_and_end_at_midnight_of_the_event():
    event = factories.EventFactory(
        is_all_day=True,
        time_zone="America/Vancouver",
        starts_at=datetime(2030, 5, 3, 19, 0, tzinfo=UTC),
        ends_at=datetime(2030, 5, 4, 20, 0, tzinfo=UTC),
    )

    span = (event.starts_at, event.ends_at)
    assert span == (
        datetime(2030, 5, 3, 7, 0, tzinfo=UTC),
        datetime(2030, 5, 5, 7, 0, tzinfo=UTC),
    )
    [date] = models.Occurrence.objects.filter(event=event)
    assert (date.starts_at, date.ends_at) == span

    event.save_revision().publish()
    event.refresh_from_db()

    assert (event.starts_at, event.ends_at) == span


def test_whole_day_across_the_change_of_clocks_has_23_hours():
    event = factories.EventFactory(
        is_all_day=True,
        starts_at=datetime(2030, 3, 10, 17, 0, tzinfo=UTC),
        ends_at=None,
    )

    assert event.ends_at - event.starts_at == timedelta(hours=23)


def test_published_page_has_a_date_of_publication_whoever_made_it():
    index = factories.index(models.EventIndexPage, "fr")
    event = models.EventPage(
        title="Script", summary="x", starts_at=START, locale=factories.locale("fr")
    )
    index.add_child(instance=event)

    assert event.first_published_at is not None
    assert event.last_published_at == event.first_published_at
