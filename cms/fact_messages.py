"""What `cms.fact_history` kept, said to a reader in the reader's language."""

from collections import defaultdict
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import LogFormatter

from cms.fact_history import Json

MOST = 5  # rows of a kind and of a change that are told one by one
NOTHING = "–"


class ChangedFactsFormatter(LogFormatter):
    """“Starts: 15 June 2017, 10:15 → 11:15; Added ticket: Members · 5.00 · CAD”."""

    label = gettext_lazy("Change facts")

    def format_message(self, log_entry: Any) -> str:
        model = log_entry.content_type and log_entry.content_type.model_class()
        if model is None:
            return str(self.label)
        return message(model, log_entry.data)


def message(model: type[models.Model], data: Json) -> str:
    """All changes in one line of plain text.

    data: as `cms.fact_history` describes it.
    """
    reader = _Reader(data)
    own = [reader.change(model, change) for change in data["facts"]]
    return "; ".join([*own, *reader.rows(data["rows"])])


class _Reader:
    """Says values at the clock of the thing, and references by their names."""

    def __init__(self, data: Json) -> None:
        self.names = data["names"]
        self.zone = _zone(data["time_zone"])

    def change(self, model: type[models.Model], change: Json) -> str:
        field = _field(model, change["field"])
        label = field.verbose_name if field else change["field"]
        old, new = self.value(field, change["old"]), self.value(field, change["new"])
        if isinstance(field, models.DateTimeField):
            new = self._without_same_day(change, old, new)
        return _("%(field)s: %(old)s → %(new)s") % {
            "field": capfirst(str(label)),
            "old": old,
            "new": new,
        }

    def rows(self, changes: list[Json]) -> list[str]:
        """One sentence for each row, and one for those beyond the first few."""
        grouped: dict[tuple[str, str], list[Json]] = defaultdict(list)
        for change in changes:
            grouped[change["model"], change["change"]].append(change)
        told = []
        known = {model._meta.label_lower: model for model in apps.get_models()}
        for (label, _change), rows in grouped.items():
            if label not in known:
                continue
            told += [self.row(known[label], row) for row in rows[:MOST]]
            more = len(rows) - MOST
            if more > 0:
                text = ngettext("and %(count)d more", "and %(count)d more", more)
                told.append(text % {"count": more})
        return told

    def row(self, model: type[models.Model], change: Json) -> str:
        one, many = model._meta.verbose_name, model._meta.verbose_name_plural
        if change["change"] == "moved":
            return _("Other order of %(rows)s") % {"rows": many}
        values = [
            self.value(_field(model, told["field"]), told["value"])
            for told in change["row"]
        ]
        if change["change"] == "changed":
            return _("Changed %(row)s %(name)s: %(facts)s") % {
                "row": one,
                "name": next(iter(values), NOTHING),
                "facts": ", ".join(self.change(model, f) for f in change["facts"]),
            }
        texts = {
            "added": _("Added %(row)s: %(values)s"),
            "removed": _("Removed %(row)s: %(values)s"),
        }
        return texts[change["change"]] % {"row": one, "values": " · ".join(values)}

    def value(self, field: models.Field | None, value: Any) -> str:
        if value in (None, "", []):
            return NOTHING
        if isinstance(field, models.ForeignKey):
            names = self.names.get(field.remote_field.model._meta.label_lower, {})
            return names.get(str(value), f"#{value}")
        if isinstance(field, ArrayField):
            return ", ".join(self.value(field.base_field, item) for item in value)
        if field is None or field.choices:
            choices = dict(field.flatchoices) if field else {}
            return str(choices.get(value, value))
        return self._plain(field, value)

    def _plain(self, field: models.Field, value: Any) -> str:
        if isinstance(field, models.BooleanField):
            return _("yes") if value else _("no")
        if isinstance(field, models.DateTimeField):
            moment = self._moment(value)
            return f"{formats.date_format(moment, 'j F Y')}, {moment:%H:%M}"
        if isinstance(field, models.DateField):
            return formats.date_format(date.fromisoformat(value), "j F Y")
        if isinstance(field, models.DecimalField | models.FloatField):
            return formats.number_format(field.to_python(value), use_l10n=True)
        return str(value)

    def _moment(self, value: str) -> datetime:
        return datetime.fromisoformat(value).astimezone(self.zone)

    def _without_same_day(self, change: Json, old: str, new: str) -> str:
        """The new hour alone where the day is the same."""
        if not (change["old"] and change["new"]):
            return new
        before, now = self._moment(change["old"]), self._moment(change["new"])
        return f"{now:%H:%M}" if before.date() == now.date() else new


def _zone(name: str | None) -> ZoneInfo:
    try:
        return ZoneInfo(name or timezone.get_default_timezone_name())
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(timezone.get_default_timezone_name())


def _field(model: type[models.Model], name: str) -> models.Field | None:
    """None for a field that is no more."""
    fields = model._meta.concrete_fields
    return next((field for field in fields if field.name == name), None)
