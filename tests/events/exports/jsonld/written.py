"""An event as it is written for search engines."""

from typing import Any

from events.exports import jsonld
from tests.events.exports import rows

SCHEMA = "https://schema.org"


def written(**facts: Any) -> dict[str, Any]:
    return jsonld.event(rows.event(**facts), [])
