"""The event form: hours at the event's own clock, errors where they can be mended."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cms.fact_forms import SharedFactsPageForm
from events import rules, schedule
from events.fields import WallClockFormField
from events.recurrence import Known, expand, reconcile
from events.vocabulary import LANGUAGES
from events.widgets import RecurrenceField


class EventPageForm(SharedFactsPageForm):
    """Reads and shows every hour on the page in the time zone chosen on the page."""

    recurrence = RecurrenceField(label=_("Repeats"), required=False)

    def __init__(self, data=None, files=None, *args, instance=None, **kwargs) -> None:
        if data is None and instance is not None and instance.pk is None:
            _propose_language(instance)
        super().__init__(data, files, *args, instance=instance, **kwargs)
        zone = self._zone()
        for form in _forms(self):
            for field in form.fields.values():
                if isinstance(field, WallClockFormField):
                    field.zone = zone
        if self.is_bound and "recurrence" in self.fields:
            self.fields["recurrence"].first_day = self._first_day(zone)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("recurrence"):
            self._remember_dates_taken_off()
        else:
            self._refuse_no_date()
        if cleaned.get("starts_at"):
            self._check_programme()
        return cleaned

    def _post_clean(self) -> None:
        """Check the page itself, without its programme.

        The model would see the programme as it was before this form; the rows of the
        form are checked in `clean`. Without a start there is nothing to make dates of.
        """
        if self.instance.starts_at is None and not self.cleaned_data.get("starts_at"):
            return
        items = list(self.instance.programme_items.all())
        self.instance.programme_items = []
        super()._post_clean()
        self.instance.programme_items = items

    def _remember_dates_taken_off(self) -> None:
        """A date of the rule that the editor removes stays away."""
        excluded = set(self.instance.excluded_dates)
        if "recurrence" in self.changed_data:
            excluded.clear()
        taken_off = {form.instance.rule_date for form in self._deleted("occurrences")}
        self.instance.excluded_dates = sorted(excluded | (taken_off - {None}))

    def _zone(self) -> ZoneInfo:
        name = self.instance.time_zone
        if self.is_bound:
            name = self.data.get(self.add_prefix("time_zone"), name)
        try:
            return schedule.zone(name)
        except schedule.ScheduleError:
            return ZoneInfo(settings.TIME_ZONE)

    def _first_day(self, zone: ZoneInfo) -> date | None:
        """The local day on which the event starts, as typed; None when unreadable."""
        name = "starts_at"
        try:
            start = self.fields[name].clean(self.data.get(self.add_prefix(name)))
        except (KeyError, forms.ValidationError):
            return None
        return start.astimezone(zone).date() if start else None

    def _deleted(self, relation: str) -> list[forms.ModelForm]:
        formset = self.formsets.get(relation)
        return formset.deleted_forms if formset and formset.is_bound else []

    def _kept(self, relation: str) -> list[forms.ModelForm]:
        """The valid rows of a relation that are not taken off."""
        formset = self.formsets.get(relation)
        if formset is None or not formset.is_valid():
            return []
        gone = formset.deleted_forms
        return [form for form in formset.forms if form not in gone]

    def _refuse_no_date(self) -> None:
        self.instance.excluded_dates = []
        if any(form.instance.rule_date for form in self._deleted("occurrences")):
            self.add_error(
                "starts_at",
                _(
                    "An event keeps its own date. To withdraw it, choose the status "
                    "“Cancelled” or “Postponed”."
                ),
            )

    def _check_programme(self) -> None:
        """Put each problem of the programme on the row that has it."""
        items = self._kept("programme_items")
        problems = rules.check_programme(
            [_slot(form) for form in items], self._windows(), self._zone()
        )
        for problem in problems:
            items[problem.row].add_error("starts_at", str(problem))

    def _windows(self) -> list[schedule.Span]:
        """The dates that the page will have once it is saved."""
        first = self._first_span()
        rows = [form.instance for form in self._kept("occurrences")]
        known = [
            Known(
                key=place,
                rule_date=row.rule_date,
                rule_start=row.rule_starts_at,
                rule_end=row.rule_ends_at,
                start=row.starts_at,
                end=row.ends_at,
            )
            for place, row in enumerate(rows)
        ]
        try:
            dates = expand(
                self.cleaned_data.get("recurrence", ""),
                first,
                self._zone(),
                excluded=self.instance.excluded_dates,
            )
        except schedule.ScheduleError:
            return [first]
        done = reconcile(known, dates)
        settled = [*done.keep, *done.update]
        spans = [schedule.Span(known.start, known.end) for known in settled]
        return spans + [date.span for date in done.create]

    def _first_span(self) -> schedule.Span:
        start, end = self.cleaned_data["starts_at"], self.cleaned_data.get("ends_at")
        if self.cleaned_data.get("is_all_day"):
            start, end = schedule.whole_days(start, end, self._zone())
        return schedule.Span(start, end)


def _propose_language(event: Any) -> None:
    """A new event is spoken in the language of its page, until an editor says else."""
    code = event.locale.language_code
    if code in dict(LANGUAGES) and not event.language_rows.exists():
        row = event.language_rows.model(language=code, locale=event.locale)
        event.language_rows = [row]


def _slot(form: forms.ModelForm) -> rules.Slot:
    contributions = form.formsets["contributions"]
    people = [
        row.cleaned_data["speaker"]
        for row in contributions.forms
        if row not in contributions.deleted_forms and row.cleaned_data.get("speaker")
    ]
    return rules.Slot(
        form.cleaned_data["title"],
        form.cleaned_data["starts_at"],
        form.cleaned_data["ends_at"],
        [(speaker.pk, speaker.title) for speaker in people],
    )


def _forms(form: forms.ModelForm) -> Iterator[forms.ModelForm]:
    """A form and those of its child rows, at every depth."""
    yield form
    for formset in form.formsets.values():
        for row in formset.forms:
            if hasattr(row, "formsets"):
                yield from _forms(row)
            else:
                yield row
