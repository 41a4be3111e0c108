"""What the exporter writes, read back by the library and compared."""

from datetime import UTC, date, datetime

import icalendar
import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from events.exports.icalendar import STATUSES, calendar
from events.vocabulary import EventStatus
from tests.events.exports import rows
from tests.events.exports.rows import at

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def read(row):
    """The calendar and its entries, as another program reads them."""
    found = icalendar.Calendar.from_ical(calendar(row))
    assert found.errors == []
    assert [entry.errors for entry in found.events] == [[] for _ in found.events]
    return found, found.events


def plain(component):
    """Every property of an entry as a value of Python or as text."""
    return {
        name.lower(): value.dt if hasattr(value, "dt") else value.to_ical().decode()
        for name, value in component.property_items(recursive=False)
        if name not in ("BEGIN", "END")
    }


def test_calendar_is_written_to_the_last_byte():
    row = rows.event(venue=rows.venue(), themes=[{"name": "Jazz, soul"}])

    assert calendar(row).decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Affiche//Affiche//EN",
        "METHOD:PUBLISH",
        "NAME:Nuit blanche",
        "X-WR-CALNAME:Nuit blanche",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-WR-TIMEZONE:America/Toronto",
        "BEGIN:VEVENT",
        "SUMMARY;LANGUAGE=fr:Nuit blanche",
        "DTSTART:20300503T230000Z",
        "DTEND:20300504T010000Z",
        "DTSTAMP:20300301T173000Z",
        "UID:d1",
        "SEQUENCE:1800",
        r"CATEGORIES;LANGUAGE=fr:Jazz\, soul",
        "CREATED:20300301T170000Z",
        r"DESCRIPTION;LANGUAGE=fr:Une nuit de musique.\n\nhttps://www.example.org/fr",
        " /agenda/nuit/",
        "GEO:45.5;-73.5",
        "LAST-MODIFIED:20300301T173000Z",
        r"LOCATION;LANGUAGE=fr:Maison de la culture\, 50\, rue Sainte-Catherine Oues",
        r" t\, Montréal (Québec) H2X 3V4",
        "STATUS:CONFIRMED",
        "URL:https://www.example.org/fr/agenda/nuit/",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_each_date_is_an_entry_and_cancelled_ones_stay():
    row = rows.event(online_url="https://live.example.org/", venue=rows.venue())
    row["dates"] = [
        rows.date(row, room="Salle 2"),
        rows.date(row, key="d2", status="cancelled", status_note="Inondation."),
        rows.date(row, key="d3", starts_at=at(5, 9), ends_at=None, status="postponed"),
        rows.date(row, key="d4", status="moved_online"),
    ]

    with translation.override("fr"):
        _, entries = read(row)

    place = rows.venue()["name"] + ", " + rows.venue()["address"]["formatted"]
    usual = "Une nuit de musique.\n\nhttps://www.example.org/fr/agenda/nuit/"
    live = "https://live.example.org/"
    found = [(e["uid"], e["status"], e["location"], e["description"]) for e in entries]
    assert found == [
        ("d1", "CONFIRMED", f"Salle 2, {place}", usual),
        ("d2", "CANCELLED", place, f"Annulé. Inondation.\n\n{usual}"),
        ("d3", "TENTATIVE", place, f"Reporté, date à venir.\n\n{usual}"),
        (
            "d4",
            "CONFIRMED",
            live,
            f"Déplacé en ligne.\n\nUne nuit de musique.\n\n{live}\n\n{row['url']}",
        ),
    ]


def test_every_status_is_one_of_the_calendar():
    assert set(STATUSES) == set(EventStatus)
    assert set(STATUSES.values()) == {"CONFIRMED", "TENTATIVE", "CANCELLED"}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            {},
            {
                "dtstart": datetime(2030, 5, 3, 23, 0, tzinfo=UTC),
                "dtend": datetime(2030, 5, 4, 1, 0, tzinfo=UTC),
            },
        ),
        (
            {"starts_at": at(3, 1, month=11), "ends_at": None},
            {"dtstart": datetime(2030, 11, 3, 5, 0, tzinfo=UTC)},
        ),
        (
            {"starts_at": at(3), "ends_at": at(5), "is_all_day": True},
            {"dtstart": date(2030, 5, 3), "dtend": date(2030, 5, 5)},
        ),
        (
            {"starts_at": at(3), "ends_at": None, "is_all_day": True},
            {"dtstart": date(2030, 5, 3)},
        ),
    ],
    ids=["hours", "no end, on the day the clocks change", "days", "one day"],
)
def test_hours_are_in_utc_and_whole_days_are_days(facts, expected):
    _, (entry,) = read(rows.event(**facts))

    span = {n: v for n, v in plain(entry).items() if n in ("dtstart", "dtend")}
    assert span == expected


def test_later_publication_has_a_higher_sequence():
    first = read(rows.event(last_publication=at(1, 12, month=3)))[1][0]
    later = read(rows.event(last_publication=at(2, 12, month=3)))[1][0]

    assert (first["sequence"], later["sequence"]) == (0, 24 * 3600)


@settings(deadline=None)
@given(title=anything, summary=anything, note=anything, theme=anything)
def test_any_text_is_read_back_as_it_was_but_for_breaks_and_controls(
    title, summary, note, theme
):
    row = rows.event(title=title, summary=summary, themes=[{"name": theme}])
    row["dates"] = [rows.date(row, status_note=note)]

    written = calendar(row)
    _, (entry,) = read(row)

    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert letters(entry["summary"]) == letters(title)
    assert letters(entry["description"]) == letters(note + summary + row["url"])
    assert letters(" ".join(map(str, entry.categories))) == letters(theme)


def letters(text):
    """A text without blanks, line breaks and what no calendar may hold."""
    return [c for c in text if not (c.isspace() or is_control(c))]


def is_control(character):
    return ord(character) < 32 or 127 <= ord(character) < 160
