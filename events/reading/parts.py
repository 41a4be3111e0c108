"""What several reading copies print in the same way."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from cms.reading import Reading, Shown
from events import schedule
from events.figures import format_date_range, format_day
from events.models import CaseStudyPage, EventPage, Organisation, Theme
from events.vocabulary import EventStatus


def written(
    event: EventPage, start: datetime | None, end: datetime | None, language: str
) -> str:
    """A date of the event at its own clock; "" in a preview that has no start yet."""
    if start is None:
        return ""
    zone = schedule.zone(event.time_zone)
    return format_date_range(start, end, zone, language, all_day=event.is_all_day)


def hours(
    event: EventPage, start: datetime | None, end: datetime | None, language: str
) -> str:
    """`10:15 to 11 a.m.`; with the day in front where it is not the event's first."""
    if start is None:
        return ""
    zone = schedule.zone(event.time_zone)
    first_day = event.starts_at.astimezone(zone).date()
    words = format_date_range(start, end, zone, language)
    return words.removeprefix(f"{format_day(first_day, language)}, ")


def status_of(status: str) -> str:
    """The label of what is out of the ordinary."""
    if status in ("", EventStatus.SCHEDULED):
        return ""
    return str(EventStatus(status).label)


def in_order(found: Mapping[int, Any], ids: Iterable[int | None]) -> list[Any]:
    """What was found for the keys, in their order."""
    return [found[pk] for pk in ids if pk is not None and pk in found]


def read_partners(reading: Reading, rows: Iterable[Any]) -> list[Shown]:
    rows = list(rows)
    found = reading.versions(Organisation, [row.organisation_id for row in rows])
    return [
        {
            "name": found[row.organisation_id].name,
            "website": found[row.organisation_id].website,
            "role": row.get_role_display(),
            "note": row.note,
        }
        for row in rows
        if row.organisation_id in found
    ]


def read_themes(reading: Reading, page: EventPage | CaseStudyPage) -> list[str]:
    ids = [row.theme_id for row in page.theme_rows.all()]
    return [theme.name for theme in in_order(reading.versions(Theme, ids), ids)]


def read_documents(reading: Reading, page: EventPage | CaseStudyPage) -> list[Shown]:
    ids = [row.document_id for row in page.document_rows.all()]
    return in_order(reading.documents(ids), ids)
