"""Beginning a translation."""

from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Locale

from cms.facts import source_of
from cms.translation import access
from cms.translation.start import missing_languages, start_translation
from cms.translation.views.things import (
    AdminScreen,
    ThingView,
    address,
)


class OpenView(ThingView):
    """From a list, where nothing is known of a row: to the screen that it needs."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        is_source = source_of(self.thing).pk == self.thing.pk
        return redirect(address("start" if is_source else "edit", self.thing))


class StartView(AdminScreen):
    """Choose languages; each gets a draft, the first is opened."""

    template_name = "translation/start.html"
    page_title = gettext_lazy("Translate")

    @cached_property
    def source(self) -> Any:
        return source_of(self.thing)

    @cached_property
    def languages(self) -> list[Locale]:
        user = self.request.user
        return [
            locale
            for locale in missing_languages(self.source)
            if access.can_start(user, self.source, locale)
        ]

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not access.can_begin(request.user, self.source):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = request.POST.getlist("language")
        chosen = [locale for locale in self.languages if locale.language_code in asked]
        if not chosen:
            messages.error(request, _("Choose at least one language."))
            return self.get(request)
        with transaction.atomic():
            drafts = [
                start_translation(self.source, locale, request.user)
                for locale in chosen
            ]
        names = ", ".join(locale.get_display_name() for locale in chosen)
        messages.success(
            request,
            _("A draft waits for its words in: %(languages)s. Nothing is published.")
            % {"languages": names},
        )
        return redirect(address("edit", drafts[0]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "source": self.source,
            "languages": self.languages,
            "asked": self.request.GET.getlist("language"),
        }
