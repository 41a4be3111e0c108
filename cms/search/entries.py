"""Keeping `SearchEntry` true.

An entry is always computed from what the database has, whoever wrote it, in the
transaction that wrote it. It holds its own words alone: when a speaker is renamed,
unpublished or made private, only the speaker's own entry has to follow.
"""

from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.signals import post_delete
from django.dispatch import receiver

from cms.languages import search_configuration
from cms.search.models import SearchEntry
from cms.search.sources import Source, Words, source_for

# PostgreSQL refuses to index over 1 MB of words; no page that people read is so long.
LONGEST = {
    "name": 2_000,
    "spellings": 5_000,
    "around": 20_000,
    "summary": 5_000,
    "body": 150_000,
}
IDENTITY = ("pk", "live", "translation_key", "locale__language_code")


def content_type_of(source: Source) -> ContentType:
    return ContentType.objects.get_for_model(source.model)


def write_entries(source: Source, versions: Q) -> None:
    """Write the entries of those versions that are live, take the others' away.

    versions: a condition on the source's model.
    Two statements, whatever the number; a third where an entry has to go.
    """
    content_type = content_type_of(source)
    known = SearchEntry.objects.filter(
        content_type=content_type, object_id=OuterRef("pk")
    )
    rows = list(
        published(source, versions)
        .annotate(_is_known=Exists(known), **source.annotations)
        .filter(Q(live=True) | Q(_is_known=True))
        .order_by()
        .values(*IDENTITY, "_is_known", *source.columns, *source.annotations)
    )
    live = [row for row in rows if row["live"]]
    gone = [row["pk"] for row in rows if not row["live"]]
    if live:
        SearchEntry.objects.bulk_create(
            [_entry(source, content_type, row) for row in live],
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=[*WRITTEN],
        )
    if gone:
        SearchEntry.objects.filter(
            content_type=content_type, object_id__in=gone
        ).delete()


WRITTEN = (
    *("type_name", "translation_key", "language", "configuration"),
    *(*LONGEST, "mentions"),
)


def published(source: Source, versions: Q = Q()) -> QuerySet:  # noqa: B008  unchanged
    """The versions that can have an entry; aliases only mirror others."""
    found = source.model._base_manager.filter(versions)
    return found.filter(alias_of=None) if source.is_page else found


def _entry(
    source: Source, content_type: ContentType, row: dict[str, Any]
) -> SearchEntry:
    words: Words = source.words(row)
    language = row["locale__language_code"]
    return SearchEntry(
        content_type=content_type,
        object_id=row["pk"],
        type_name=source.type_name,
        translation_key=row["translation_key"],
        language=language,
        configuration=search_configuration(language),
        mentions=words.mentions,
        **{name: getattr(words, name)[:most] for name, most in LONGEST.items()},
    )


def entries_without_thing(source: Source) -> QuerySet:
    """Entries of what is live no more: deleted or unpublished past every model."""
    live = published(source, Q(live=True, pk=OuterRef("object_id")))
    return SearchEntry.objects.filter(
        ~Exists(live), content_type=content_type_of(source)
    )


def forget(source: Source, pks: Collection[int]) -> None:
    SearchEntry.objects.filter(
        content_type=content_type_of(source), object_id__in=pks
    ).delete()


@receiver(post_delete)
def _forget_deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    source = source_for(sender)
    if source is not None:
        forget(source, [instance.pk])
