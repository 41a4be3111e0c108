"""Which rows of a list a filter leaves, as conditions in SQL; a file for each list."""

from events.loaders.filters.case_studies import narrow_case_studies
from events.loaders.filters.dates import narrow_occurrences, occurrences_by_start
from events.loaders.filters.events import events_by_date, narrow_events
from events.loaders.filters.records import narrow_records
from events.loaders.filters.speakers import narrow_speakers

__all__ = [
    "events_by_date",
    "narrow_case_studies",
    "narrow_events",
    "narrow_occurrences",
    "narrow_records",
    "narrow_speakers",
    "occurrences_by_start",
]
