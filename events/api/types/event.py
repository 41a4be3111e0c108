"""Events, their dates and their programme."""

from typing import Any

import graphene
from django.conf import settings
from django.urls import reverse
from graphql import GraphQLResolveInfo as ResolveInfo
from grapple.types.interfaces import StreamFieldInterface

from cms.api.media import shapes_of
from cms.api.rows import Row
from cms.api.scalars import DateTime, TimeZone, Url
from cms.api.types import Document, Image, Node, Page, loaded
from events.api.enums import (
    AttendanceMode,
    ContributionPart,
    EventStatus,
    EventType,
    PartnershipRole,
    ProgrammeItemKind,
)
from events.api.types.parts import (
    Accessibility,
    EventLanguage,
    ExternalId,
    Offer,
    json_ld,
    some,
)
from events.exports import jsonld
from events.loaders.exported import exported

TYPES = "events.api.types"


def lazily(name: str) -> Any:
    """A type of this package that is defined in a later module."""
    return f"{TYPES}.{name}"


def paged(connection: str, description: str, **arguments: Any) -> graphene.Field:
    """A list below a thing, forwards only; read from what the loader put there."""
    return graphene.Field(
        lazily(connection),
        required=True,
        description=description,
        resolver=loaded,
        **arguments,
        first=graphene.Int(description="20 unless told, at most 100."),
        after=graphene.String(description="A cursor: continue after it."),
    )


class Partnership(graphene.ObjectType):
    """An organisation that takes part, and as what."""

    organisation = graphene.Field(
        lazily("Organisation"),
        required=True,
        description="Whole, with its own address and logo.",
    )
    role = PartnershipRole(
        required=True, description="As what; one organisation may have several rows."
    )
    note = graphene.String(
        required=True, description="Free precision: `partenaire principal`."
    )


def partnerships_field() -> graphene.Field:
    return graphene.Field(
        graphene.List(graphene.NonNull(Partnership)),
        required=True,
        roles=graphene.List(
            graphene.NonNull(PartnershipRole), description="Any of these; all if none."
        ),
        resolver=loaded,
        description="Organisations, in the order of the editors.",
    )


class Contribution(graphene.ObjectType):
    """Who takes part, with the role and the organisation of that day, whatever became
    of them since."""

    speaker = graphene.Field(
        lazily("Speaker"),
        required=True,
        description="As they are today: name, photo, biography.",
    )
    part = ContributionPart(required=True, description="What they do in this slot.")
    role_title = graphene.String(required=True, description="`directeur général`")
    organisation = graphene.Field(
        lazily("Organisation"),
        description="That of the day; null where it has no record of its own.",
    )
    organisation_name = graphene.String(
        required=True,
        description="The organisation as printed, where it has no record of its own.",
    )


class ProgrammeItem(graphene.ObjectType):
    """One slot of a programme."""

    key = graphene.ID(required=True, description="The same in every language.")
    kind = ProgrammeItemKind(required=True, description="OTHER where none fits.")
    title = graphene.String(required=True, description="Plain text.")
    description = graphene.Field(
        "cms.api.scalars.RichText", required=True, description="Empty if none."
    )
    starts_at = DateTime(description="Null where only the order is known.")
    ends_at = DateTime(description="Null where it is not known.")
    room = graphene.String(required=True, description="Inside the venue.")
    languages = some(EventLanguage, "Where they differ from the event's.")
    contributions = some(Contribution, "In the order of the programme.")
    case_studies = some(lazily("CaseStudy"), "What is presented.")


class Occurrence(graphene.ObjectType):
    """One date on the calendar, with its own status, room and tickets."""

    class Meta:
        interfaces = (Node,)

    key = graphene.ID(
        required=True,
        description="The same in every language; also the UID in iCalendar.",
    )
    event = graphene.Field(
        lambda: Event, required=True, description="What takes place on this date."
    )
    starts_at = DateTime(
        required=True, description="With the offset in force at the event."
    )
    ends_at = DateTime(description="Null where it is not known.")
    is_all_day = graphene.Boolean(required=True, description="As the event says.")
    time_zone = TimeZone(required=True, description="As the event says.")
    status = EventStatus(required=True, description="Its own, else the event's.")
    status_note = graphene.String(required=True, description="Plain text.")
    previous_starts_at = DateTime(description="The start before it was rescheduled.")
    venue = graphene.Field(
        lazily("Venue"), description="Its own, else the event's; null if not known."
    )
    room = graphene.String(
        required=True, description="Its own, else the event's; empty if none."
    )
    offers = some(Offer, "Its own, else the event's.")


class Event(graphene.ObjectType):
    """Something that happens, once or many times."""

    class Meta:
        interfaces = (Node, Page)

    summary = graphene.String(
        required=True,
        description="One or two sentences for cards and lists, plain text.",
    )
    body = some(StreamFieldInterface, "The text, in blocks.")
    image = graphene.Field(
        Image, description="For cards and the head of the page; null if none."
    )
    type = EventType(required=True, description="OTHER where none fits.")
    themes = some(lazily("Theme"), "In the order of the editors.")

    status = EventStatus(
        required=True, description="Of the whole; a single date may have its own."
    )
    status_note = graphene.String(
        required=True,
        description="Why it was cancelled, moved or postponed, in the words of the "
        "editors.",
    )
    previous_starts_at = DateTime(description="The start before it was rescheduled.")

    starts_at = DateTime(required=True, description="Of the first date.")
    ends_at = DateTime(description="Of the first date; null where it is not known.")
    doors_at = DateTime(description="When the doors open; null where it is not told.")
    is_all_day = graphene.Boolean(
        required=True, description="Then `endsAt` is midnight after the last day."
    )
    time_zone = TimeZone(required=True, description="In which its hours are read.")
    recurrence = graphene.String(
        description="RFC 5545 rule without its prefix, null for an event that does not "
        "recur."
    )
    occurrences = paged(
        "OccurrenceConnection",
        "Its dates, those that overlap [from, to) if given, soonest first.",
        from_=DateTime(
            name="from", description="The start of the window, itself inside."
        ),
        to=DateTime(description="The end of the window, itself outside."),
    )
    next_occurrence = graphene.Field(
        Occurrence,
        description="The next date that takes place and is not over; null if none.",
    )

    attendance_mode = AttendanceMode(
        required=True, description="In the venue, on the web, or both."
    )
    venue = graphene.Field(lazily("Venue"), description="Null if not known.")
    room = graphene.String(required=True, description="Room or hall inside the venue.")
    online_url = Url(description="Where to follow it on the web.")

    programme = some(ProgrammeItem, "In the order of the day.")
    speakers = some(
        lazily("Speaker"),
        "Everyone on the programme, each once, in order of appearance.",
    )
    partnerships = partnerships_field()
    case_studies = some(lazily("CaseStudy"), "What is presented, each once.")
    series = graphene.Field(
        lazily("EventSeries"), description="What it is part of; null if nothing."
    )

    is_free = graphene.Boolean(
        required=True,
        description="Whether nobody pays. False also when no price is known: read "
        "`offers`.",
    )
    offers = some(Offer, "Tickets; empty when no price is known.")
    registration_url = Url(description="Where to sign up; null where nobody has to.")
    capacity = graphene.Int(description="Number of people.")

    audiences = some(graphene.String, "Codes: `families`, `schools`, `professionals`.")
    age_min = graphene.Int(description="Years.")
    age_max = graphene.Int(description="Years.")
    languages = some(
        EventLanguage, "Spoken, signed or written there; empty if not known."
    )
    accessibility = graphene.Field(
        Accessibility,
        required=True,
        description="What the event adds to its venue: read `venue.accessibility` too.",
    )

    documents = some(Document, "To download: programme, press kit, house plan.")
    external_ids = some(ExternalId, "Its numbers in other systems.")
    same_as = some(Url, "Addresses elsewhere that stand for the same thing.")
    json_ld = json_ld("Event")

    icalendar_url = Url(
        required=True,
        description="All its dates as iCalendar (RFC 5545), to open once or to "
        "subscribe to; in the language asked for.",
    )

    @staticmethod
    def resolve_icalendar_url(event: Row, info: ResolveInfo) -> str:
        path = reverse("event_calendar", args=(event["key"], event["requested"]))
        return settings.WAGTAILADMIN_BASE_URL + path

    @staticmethod
    def resolve_json_ld(event: Row, info: ResolveInfo) -> dict[str, Any]:
        return jsonld.event(exported(event), shapes_of(event["image"]))
