"""The question as editors put it: the filters above the board."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import django_filters
from django import forms
from django.apps import apps
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.models import Locale, Page

from cms.translation.board.dates import dates_of
from cms.translation.board.kinds import translated_types
from cms.translation.board.question import Order, Question, Status, When

STATUSES = {
    Status.MISSING: pgettext_lazy("translation", "Missing"),
    Status.FALLBACK: pgettext_lazy("translation", "Source shown instead"),
    Status.DRAFT: pgettext_lazy("translation", "Draft"),
    Status.STALE: pgettext_lazy("translation", "To bring up to date"),
    Status.PUBLISHED: pgettext_lazy("translation", "Published"),
    Status.CHANGED: _("Changes not published"),
}
WHEN = {When.UPCOMING: _("To come"), When.PAST: _("Over")}


class BoardFilterSet(django_filters.FilterSet):
    """Only its form is used; `question` says what was asked."""

    when = django_filters.ChoiceFilter(
        label=_("Date of the event"),
        choices=list(WHEN.items()),
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    dates = django_filters.DateFromToRangeFilter(
        label=_("Between two days"), widget=DateRangePickerWidget
    )
    type = django_filters.MultipleChoiceFilter(
        label=_("Type"), widget=forms.CheckboxSelectMultiple
    )
    language = django_filters.ChoiceFilter(
        label=_("Into the language"), empty_label=_("All"), widget=forms.RadioSelect
    )
    status = django_filters.MultipleChoiceFilter(
        label=_("Status of the translation"),
        choices=list(STATUSES.items()),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, locales: Sequence[Locale], **kwargs: Any) -> None:
        super().__init__(*args, queryset=Page.objects.none(), **kwargs)
        self.locales = {locale.language_code: locale for locale in locales}
        self.filters["type"].extra["choices"] = [
            (model._meta.label_lower, capfirst(model._meta.verbose_name_plural))
            for model in translated_types()
        ]
        self.filters["language"].extra["choices"] = [
            (code, locale.get_display_name()) for code, locale in self.locales.items()
        ]
        if not dates_of(translated_types()):
            del self.filters["when"], self.filters["dates"]

    def question(self, text: str, order: Order) -> Question:
        """What was asked; of a filter that nobody can have chosen, nothing."""
        self.form.is_valid()
        chosen = self.form.cleaned_data
        days = chosen.get("dates")
        return Question(
            text=text,
            types=tuple(map(_model, chosen.get("type") or [])),
            language=self.locales.get(chosen.get("language") or ""),
            statuses=tuple(map(Status, chosen.get("status") or [])),
            when=When(chosen["when"]) if chosen.get("when") else None,
            since=days and days.start,
            until=days and days.stop and days.stop + datetime.resolution,
            order=order,
        )


def _model(label: str) -> type[Model]:
    return apps.get_model(label)
