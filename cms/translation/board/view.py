"""The board of translations in the admin."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import Promise, cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.models import Locale

from cms.translation.board import words
from cms.translation.board.actions import Actions
from cms.translation.board.cells import Cell, Row
from cms.translation.board.export import BoardExportMixin
from cms.translation.board.filters import BoardFilterSet
from cms.translation.board.query import Board
from cms.translation.board.question import Order
from cms.translation.board.reach import Reach

PER_PAGE = 50
MAX_PER_PAGE = 100
ORDERS: dict[Order, Promise] = {
    Order.CHANGED: _("Last change"),
    Order.TITLE: _("Title"),
    Order.DATE: _("Date of the event"),
}


class BoardView(BoardExportMixin, BaseListingView):
    """Every page and record with what there is of it in each language.

    Whoever may sign in may open it; it shows what its reader sees elsewhere in the
    admin.
    """

    template_name = "translation/board.html"
    results_template_name = "translation/board_results.html"
    page_title = _("Translations")
    header_icon = "globe"
    index_url_name = "translation:board"
    index_results_url_name = "translation:board_results"
    is_searchable = True
    default_ordering = Order.CHANGED
    filterset_class = BoardFilterSet

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_export:
            return self.as_spreadsheet(self.get_queryset(), request.GET["export"])
        return super().get(request, *args, **kwargs)

    @cached_property
    def locales(self) -> list[Locale]:
        """The languages of the site in their order, then any that were taken off."""
        codes = [code for code, _name in settings.LANGUAGES]
        places = {code: place for place, code in enumerate(codes)}
        return sorted(
            Locale.objects.all(),
            key=lambda locale: (
                places.get(locale.language_code, len(codes)),
                locale.pk,
            ),
        )

    @cached_property
    def reach(self) -> Reach:
        return Reach(self.request.user)

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return super().get_filterset_kwargs() | {"locales": self.locales}

    def get_ordering(self) -> Order:
        asked = self.request.GET.get("ordering")
        return Order(asked) if asked in [*Order] else self.default_ordering

    def get_queryset(self) -> Board:
        question = self.filters.question(self.search_query, self.ordering)
        return Board(self.reach, question, self.locales, timezone.now())

    def get_paginate_by(self, queryset: Any) -> int:
        """`per_page` may ask for more or less than is usual."""
        asked = self.request.GET.get("per_page", "")
        return min(max(int(asked), 1), MAX_PER_PAGE) if asked.isdecimal() else PER_PAGE

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        actions = Actions(self.reach)
        return context | {
            "locales": self.locales,
            "rows": [shown_row(row, actions) for row in context["object_list"]],
            "orders": [
                {
                    "label": label,
                    "url": self.ordered_url(order),
                    "is_chosen": order is self.ordering,
                }
                for order, label in ORDERS.items()
            ],
        }

    def ordered_url(self, order: Order) -> str:
        """The same question from its first page, in another order."""
        question = self.request.GET.copy()
        question["ordering"] = order.value
        for name in (self.page_kwarg, "_w_filter_fragment"):
            question.pop(name, None)
        return f"{self.index_url}?{question.urlencode()}"


def shown_row(row: Row, actions: Actions) -> dict[str, Any]:
    return {
        "title": row.first.title,
        "url": actions.edit_url(row.first),
        "language": row.language,
        "type": capfirst(row.model._meta.verbose_name),
        "dates": row.dates,
        "changed_at": row.changed_at,
        "cells": [shown_cell(cell, row, actions) for cell in row.cells],
    }


def shown_cell(cell: Cell, row: Row, actions: Actions) -> dict[str, Any]:
    return {
        "locale": cell.locale,
        "kind": "source" if cell.is_source else cell.state.value,
        "state": words.state(cell),
        "notes": words.notes(cell),
        "action": actions.of(cell, row),
    }
