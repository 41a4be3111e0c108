"""The domain's types, one module for what belongs together."""

from cms.api.types import connection_of
from events.api.types.case_study import CaseStudy, Figure
from events.api.types.event import (
    Contribution,
    Event,
    Occurrence,
    Partnership,
    ProgrammeItem,
)
from events.api.types.facets import facets_field
from events.api.types.indexes import CaseStudyIndex, EventIndex, SpeakerIndex
from events.api.types.people import Organisation, Speaker
from events.api.types.places import EventSeries, Theme, Venue

EventConnection, EventEdge = connection_of(Event, facets=facets_field())
OccurrenceConnection, OccurrenceEdge = connection_of(Occurrence)
SpeakerConnection, SpeakerEdge = connection_of(Speaker)
CaseStudyConnection, CaseStudyEdge = connection_of(CaseStudy)
VenueConnection, VenueEdge = connection_of(Venue)
OrganisationConnection, OrganisationEdge = connection_of(Organisation)

__all__ = [
    "CaseStudy",
    "CaseStudyConnection",
    "CaseStudyIndex",
    "Contribution",
    "Event",
    "EventConnection",
    "EventIndex",
    "EventSeries",
    "Figure",
    "Occurrence",
    "OccurrenceConnection",
    "Organisation",
    "OrganisationConnection",
    "Partnership",
    "ProgrammeItem",
    "Speaker",
    "SpeakerConnection",
    "SpeakerIndex",
    "Theme",
    "Venue",
    "VenueConnection",
]
