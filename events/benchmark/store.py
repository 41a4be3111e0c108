"""Things written in bulk: rows are copied into the tables, past Django's models.

What a model would compute when it is saved stands in the rows already. Only what
editors alone look at is left out: revisions, and Wagtail's two indexes, of references
and of words, which `rebuild_references_index` and `update_index` make.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

import orjson
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from psycopg.types.json import Jsonb
from wagtail.models import Locale, Page

from cms.row_store import new_keys
from cms.translation.entries import Origin
from cms.translation.models import TranslatedWords
from events.benchmark.things import LANGUAGES, PUBLISHED, Blocks, Ref, Thing
from events.benchmark.words import Said

KEYS_AT_ONCE = 1_000

# What every live page and record has, by the name of the column.
LIVE = {
    "live": True,
    "has_unpublished_changes": False,
    "first_published_at": PUBLISHED,
    "last_published_at": PUBLISHED,
    "updated_at": PUBLISHED,
}

Rows = dict[type[models.Model], list[list[Any]]]


class Place:
    """A page below which others are added, after those that it has."""

    def __init__(self, page: Page) -> None:
        self.page = page
        last = page.get_last_child()
        self.last = _step(last.path) if last else 0

    def next(self, slug: str) -> dict[str, Any]:
        """Where the next page stands, as its columns."""
        self.last += 1
        depth = self.page.depth + 1
        return {
            "path": Page._get_path(self.page.path, depth, self.last),
            "depth": depth,
            "url_path": f"{self.page.url_path}{slug}/",
        }


def _step(path: str) -> int:
    return int(Page._str2int(path[-Page.steplen :]))


class Store:
    """Gathers rows until `flush` copies them.

    sources: primary key of the French row of each thing, by its kind and number.
    """

    def __init__(self, sources: dict[Ref, int]) -> None:
        self.sources = sources
        self.locales = {
            code: Locale.objects.get(language_code=code).pk for code in LANGUAGES
        }
        self._rows: Rows = defaultdict(list)
        self._keys: dict[type[models.Model], Iterator[int]] = {}

    def add(
        self,
        model: type[models.Model],
        thing: Thing,
        ref: Ref,
        places: dict[str, Place] | None = None,
    ) -> list[int]:
        """A thing in every language, with the rows below it; returns its primary keys.

        places: for a page, where it stands in each language.
        """
        pks = []
        for number, language in enumerate(LANGUAGES):
            pk = self._key(Page if places else model)
            pks.append(pk)
            values = {"id": pk, **LIVE, **self._values(thing, number)}
            if places:
                values |= self._page(model, values, places[language])
            self._put(model, language, thing, values)
            self._add_below(model, thing, pk, number)
            if number:
                self._note_translation(model, thing, pk)
            else:
                self.sources[ref] = pk
        return pks

    def flush(self) -> None:
        """Copy what was gathered; references are checked when the transaction ends."""
        with connection.cursor() as cursor:
            for model, rows in self._rows.items():
                columns = ", ".join(f'"{name}"' for name in defaults_of(model))
                table = model._meta.db_table
                with cursor.copy(f'COPY "{table}" ({columns}) FROM STDIN') as copy:
                    for row in rows:
                        copy.write_row(row)
        self._rows.clear()

    def _key(self, model: type[models.Model]) -> int:
        key = next(self._keys.get(model, iter(())), None)
        if key is None:
            self._keys[model] = iter(new_keys({model: KEYS_AT_ONCE})[model])
            key = next(self._keys[model])
        return key

    def _page(
        self, model: type[models.Model], values: dict[str, Any], place: Place
    ) -> dict[str, Any]:
        return {
            "page_ptr_id": values["id"],
            "draft_title": values["title"],
            "content_type_id": content_type_of(model),
            **place.next(values["slug"]),
        }

    def _put(
        self,
        model: type[models.Model],
        language: str,
        thing: Thing,
        values: dict[str, Any],
    ) -> None:
        values["translation_key"] = thing.key
        values["locale_id"] = self.locales[language]
        tables = [Page, model] if issubclass(model, Page) else [model]
        for table in tables:
            row = [
                values.get(name, known) for name, known in defaults_of(table).items()
            ]
            self._rows[table].append(row)

    def _add_below(
        self, model: type[models.Model], parent: Thing, parent_pk: int, number: int
    ) -> None:
        for relation, things in parent.rows.items():
            below, column = below_of(model, relation)
            for place, thing in enumerate(things):
                pk = self._key(below)
                values = {"id": pk, column: parent_pk, "sort_order": place}
                values |= self._values(thing, number)
                self._put(below, LANGUAGES[number], thing, values)
                self._add_below(below, thing, pk, number)

    def _values(self, thing: Thing, number: int) -> dict[str, Any]:
        return {
            name: self._value(value, number) for name, value in thing.values.items()
        }

    def _value(self, value: Any, number: int) -> Any:
        match value:
            case Said():
                return value[number]
            case Ref():
                return self.sources[value]
            case Blocks():
                return stream(value, number)
        return value

    def _note_translation(
        self, model: type[models.Model], thing: Thing, pk: int
    ) -> None:
        """What `cms.translation.ledger` keeps of a translation that is up to date."""
        texts = dict(texts_of(thing))
        found = orjson.dumps(texts).decode()
        values = {
            "id": self._key(TranslatedWords),
            "content_type_id": content_type_of(model),
            "object_id": pk,
            "drafted": found,
            "published": found,
            "texts": len(texts),
        }
        known = defaults_of(TranslatedWords)
        row = [values.get(name, value) for name, value in known.items()]
        self._rows[TranslatedWords].append(row)


@cache
def defaults_of(model: type[models.Model]) -> dict[str, Any]:
    """The columns of a model's own table, with what they hold unless told."""
    return {
        field.attname: _default(field)
        for field in model._meta.local_concrete_fields
        if not field.generated
    }


def _default(field: models.Field) -> Any:
    value = field.get_db_prep_save(field.get_default(), connection)
    return orjson.dumps(value.obj).decode() if isinstance(value, Jsonb) else value


@cache
def content_type_of(model: type[models.Model]) -> int:
    return ContentType.objects.get_for_model(model).pk


@cache
def below_of(model: type[models.Model], name: str) -> tuple[type[models.Model], str]:
    """The model of a relation's rows, and their column for the parent."""
    relation: Any = model._meta.get_field(name)
    return relation.related_model, relation.field.attname


def stream(blocks: Blocks, number: int) -> str:
    """A StreamField as it is stored."""
    return orjson.dumps(
        [
            {"type": "paragraph", "value": {"text": said[number]}, "id": str(key)}
            for key, said in blocks.texts
        ]
    ).decode()


def texts_of(thing: Thing, above: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every translated text by its path, as `cms.translation` names and keeps it."""
    for name, value in thing.values.items():
        if isinstance(value, Said) and name != "slug":
            yield f"{above}{name}", _entry(value)
        elif isinstance(value, Blocks):
            for key, said in value.texts:
                yield f"{above}{name}.{key}.text", _entry(said)
    for relation, things in thing.rows.items():
        for row in things:
            yield from texts_of(row, f"{above}{relation}.{row.key}.")


def _entry(said: Said) -> dict[str, str]:
    return {"of": said.fr, "own": said.en, "origin": Origin.WRITTEN}
