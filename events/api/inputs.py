"""What lists can be narrowed by."""

import graphene

from cms.api.scalars import DateTime, LocaleCode
from events.api.enums import (
    AccessibilityFeature,
    AttendanceMode,
    EventStatus,
    EventType,
    OrganisationKind,
    When,
)

ORDER_OF_KEYS = (
    "At most 100; where a list can be ordered and no `orderBy` is given, answered in "
    "this order."
)


TEXT = (
    'As `search` reads a query: all words, in any order and spelling; `"in quotes"` '
    "side by side, `a OR b` either, `-a` not. A blank text filters nothing."
)


def many(type_: type, description: str) -> graphene.List:
    return graphene.List(graphene.NonNull(type_), description=description)


class Near(graphene.InputObjectType):
    """Within a distance of a point, measured over the sphere."""

    latitude = graphene.Float(required=True, description="Degrees, WGS 84, -90 to 90.")
    longitude = graphene.Float(
        required=True, description="Degrees, WGS 84, -180 to 180."
    )
    radius_km = graphene.Float(
        required=True, description="Kilometres, 0 to 20015; the circle is inside."
    )


class EventFilter(graphene.InputObjectType):
    """All that is given must hold; within a list, one is enough."""

    from_ = DateTime(
        name="from",
        description="Dates that overlap the half-open window [from, to). Either end "
        "may be left open.",
    )
    to = DateTime(description="The end of the window, itself outside.")
    when = When(description="A named window, in the time zone of each event.")
    text = graphene.String(description=TEXT)
    types = many(EventType, "Any of these types.")
    themes = many(graphene.String, "Keys or slugs of themes.")
    statuses = many(EventStatus, "Any of these statuses.")
    attendance_modes = many(AttendanceMode, "Any of these ways to take part.")
    venue = graphene.ID(description="Key of the venue, of the event or of a date.")
    organisation = graphene.ID(description="Key of an organisation with any role.")
    speaker = graphene.ID(description="Key of someone on the programme.")
    series = graphene.ID(description="Key of the series.")
    locality = graphene.String(
        description="Town of the venue; capitals and accents do not count."
    )
    region = graphene.String(description="Province or state of the venue: `QC`.")
    near = Near(description="Where the venue of the event, or of a date, is.")
    audiences = many(graphene.String, "Any of these codes: `families`, `schools`.")
    languages = many(LocaleCode, "Any of these, spoken, signed or written.")
    accessibility = many(
        AccessibilityFeature, "Each answered YES by the event or by its venue."
    )
    is_free = graphene.Boolean(description="Whether nobody pays.")
    has_case_studies = graphene.Boolean(description="Whether any is presented.")
    updated_since = DateTime(description="Published or changed since; inclusive.")
    keys = many(graphene.ID, f"Any of these events. {ORDER_OF_KEYS}")


class SpeakerFilter(graphene.InputObjectType):
    """All that is given must hold."""

    text = graphene.String(description=TEXT)
    organisation = graphene.ID(description="Key of the organisation of today.")
    event = graphene.ID(description="Key of an event with them on the programme.")
    theme = graphene.String(
        description="Key or slug of a theme of an event with them on the programme."
    )
    keys = many(graphene.ID, f"Any of these speakers. {ORDER_OF_KEYS}")


class CaseStudyFilter(graphene.InputObjectType):
    """All that is given must hold; within a list, one is enough."""

    text = graphene.String(description=TEXT)
    themes = many(graphene.String, "Keys or slugs of themes.")
    organisation = graphene.ID(description="Key of an organisation with any role.")
    region = graphene.String(
        description="As printed; capitals and accents do not count."
    )
    event = graphene.ID(description="Key of an event where it is presented.")
    speaker = graphene.ID(description="Key of a speaker.")
    updated_since = DateTime(description="Published or changed since; inclusive.")
    keys = many(graphene.ID, f"Any of these case studies. {ORDER_OF_KEYS}")


class VenueFilter(graphene.InputObjectType):
    """All that is given must hold; within a list, one is enough."""

    text = graphene.String(description=TEXT)
    locality = graphene.String(description="Town; capitals and accents do not count.")
    region = graphene.String(description="Province or state: `QC`.")
    near = Near(description="Those without a position are left out.")
    accessibility = many(AccessibilityFeature, "Each answered YES.")
    keys = many(graphene.ID, f"Any of these venues. {ORDER_OF_KEYS}")


class OrganisationFilter(graphene.InputObjectType):
    """All that is given must hold; within a list, one is enough."""

    text = graphene.String(description=TEXT)
    kinds = many(OrganisationKind, "Any of these kinds.")
    keys = many(graphene.ID, f"Any of these organisations. {ORDER_OF_KEYS}")
