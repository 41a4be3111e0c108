"""What the versions of an event tell: their facts, drafts and references."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from django.core.serializers.json import DjangoJSONEncoder

from cms.fact_rows import row_kinds
from events.models import (
    EventPage,
)

VENUE, SPEAKER = "venue", "programme_items.item.contributions.item.speaker"


def as_stored(page: EventPage) -> dict:
    """The page as a revision keeps it."""
    return json.loads(json.dumps(page.serializable_data(), cls=DjangoJSONEncoder))


def facts_of(model, content: dict) -> dict:
    """What must be equal: own facts, and the facts of rows by key and in order."""
    return {name: content[name] for name in model.shared_facts} | rows_of(
        model, content
    )


def rows_of(model, content: dict) -> dict:
    return {
        kind.relation: [
            (
                row["translation_key"],
                {field.name: row[field.name] for field in kind.facts},
                rows_of(kind.model, row),
            )
            for row in content[kind.relation]
        ]
        for kind in row_kinds(model)
    }


def paths_of_rows(model, above: str = "") -> Iterator[str]:
    for kind in row_kinds(model):
        yield above + kind.relation
        yield from paths_of_rows(kind.model, f"{above}{kind.relation}__")


class Seen(NamedTuple):
    """A language version as it is stored: its facts, and those of its draft."""

    page: EventPage
    facts: dict
    draft: dict | None

    @property
    def pk(self) -> int:
        return self.page.pk


def referred_to_by(page: EventPage) -> Iterator[tuple[str, int]]:
    if page.venue_id:
        yield VENUE, page.venue_id
    for item in page.programme_items.all():
        for contribution in item.contributions.all():
            yield SPEAKER, contribution.speaker_id
