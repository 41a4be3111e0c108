"""Django's checks of a page or record, made in fewer statements."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.core.exceptions import FieldError
from django.db import DEFAULT_DB_ALIAS
from django.db.models import BooleanField, CheckConstraint, Model, Q, Value
from django.db.models.functions import Coalesce
from django.db.models.sql import Query
from django.db.models.sql.constants import SINGLE

from cms.row_references import Target, existing, references, target_of


class ValidatedTogetherMixin:
    """References in one statement and conditions in another.

    What does not hold is checked again by Django, for its message. That a version has
    a place in the tree and a language of its own is left to the database: nobody types
    these.
    """

    def clean_fields(self, exclude=None):
        left_out = set(exclude or ())
        super().clean_fields(exclude=left_out | _valid_references(self, left_out))

    def validate_unique(self, exclude=None):
        super().validate_unique(exclude={*(exclude or ()), "path", "translation_key"})

    def validate_constraints(self, exclude=None):
        constraints = [c for _model, many in self.get_constraints() for c in many]
        are_conditions = all(isinstance(c, CheckConstraint) for c in constraints)
        if not (are_conditions and constraints and _all_hold(self, exclude)):
            super().validate_constraints(exclude=exclude)


def _valid_references(obj: Model, exclude: Collection[str]) -> set[str]:
    """Names of fields that refer to something that exists."""
    values = {
        field: str(getattr(obj, field.attname))
        for field in references(type(obj))
        if field.name not in exclude
        and getattr(obj, field.attname) is not None
        and not field.remote_field.parent_link
        and not field.remote_field.limit_choices_to
    }
    wanted: dict[Target, set[str]] = defaultdict(set)
    for field, value in values.items():
        wanted[target_of(field)].add(value)
    found = existing(wanted)
    return {f.name for f, value in values.items() if (*target_of(f), value) in found}


def _all_hold(obj: Any, exclude: Collection[str] | None) -> bool:
    query = Query(None)
    conditions = Q()
    for model, constraints in obj.get_constraints():
        values = obj._get_field_expression_map(meta=model._meta, exclude=exclude)
        for name, value in values.items():
            is_expression = hasattr(value, "resolve_expression")
            expression = value if is_expression else Value(value)
            query.add_annotation(expression, name, select=False)
        for constraint in constraints:
            conditions &= Q(constraint.condition)
    query.add_annotation(Value(1), "_holds")
    try:
        query.add_q(Q(Coalesce(conditions, True, output_field=BooleanField())))
    except FieldError:  # a condition names a field that is not to be checked
        return False
    return query.get_compiler(DEFAULT_DB_ALIAS).execute_sql(SINGLE) is not None
