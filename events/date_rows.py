"""The dates of an event as rows of its form."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import ngettext
from modelcluster.forms import BaseChildFormSet
from modelcluster.queryset import FakeQuerySet

from events import schedule
from events.models.occurrence import Occurrence, keep_occurrences

LISTED = 52  # a year of weekly dates; a row has 16 controls, 45 kB of HTML
KEY = "row_key"
# What a row is besides what its form shows.
IDENTITY = (
    "translation_key",
    "locale_id",
    "rule_date",
    "rule_starts_at",
    "rule_ends_at",
)


class KeyField(forms.UUIDField):
    """Says which row is meant, and is no change by itself."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class DatesFormSet(BaseChildFormSet):
    """Rows that the rule makes anew while they lie open in a browser.

    A draft of a published event has dates without a primary key, so each row also
    carries its own key. Of many dates only LISTED are rows; the days of the others are
    sent along, and a new row on such a day stands for that date. Saving ends with the
    dates that start and rule now give.
    """

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        instance: Any = None,
        **kwargs: Any,
    ) -> None:
        self.unlisted: list[str] = []
        if data is not None:
            data = without_vanished(
                data, instance, kwargs["prefix"], most=self.absolute_max
            )
            self.unlisted = data.get(f"{kwargs['prefix']}-UNLISTED", "").split()
        elif instance is not None:
            rows = list(instance.occurrences.all())
            listed = choose(rows, timezone.now())
            kwargs["queryset"] = FakeQuerySet(Occurrence, listed)
            self.unlisted = [
                row.rule_date.isoformat()
                for row in rows
                if row not in listed and row.rule_date
            ]
        super().__init__(data, files, instance=instance, **kwargs)

    @property
    def note(self) -> str:
        """What an editor must know of the dates that are not listed."""
        count = len(self.unlisted)
        if not count:
            return ""
        return ngettext(
            "%(count)s more date is not listed. To change it, add a date on its day.",
            "%(count)s more dates are not listed. To change one of them, add a date on "
            "its day.",
            count,
        ) % {"count": count}

    def _construct_form(self, i: int, **kwargs: Any) -> forms.ModelForm:
        form = super()._construct_form(i, **kwargs)
        form.fields[KEY] = KeyField(required=False)
        if not self.is_bound:
            form.initial[KEY] = form.instance.translation_key
        elif form.instance.pk is None:
            self._recall(form)
        return form

    def _recall(self, form: forms.ModelForm) -> None:
        """Give a row that was never stored what it was in the draft."""
        key = self.data.get(form.add_prefix(KEY), "")
        for row in self.get_queryset():
            if row.pk is None and str(row.translation_key) == key:
                take_identity(form.instance, row)

    def save(self, commit: bool = True) -> list[Occurrence]:
        self._take_unlisted_days()
        saved = super().save(commit=False)
        keep_occurrences(self.instance)
        if commit:
            self.instance.occurrences.commit()
        return saved

    def _take_unlisted_days(self) -> None:
        """A new row on the day of a date that is not listed is that date."""
        unlisted = {
            row.rule_date.isoformat(): row
            for row in self.instance.occurrences.all()
            if row.rule_date
        }
        unlisted = {day: unlisted[day] for day in self.unlisted if day in unlisted}
        zone = schedule.zone(self.instance.time_zone)
        for form in self.extra_forms:
            start = form.instance.starts_at
            day = start and start.astimezone(zone).date().isoformat()
            if day in unlisted:
                row = unlisted.pop(day)
                take_identity(form.instance, row)
                form.instance.pk = row.pk


def take_identity(row: Occurrence, other: Occurrence) -> None:
    for name in IDENTITY:
        setattr(row, name, getattr(other, name))


def choose(rows: list[Occurrence], now: datetime) -> list[Occurrence]:
    """The rows that a form lists, in the order of the calendar.

    First those that are not as the rule made them, then those to come, then the latest
    of those that are over. A row that exists in the draft only, and is not as the rule
    made it, is always listed: it would be lost otherwise.
    """
    if len(rows) <= LISTED:
        return rows
    own = [row for row in rows if is_own(row)]
    plain = [row for row in rows if row not in own]
    coming = [row for row in plain if (row.ends_at or row.starts_at) >= now]
    over = [row for row in reversed(plain) if row not in coming]
    kept = [row for row in own if row.pk is None]
    others = [row for row in own if row.pk is not None] + coming + over
    chosen = kept + others[: max(LISTED - len(kept), 0)]
    return sorted(chosen, key=lambda row: row.starts_at)


def is_own(row: Occurrence) -> bool:
    """Whether a date is not just as the rule made it."""
    moved = (row.starts_at, row.ends_at) != (row.rule_starts_at, row.rule_ends_at)
    words = (row.status, row.status_note, row.room, row.venue_id)
    in_memory = row.pk is None and row.offers.exists()
    return moved or any(words) or in_memory


def without_vanished(data: Any, event: Model, prefix: str, *, most: int) -> Any:
    """The posted data, where dates that no longer exist are marked as deleted.

    Saving in the background may have taken dates away, or another editor: the form in
    the browser does not know, and could not be saved again.
    """
    known = {"", *(str(row.pk) for row in event.occurrences.all() if row.pk)}
    total = data.get(f"{prefix}-TOTAL_FORMS", "")
    number = min(int(total), most) if total.isdecimal() else 0
    rows = [f"{prefix}-{place}" for place in range(number)]
    gone = [row for row in rows if data.get(f"{row}-id", "") not in known]
    if not gone:
        return data
    data = data.copy()
    for row in gone:
        data[f"{row}-id"] = ""
        data[f"{row}-DELETE"] = "on"
    return data
