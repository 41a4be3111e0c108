"""Facts once, words per language.

A page or record declares `shared_facts` (fields) and `words`; its child rows, at every
depth, declare `words`, and everything else in them is a fact. Of the language versions,
the one written first is the source and owns the facts.

What happens, and what becomes of the facts:

source published, at once or on schedule   every other version takes them, live row and
                                           latest draft, in the same transaction
source saved live by a script              the same
source saved as a draft, or reverted       nothing until it is published
source unpublished or expired              nothing: the others keep what was live
another version published, saved, or       it takes the facts of the live source, so
kept as a draft, by whatever way           that an old draft brings no old hour back
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
Nobody's draft is published and no words are changed.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db import models, transaction

from cms.fact_drafts import patch_drafts
from cms.fact_rows import copy_rows, load_whole


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
        """Save, then bring the facts of all versions in line: all of it or nothing."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            if writes_facts(self, kwargs.get("update_fields")):
                settle(self)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Keep a draft; one of a translation has the facts of the live source.

        Whoever hands it in, a form, a script or another API, cannot change a fact here.
        """
        with transaction.atomic():
            revision = super().save_revision(*args, **kwargs)
            source = live_source_of(self)
            if source is not None:
                self.latest_revision = revision
                copy_facts(type(self), source.pk, [self.pk])
                revision.refresh_from_db()
        return revision


def writes_facts(obj: SharedFactsMixin, update_fields: Sequence[str] | None) -> bool:
    """Whether a save may have changed a fact, or made the version live."""
    return update_fields is None or not {*obj.shared_facts}.isdisjoint(update_fields)


def versions_of(obj: SharedFactsMixin) -> models.QuerySet:
    """Every language version of a thing, the source first; aliases are none."""
    versions = type(obj)._base_manager.filter(translation_key=obj.translation_key)
    if hasattr(obj, "alias_of_id"):
        versions = versions.filter(alias_of=None)
    return versions.order_by("pk")


def source_of(obj: SharedFactsMixin) -> SharedFactsMixin:
    """The version that was written first; the thing itself before it is saved."""
    return versions_of(obj).first() or obj


def live_source_of(obj: SharedFactsMixin) -> SharedFactsMixin | None:
    """The live version that a translation takes its facts from; None for a source."""
    if getattr(obj, "alias_of_id", None):
        return None
    source = versions_of(obj).first()
    is_other = source is not None and source.pk != obj.pk
    return source if is_other and source.live else None


def settle(obj: SharedFactsMixin) -> None:
    """Bring facts in line after a version was saved: see the table above."""
    if getattr(obj, "alias_of_id", None):
        return
    versions = list(versions_of(obj).values_list("pk", "live", named=True))
    if len(versions) < 2 or not versions[0].live:
        return
    source, *others = versions
    targets = [v.pk for v in others if obj.pk in (source.pk, v.pk)]
    copy_facts(type(obj), source.pk, targets)


def copy_facts(
    model: type[SharedFactsMixin], source_pk: int, target_pks: Sequence[int]
) -> None:
    """Write the facts of a source into other versions, live rows and latest drafts.

    The number of statements depends on the model alone, not on its rows.
    """
    source = load_whole(model, source_pk)
    versions = model._base_manager.filter(pk__in=target_pks)
    targets = list(versions.select_related("latest_revision").order_by("pk"))
    fields = [model._meta.get_field(name) for name in model.shared_facts]
    versions.update(**{f.attname: getattr(source, f.attname) for f in fields})
    patch_drafts(source, targets, copy_rows(source, targets))
