"""Makes the pages and records of the demo, in every language, once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.files.base import ContentFile
from django.db.models import Model
from wagtail.coreutils import find_available_slug, get_content_languages
from wagtail.models import Locale, Page, ReferenceIndex

from cms.media.models import Document, Image
from events.demo.notation import (
    LANGUAGES,
    File,
    Picture,
    Piece,
    Ref,
    key_of,
)
from events.demo.rows import Rows, Thing
from events.models import EventPage


class DemoError(Exception):
    """The demo cannot be made here. The message is for a person."""


@dataclass
class Done:
    """How many language versions, pictures and files were made, or left alone."""

    created: int = 0
    left: int = 0


class Builder:
    """Creates what is missing and leaves alone what is there, whoever changed it.

    A thing is there when a page or record has its key, or its slug at its place.
    """

    def __init__(self) -> None:
        self.done = Done()
        self.keys: dict[str, UUID] = {}
        self._rows = {code: Rows(locale_of(code), self.stored) for code in languages()}
        self._versions: dict[tuple[str, str], Any] = {}
        self._media: dict[str, Any] = {}

    def ensure(self, pieces: Iterable[Piece]) -> list[Any]:
        """Returns what was created, in every language."""
        return [row for piece in pieces for row in self._ensure(piece)]

    def _ensure(self, piece: Piece) -> list[Any]:
        created = []
        for language in piece.languages:
            if language not in self._rows or (piece.name, language) in self._versions:
                continue
            row = self._find(piece, language)
            if row:
                self.done.left += 1
            else:
                row = self._create(piece, language)
                self.done.created += 1
                created.append(row)
            self.keys[piece.name] = row.translation_key
            self._versions[piece.name, language] = row
        return created

    def version(self, name: str, language: str) -> Any:
        """The row of an ensured piece in a language."""
        return self._versions[name, language]

    def stored(self, thing: Thing) -> Any:
        """The row behind a reference: of a piece, the one first written."""
        if isinstance(thing, Ref):
            versions = ((thing.name, language) for language in self._rows)
            return next(
                self._versions[each] for each in versions if each in self._versions
            )
        if thing.name not in self._media:
            self._media[thing.name] = self._keep(thing)
        return self._media[thing.name]

    def _keep(self, thing: Picture | File) -> Model:
        """The image or document of that title, made when there is none."""
        model: Any = Image if isinstance(thing, Picture) else Document
        found = model.objects.filter(title=thing.name).first()
        if found:
            self.done.left += 1
            return found
        made = image(thing) if isinstance(thing, Picture) else document(thing)
        made.full_clean()
        made.save()
        self.done.created += 1
        return made

    def _find(self, piece: Piece, language: str) -> Any:
        rows = self._rows[language]
        model: Any = apps.get_model(piece.model)
        there = model._default_manager.filter(locale=rows.locale)
        found = there.filter(translation_key=self._key(piece)).first()
        if found is None:
            if issubclass(model, Page):
                there = there.child_of(self._parent(piece, language))
            found = there.filter(slug=rows.say(piece.values["slug"])).first()
        return found

    def _key(self, piece: Piece) -> UUID:
        return self.keys.get(piece.name, key_of(piece.name))

    def _parent(self, piece: Piece, language: str) -> Page:
        if piece.under:
            return self.version(piece.under, language)
        return Page.get_first_root_node()

    def _create(self, piece: Piece, language: str) -> Any:
        rows = self._rows[language]
        row = rows.make(apps.get_model(piece.model), piece.name, piece.values)
        row.translation_key = self._key(piece)
        row.live, row.has_unpublished_changes = False, True
        if isinstance(row, EventPage):
            rows.set_dates(row, piece.name, piece.dates)
        if isinstance(row, Page):
            parent = self._parent(piece, language)
            row.slug = find_available_slug(parent, row.slug)
            parent.add_child(instance=row)
        else:
            row.full_clean()
            row.save()
        revision = row.save_revision()
        if not piece.is_draft:
            revision.publish()
            row.refresh_from_db()
        ReferenceIndex.create_or_update_for_object(row)
        return row

    def fill(self, row: Any, name: str, values: dict[str, Any]) -> None:
        """Give a page that was just created more values, and publish it again."""
        rows = self._rows[row.locale.language_code]
        for field, value in rows.fields(type(row), name, values).items():
            setattr(row, field, value)
        row.save_revision().publish()
        row.refresh_from_db()
        ReferenceIndex.create_or_update_for_object(row)


def languages() -> list[str]:
    """Those of the demo that the CMS is configured for; French is needed."""
    configured = get_content_languages()
    if LANGUAGES[0] not in configured:
        raise DemoError(
            "The demo content is written in French first: add “fr” to "
            f"AFFICHE_LANGUAGES, which is “{','.join(configured)}”."
        )
    return [code for code in LANGUAGES if code in configured]


def locale_of(language: str) -> Locale:
    return Locale.objects.get_or_create(language_code=language)[0]


def image(picture: Picture) -> Image:
    return Image(
        title=picture.name,
        alt=picture.alt.by_language(),
        credit=dict.fromkeys(LANGUAGES, "Affiche"),
        file=ContentFile(picture.draw(), name=f"{picture.name}.jpg"),
    )


def document(file: File) -> Document:
    return Document(
        title=file.name,
        titles=file.titles.by_language(),
        file=ContentFile(file.text.encode(), name=f"{file.name}.txt"),
    )
