"""Rows of every kind below a page or a record, made from the fields of their models."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import models

from cms.fact_rows import RowKind, row_kinds
from cms.media.models import Document
from events.models import CaseStudyPage, Organisation, SpeakerPage, Theme
from tests.factories import (
    START,
    CaseStudyFactory,
    DocumentFactory,
    OrganisationFactory,
    SpeakerFactory,
    ThemeFactory,
    locale,
)

FACTORIES: dict[type[models.Model], Callable[[], Any]] = {
    CaseStudyPage: CaseStudyFactory,
    Document: DocumentFactory,
    Organisation: OrganisationFactory,
    SpeakerPage: SpeakerFactory,
    Theme: ThemeFactory,
}


def rows_of_every_kind(model: type[models.Model], count: int) -> dict[str, list[Any]]:
    """So many rows of each kind, one row of each kind below each of them, by relation.

    Not saved. A kind that has each choice once has no more rows than choices.
    """
    others = {other: factory() for other, factory in FACTORIES.items()}
    return _below(model, count, others)


def _below(
    model: type[models.Model], count: int, others: dict[type[models.Model], Any]
) -> dict[str, list[Any]]:
    return {
        kind.relation: [
            _row(kind, place, others) for place in range(min(count, _most(kind)))
        ]
        for kind in row_kinds(model)
    }


def _most(kind: RowKind) -> int:
    names = {
        name
        for constraint in kind.model._meta.constraints
        if isinstance(constraint, models.UniqueConstraint)
        for name in constraint.fields
    }
    fields = [kind.model._meta.get_field(name) for name in names]
    return min((len(field.choices) for field in fields if field.choices), default=1000)


def _row(kind: RowKind, place: int, others: dict[type[models.Model], Any]) -> Any:
    row = kind.model(sort_order=place, locale=locale("fr"))
    for field in kind.model._meta.concrete_fields:
        is_given = field.has_default() or field.blank or field.null
        if field.name not in ("id", "locale", kind.parent.name) and not is_given:
            setattr(row, field.name, _value(field, place, others))
    for relation, rows in _below(kind.model, 1, others).items():
        setattr(row, relation, rows)
    return row


def _value(
    field: models.Field, place: int, others: dict[type[models.Model], Any]
) -> Any:
    if field.is_relation:
        return others[field.related_model]
    if field.choices:
        return field.choices[place % len(field.choices)][0]
    if isinstance(field, models.DateTimeField):
        return START + timedelta(days=place)
    if isinstance(field, models.DecimalField):
        return place
    return f"https://example.org/{place}"
