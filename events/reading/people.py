"""One speaker, and the events with that person."""

from cms.reading import Reading, Shown
from events.models import Contribution, EventPage, Organisation, SpeakerPage
from events.reading.lists import card


def read_speaker(reading: Reading, speaker: SpeakerPage) -> Shown:
    employers = reading.versions(Organisation, [speaker.organisation_id])
    return {
        "photo": reading.image(speaker.photo_id),
        "organisation": "".join(employer.name for employer in employers.values()),
        "biography": reading.html(speaker.biography)[0],
        "events": events_with(reading, speaker),
    }


def events_with(reading: Reading, speaker: SpeakerPage) -> list[Shown]:
    """Published events in which the person takes part, the latest first."""
    parts = Contribution.objects.filter(
        speaker__translation_key=speaker.translation_key
    )
    ids = parts.order_by().values_list("item__event_id", flat=True).distinct()
    events = set(reading.versions(EventPage, ids).values())
    latest_first = sorted(events, key=lambda event: event.starts_at, reverse=True)
    return [card(reading, event) for event in latest_first]
