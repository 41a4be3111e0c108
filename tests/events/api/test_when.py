"""Named windows, measured at the clock of each event; the next date of an event."""

from datetime import UTC, datetime, timedelta

import pytest
from graphql import graphql_sync

from cms.api.context import AnswerContext
from cms.api.schema import schema
from events import models
from events.vocabulary import EventStatus
from tests import factories
from tests.factories import locale

pytestmark = pytest.mark.django_db
NOW = datetime(2030, 5, 3, 3, 30, tzinfo=UTC)  # Thursday 23:30 in Montréal


def ask(query: str, now: datetime = NOW) -> dict:
    """The answer as it is given at a moment."""
    context = AnswerContext()
    context.moment = now
    result = graphql_sync(schema.graphql_schema, query, context_value=context)
    assert result.errors is None
    return result.data


def found(when: str, now: datetime = NOW) -> list[str]:
    """Titles of the events in a named window, those of its dates being the same."""
    data = ask(
        f"""
        {{
          events(where: {{when: {when}}}) {{ nodes {{ title }} totalCount }}
          occurrences(where: {{when: {when}}}) {{ nodes {{ event {{ title }} }} }}
        }}
        """,
        now,
    )
    events = [event["title"] for event in data["events"]["nodes"]]
    dates = [row["event"]["title"] for row in data["occurrences"]["nodes"]]
    assert list(dict.fromkeys(dates)) == events
    assert data["events"]["totalCount"] == len(events)
    return events


def hours(number: float) -> datetime:
    return NOW + timedelta(hours=number)


def test_events_are_past_under_way_or_ahead():
    spans = {
        "Over": (-4, -2),
        "Just over": (-2, 0),
        "Under way": (-1, 1),
        "Beginning": (0, 1),
        "Ahead": (1, 2),
    }
    for title, (start, end) in spans.items():
        factories.EventFactory(title=title, starts_at=hours(start), ends_at=hours(end))
    factories.EventFactory(title="Moment", starts_at=hours(-1.5), ends_at=None)

    assert found("PAST") == ["Over", "Just over", "Moment"]
    assert found("NOW") == ["Under way", "Beginning"]
    assert found("UPCOMING") == ["Under way", "Beginning", "Ahead"]


def test_event_with_a_date_ahead_is_not_past():
    factories.EventFactory(
        title="Weekly", starts_at=hours(-30), recurrence="FREQ=WEEKLY;COUNT=2"
    )
    data = ask(
        """
        {
          past: events(where: {when: PAST}) { nodes { title } }
          upcoming: events(where: {when: UPCOMING}) { nodes { title } }
          dates: occurrences(where: {when: PAST}) { totalCount }
        }
        """
    )

    assert data == {
        "past": {"nodes": []},
        "upcoming": {"nodes": [{"title": "Weekly"}]},
        "dates": {"totalCount": 1},
    }


def test_today_is_that_of_the_clock_at_each_event():
    """23:30 on Thursday in Montréal is 05:30 on Friday in Paris."""
    for zone in ("America/Toronto", "Europe/Paris"):
        for day, start in (
            ("Thursday", datetime(2030, 5, 2, 20, tzinfo=UTC)),
            ("Friday", datetime(2030, 5, 3, 20, tzinfo=UTC)),
            ("Saturday", datetime(2030, 5, 4, 20, tzinfo=UTC)),
        ):
            factories.EventFactory(
                title=f"{day} {zone}",
                starts_at=start,
                ends_at=start + timedelta(hours=1),
                time_zone=zone,
            )

    assert found("TODAY") == ["Thursday America/Toronto", "Friday Europe/Paris"]
    assert found("TOMORROW") == ["Friday America/Toronto", "Saturday Europe/Paris"]


def test_week_weekend_and_month():
    for title, start in {
        "Last Sunday": datetime(2030, 4, 28, 20, tzinfo=UTC),
        "Monday": datetime(2030, 4, 29, 20, tzinfo=UTC),
        "Saturday": datetime(2030, 5, 4, 20, tzinfo=UTC),
        "Sunday": datetime(2030, 5, 5, 20, tzinfo=UTC),
        "Next Monday": datetime(2030, 5, 6, 20, tzinfo=UTC),
        "Last of May": datetime(2030, 6, 1, 1, tzinfo=UTC),
        "June": datetime(2030, 6, 1, 20, tzinfo=UTC),
    }.items():
        factories.EventFactory(title=title, starts_at=start, ends_at=None)

    assert found("THIS_WEEK") == ["Monday", "Saturday", "Sunday"]
    assert found("THIS_WEEKEND") == ["Saturday", "Sunday"]
    assert found("THIS_MONTH") == ["Saturday", "Sunday", "Next Monday", "Last of May"]


NEXT = "{ events { nodes { nextOccurrence { startsAt status } } } }"


def next_of(now: datetime = NOW) -> dict | None:
    [event] = ask(NEXT, now)["events"]["nodes"]
    return event["nextOccurrence"]


def test_next_occurrence_takes_place_and_is_not_over():
    event = factories.EventFactory(
        starts_at=hours(1), ends_at=hours(2), recurrence="FREQ=DAILY;COUNT=4"
    )
    dates = list(models.Occurrence.objects.filter(event=event).order_by("starts_at"))
    for row, status in zip(dates[1:3], ("CANCELLED", "POSTPONED"), strict=True):
        models.Occurrence.objects.filter(pk=row.pk).update(status=EventStatus[status])

    assert next_of() == {
        "startsAt": "2030-05-03T00:30:00-04:00",
        "status": "SCHEDULED",
    }
    assert next_of(hours(1.5)) == next_of()
    assert next_of(hours(2)) == {
        "startsAt": "2030-05-06T00:30:00-04:00",
        "status": "SCHEDULED",
    }
    assert next_of(hours(24 * 9)) is None


def test_cancelled_event_has_no_next_occurrence_but_one_that_takes_place():
    event = factories.EventFactory(
        starts_at=hours(1),
        ends_at=hours(2),
        status=EventStatus.CANCELLED,
        recurrence="FREQ=DAILY;COUNT=2",
    )
    assert next_of() is None

    second = models.Occurrence.objects.filter(event=event).order_by("starts_at")[1]
    second.status = EventStatus.SCHEDULED
    second.save()

    assert next_of() == {
        "startsAt": "2030-05-04T00:30:00-04:00",
        "status": "SCHEDULED",
    }


def test_page_that_expires_is_hidden_from_that_moment():
    event = factories.EventFactory(title="Brief")
    models.EventPage.objects.filter(pk=event.pk).update(expire_at=NOW)
    query = "{ events { nodes { title } } }"

    before = ask(query, NOW - timedelta(microseconds=1))

    assert before == {"events": {"nodes": [{"title": "Brief"}]}}
    assert ask(query, NOW) == {"events": {"nodes": []}}


def test_event_without_a_date_of_its_own_locale_is_no_matter():
    """Dates belong to one language version each: no date comes twice."""
    event = factories.EventFactory(title="Soirée", starts_at=hours(1), ends_at=None)
    factories.translated(event, title="Evening")
    assert locale("en")

    data = ask('{ occurrences(locale: "en") { nodes { event { title } } totalCount } }')

    assert data == {
        "occurrences": {"nodes": [{"event": {"title": "Evening"}}], "totalCount": 1}
    }
