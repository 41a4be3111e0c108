"""Which facts a publication changed, written into Wagtail's history of the thing.

An entry says so in plain values, as JSON:

    {"time_zone": "America/Toronto",
     "facts": [{"field": "capacity", "old": 80, "new": 120}],
     "rows": [{"model": "events.offer", "change": "changed",
               "row": [{"field": "name", "value": "Members"}],
               "facts": [{"field": "price", "old": "5.00", "new": "6.00"}]}],
     "names": {"events.venue": {"3": "Maison"}}}

A row is added, changed, removed, or moved: then it stands for all of its model, and
says no more. References have the names of that day. Fields that no form shows follow
from others, and are left out. `cms.fact_messages` says it to a reader.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import CharField, TextField, Value
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.log_actions import get_active_log_context, registry
from wagtail.models import Page

from cms.row_kinds import RowKind
from cms.row_store import StoredRow

ACTION = "cms.change_facts"

Json = dict[str, Any]


def record_changes(
    source: Any,
    old_facts: Sequence[Any],
    old_rows: Sequence[StoredRow],
    new_rows: Sequence[StoredRow],
) -> None:
    """Log what changed; nothing where no fact did. At most two statements.

    old_facts: in the order of `shared_facts`.
    """
    facts = list(_changed_fields(source, old_facts))
    rows = list(_changed_rows(old_rows, new_rows))
    if not facts and not rows:
        return
    data = {
        "time_zone": getattr(source, "time_zone", None),
        "facts": facts,
        "rows": rows,
        "names": _names(_references(type(source), facts, rows, [*old_rows, *new_rows])),
    }
    plain = json.loads(json.dumps(data, cls=DjangoJSONEncoder))
    _log(source, plain)


def _log(source: Any, data: Json) -> None:
    """As Wagtail logs; it would first ask whether the source and the user exist."""
    model = registry.get_log_model_for_instance(source)
    context = get_active_log_context()
    is_page = isinstance(source, Page)
    model.objects.bulk_create(
        [
            model(
                content_type=ContentType.objects.get_for_model(
                    source, for_concrete_model=False
                ),
                label=model.objects.get_instance_title(source),
                action=ACTION,
                timestamp=timezone.now(),
                data=data,
                user=context.user,
                uuid=context.uuid,
                **({"page": source} if is_page else {"object_id": str(source.pk)}),
            )
        ]
    )


def is_shown(field: models.Field) -> bool:
    """Whether a fact is told; the place in the order is told by itself."""
    return field.editable and field.name != "sort_order"


def _changed_fields(source: Any, old: Sequence[Any]) -> Iterator[Json]:
    for name, before in zip(source.shared_facts, old, strict=True):
        field = source._meta.get_field(name)
        now = getattr(source, field.attname)
        if before != now and is_shown(field):
            yield {"field": name, "old": before, "new": now}


def _changed_rows(old: Sequence[StoredRow], new: Sequence[StoredRow]) -> Iterator[Json]:
    """Rows in the order of their kinds: first those that are new."""
    before = {(row.kind, row.key): row for row in old}
    now = {(row.kind, row.key): row for row in new}
    for kind in dict.fromkeys(row.kind for row in [*new, *old]):
        added = [
            row for key, row in now.items() if key[0] == kind and key not in before
        ]
        gone = [row for key, row in before.items() if key[0] == kind and key not in now]
        kept = [key for key in before if key[0] == kind and key in now]
        yield from (_entry(kind, "added", row) for row in added)
        for key in kept:
            facts = _changed_columns(before[key], now[key])
            if facts:
                yield _entry(kind, "changed", before[key]) | {"facts": facts}
        yield from (_entry(kind, "removed", row) for row in gone)
        if _order(before, kept) != _order(now, kept):
            yield {"model": kind.model._meta.label_lower, "change": "moved"}


def _entry(kind: RowKind, change: str, row: StoredRow) -> Json:
    return {
        "model": kind.model._meta.label_lower,
        "change": change,
        "row": [
            {"field": field.name, "value": row.columns[field.attname]}
            for field in _told(kind)
            if row.columns[field.attname] not in (None, "", [])
        ],
    }


def _told(kind: RowKind) -> list[models.Field]:
    """What tells a row from another: its short words, then its facts."""
    fields = kind.model._meta.concrete_fields
    words = [field for field in fields if field.name in kind.words]
    short = [field for field in words if not isinstance(field, TextField)]
    return [*short, *filter(is_shown, kind.facts)]


def _changed_columns(old: StoredRow, new: StoredRow) -> list[Json]:
    return [
        {"field": f.name, "old": old.columns[f.attname], "new": new.columns[f.attname]}
        for f in old.kind.facts
        if is_shown(f) and old.columns[f.attname] != new.columns[f.attname]
    ]


def _order(rows: dict, keys: Sequence[tuple[RowKind, str]]) -> list[Any]:
    return sorted(keys, key=lambda key: (rows[key].columns["sort_order"], key[1]))


def _references(
    model: type[models.Model],
    facts: Sequence[Json],
    rows: Sequence[Json],
    stored: Sequence[StoredRow],
) -> dict[type[models.Model], set[int]]:
    """Primary keys of what the changes name, by model."""
    found: dict[type[models.Model], set[int]] = defaultdict(set)
    kinds = {row.kind.model._meta.label_lower: row.kind.model for row in stored}
    for change in facts:
        _add_references(found, model, change["field"], change["old"], change["new"])
    for row in rows:
        kind = kinds[row["model"]]
        for change in row.get("facts", []):
            _add_references(found, kind, change["field"], change["old"], change["new"])
        for told in row.get("row", []):
            _add_references(found, kind, told["field"], told["value"])
    return found


def _add_references(
    found: dict[type[models.Model], set[int]],
    model: type[models.Model],
    name: str,
    *values: Any,
) -> None:
    field = model._meta.get_field(name)
    if isinstance(field, models.ForeignKey):
        target = field.remote_field.model
        found[target] |= {value for value in values if value is not None}


def _names(wanted: dict[type[models.Model], set[int]]) -> dict[str, dict[str, str]]:
    """What is called how, by model and primary key, in one statement."""
    named = [(model, _name_field(model)) for model, pks in wanted.items() if pks]
    parts = [
        model._base_manager.order_by()
        .filter(pk__in=wanted[model])
        .annotate(
            _model=Value(model._meta.label_lower, output_field=CharField()),
            _pk=Cast("pk", TextField()),
            _name=Cast(name, TextField()),
        )
        .values_list("_model", "_pk", "_name")
        for model, name in named
        if name
    ]
    if not parts:
        return {}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for label, pk, name in parts[0].union(*parts[1:], all=True):
        found[label][pk] = name
    return dict(found)


def _name_field(model: type[models.Model]) -> str | None:
    for name in ("title", "name"):
        try:
            return model._meta.get_field(name).name
        except FieldDoesNotExist:
            continue
    return None
