"""An event as a schema.org Event, with its dates as sub-events."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from events.exports.jsonld.offers import offers
from events.exports.jsonld.parts import (
    FUNDERS,
    Json,
    Row,
    Shape,
    compact,
    document,
    identifiers,
    images,
    names,
    organisations,
    person,
    term,
    work,
    written,
)
from events.exports.jsonld.places import locations
from events.vocabulary import (
    AttendanceMode,
    ContributionPart,
    EventStatus,
    EventType,
    PartnershipRole,
)

# What is not listed is an Event: schema.org has no closer type.
TYPES: dict[str, str] = {
    EventType.TALK: "EducationEvent",
    EventType.CONFERENCE: "BusinessEvent",
    EventType.WORKSHOP: "EducationEvent",
    EventType.MASTERCLASS: "EducationEvent",
    EventType.MEETING: "BusinessEvent",
    EventType.CONCERT: "MusicEvent",
    EventType.THEATRE: "TheaterEvent",
    EventType.DANCE: "DanceEvent",
    EventType.EXHIBITION: "ExhibitionEvent",
    EventType.SCREENING: "ScreeningEvent",
    EventType.READING: "LiteraryEvent",
    EventType.FESTIVAL: "Festival",
    EventType.OPENING: "SocialEvent",
    EventType.FAMILY: "ChildrensEvent",
    EventType.SOCIAL: "SocialEvent",
}
STATUSES: dict[str, str] = {
    EventStatus.SCHEDULED: "EventScheduled",
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.RESCHEDULED: "EventRescheduled",
    EventStatus.MOVED_ONLINE: "EventMovedOnline",
}
MODES: dict[str, str] = {
    AttendanceMode.IN_PERSON: "OfflineEventAttendanceMode",
    AttendanceMode.ONLINE: "OnlineEventAttendanceMode",
    AttendanceMode.HYBRID: "MixedEventAttendanceMode",
}
PERFORMERS = (
    ContributionPart.SPEAKER,
    ContributionPart.PANELLIST,
    ContributionPart.PERFORMER,
    ContributionPart.ARTIST,
)
LEADERS = (ContributionPart.MODERATOR, ContributionPart.HOST)
ORGANISERS = (PartnershipRole.ORGANISER, PartnershipRole.CO_ORGANISER)
CONTRIBUTORS = (
    PartnershipRole.HOST,
    PartnershipRole.CO_PRODUCER,
    PartnershipRole.PARTNER,
    PartnershipRole.MEDIA_PARTNER,
)


def event(row: Row, shapes: Iterable[Shape]) -> Json:
    """The event, and its dates where they say more than the event itself.

    row:    an event as loaded, with `dates`: its dates, soonest first, perhaps not all;
            `date_count`: how many there are; `last_ends_at`: when the last one ends.
    shapes: of its image.
    """
    partnerships = row["partnerships"]
    return document(
        type_=TYPES.get(row["type"], "Event"),
        id_=row["uri"],
        url=row["url"],
        name=row["title"],
        description=row["summary"],
        image=images(row["image"], shapes),
        inLanguage=_languages(row),
        **_when(row, row["last_ends_at"] if row["date_count"] > 1 else row["ends_at"]),
        doorTime=written(row["doors_at"]),
        eventStatus=term(STATUSES[row["status"]]),
        eventAttendanceMode=term(_mode(row, row["status"])),
        location=locations(row),
        organizer=organisations(partnerships, *ORGANISERS),
        contributor=[
            *_people(row, *LEADERS),
            *organisations(partnerships, *CONTRIBUTORS),
        ],
        funder=organisations(partnerships, *FUNDERS),
        sponsor=organisations(partnerships, PartnershipRole.SPONSOR),
        performer=_people(row, *PERFORMERS),
        translator=_people(row, ContributionPart.INTERPRETER),
        offers=offers(row["offers"], row["registration_url"]),
        isAccessibleForFree=_is_free(row),
        maximumAttendeeCapacity=row["capacity"],
        typicalAgeRange=_ages(row["age_min"], row["age_max"]),
        audience=[
            compact(type_="Audience", audienceType=code) for code in row["audiences"]
        ],
        keywords=names(row["themes"]),
        workFeatured=[work(study) for study in row["case_studies"]],
        superEvent=row["series"]
        and compact(type_="EventSeries", name=row["series"]["name"]),
        subEvent=_dates(row),
        sameAs=row["same_as"],
        identifier=identifiers(row["external_ids"]),
    )


def _when(row: Row, ends_at: datetime | None) -> dict[str, str | None]:
    """Start and end of an event or a date, and the start before it was moved.

    Whole days are written as days, the last one included; an end at midnight closes the
    day before.
    """
    whole = row["is_all_day"]
    last: Any = ends_at
    if whole and ends_at:
        last = (ends_at - timedelta(microseconds=1)).date()
    previous = row["previous_starts_at"]
    return {
        "startDate": written(_day(row["starts_at"]) if whole else row["starts_at"]),
        "endDate": written(last),
        "previousStartDate": written(_day(previous) if whole else previous),
    }


def _day(moment: datetime | None) -> Any:
    return moment and moment.date()


def _mode(row: Row, status: str) -> str:
    """Who may still come; an event that was moved online takes nobody in."""
    if status == EventStatus.MOVED_ONLINE:
        return MODES[AttendanceMode.ONLINE]
    return MODES[row["attendance_mode"]]


def _languages(row: Row) -> list[str]:
    """Spoken, signed and written, each once."""
    return list(dict.fromkeys(spoken["language"] for spoken in row["languages"]))


def _people(row: Row, *parts: str) -> list[Json]:
    """Those who take part in one of these ways, each once."""
    chosen = {
        who["speaker"]["uri"]: who["speaker"]
        for item in row["programme"]
        for who in item["contributions"]
        if who["part"] in parts
    }
    return [person(speaker) for speaker in chosen.values()]


def _is_free(row: Row) -> bool | None:
    """None where no price is known."""
    return row["is_free"] if row["is_free"] or row["offers"] else None


def _ages(youngest: int | None, oldest: int | None) -> str | None:
    """`6-12`, `16-`, `0-5`."""
    if youngest is None and oldest is None:
        return None
    return f"{youngest or 0}-{'' if oldest is None else oldest}"


def _dates(row: Row) -> list[Json]:
    """The dates, unless the only one says what the event says."""
    dates: Iterable[Row] = row["dates"]
    own = [_date(row, date) for date in dates]
    if row["date_count"] > 1 or any(_differs(row, date) for date in dates):
        return own
    return []


def _differs(row: Row, date: Row) -> bool:
    facts = ("starts_at", "ends_at", "status", "previous_starts_at", "offers")
    own = any(row[name] != date[name] for name in facts)
    return own or _has_own_place(row, date)


def _date(row: Row, date: Row) -> Json:
    """One date; its place and its tickets only where they are its own."""
    own_offers = date["offers"] if date["offers"] != row["offers"] else []
    return compact(
        type_=TYPES.get(row["type"], "Event"),
        id_=f"{row['uri']}#{date['key']}",
        name=row["title"],
        **_when(date, date["ends_at"]),
        eventStatus=term(STATUSES[date["status"]]),
        eventAttendanceMode=term(_mode(row, date["status"])),
        location=locations({**row, "venue": date["venue"], "status": date["status"]})
        if _has_own_place(row, date)
        else None,
        offers=offers(own_offers, row["registration_url"]),
    )


def _has_own_place(row: Row, date: Row) -> bool:
    """Whether it is elsewhere than the event, on the web included."""
    online = EventStatus.MOVED_ONLINE
    if (date["status"] == online) != (row["status"] == online):
        return True
    return _uri(date["venue"]) != _uri(row["venue"])


def _uri(venue: Row | None) -> str | None:
    return venue["uri"] if venue else None
