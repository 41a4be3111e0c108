"""One event: when, where, and on what terms."""

from typing import Any

from cms.reading import Reading, Shown
from events.figures import format_price
from events.models import CaseStudyPage, EventPage, EventSeries, Venue
from events.reading.parts import (
    hours,
    in_order,
    read_documents,
    read_partners,
    read_themes,
    status_of,
    written,
)
from events.reading.programme import read_programme

DATES_SHOWN = 20


def read_event(reading: Reading, event: EventPage) -> Shown:
    """Everything that the copy of an event prints; empty parts are empty."""
    language = reading.language
    studies = [row.case_study_id for row in event.case_study_rows.all()]
    series = reading.versions(EventSeries, [event.series_id])
    return {
        "when": written(event, event.starts_at, event.ends_at, language),
        "doors": hours(event, event.doors_at, None, language),
        "previous": written(event, event.previous_starts_at, None, language),
        "status": status_of(event.status),
        "dates": read_dates(reading, event),
        "venue": read_venue(reading, event),
        "image": reading.image(event.image_id),
        "programme": read_programme(reading, event),
        "partners": read_partners(reading, event.partnerships.all()),
        "case_studies": in_order(reading.links(CaseStudyPage, studies), studies),
        "themes": read_themes(reading, event),
        "series": ", ".join(found.name for found in series.values()),
        "languages": [str(row) for row in event.language_rows.all()],
        "access": [str(row) for row in event.access_rows.all()],
        "offers": [read_offer(offer, language) for offer in event.offers.all()],
        "documents": read_documents(reading, event),
    }


def read_dates(reading: Reading, event: EventPage) -> Shown | None:
    """Those to come, or the last when all are over, and how many are left out.

    None where the event has no other date than its own.
    """
    dates = list(event.occurrences.all())
    if len(dates) < 2:
        return None
    coming = [date for date in dates if (date.ends_at or date.starts_at) > reading.now]
    chosen = coming[:DATES_SHOWN] or dates[-DATES_SHOWN:]
    return {
        "shown": [
            {
                "when": written(event, date.starts_at, date.ends_at, reading.language),
                "status": status_of(date.status),
                "note": date.status_note,
                "room": date.room,
            }
            for date in chosen
        ],
        "left_out": len(dates) - len(chosen),
    }


def read_venue(reading: Reading, event: EventPage) -> Shown | None:
    found = reading.versions(Venue, [event.venue_id])
    if not found:
        return None
    (venue,) = found.values()
    return {
        "name": venue.name,
        "address": venue.address_in(reading.language),
        "directions": venue.directions,
        "access": [str(row) for row in venue.access_rows.all()],
        "access_note": venue.access_note,
    }


def read_offer(offer: Any, language: str) -> Shown:
    return {
        "name": offer.name,
        "price": format_price(offer.price, offer.price_max, offer.currency, language),
        "availability": offer.get_availability_display(),
        "url": offer.url,
    }
