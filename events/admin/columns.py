"""Columns that say what an editor looks for."""

from datetime import datetime
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LocaleColumn

from events import schedule
from events.figures import format_date_range

WIDE = "listing-wide"  # not shown on a telephone


class DatesColumn(Column):
    """The next date, else the last one, at the event's own clock.

    Reads the annotations of `events.dates.with_dates`.
    """

    cell_template_name = "events/admin/dates_cell.html"

    def get_cell_context_data(
        self, instance: Any, parent_context: Any
    ) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        context["dates"] = shown_date(instance)
        context["note"] = date_note(instance)
        return context


def shown_date(event: Any) -> str:
    start, end = event.next_starts_at, event.next_ends_at
    if start is None:
        start, end = event.last_starts_at, event.last_ends_at
    if start is None:
        start, end = event.starts_at, event.ends_at
    return written(event, start, end)


def written(event: Any, start: datetime, end: datetime | None) -> str:
    """A date of an event in the language of the editor."""
    return format_date_range(
        start,
        end,
        schedule.zone(event.time_zone),
        get_language() or "en",
        all_day=event.is_all_day,
    )


def date_note(event: Any) -> str:
    """How many dates there are beside the one shown; "" for a single date."""
    count = event.dates_count
    if count < 2:
        return ""
    if event.next_starts_at is None:
        return ngettext(
            "The last of %(count)s date", "The last of %(count)s dates", count
        ) % {"count": count}
    left = event.dates_left
    return ngettext(
        "The next of %(left)s date to come", "The next of %(left)s dates to come", left
    ) % {"left": left}


class StatusColumn(Column):
    """What became of the event; only what is out of the ordinary stands out."""

    cell_template_name = "events/admin/status_cell.html"


class LanguageColumn(LocaleColumn):
    """Every listing has it, and brings the styles of all columns."""

    class Media:
        css = {"all": ["events/admin.css"]}

    def __init__(self) -> None:
        super().__init__(label=_("Language"), classname=WIDE, width="8%")
