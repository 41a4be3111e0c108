"""The domain's models, one module for each thing."""

from events.models.case_study import (
    CaseStudyDocument,
    CaseStudyExternalId,
    CaseStudyIndexPage,
    CaseStudyPage,
    CaseStudyPartnership,
    CaseStudySpeaker,
    CaseStudyTheme,
    Figure,
    Lesson,
    Source,
)
from events.models.event import EventIndexPage, EventPage
from events.models.event_rows import (
    EventAccess,
    EventCaseStudy,
    EventDocument,
    EventExternalId,
    EventLanguageRow,
    EventPartnership,
    EventTheme,
)
from events.models.occurrence import Occurrence
from events.models.offer import OccurrenceOffer, Offer
from events.models.organisation import Organisation, OrganisationExternalId
from events.models.programme import (
    Contribution,
    ProgrammeItem,
    ProgrammeItemCaseStudy,
    ProgrammeItemLanguage,
)
from events.models.series import EventSeries
from events.models.speaker import (
    SpeakerExternalId,
    SpeakerIndexPage,
    SpeakerLink,
    SpeakerPage,
)
from events.models.theme import Theme
from events.models.venue import Venue, VenueAccess, VenueExternalId

__all__ = [
    "CaseStudyDocument",
    "CaseStudyExternalId",
    "CaseStudyIndexPage",
    "CaseStudyPage",
    "CaseStudyPartnership",
    "CaseStudySpeaker",
    "CaseStudyTheme",
    "Contribution",
    "EventAccess",
    "EventCaseStudy",
    "EventDocument",
    "EventExternalId",
    "EventIndexPage",
    "EventLanguageRow",
    "EventPage",
    "EventPartnership",
    "EventSeries",
    "EventTheme",
    "Figure",
    "Lesson",
    "Occurrence",
    "OccurrenceOffer",
    "Offer",
    "Organisation",
    "OrganisationExternalId",
    "ProgrammeItem",
    "ProgrammeItemCaseStudy",
    "ProgrammeItemLanguage",
    "Source",
    "SpeakerExternalId",
    "SpeakerIndexPage",
    "SpeakerLink",
    "SpeakerPage",
    "Theme",
    "Venue",
    "VenueAccess",
    "VenueExternalId",
]
