"""Facts once, words per language.

A page or record declares `shared_facts` (fields) and `words`; its child rows, at every
depth, declare `words`, and everything else in them is a fact. Of the language versions,
the one written first is the source and owns the facts. While it is not live, the first
live version owns those of the live versions; the source keeps its own.

What happens, and what becomes of the facts:

source published, at once or on schedule   every other version takes them, live row and
                                           latest draft, in the same transaction
source saved live by a script,             the same
or one fact, or its rows
source saved as a draft, or reverted       nothing until it is published
source unpublished or expired              nothing: the others keep what was live
another version published, saved, or       it takes the facts of the owner, so that an
kept as a draft, by whatever way           old draft brings no old hour back
the owner published while the              the other live versions and drafts take its
source is not live                         facts, the source does not
a version unpublished, moved, deleted      nothing
a page never published is translated       the copy keeps what it was given until the
                                           source is published
source deleted                             the version written first after it is the
                                           source from then on
a page copied                              the copy is a thing of its own
an alias made or refreshed                 nothing: Wagtail mirrors the whole page
an alias turned into a page                it is a version, and takes the facts

Rows are matched by `translation_key`: new ones appear with their words in the source's
language and are marked `is_untranslated`, removed ones go, facts follow, words stay.
Nobody's draft is published and no words are changed. Who changed which fact is in the
history of the version that owns it.

The sequence that shows that a rule is missing, played with those at random by
`tests/cms/test_facts_in_any_order.py`; the source is French:

own facts are written     publish_another_hour in French
rows are                  publish_another_ticket in French
those gone go             publish_without_the_first_ticket in French
drafts are patched        publish_another_hour in French; English has a draft
publishing takes facts    publish_another_hour in French, publish_an_old_revision in
                          English; or import_by_script in English
keeping a draft does      leave_a_draft in English
one named fact is told    import_one_field in French
being made live is        make_live_by_script in French, which was withdrawn
rows named alone are      import_tickets in French
the first live one owns   publish_another_hour in Spanish; English is live, French not
as it was before a save   publish_an_old_revision in English, or make it live with
                          import_by_script; only Spanish is live
only what is live gives   import_by_script in French, which is withdrawn
the source takes none     publish_another_hour in English; French is withdrawn
aliases are no versions   import_by_script in French, which has an alias
references are indexed    publish_at_the_other_venue in French
those of rows are         publish_with_the_speaker in French
words to search are       publish_another_spelling_of_the_speaker
versions are locked       no sequence, it takes two at once: in `test_facts.py`,
                          a_draft_kept_while_the_source_is_published_misses_no_fact
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from django.db import models, transaction

from cms.fact_drafts import patch_drafts
from cms.fact_history import record_changes
from cms.fact_rows import copy_rows, row_kinds
from cms.indexes import index_references_of, index_words, is_searched
from cms.row_memory import fill
from cms.row_store import StoredRow, read_rows


class Version(NamedTuple):
    """A language version as it is stored.

    first_published_at: None for one that was never published.
    facts:              its own, in the order of `shared_facts`.
    """

    pk: int
    live: bool
    first_published_at: datetime | None
    facts: tuple[Any, ...]


class SharedFactsMixin(models.Model):
    """For a page or record whose facts are the same in every language.

    shared_facts: names of its own fields that are facts; all of its child rows are.
    words:        names of its own fields that exist once per language.
    """

    shared_facts: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; what writes its own fields is settled in `save_base`."""
        named = kwargs.get("update_fields") or ()
        if "latest_revision" in named:
            with transaction.atomic(savepoint=False):
                versions = lock_versions(self)
                super().save(*args, **kwargs)
                take_facts_into_draft(self, versions)
        elif any(kind.relation in named for kind in row_kinds(type(self))):
            with transaction.atomic():
                before = lock_versions(self)
                super().save(*args, **kwargs)
                settle(self, before)
        else:
            super().save(*args, **kwargs)

    def save_base(self, *args: Any, **kwargs: Any) -> None:
        """Save, then bring the facts of all versions in line: all of it or nothing."""
        named = kwargs.get("update_fields")
        if kwargs.get("raw") or not writes_facts(self, named):
            super().save_base(*args, **kwargs)
        else:
            with transaction.atomic(savepoint=False):
                before = lock_versions(self)
                super().save_base(*args, **kwargs)
                settle(self, before)


def writes_facts(obj: SharedFactsMixin, update_fields: Sequence[str] | None) -> bool:
    """Whether a save may have changed a fact, or made the version live."""
    if getattr(obj, "alias_of_id", None):
        return False
    facts = {"live", *obj.shared_facts}
    return update_fields is None or not facts.isdisjoint(update_fields)


def take_facts_into_draft(obj: SharedFactsMixin, versions: Sequence[Version]) -> None:
    """Give a draft that was just kept the facts of the version that owns them.

    Whoever handed it in, a form, a script or another API, cannot change a fact here.
    """
    giver = facts_from(versions, obj.pk)
    if giver is None:
        return
    copy_facts(type(obj), giver, [obj.pk])
    if obj.latest_revision is not None:
        obj.latest_revision.refresh_from_db(fields=["content"])


def versions_of(obj: SharedFactsMixin) -> models.QuerySet:
    """Every language version of a thing, the source first; aliases are none."""
    versions = type(obj)._base_manager.filter(translation_key=obj.translation_key)
    if hasattr(obj, "alias_of_id"):
        versions = versions.filter(alias_of=None)
    return versions.order_by("pk")


def lock_versions(obj: SharedFactsMixin) -> list[Version]:
    """The versions as they are stored, the source first, until the transaction ends.

    Whoever writes another version waits, so that no draft misses a fact.
    """
    columns = ("pk", "live", "first_published_at", *_names_of_own_facts(type(obj)))
    locked = versions_of(obj).select_for_update(no_key=True)
    return [Version(*row[:3], row[3:]) for row in locked.values_list(*columns)]


def source_of(obj: SharedFactsMixin) -> SharedFactsMixin:
    """The version that was written first; the thing itself before it is saved."""
    return versions_of(obj).first() or obj


def facts_from(versions: Sequence[Version], pk: int | None) -> int | None:
    """Whose facts a version takes: those of the source, if it is live, else those of
    the first live version. None where it keeps its own.
    """
    if not versions or versions[0].pk == pk:
        return None
    first_live = next((version.pk for version in versions if version.live), None)
    return None if first_live == pk else first_live


def as_version(obj: SharedFactsMixin) -> Version:
    names = _names_of_own_facts(type(obj))
    facts = tuple(getattr(obj, name) for name in names)
    return Version(obj.pk, obj.live, obj.first_published_at, facts)


def live_source_of(obj: SharedFactsMixin) -> SharedFactsMixin | None:
    """The live version that a version takes its facts from; None for a source."""
    if getattr(obj, "alias_of_id", None):
        return None
    versions = list(versions_of(obj))
    giver = facts_from([as_version(version) for version in versions], obj.pk)
    return next((version for version in versions if version.pk == giver), None)


def settle(obj: SharedFactsMixin, before: Sequence[Version] | None = None) -> None:
    """Bring facts in line after a version was saved: see the table above.

    before: the versions as they were before it was saved; as they are unless told.
    """
    if getattr(obj, "alias_of_id", None):
        return
    versions = {v.pk: v for v in versions_of(obj).select_related("latest_revision")}
    if before is None:
        before = [as_version(version) for version in versions.values()]
    giver = facts_from(before, obj.pk)
    if giver in versions:
        _write_facts(versions[giver], [versions[obj.pk]])
        for name in _names_of_own_facts(type(obj)):
            setattr(obj, name, getattr(versions[giver], name))
    elif versions[obj.pk].live:
        source = min(versions)
        others = [v for pk, v in versions.items() if pk not in (obj.pk, source)]
        rows = _write_facts(versions[obj.pk], others)
        old = next((version for version in before if version.pk == obj.pk), None)
        if old is not None and (old.live or old.first_published_at):
            record_changes(versions[obj.pk], old.facts, obj.rows_before, rows)


def copy_facts(
    model: type[SharedFactsMixin], source_pk: int, target_pks: Sequence[int]
) -> None:
    """Write the facts of a source into other versions, live rows and latest drafts."""
    versions = model._base_manager.select_related("latest_revision").in_bulk(
        [source_pk, *target_pks]
    )
    _write_facts(versions[source_pk], [versions[pk] for pk in sorted(target_pks)])


def _write_facts(
    source: SharedFactsMixin, targets: Sequence[SharedFactsMixin]
) -> list[StoredRow]:
    """The number of statements depends on the kinds of change, not on the rows.

    Returns the rows of the source.
    """
    model = type(source)
    stored = read_rows(model, [source.pk, *(target.pk for target in targets)])
    own = [row for row in stored if row.owner == source.pk]
    if not targets:
        return own
    referring = _write_own_facts(source, targets)
    copied = copy_rows(stored, source.pk, targets)
    fill(source, own)
    patch_drafts(source, targets, copied.ids)
    others = [t for t in targets if t.pk in referring | copied.referring]
    for target in others:
        fill(target, copied.rows[target.pk])
    index_references_of(others)
    return own


def _own_facts(model: type[SharedFactsMixin]) -> list[models.Field]:
    return [model._meta.get_field(name) for name in model.shared_facts]


def _names_of_own_facts(model: type[SharedFactsMixin]) -> list[str]:
    return [field.attname for field in _own_facts(model)]


def _write_own_facts(
    source: SharedFactsMixin, targets: Sequence[SharedFactsMixin]
) -> set[int]:
    """Facts that are fields of the page or record itself.

    Returns the primary keys of the targets that refer to something else now.
    """
    model = type(source)
    facts = {field: getattr(source, field.attname) for field in _own_facts(model)}
    changed: dict[int, list[models.Field]] = {}
    for target in targets:
        other = [f for f in facts if getattr(target, f.attname) != facts[f]]
        for field in other:
            setattr(target, field.attname, facts[field])
        if other:
            changed[target.pk] = other
    if changed:
        model._base_manager.filter(pk__in=changed).update(
            **{field.attname: value for field, value in facts.items()}
        )
    searched = [
        target
        for target in targets
        if is_searched(model, [field.name for field in changed.get(target.pk, [])])
    ]
    index_words(model, searched)
    return {
        pk
        for pk, fields in changed.items()
        if any(isinstance(field, models.ForeignKey) for field in fields)
    }
