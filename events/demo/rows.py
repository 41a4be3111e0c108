"""From notation to rows that are not stored yet, in one language."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Model
from wagtail.blocks import StreamBlock, StreamValue
from wagtail.fields import StreamField
from wagtail.models import Locale

from events.demo.notation import Block, File, Picture, Ref, Words, key_of
from events.models import EventPage
from events.models.occurrence import keep_occurrences

Thing = Ref | Picture | File
Values = Mapping[str, Any]


class Rows:
    """Makes rows in the language of `locale`; `stored` gives what they refer to."""

    def __init__(self, locale: Locale, stored: Callable[[Thing], Model]) -> None:
        self.locale = locale
        self.stored = stored

    def make(self, model: type[Model], name: str, values: Values) -> Any:
        """A row with the rows below it, each with a key made from its name."""
        fields = self.fields(model, name, values)
        return model(locale=self.locale, translation_key=key_of(name), **fields)

    def fields(self, model: type[Model], name: str, values: Values) -> dict[str, Any]:
        """What to give to the fields of a model; those of its child rows included."""
        return {
            field: self._field(model._meta.get_field(field), f"{name}/{field}", value)
            for field, value in values.items()
        }

    def _field(self, field: Any, name: str, value: Any) -> Any:
        if field.one_to_many:
            return self._below(field, name, value)
        if isinstance(field, StreamField):
            return self._stream(field.stream_block, name, value)
        return self.say(value)

    def _below(self, relation: Any, name: str, rows: list[Values]) -> list[Any]:
        made = []
        for number, values in enumerate(rows, start=1):
            row = self.make(relation.related_model, f"{name}/{number}", values)
            row.sort_order = number - 1
            check(row, parent=relation.field.name)
            made.append(row)
        return made

    def set_dates(
        self, event: EventPage, name: str, changes: Mapping[int, Values]
    ) -> None:
        """Make the event's dates now, so that their keys are known ones."""
        keep_occurrences(event)
        for number, date in enumerate(event.occurrences.all(), start=1):
            own = f"{name}/occurrences/{number}"
            date.translation_key = key_of(own)
            fields = self.fields(type(date), own, changes.get(number, {}))
            for field, value in fields.items():
                setattr(date, field, value)
            check(date, parent="event")

    def say(self, value: Any) -> Any:
        """A value as a field of this language holds it."""
        match value:
            case Words():
                return value.spoken(self.locale.language_code)
            case Ref() | Picture() | File():
                return self.stored(value)
        return value

    def _stream(self, block: StreamBlock, name: str, parts: list[Block]) -> StreamValue:
        """The value of a StreamField, checked."""
        raw = [
            self._block(kind, f"{name}/{number}", value)
            for number, (kind, value) in enumerate(parts, start=1)
        ]
        return block.clean(block.to_python(raw))

    def _block(self, kind: str, name: str, value: Any) -> dict[str, Any]:
        """A block as JSON holds it; its id is the same in every language."""
        return {"type": kind, "value": self._raw(name, value), "id": str(key_of(name))}

    def _raw(self, name: str, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {
                key: self._raw(f"{name}/{key}", part) for key, part in value.items()
            }
        if isinstance(value, list):
            return [
                self._block("item", f"{name}/{number}", part)
                for number, part in enumerate(value, start=1)
            ]
        said = self.say(value)
        return said.pk if isinstance(said, Model) else said


def check(row: Any, *, parent: str) -> None:
    """Check a row whose parent is not stored yet."""
    row.full_clean(exclude=[parent], validate_unique=False, validate_constraints=False)
