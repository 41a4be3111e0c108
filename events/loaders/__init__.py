"""What one answer needs, fetched in bulk: a constant number of statements.

Importing the package makes every loader of the domain known, and its moments.
"""

from events.loaders import (
    case_study,
    event,
    index_pages,
    moments,
    occurrence,
    records,
    speaker,
)

__all__ = [
    "case_study",
    "event",
    "index_pages",
    "moments",
    "occurrence",
    "records",
    "speaker",
]
