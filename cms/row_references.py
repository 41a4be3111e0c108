"""References in a stored revision, checked in one statement for all of its rows."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import (
    CASCADE,
    DO_NOTHING,
    ForeignKey,
    ManyToOneRel,
    Model,
    TextField,
    Value,
)
from django.db.models.functions import Cast
from modelcluster.models import get_all_child_relations

Target = tuple[type[Model], str]
Found = set[tuple[type[Model], str, str]]


def existing(wanted: dict[Target, set[str]]) -> Found:
    """Those of the wanted objects that exist, in one statement.

    wanted: by model and the name of the field referred to, values as text.
    """
    targets = [target for target in wanted if wanted[target]]
    parts = [
        model._default_manager.order_by()
        .filter(**{f"{name}__in": wanted[model, name]})
        .annotate(_place=Value(place), _value=Cast(name, TextField()))
        .values_list("_place", "_value")
        for place, (model, name) in enumerate(targets)
    ]
    if not parts:
        return set()
    rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
    return {(*targets[place], value) for place, value in rows}


def references(model: type[Model]) -> list[ForeignKey]:
    """The fields of a model that refer to one other object."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey)
        and isinstance(field.remote_field, ManyToOneRel)
    ]


def target_of(field: ForeignKey) -> Target:
    return field.remote_field.model, field.target_field.name


def without_dangling(
    model: type[Model], data: dict[str, Any], *, strict: bool
) -> dict[str, Any] | None:
    """A stored object without what it refers to and was deleted since.

    The reference becomes empty; where it may not be, the row goes with it. `strict`
    says so of the object itself where its reference would cascade.
    """
    wanted: dict[Target, set[str]] = defaultdict(set)
    for field, value in _stored_references(model, data):
        wanted[target_of(field)].add(value)
    return _pruned(model, data, existing(wanted), strict=strict)


def _stored_references(
    model: type[Model], data: dict[str, Any]
) -> Iterator[tuple[ForeignKey, str]]:
    for field in references(model):
        if data.get(field.name) is not None:
            yield field, _as_text(field, data[field.name])
    for relation in get_all_child_relations(model):
        for row in data.get(relation.get_accessor_name(), []):
            parent = relation.field.name
            yield from _stored_references(relation.related_model, {**row, parent: None})


def _as_text(field: ForeignKey, value: Any) -> str:
    return str(field.target_field.to_python(value))


def _pruned(
    model: type[Model], data: dict[str, Any], found: Found, *, strict: bool
) -> dict[str, Any] | None:
    data = dict(data)
    for field in references(model):
        value = data.get(field.name)
        rule = field.remote_field.on_delete
        if value is None or rule is DO_NOTHING:
            continue
        if (*target_of(field), _as_text(field, value)) not in found:
            if (rule is CASCADE and strict) or (rule is not CASCADE and not field.null):
                return None
            data[field.name] = None
    for relation in get_all_child_relations(model):
        name, parent = relation.get_accessor_name(), relation.field.name
        if name in data:
            rows = [
                _pruned(
                    relation.related_model, {**row, parent: None}, found, strict=True
                )
                for row in data[name]
            ]
            data[name] = [row for row in rows if row is not None]
    return data
