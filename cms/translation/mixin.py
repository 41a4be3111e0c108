"""Pages and records whose words are translated, and are never taken for what they
are not.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils.functional import classproperty
from django.utils.translation import ngettext
from wagtail_localize.fields import TranslatableField

from cms.facts import versions_of
from cms.row_memory import rows_read
from cms.translation import ledger
from cms.translation.words import own_words, translatable_fields, words_of


class TranslatedWordsMixin:
    """Keeps what is known of the translation of its words.

    words: names of its own fields that exist once per language, beside those that every
    page has.
    """

    words: ClassVar[tuple[str, ...]] = ()

    @classproperty
    def translatable_fields(cls) -> list[TranslatableField]:  # noqa: N805
        return translatable_fields(cls)

    def save(self, *args: Any, **kwargs: Any) -> None:
        note = _note_of_save(self, kwargs.get("update_fields"))
        if note is None:
            super().save(*args, **kwargs)
            return
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)
            note()

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic(savepoint=False):
            revision = super().save_revision(*args, **kwargs)
            source = _other_source(self)
            if source is not None:
                ledger.note_draft(self, source)
        return revision

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Refuse words in another language, and words of a machine, whoever asks."""
        if ledger.has_unread(self):
            refuse_unread(self, revision.as_object())
        return super().publish(revision, *args, **kwargs)


def refuse_unread(translation: Any, draft: Any) -> None:
    """Raise ValidationError where a draft has texts that nobody has translated."""
    count = len(ledger.not_ready(translation, words_of(draft)))
    if count:
        raise ValidationError(
            ngettext(
                "%(count)s text of “%(title)s” is not translated or reviewed yet. "
                "Translate it or say that it is right, then publish.",
                "%(count)s texts of “%(title)s” are not translated or reviewed yet. "
                "Translate them or say that they are right, then publish.",
                count,
            )
            % {"count": count, "title": draft},
            code="untranslated",
        )


def _other_source(thing: Any) -> Any | None:
    """The version that a thing is a translation of; None for a source or an alias."""
    if thing.pk is None or getattr(thing, "alias_of_id", None):
        return None
    source = versions_of(thing).first()
    return source if source is not None and source.pk != thing.pk else None


def _note_of_save(thing: Any, update_fields: Sequence[str] | None) -> Any | None:
    """What is to be noted once the thing is saved; words are read before that.

    modelcluster lets go of the rows in memory when it saves them.
    """
    if getattr(thing, "alias_of_id", None):
        return None
    if thing.pk is None:
        own = words_of(thing) if thing.live else {}
        return lambda: _note_new(thing, own)
    if update_fields is not None and "alias_of_id" in update_fields:
        return lambda: _note_alias_turned(thing)
    telling = {"live", *own_words(type(thing))}
    if not thing.live or (
        update_fields is not None and telling.isdisjoint(update_fields)
    ):
        return None
    states = ledger.states_of_versions(thing)
    is_source = bool(states) and thing.pk not in [s.object_id for s in states]
    source = None if is_source else _other_source(thing)
    if not is_source and source is None:
        return None
    with rows_read(thing):
        own = words_of(thing)
    if is_source:
        return lambda: ledger.note_source(thing, own, states)
    return lambda: ledger.note_published(thing, source, own)


def _note_new(thing: Any, own: dict[str, str]) -> None:
    source = _other_source(thing) if thing.live else None
    if source is not None:
        ledger.note_published(thing, source, own)


def _note_alias_turned(thing: Any) -> None:
    source = _other_source(thing)
    if source is not None:
        ledger.note_begun(thing, source)


@receiver(pre_delete)
def _note_deletion(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, TranslatedWordsMixin):
        ledger.forget(instance)
