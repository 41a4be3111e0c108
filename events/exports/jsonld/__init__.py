"""schema.org as JSON-LD, one module for each thing.

No member is null or empty, every address is absolute, and `@id` is the `uri` of the
API. Source: https://schema.org/, and for events what Google's documentation of
structured data requires and recommends.
"""

from events.exports.jsonld.case_study import case_study
from events.exports.jsonld.event import event
from events.exports.jsonld.speaker import speaker

__all__ = ["case_study", "event", "speaker"]
