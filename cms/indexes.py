"""Wagtail's indexes of a page or record: what it refers to, and the words to search.

Wagtail brings the first up to date for every row of a page, each time for all the rows:
an event of 300 dates takes 45,000 statements. It does so, and writes the second, for
whatever is saved, a draft's date included. Here each is written once for each save, and
only when it can have changed.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, prefetch_related_objects
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from modelsearch import index
from modelsearch.backends import get_search_backends

from cms.row_kinds import row_kinds
from cms.row_memory import loaded

logger = logging.getLogger(__name__)


@contextmanager
def references_left_alone() -> Iterator[bool]:
    """Keep Wagtail from indexing references; says whether it would have."""
    from wagtail import signal_handlers  # its module needs the models to be loaded

    disabled = signal_handlers.reference_index_auto_update_disabled
    if getattr(disabled, "value", False):
        yield False
        return
    with signal_handlers.disable_reference_index_auto_update():
        yield True


@contextmanager
def _unreadable_is_logged(what: Any) -> Iterator[None]:
    """What a script stored as a reference may be none; the page is saved all the same.

    So does Wagtail, whose task fails by itself.
    """
    try:
        yield
    except ValueError:
        logger.exception("What %r refers to cannot be read.", what)


def index_references(obj: Any) -> None:
    """Bring the index of references up to date for an object and its rows.

    The rows should be in memory: otherwise each kind takes a statement.
    """
    from wagtail.models import ReferenceIndex

    if ReferenceIndex.is_indexed(type(obj)):
        with transaction.atomic(savepoint=False), _unreadable_is_logged(obj):
            ReferenceIndex.create_or_update_for_object(obj)


def index_references_of(objects: Sequence[Any]) -> None:
    """The same for several objects of one model, in as many statements as for one.

    Wagtail has no public way; the steps are those of `create_or_update_for_object`.
    """
    from wagtail.models import ReferenceIndex

    if not objects or not ReferenceIndex.is_indexed(type(objects[0])):
        return
    _read_other_relations(objects)
    base = ReferenceIndex._get_base_content_type(objects[0])
    kept = set()
    for obj in objects:
        with _unreadable_is_logged(obj):
            found = ReferenceIndex._extract_references_from_object(obj)
            kept |= {(str(obj.pk), *reference) for reference in found}
    columns = ("object_id", "to_content_type_id", "to_object_id")
    known = {
        tuple(row): pk
        for pk, *row in ReferenceIndex.objects.filter(
            base_content_type=base, object_id__in=[str(obj.pk) for obj in objects]
        ).values_list("id", *columns, "model_path", "content_path")
    }
    own = ContentType.objects.get_for_model(objects[0], for_concrete_model=False)
    ReferenceIndex.objects.bulk_create(
        [
            ReferenceIndex(
                content_type=own,
                base_content_type=base,
                object_id=pk,
                to_content_type_id=to_type,
                to_object_id=to_pk,
                model_path=model_path,
                content_path=path,
                content_path_hash=ReferenceIndex._get_content_path_hash(path),
            )
            for pk, to_type, to_pk, model_path, path in sorted(kept - known.keys())
        ],
        ignore_conflicts=True,
    )
    gone = [pk for row, pk in known.items() if row not in kept]
    if gone:
        ReferenceIndex.objects.filter(pk__in=gone).delete()


def _read_other_relations(objects: Sequence[Any]) -> None:
    """Comments on pages, for all of them at once."""
    rows = {kind.relation for kind in row_kinds(type(objects[0]))}
    relations = get_all_child_relations(type(objects[0]))
    names = {relation.get_accessor_name() for relation in relations}
    prefetch_related_objects(objects, *(names - rows))


def may_refer(obj: Model, names: Sequence[str]) -> bool:
    """Whether saving those fields and relations can change what an object refers to."""
    return any(_may_refer(obj, obj._meta.get_field(name)) for name in names)


def _may_refer(obj: Model, field: Any) -> bool:
    if isinstance(field.remote_field, ParentalKey):
        return field.get_accessor_name() in loaded(obj)
    if hasattr(field, "extract_references"):
        return True
    parts = [field, field.related_model]
    ignored = any(getattr(p, "wagtail_reference_index_ignore", False) for p in parts)
    return field.is_relation and not ignored


def index_words(model: type[Model], objects: Sequence[Any]) -> None:
    """Bring the search index up to date for objects of one model, just saved."""
    found = [index.get_indexed_instance(obj, check_exists=False) for obj in objects]
    indexed = [obj for obj in found if obj is not None]
    if indexed:
        with _unreadable_is_logged(indexed):
            for backend in get_search_backends(with_auto_update=True):
                backend.add_bulk(model, indexed)


def is_searched(model: Any, names: Sequence[str]) -> bool:
    """Whether one of those fields is among the words to search."""
    if not issubclass(model, index.Indexed):
        return False
    fields = [
        *model.get_searchable_search_fields(),
        *model.get_autocomplete_search_fields(),
    ]
    return not {field.field_name for field in fields}.isdisjoint(names)
