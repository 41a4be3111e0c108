"""Facts written into the latest draft of a language version, its words left alone."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import models
from wagtail.models import Revision

from cms.fact_rows import RowIds, RowKind, row_kinds

Json = dict[str, Any]


def patch_drafts(source: Any, targets: Sequence[Any], ids: RowIds) -> None:
    """Bring the facts in the targets' latest revisions in line with the source.

    source: with all of its rows loaded.
    ids:    primary keys of the targets' rows, as `copy_rows` gives them.
    One statement; none where no target has a revision.
    """
    facts = source.serializable_data()
    revisions = [target.latest_revision for target in targets if target.latest_revision]
    for target in targets:
        if target.latest_revision:
            target.latest_revision.content = patched(
                target.latest_revision.content, facts, target, ids
            )
    Revision.objects.bulk_update(revisions, ["content"])


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
