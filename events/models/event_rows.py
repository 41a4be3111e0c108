"""The child rows of an event that need no file of their own."""

from django.db import models
from modelcluster.fields import ParentalKey

from events.models.event import EventPage
from events.models.rows import (
    AccessRow,
    CaseStudyRow,
    DocumentRow,
    ExternalIdRow,
    LanguageRow,
    PartnershipRow,
    ThemeRow,
)


class EventLanguageRow(LanguageRow):
    """A language of the event."""

    event = ParentalKey(EventPage, related_name="language_rows")


class EventAccess(AccessRow):
    """One known fact about access to this event, beside those of the venue."""

    event = ParentalKey(EventPage, related_name="access_rows")

    class Meta(AccessRow.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["event", "feature"],
                name="event_access_feature_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]


class EventPartnership(PartnershipRow):
    """An organisation of the event."""

    event = ParentalKey(EventPage, related_name="partnerships")


class EventTheme(ThemeRow):
    """A theme of the event."""

    event = ParentalKey(EventPage, related_name="theme_rows")

    class Meta(ThemeRow.Meta):
        indexes = [models.Index(fields=["event", "theme"], name="event_theme_counted")]


class EventCaseStudy(CaseStudyRow):
    """A case study presented at the event as a whole, not in one item."""

    event = ParentalKey(EventPage, related_name="case_study_rows")


class EventDocument(DocumentRow):
    """A file to download beside the event."""

    event = ParentalKey(EventPage, related_name="document_rows")


class EventExternalId(ExternalIdRow):
    """The event's address or number in another system."""

    event = ParentalKey(EventPage, related_name="external_ids")
