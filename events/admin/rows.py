"""Child rows that can be read without being opened."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import get_language
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel

from events import schedule
from events.figures import format_date_range

Summary = Callable[[Any, Any], str]


class RowsPanel(InlinePanel):
    """An InlinePanel whose saved rows are closed and named by what they say.

    summary: the words for a row, made from the row and the page that it belongs to.
    is_sorted: the rows keep an order of their own, and are not moved by hand.
    formset: the class of the set of rows, where it is not the usual one.
    """

    def __init__(
        self,
        *args: Any,
        summary: Summary,
        is_sorted: bool = False,
        formset: type[BaseChildFormSet] = BaseChildFormSet,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.summary = summary
        self.is_sorted = is_sorted
        self.formset = formset

    def clone_kwargs(self) -> dict[str, Any]:
        return {
            **super().clone_kwargs(),
            "summary": self.summary,
            "is_sorted": self.is_sorted,
            "formset": self.formset,
        }

    def get_form_options(self) -> dict[str, Any]:
        options = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = self.formset
        return options

    class BoundPanel(InlinePanel.BoundPanel):
        template_name = "events/admin/rows_panel.html"

        class Media:
            css = {"all": ["events/admin.css"]}

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            if self.form is None:
                return
            for child in self.children:
                row = child.form.instance
                child.row_summary = self.panel.summary(row, self.instance)
                child.is_closed = bool(child.row_summary) and not has_errors(child.form)

        def js_opts(self) -> dict[str, Any]:
            options = super().js_opts()
            return options | {
                "canOrder": options["canOrder"] and not self.panel.is_sorted
            }

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            context["can_order"] = context["can_order"] and not self.panel.is_sorted
            return context


def has_errors(form: Any) -> bool:
    """Whether a row, or a row below it, was refused."""
    if not form.is_bound:
        return False
    return bool(form.errors) or any(
        has_errors(row)
        for formset in getattr(form, "formsets", {}).values()
        for row in formset.forms
    )


def date_summary(row: Any, event: Any) -> str:
    """`Friday, June 16, 2017, 8 p.m. · Cancelled`; "" for a row not saved yet."""
    if row.pk is None or row.starts_at is None:
        return ""
    words = [written(row, event)]
    if row.status:
        words.append(row.get_status_display())
    return " · ".join(words)


def item_summary(row: Any, event: Any) -> str:
    """`Thursday, June 15, 2017, 10:15 to 11 a.m. · Welcome`."""
    if row.pk is None:
        return ""
    words = [written(row, event)] if row.starts_at else []
    return " · ".join([*words, row.title])


def written(row: Any, event: Any) -> str:
    """When a row is, at the event's clock, in the language of the editor."""
    try:
        zone = schedule.zone(event.time_zone)
    except schedule.ScheduleError:
        return ""
    language = get_language() or "en"
    is_all_day = getattr(event, "is_all_day", False)
    return format_date_range(
        row.starts_at, row.ends_at, zone, language, all_day=is_all_day
    )
