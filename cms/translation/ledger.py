"""Keeping `TranslatedWords` true: what is written there, and when.

a translation is saved as a draft   its texts that changed answer to the source of now
a translation is published          the same for what is live
the source is published             its translations are compared with the new words
a translation is begun              all of its texts are copied words, to be translated
an alias is turned into a page      the same, and what is live is behind
the source is deleted               what was up to date answers to the next source
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models

from cms.facts import versions_of
from cms.row_memory import with_rows
from cms.translation import entries as e
from cms.translation.entries import Entries, Entry, Standing, Words
from cms.translation.models import TranslatedWords
from cms.translation.words import is_row, words_of


def source_words(source: Any) -> dict[str, str]:
    """The words to translate: those that are live, else those of the latest draft."""
    if source.live or not source.latest_revision_id:
        return words_of(with_rows(source))
    return words_of(source.get_latest_revision_as_object())


def kept_for(model: type[models.Model], pks: Any) -> models.QuerySet:
    content_type = ContentType.objects.get_for_model(model)
    return TranslatedWords.objects.filter(content_type=content_type, object_id__in=pks)


def states_of_versions(thing: Any) -> list[TranslatedWords]:
    """What is kept of all translations of a thing, and of the thing if it is one."""
    return list(kept_for(type(thing), versions_of(thing).order_by().values("pk")))


def state_of(translation: Any) -> TranslatedWords:
    """What is kept of a translation; unsaved where nothing is."""
    kept = kept_for(type(translation), [translation.pk]).first()
    return kept or TranslatedWords(
        content_type=ContentType.objects.get_for_model(type(translation)),
        object_id=translation.pk,
    )


def note_draft(translation: Any, source: Any) -> None:
    """A translation was kept as a draft."""
    words, own = source_words(source), words_of(translation)
    state = state_of(translation)
    drafted = e.read(state.drafted) if state.pk else None
    _keep(
        state, words, drafted=e.follow([drafted, e.read(state.published)], own, words)
    )


def note_published(translation: Any, source: Any, own: Words) -> None:
    """A translation went live, or was saved live, with those words."""
    words = source_words(source)
    state = state_of(translation)
    live = e.follow(_books(state), own, words)
    drafted = e.read(state.drafted) if state.pk else live
    _keep(state, words, drafted=drafted, published=live)


def note_source(source: Any, words: Words, states: Iterable[TranslatedWords]) -> None:
    """The source went live with those words; `states` are of its translations.

    One statement, none where no words changed.
    """
    model = type(source)

    def row(path: str) -> bool:
        return is_row(model, path)

    changed = []
    for state in states:
        before = {**vars(state)}
        published = e.read(state.published)
        if published is not None:
            published = e.after_source(published, words, row)
        drafted = e.after_source(e.read(state.drafted) or {}, words, row)
        _compare(state, words, drafted, published)
        if vars(state) != before:
            changed.append(state)
    if changed:
        TranslatedWords.objects.bulk_update(
            changed, ["drafted", "published", "is_behind", "texts", "open_texts"]
        )


def note_begun(translation: Any, source: Any) -> None:
    """A translation was begun as a copy; where it is live, it is behind."""
    words = source_words(source)
    copied = e.copied(words)
    live = copied if translation.live else None
    _keep(state_of(translation), words, drafted=copied, published=live)


def forget(thing: Any) -> None:
    """A page or record is about to be deleted."""
    kept_for(type(thing), [thing.pk]).delete()
    note_source_goes(thing)


def note_source_goes(source: Any) -> None:
    """Where the source is about to be deleted, the version after it takes its place."""
    versions = list(versions_of(source))
    if len(versions) < 2 or versions[0].pk != source.pk:
        return
    _, heir, *others = versions
    kept_for(type(source), [heir.pk]).delete()
    old, new = source_words(source), source_words(heir)
    for state in kept_for(type(source), [version.pk for version in others]):
        published = e.read(state.published)
        drafted = e.handed_on(e.read(state.drafted) or {}, old, new)
        if published is not None:
            published = e.handed_on(published, old, new)
        _keep(state, new, drafted=drafted, published=published)


def confirm(translation: Any, source: Any, paths: Iterable[str]) -> None:
    """Somebody said of these texts that they are right as they are, live ones too."""
    state = state_of(translation)
    words, paths = source_words(source), list(paths)
    draft = words_of(translation.get_latest_revision_as_object())
    drafted = e.confirmed(e.read(state.drafted) or {}, draft, words, paths)
    published = e.read(state.published)
    if published is not None:
        live = words_of(with_rows(translation))
        alike = [path for path in paths if live.get(path) == draft.get(path)]
        published = e.confirmed(published, live, words, alike)
    _keep(state, words, drafted=drafted, published=published)


def note_machine(translation: Any, source: Any, paths: Iterable[str]) -> None:
    """A translation service wrote these texts of the draft."""
    state, words = state_of(translation), source_words(source)
    drafted = e.by_machine(e.read(state.drafted) or {}, words, paths)
    _keep(state, words, drafted=drafted)


def has_unread(thing: Any) -> bool:
    """Whether a draft of a translation may have texts that must not go live."""
    return kept_for(type(thing), [thing.pk]).filter(open_texts__gt=0).exists()


def not_ready(translation: Any, own: Words) -> list[str]:
    """Paths of texts with which a version must not go live: nobody has translated or
    reviewed them. Those that are live already are no reason.
    """
    state = state_of(translation)
    drafted, published = e.read(state.drafted) or {}, e.read(state.published) or {}
    unread = {e.Origin.COPIED, e.Origin.MACHINE}
    return [
        path
        for path, entry in drafted.items()
        if entry.origin in unread
        and own.get(path) == entry.own
        and not (path in published and published[path].origin in unread)
    ]


def _books(state: TranslatedWords) -> list[Entries | None]:
    """What is known of the texts of a translation, the most telling first."""
    if not state.pk:
        return []
    return [e.read(state.drafted), e.read(state.published), *e.books_of(_past(state))]


def _past(state: TranslatedWords) -> dict[str, list[Entry]]:
    return {path: e.read_list(kept) for path, kept in state.past.items()}


def _keep(
    state: TranslatedWords,
    words: Words,
    *,
    drafted: Entries | None,
    published: Entries | None = None,
) -> None:
    live = e.read(state.published) if published is None else published
    past = _past(state)
    e.laid_by(past, e.read(state.drafted) or {}, drafted or {})
    e.laid_by(past, e.read(state.published) or {}, live or {})
    state.past = {path: e.stored_list(kept) for path, kept in past.items()}
    _compare(state, words, drafted or {}, live)
    state.save()


def _compare(
    state: TranslatedWords, words: Words, drafted: Entries, published: Entries | None
) -> None:
    todo = [s for s in e.standings(drafted, words).values() if s is not Standing.DONE]
    state.drafted = e.stored(drafted)
    state.published = None if published is None else e.stored(published)
    state.is_behind = published is not None and e.is_behind(published, words)
    state.texts = len(words)
    state.open_texts = len(todo)
