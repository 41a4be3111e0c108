"""Which venues and organisations a filter leaves."""

from collections.abc import Mapping

from django.db.models import Q, QuerySet

from cms.api.context import AnswerContext
from events.loaders.filters.access import accessible_venue
from events.loaders.filters.conditions import (
    Condition,
    Where,
    conditions,
    has_key,
    names,
)
from events.loaders.filters.places import PLACES
from events.loaders.filters.text import says


def narrow_records(
    ctx: AnswerContext, records: QuerySet, where: Where | None
) -> QuerySet:
    """The venues or organisations that a filter leaves."""
    known = {**RECORD_CONDITIONS, "text": says(records.model)}
    return records.filter(*conditions(ctx, known, where))


RECORD_CONDITIONS: Mapping[str, Condition] = {
    "kinds": lambda ctx, kinds: Q(kind__in=names(kinds)),
    "locality": lambda ctx, name: PLACES["locality"](name),
    "region": lambda ctx, name: PLACES["region"](name),
    "near": lambda ctx, args: PLACES["near"](args),
    "accessibility": accessible_venue,
    "keys": has_key,
}
