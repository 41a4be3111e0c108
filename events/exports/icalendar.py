"""An event as iCalendar, one VEVENT for each of its dates.

Hours are written in UTC: every date is an entry of its own, so that no rule needs the
clock of the event, and all calendar programs read UTC alike, while they differ in what
they make of a VTIMEZONE. Whole days are written as days, which belong to no zone.
Sources: RFC 5545, RFC 7986.
"""

import re
from collections.abc import Mapping
from datetime import UTC, timedelta
from typing import Any

from icalendar import Calendar, Event, vText

from events.vocabulary import AttendanceMode, EventStatus

Row = Mapping[str, Any]

PRODUCT = "-//Affiche//Affiche//EN"
REFRESH = timedelta(hours=1)
STATUSES: dict[str, str] = {
    EventStatus.SCHEDULED: "CONFIRMED",
    EventStatus.CANCELLED: "CANCELLED",
    EventStatus.POSTPONED: "TENTATIVE",
    EventStatus.RESCHEDULED: "CONFIRMED",
    EventStatus.MOVED_ONLINE: "CONFIRMED",
}
# RFC 5545, section 3.1: a text holds no control character but the tab.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def calendar(row: Row) -> bytes:
    """The whole file, the same bytes for the same facts; words in the active language.

    row: an event as loaded, with `dates`, all of them, and when any of its versions was
         published first and last: `first_publication`, `last_publication`.
    Dates that do not take place stay in it and say so, so that they leave the calendars
    of those who noted them.
    """
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("name", vText(line(row["title"])))
    found.add("x-wr-calname", vText(line(row["title"])))
    found.add("x-wr-timezone", row["time_zone"])
    found.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for date in row["dates"]:
        found.add_component(entry(row, date))
    return found.to_ical()


def entry(row: Row, date: Row) -> Event:
    """One date. `UID` is its key, the same in every language."""
    words = {"LANGUAGE": row["locale"]}
    found = Event()
    found.add("uid", date["key"])
    found.add("dtstamp", row["last_publication"])
    found.add("last-modified", row["last_publication"])
    found.add("created", row["first_publication"])
    found.add("sequence", _sequence(row))
    _add_span(found, date)
    found.add("status", STATUSES[date["status"]])
    found.add("summary", line(row["title"]), parameters=words)
    found.add("description", _description(row, date), parameters=words)
    if place := _place(row, date):
        found.add("location", place, parameters=words)
    if point := _point(date["venue"]):
        found.add("geo", point)
    if themes := [line(theme["name"]) for theme in row["themes"]]:
        found.add("categories", themes, parameters=words)
    found.add("url", row["url"])
    return found


def text(value: str) -> str:
    """A text as a calendar may hold it: one kind of line break, no control characters.

    >>> text("Un\\r\\ndeux\\x07")
    'Un\\ndeux'
    """
    return _CONTROLS.sub("", "\n".join(value.splitlines()))


def line(value: str) -> str:
    """The same on one line."""
    return " ".join(text(value).split())


def _sequence(row: Row) -> int:
    """Seconds between the first publication and the latest: it only ever grows."""
    lapse: timedelta = row["last_publication"] - row["first_publication"]
    return max(0, int(lapse.total_seconds()))


def _add_span(found: Event, date: Row) -> None:
    """Start and end; the end of whole days is the day after, in iCalendar as here."""
    starts_at, ends_at = date["starts_at"], date["ends_at"]
    if date["is_all_day"]:
        found.add("dtstart", starts_at.date())
        if ends_at:
            found.add("dtend", ends_at.date())
        return
    found.add("dtstart", starts_at.astimezone(UTC))
    if ends_at:
        found.add("dtend", ends_at.astimezone(UTC))


def _description(row: Row, date: Row) -> str:
    """What became of the date, what it is, and where to follow it."""
    paragraphs = [_news(date), row["summary"], _online(row, date), row["url"]]
    return text("\n\n".join(filter(None, paragraphs)))


def _news(date: Row) -> str:
    """`Cancelled. The hall is flooded.`; nothing for a date as it was announced."""
    status = EventStatus(date["status"])
    if status == EventStatus.SCHEDULED:
        return str(date["status_note"])
    return " ".join(filter(None, [f"{status.label}.", date["status_note"]]))


def _online(row: Row, date: Row) -> str:
    """The address on the web, where one can take part there."""
    was_moved = date["status"] == EventStatus.MOVED_ONLINE
    if was_moved or row["attendance_mode"] != AttendanceMode.IN_PERSON:
        return row["online_url"] or ""
    return ""


def _place(row: Row, date: Row) -> str:
    """Room, venue and address on one line; the address on the web in their stead."""
    venue = date["venue"]
    only_online = (
        date["status"] == EventStatus.MOVED_ONLINE
        or row["attendance_mode"] == AttendanceMode.ONLINE
    )
    if only_online or not venue:
        return line(_online(row, date) or date["room"])
    parts = [date["room"], venue["name"], venue["address"]["formatted"]]
    return line(", ".join(filter(None, parts)))


def _point(venue: Row | None) -> tuple[float, float] | None:
    if venue is None or venue["latitude"] is None or venue["longitude"] is None:
        return None
    return venue["latitude"], venue["longitude"]
