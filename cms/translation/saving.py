"""Keeping what a translator wrote, as a draft with the source's facts."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import features as rich_text_features

from cms.translation import ledger
from cms.translation.entries import Standing
from cms.translation.lines import Line, Work
from cms.translation.words import write_words


def save_draft(
    translation: Any,
    work: Work,
    texts: Mapping[str, str],
    *,
    right: Sequence[str] = (),
    by_machine: Sequence[str] = (),
    slug: str | None = None,
    user: Any = None,
) -> Any:
    """A new draft with these texts; the revision.

    texts:      by path; one that is left empty while there are only the source's words
                stays undone.
    right:      paths of texts that are right as they are.
    by_machine: paths of texts that a service wrote.
    Raises ValidationError where the draft does not fit together; nothing is kept then.
    """
    with transaction.atomic():
        draft = work.draft
        lines = {line.path: line for line in work.lines}
        write_words(
            draft,
            work.source,
            {path: text for path, text in texts.items() if _is_said(lines[path], text)},
            dropped=_given_up(texts, lines),
        )
        if slug is not None:
            draft.slug = slug  # left empty, it is made from the title
        revision = draft.save_revision(user=user, log_action=True)
        if right:
            ledger.confirm(translation, work.source, right)
        if by_machine:
            ledger.note_machine(translation, work.source, by_machine)
        return revision


def _is_said(line: Line, text: str) -> bool:
    """Whether a text was given, or one that was there was taken away."""
    return bool(text) or bool(line.own)


def _given_up(texts: Mapping[str, str], lines: Mapping[str, Line]) -> list[str]:
    """Blocks that the source no longer has, and of which no text was left."""
    left: dict[str, list[str]] = {}
    for path, line in lines.items():
        parts = path.split(".")
        if not line.source.value and len(parts) > 1:
            left.setdefault(parts[1], []).append(texts.get(path, line.own))
    return [block for block, said in left.items() if not any(said)]


def tidied(line: Line, text: str) -> str:
    """A text from outside with nothing in it that the editor would not let in."""
    if not line.is_html:
        return text
    features = list(line.place.features or ())
    converter = ContentstateConverter(
        features or rich_text_features.get_default_features()
    )
    return converter.to_database_format(converter.from_database_format(text))


def undone(work: Work) -> list[Line]:
    """The lines that a translation service may fill in."""
    return [
        line
        for line in work.lines
        if line.standing is Standing.TO_TRANSLATE and line.source.value
    ]
