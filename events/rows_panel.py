"""Child rows that can be read without being opened."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel

from events import schedule
from events.figures import format_date_range

Summary = Callable[[Any, Any], str]


def words(row: Any, page: Any) -> str:
    """What the row says of itself, where it is complete."""
    try:
        return str(row)
    except ObjectDoesNotExist:
        return ""


class RowsPanel(InlinePanel):
    """An InlinePanel whose rows are closed and named by what they say.

    A row that was just typed, or has an error, is open.
    summary: the words for a row, made from the row and the page that it belongs to.
    is_sorted: the rows keep an order of their own, and are not moved by hand.
    formset: the class of the set of rows, where it is not the usual one.
    """

    def __init__(
        self,
        *args: Any,
        summary: Summary = words,
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
                is_known = row.pk or not child.form.is_bound
                summary = self.panel.summary(row, self.instance) if is_known else ""
                child.row_summary = summary
                child.is_closed = bool(summary) and not has_errors(child.form)

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
    """`Friday, June 16, 2017, 8 p.m. · Cancelled`; "" without a start."""
    if row.starts_at is None:
        return ""
    status = row.get_status_display() if row.status else ""
    return " · ".join(filter(None, [written(row, event), status]))


def item_summary(row: Any, event: Any) -> str:
    """`Thursday, June 15, 2017, 10:15 to 11 a.m. · Welcome`."""
    when = written(row, event) if row.starts_at else ""
    return " · ".join(filter(None, [when, row.title]))


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


IDENTIFIERS = RowsPanel(
    "external_ids",
    heading=_("Identifiers elsewhere"),
    label=_("identifier elsewhere"),
    icon="key",
    classname="collapsed",
)
