"""Form and model fields for times at the event's clock and for several choices."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateTimeInput

from events import schedule


def site_time_zone() -> str:
    """The zone that a new event or venue starts with."""
    return settings.TIME_ZONE


class WallClockFormField(forms.DateTimeField):
    """A date and hour as the clock on the wall of the venue shows them.

    `zone` is set by the form that knows the event; what is typed and what is shown are
    in that zone, whatever the zone of the editor.
    """

    zone: ZoneInfo | None = None

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, datetime) and timezone.is_aware(value) and self.zone:
            return timezone.make_naive(value, self.zone)
        return super().prepare_value(value)

    def to_python(self, value: Any) -> datetime | None:
        if self.zone is None:
            return super().to_python(value)
        with timezone.override(self.zone):
            return super().to_python(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        if isinstance(initial, datetime):
            initial = self.prepare_value(initial)
        return super().has_changed(initial, data)


class WallClockField(models.DateTimeField):
    """An instant, stored in UTC, typed and shown at the event's own clock."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DateTimeField", args, kwargs

    def formfield(self, **kwargs: Any) -> forms.Field:
        return super().formfield(**{"form_class": WallClockFormField, **kwargs})


class ZoneSelect(forms.Select):
    """A list of IANA zones, those of Canada first."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, choices=[(name, name) for name in schedule.ZONES])


class ChoicesField(ArrayField):
    """Several of a fixed list, ticked in boxes."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.contrib.postgres.fields.ArrayField", args, kwargs

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.base_field.choices,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
        )


register_form_field_override(
    WallClockField,
    override={"form_class": WallClockFormField, "widget": AdminDateTimeInput},
)
