"""PO files: taken away, and brought back."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from cms.translation import po
from cms.translation.forms import RIGHT
from cms.translation.saving import save_draft, tidied
from cms.translation.views.things import (
    TranslationView,
    address,
)

MAX_PO_BYTES = 2_000_000


class PoView(TranslationView):
    """The translation as a PO file, to take away and to bring back."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        source, target = (locale.language_code for locale in self.languages)
        content = po.exported(self.work.lines, source, target)
        name = f"{self.work.source.slug}-{target}.po"
        return HttpResponse(
            content,
            content_type="text/x-gettext-translation; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_locked:
            raise PermissionDenied
        try:
            self._take(request)
        except (po.UnreadablePoError, UnicodeDecodeError):
            messages.error(
                request,
                _("This is no PO file. Choose the file that was downloaded here."),
            )
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect(address("edit", self.thing))

    def _take(self, request: HttpRequest) -> None:
        upload = request.FILES.get("file")
        if upload is None or (upload.size or 0) > MAX_PO_BYTES:
            raise po.UnreadablePoError
        found = po.imported(upload.read().decode("utf-8-sig"), self.work.lines)
        lines = {line.path: line for line in self.work.lines}
        texts = {path: tidied(lines[path], text) for path, text in found.words.items()}
        if texts:
            right = [
                path for path, text in texts.items() if lines[path].standing in RIGHT
            ]
            save_draft(self.thing, self.work, texts, right=right, user=request.user)
        messages.success(
            request,
            ngettext(
                "%(count)s text was taken from the file.",
                "%(count)s texts were taken from the file.",
                len(texts),
            )
            % {"count": len(texts)},
        )
        if found.unknown:
            messages.warning(
                request,
                ngettext(
                    "%(count)s entry fits no text here: another page, or other words.",
                    "%(count)s entries fit no text here: another page, or other words.",
                    found.unknown,
                )
                % {"count": found.unknown},
            )
