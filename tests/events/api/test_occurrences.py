"""A date is as its event says, unless it says otherwise itself."""

from datetime import timedelta

from events import models
from events.vocabulary import AccessibilityFeature, EventStatus
from tests import factories
from tests.factories import START, locale

DATES = """
{
  occurrences {
    nodes {
      startsAt endsAt isAllDay timeZone status statusNote previousStartsAt room
      venue { name } offers { name price } event { title }
    }
  }
}
"""
EVENT = {
    "isAllDay": False,
    "timeZone": "America/Toronto",
    "event": {"title": "Parade"},
}


def parade() -> models.EventPage:
    """Two dates of an event that has everything a date may change."""
    return factories.EventFactory(
        title="Parade",
        venue=factories.VenueFactory(name="Tower"),
        room="A",
        status=EventStatus.RESCHEDULED,
        status_note="Rain",
        previous_starts_at=START - timedelta(days=1),
        recurrence="FREQ=DAILY;COUNT=2",
        offers=[models.Offer(name="Full", price=12, locale=locale("fr"))],
    )


def test_date_is_as_its_event_says(gql):
    parade()

    first, second = gql(DATES)["occurrences"]["nodes"]

    inherited = {
        **EVENT,
        "status": "RESCHEDULED",
        "statusNote": "Rain",
        "room": "A",
        "venue": {"name": "Tower"},
        "offers": [{"name": "Full", "price": "12.00"}],
    }
    assert first == {
        **inherited,
        "startsAt": "2030-05-03T19:00:00-04:00",
        "endsAt": "2030-05-03T21:00:00-04:00",
        "previousStartsAt": "2030-05-02T19:00:00-04:00",
    }
    assert second == {
        **inherited,
        "startsAt": "2030-05-04T19:00:00-04:00",
        "endsAt": "2030-05-04T21:00:00-04:00",
        "previousStartsAt": None,
    }


def test_date_says_otherwise_itself(gql):
    event = parade()
    date = models.Occurrence.objects.filter(event=event).order_by("starts_at")[1]
    date.status, date.status_note = EventStatus.CANCELLED, "Snow"
    date.venue = factories.VenueFactory(name="Hall")
    ticket = {"name": "Cheap", "price": 5, "locale": locale("fr")}
    date.offers = [models.OccurrenceOffer(**ticket)]
    date.save()

    _, second = gql(DATES)["occurrences"]["nodes"]

    assert second == {
        **EVENT,
        "startsAt": "2030-05-04T19:00:00-04:00",
        "endsAt": "2030-05-04T21:00:00-04:00",
        "status": "CANCELLED",
        "statusNote": "Snow",
        "previousStartsAt": None,
        "room": "",
        "venue": {"name": "Hall"},
        "offers": [{"name": "Cheap", "price": "5.00"}],
    }


def test_dates_are_filtered_by_what_they_say_themselves(gql):
    event = parade()
    lift = models.VenueAccess(feature=AccessibilityFeature.LIFT, locale=locale("fr"))
    hall = factories.VenueFactory(name="Hall", locality="Québec", access_rows=[lift])
    date = models.Occurrence.objects.filter(event=event).order_by("starts_at")[1]
    date.status, date.venue = EventStatus.CANCELLED, hall
    date.save()
    query = """
      query ($where: EventFilter) {
        occurrences(where: $where) { nodes { startsAt } totalCount }
      }
    """

    def days(**where) -> list[str]:
        found = gql(query, where=where)["occurrences"]
        assert found["totalCount"] == len(found["nodes"])
        return [row["startsAt"][:10] for row in found["nodes"]]

    assert days(statuses=["CANCELLED"]) == ["2030-05-04"]
    assert days(statuses=["RESCHEDULED"]) == ["2030-05-03"]
    assert days(statuses=["CANCELLED", "RESCHEDULED"]) == ["2030-05-03", "2030-05-04"]
    assert days(venue=str(hall.translation_key)) == ["2030-05-04"]
    assert days(venue=str(event.venue.translation_key)) == ["2030-05-03"]
    assert days(locality="québec") == ["2030-05-04"]
    assert days(accessibility=["LIFT"]) == ["2030-05-04"]
    assert days(keys=[str(event.translation_key)]) == ["2030-05-03", "2030-05-04"]


def test_dates_of_an_event_are_those_in_the_window(gql):
    factories.EventFactory(recurrence="FREQ=DAILY;COUNT=5")

    data = gql(
        """
        {
          events {
            nodes {
              all: occurrences { totalCount }
              some: occurrences(
                from: "2030-05-05T00:00:00Z", to: "2030-05-06T23:00:00Z", first: 1
              ) {
                nodes { startsAt } totalCount pageInfo { hasNextPage }
              }
            }
          }
        }
        """
    )

    [event] = data["events"]["nodes"]
    assert event == {
        "all": {"totalCount": 5},
        "some": {
            "nodes": [{"startsAt": "2030-05-04T19:00:00-04:00"}],
            "totalCount": 2,
            "pageInfo": {"hasNextPage": True},
        },
    }


def test_key_of_a_date_is_the_same_in_every_language(gql):
    event = factories.EventFactory()
    factories.translated(event)
    query = '{ occurrences(locale: "%s") { nodes { id key } } }'

    french, english = (
        gql(query % code)["occurrences"]["nodes"][0] for code in ("fr", "en")
    )

    assert french["key"] == english["key"]
    assert french["id"] != english["id"]
