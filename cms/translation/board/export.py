"""The board as a spreadsheet: all that a question finds, not one page of it."""

from collections import OrderedDict
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.translation.board import words
from cms.translation.board.cells import Row

RISKY = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: Any) -> str:
    """A text that no spreadsheet takes for a formula. Source: OWASP, CSV injection."""
    text = str(text)
    return f"'{text}" if text.startswith(RISKY) else text


class BoardExportMixin(SpreadsheetExportMixin):
    """CSV and XLSX with a column for each language.

    Cells of an XLSX file have a type: what is a text is no formula there.
    """

    export_filename = "translations"
    custom_value_preprocess = {
        str: {SpreadsheetExportMixin.FORMAT_CSV: harmless},
        **SpreadsheetExportMixin.custom_value_preprocess,
    }

    def write_csv_response(self, queryset: Any) -> HttpResponse:
        """Written at once: a stream is read when the reader's language is forgotten."""
        name = f"{self.get_filename()}.csv"
        return HttpResponse(
            b"".join(self.stream_csv(queryset)),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    @cached_property
    def list_export(self) -> list[str]:
        codes = [locale.language_code for locale in self.locales]
        return ["title", "type", "language", "dates", "changed_at", *codes]

    def get_heading(self, queryset: Any, field: str) -> str:
        headings = {
            "title": _("Title"),
            "type": _("Type"),
            "language": _("First written in"),
            "dates": _("Date"),
            "changed_at": _("Changed"),
        }
        names = {locale.language_code: str(locale) for locale in self.locales}
        return (headings | names)[field]

    def to_row_dict(self, item: Row) -> OrderedDict[str, Any]:
        changed_at = item.changed_at
        facts = {
            "title": item.first.title,
            "type": capfirst(item.model._meta.verbose_name),
            "language": str(item.language),
            "dates": item.dates,
            "changed_at": changed_at and timezone.localtime(changed_at).date(),
        }
        cells = {cell.locale.language_code: words.in_words(cell) for cell in item.cells}
        return OrderedDict(facts | cells)
