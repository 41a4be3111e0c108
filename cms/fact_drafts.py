"""Facts written into the latest draft of a language version, its words left alone."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from modelcluster.models import get_field_value, get_serializable_data_for_fields
from wagtail.models import Revision

from cms.fact_rows import RowIds, RowKind, row_kinds

Json = dict[str, Any]


def facts_as_json(source: Any) -> Json:
    """The facts of a version, and all of its rows, as a revision keeps them.

    source: with all of its rows in memory.
    """
    fields = [source._meta.get_field(name) for name in source.shared_facts]
    facts = {field.name: get_field_value(field, source) for field in fields}
    content = {**facts, **_rows_as_json(source)}
    return json.loads(json.dumps(content, cls=DjangoJSONEncoder))


def _rows_as_json(parent: Any) -> Json:
    return {
        kind.relation: [
            {**get_serializable_data_for_fields(row), **_rows_as_json(row)}
            for row in getattr(parent, kind.relation).all()
        ]
        for kind in row_kinds(type(parent))
    }


def patch_drafts(source: Any, targets: Sequence[Any], ids: RowIds) -> None:
    """Bring the facts in the targets' latest revisions in line with the source.

    source: with all of its rows in memory.
    ids:    primary keys of the targets' rows, as `copy_rows` gives them.
    One statement; none where every draft has the facts already.
    """
    facts = facts_as_json(source)
    changed = []
    for target in targets:
        revision = target.latest_revision
        if revision is None:
            continue
        content = patched(revision.content, facts, target, ids)
        if content != revision.content:
            revision.content = content
            changed.append(revision)
    if changed:
        Revision.objects.bulk_update(changed, ["content"])


def patched(content: Json, source: Json, target: Any, ids: RowIds) -> Json:
    """A revision's content with the facts of a source, in the same format."""
    model = type(target)
    facts = {name: source[name] for name in model.shared_facts}
    rows = _relations(model, content, source, content["pk"], target.locale_id, ids)
    return {**content, **facts, **rows}


def _relations(
    model: type[models.Model],
    content: Json,
    source: Json,
    parent_pk: int | None,
    locale_id: int,
    ids: RowIds,
) -> Json:
    """The lists of rows below a thing, one for each relation."""
    lists: Json = {}
    for kind in row_kinds(model):
        known = {row["translation_key"]: row for row in content.get(kind.relation, [])}
        lists[kind.relation] = [
            _row(
                kind, known.get(row["translation_key"]), row, parent_pk, locale_id, ids
            )
            for row in source[kind.relation]
        ]
    return lists


def _row(
    kind: RowKind,
    known: Json | None,
    source: Json,
    parent_pk: int | None,
    locale_id: int,
    ids: RowIds,
) -> Json:
    """A row with the source's facts: its own words, or the source's if it is new."""
    pk = ids[kind.model, UUID(str(source["translation_key"])), locale_id]
    facts = {field.name: source[field.name] for field in kind.facts}
    base = known or {**source, "locale": locale_id, "is_untranslated": True}
    below = _relations(kind.model, known or {}, source, pk, locale_id, ids)
    return {**base, **facts, "pk": pk, kind.parent.name: parent_pk, **below}
