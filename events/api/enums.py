"""The domain's vocabulary as GraphQL enums: the names of the contract."""

from typing import Any

import graphene
from django.db.models import TextChoices
from django.utils.translation import override

from events import vocabulary
from events.schedule import When as Period


def enum_of(choices: type[TextChoices], about: str) -> Any:
    """An enum whose values are described by the labels that editors see."""

    def describe(member: Any) -> str:
        if member is None:
            return about
        with override("en"):
            return f"{member.label}."

    return graphene.Enum.from_enum(choices, description=describe)


EventType = enum_of(vocabulary.EventType, "What kind of event it is.")
EventStatus = enum_of(
    vocabulary.EventStatus, "What became of an event, or of one of its dates."
)
AttendanceMode = enum_of(vocabulary.AttendanceMode, "How one takes part.")
ProgrammeItemKind = enum_of(
    vocabulary.ProgrammeItemKind, "What happens in one slot of a programme."
)
ContributionPart = enum_of(
    vocabulary.ContributionPart, "What someone does in one slot of a programme."
)
PartnershipRole = enum_of(
    vocabulary.PartnershipRole, "As what an organisation takes part."
)
OrganisationKind = enum_of(vocabulary.OrganisationKind, "What an organisation is.")
AccessibilityAnswer = enum_of(
    vocabulary.AccessibilityAnswer, "What is known; what is not listed is unknown."
)
AccessibilityFeature = enum_of(
    vocabulary.AccessibilityFeature, "What may be asked about access."
)
LanguageMode = enum_of(vocabulary.LanguageMode, "How a language is present.")
OfferAvailability = enum_of(
    vocabulary.OfferAvailability, "Whether tickets can be had, and where."
)
FigureQualifier = enum_of(vocabulary.FigureQualifier, "How exact a figure is.")
FigureUnit = enum_of(vocabulary.FigureUnit, "What a figure counts in.")

PERIODS = {
    Period.PAST: "Over: the event has no date ahead.",
    Period.NOW: "Under way at this moment.",
    Period.UPCOMING: "Not over yet; what is under way is included.",
    Period.TODAY: "Overlaps today.",
    Period.TOMORROW: "Overlaps tomorrow.",
    Period.THIS_WEEK: "Overlaps the week from Monday to Sunday.",
    Period.THIS_WEEKEND: "Overlaps Saturday or Sunday of this week.",
    Period.THIS_MONTH: "Overlaps the calendar month.",
}
When = graphene.Enum.from_enum(
    Period,
    description=lambda member: (
        PERIODS[member] if member else "Measured in the time zone of each event."
    ),
)


ORDERS = {
    "STARTS_AT_ASC": "By the first date, in a window by the first in it.",
    "STARTS_AT_DESC": "By the same date, latest first.",
    "PUBLISHED_AT_DESC": "Newest first, by first publication.",
    "UPDATED_AT_DESC": "Newest first, by latest publication.",
    "TITLE_ASC": "A to Z.",
    "RELEVANCE": "Best match of `where.text` first; an error without a text.",
    "NAME_ASC": "A to Z; people by `sortName`.",
    "NAME_DESC": "Z to A; people by `sortName`.",
}


class EventOrder(graphene.Enum):
    """Ties are settled so that every row comes exactly once."""

    STARTS_AT_ASC = "STARTS_AT_ASC"
    STARTS_AT_DESC = "STARTS_AT_DESC"
    PUBLISHED_AT_DESC = "PUBLISHED_AT_DESC"
    UPDATED_AT_DESC = "UPDATED_AT_DESC"
    TITLE_ASC = "TITLE_ASC"
    RELEVANCE = "RELEVANCE"

    @property
    def description(self) -> str:
        return ORDERS[self.name]


class CaseStudyOrder(graphene.Enum):
    """Ties are settled so that every row comes exactly once."""

    PUBLISHED_AT_DESC = "PUBLISHED_AT_DESC"
    UPDATED_AT_DESC = "UPDATED_AT_DESC"
    TITLE_ASC = "TITLE_ASC"
    RELEVANCE = "RELEVANCE"

    @property
    def description(self) -> str:
        return ORDERS[self.name]


class NameOrder(graphene.Enum):
    """Ties are settled so that every row comes exactly once."""

    NAME_ASC = "NAME_ASC"
    NAME_DESC = "NAME_DESC"

    @property
    def description(self) -> str:
        return ORDERS[self.name]
