"""How an event repeats, asked in an editor's words and kept as a recurrence rule."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events import repeats
from events.repeats import Frequency, Repeat

WEEKDAY_CHOICES = list(zip(repeats.WEEKDAYS, WEEKDAYS.values(), strict=True))
PLACE_CHOICES = list(
    zip(
        repeats.PLACES,
        [
            pgettext_lazy("weekday of the month", "first"),
            pgettext_lazy("weekday of the month", "second"),
            pgettext_lazy("weekday of the month", "third"),
            pgettext_lazy("weekday of the month", "fourth"),
            pgettext_lazy("weekday of the month", "last"),
        ],
        strict=True,
    )
)
AS_FIRST_DATE = [("", _("as the first date"))]
END_CHOICES = [
    ("count", _("after a number of dates")),
    ("until", _("on a day")),
]
MAX_NUMBER = 999

# In the order of the controls; HINTS and SHOWN_FOR name some of the same parts.
LABELS = {
    "frequency": _("How often"),
    "interval": _("Every how many days, weeks or months"),
    "weekdays": _("On these days of the week"),
    "place": _("On the"),
    "weekday": _("Weekday of the month"),
    "ends": _("It ends"),
    "count": _("Number of dates"),
    "until": _("Last day"),
    "rule": _("Rule"),
}
HINTS = {
    "interval": _("1 for each one, 2 for every other one."),
    "weekdays": _("Tick none for the weekday of the first date."),
    "count": _("The first date included."),
    "rule": _(
        "As RFC 5545 writes it, with an end: FREQ=YEARLY;COUNT=5. Every part of it "
        "counts, so change it only if you know such rules."
    ),
}
_REPEATING = "daily weekly monthly_day monthly_weekday"
SHOWN_FOR = {
    "interval": _REPEATING,
    "weekdays": "weekly",
    "place": "monthly_weekday",
    "weekday": "monthly_weekday",
    "ends": _REPEATING,
    "count": _REPEATING,
    "until": _REPEATING,
    "rule": "by_hand",
}
SHOWN_FOR_END = {"count": "count", "until": "until"}


class RecurrenceWidget(forms.MultiWidget):
    """Controls for what most events need, and a line of text for any other rule.

    Complete without JavaScript; the script only hides what does not apply.
    """

    template_name = "events/widgets/recurrence.html"
    use_fieldset = True

    class Media:
        css = {"all": ["events/recurrence.css"]}
        js = ["events/recurrence.js"]

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        number = {"min": 1, "max": MAX_NUMBER}
        widgets = {
            "frequency": forms.Select(choices=Frequency.choices),
            "interval": forms.NumberInput(attrs=number),
            "weekdays": forms.CheckboxSelectMultiple(choices=WEEKDAY_CHOICES),
            "place": forms.Select(choices=AS_FIRST_DATE + PLACE_CHOICES),
            "weekday": forms.Select(choices=AS_FIRST_DATE + WEEKDAY_CHOICES),
            "ends": forms.Select(choices=END_CHOICES),
            "count": forms.NumberInput(attrs=number),
            "until": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            "rule": forms.TextInput(attrs={"maxlength": 500, "spellcheck": "false"}),
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: str | None) -> list[Any]:
        """The value of each control, in their order."""
        rule = value or ""
        repeat = repeats.read(rule)
        if repeat is None:
            frequency = Frequency.BY_HAND if rule.strip() else Frequency.NONE
            return [frequency, 1, [], "", "", "count", None, None, rule]
        return [
            repeat.frequency,
            repeat.interval,
            list(repeat.weekdays),
            repeat.place,
            repeat.weekday,
            "until" if repeat.until else "count",
            repeat.count,
            repeat.until,
            "",
        ]

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, control in zip(LABELS, context["widget"]["subwidgets"], strict=True):
            control["part"] = part
            control["label"] = LABELS[part]
            control["hint"] = HINTS.get(part, "")
            control["shown_for"] = SHOWN_FOR.get(part, "")
            control["shown_for_end"] = SHOWN_FOR_END.get(part, "")
        return context


class RecurrenceField(forms.MultiValueField):
    """A recurrence rule, or "" for an event that does not repeat.

    `first_day` is set by the form that knows the event: the local day of the first
    date, from which a weekday of the month is taken when none is chosen.
    """

    widget = RecurrenceWidget
    first_day: date | None = None

    def __init__(self, **kwargs: Any) -> None:
        number = {"min_value": 1, "max_value": MAX_NUMBER, "required": False}
        fields = [
            forms.ChoiceField(choices=Frequency.choices, required=False),
            forms.IntegerField(**number),
            forms.MultipleChoiceField(choices=WEEKDAY_CHOICES, required=False),
            forms.ChoiceField(choices=AS_FIRST_DATE + PLACE_CHOICES, required=False),
            forms.ChoiceField(choices=AS_FIRST_DATE + WEEKDAY_CHOICES, required=False),
            forms.ChoiceField(choices=END_CHOICES, required=False),
            forms.IntegerField(**number),
            forms.DateField(input_formats=["%Y-%m-%d"], required=False),
            forms.CharField(max_length=500, required=False),
        ]
        super().__init__(fields=fields, require_all_fields=False, **kwargs)

    def compress(self, data_list: Sequence[Any]) -> str:
        """Raises ValidationError with what is missing."""
        values = dict(zip(LABELS, data_list, strict=False))
        frequency = values.get("frequency", Frequency.NONE)
        if frequency == Frequency.NONE:
            return ""
        if frequency == Frequency.BY_HAND:
            return self._rule_by_hand(values["rule"])
        place, weekday = self._weekday_of_month(frequency, values)
        count, until = self._end(values)
        return repeats.write(
            Repeat(
                frequency=frequency,
                interval=values["interval"] or 1,
                weekdays=tuple(
                    day for day in repeats.WEEKDAYS if day in values["weekdays"]
                ),
                place=place,
                weekday=weekday,
                count=count,
                until=until,
            )
        )

    def has_changed(self, initial: str | None, data: Any) -> bool:
        """Whether the rule differs; what is left in hidden controls does not count."""
        try:
            return not repeats.are_same(self.clean(data), initial or "")
        except ValidationError:
            return True

    def _rule_by_hand(self, rule: str) -> str:
        if not rule:
            raise ValidationError(
                _("Write the rule, or choose another way in which the event repeats.")
            )
        return rule

    def _weekday_of_month(
        self, frequency: str, values: dict[str, Any]
    ) -> tuple[str, str]:
        if frequency != Frequency.MONTHLY_WEEKDAY:
            return "", ""
        place, weekday = values["place"], values["weekday"]
        if self.first_day:
            own_place, own_weekday = repeats.place_in_month(self.first_day)
            place, weekday = place or own_place, weekday or own_weekday
        if not place or not weekday:
            raise ValidationError(
                _("Choose the weekday of the month, such as “second” and “Friday”.")
            )
        return place, weekday

    def _end(self, values: dict[str, Any]) -> tuple[int | None, date | None]:
        if values["ends"] == "until":
            if not values["until"]:
                raise ValidationError(
                    _("Give the last day on which the event may take place.")
                )
            return None, values["until"]
        if not values["count"]:
            raise ValidationError(
                _("Give the number of dates, the first one included.")
            )
        return values["count"], None
