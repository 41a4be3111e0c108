"""Beginning a translation: a draft with the source's words, every one to be done."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale, Page

from cms.facts import source_of, versions_of
from cms.translation import ledger


def missing_languages(thing: Any) -> models.QuerySet:
    """The languages that a page or record is not written in; an alias is none."""
    written = versions_of(thing).values("locale_id")
    return Locale.objects.exclude(pk__in=written).order_by("pk")


def start_translation(thing: Any, locale: Locale, user: Any = None) -> Any:
    """A draft of the thing in another language; nothing is published.

    The pages above it that the language lacks are made as aliases. An alias that stands
    in its place becomes the page. Raises ValidationError where the language has it.
    """
    with transaction.atomic():
        source = source_of(thing)
        if versions_of(source).filter(locale=locale).exists():
            raise ValidationError(
                _("“%(title)s” is already written in this language: %(language)s.")
                % {"title": source, "language": locale.get_display_name()},
                code="already_translated",
            )
        draft = _copy(source, locale, user)
        ledger.note_begun(draft, source)
        log(instance=draft, action="cms.start_translation", user=user)
        return draft


def _copy(source: Any, locale: Locale, user: Any) -> Any:
    if not isinstance(source, Page):
        return _copy_of_record(source, locale, user)
    alias = (
        type(source)
        .objects.filter(translation_key=source.translation_key, locale=locale)
        .first()
    )
    if alias is not None:
        return _page_for_alias(alias, user)
    draft = latest(source).copy_for_translation(locale, copy_parents=True)
    return type(source).objects.get(pk=draft.pk)


def _copy_of_record(source: Any, locale: Locale, user: Any) -> Any:
    draft = latest(source).copy_for_translation(locale)
    draft.live = False
    draft.has_unpublished_changes = True
    draft.first_published_at = draft.last_published_at = None
    draft.latest_revision = draft.live_revision = None
    draft.slug = ""
    draft.slug = draft.free_slug()
    draft.save()
    draft.save_revision(user=user)
    return type(source)._base_manager.get(pk=draft.pk)


def _page_for_alias(alias: Page, user: Any) -> Page:
    """What visitors saw through the alias they see by the fallback of the API."""
    alias.alias_of = None
    alias.live = False
    alias.has_unpublished_changes = True
    alias.save(clean=False)
    alias.save_revision(user=user, changed=False, clean=False)
    return type(alias).objects.get(pk=alias.pk)


def latest(thing: Any) -> Any:
    """A version as it is live; as its latest draft has it where it is not."""
    if thing.live or not thing.latest_revision_id:
        return thing
    return thing.get_latest_revision_as_object()
