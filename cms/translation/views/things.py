"""What the screens of translations share: a thing, its address, who may see it."""

from functools import cached_property
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Locale, Page

from cms.facts import source_of
from cms.translation import access
from cms.translation.lines import Work, work_on
from cms.translation.mixin import TranslatedWordsMixin


def address(name: str, thing: Any) -> str:
    """The address of one of these screens for a page or a record."""
    meta = thing._meta
    return reverse(
        f"translation:{name}", args=(meta.app_label, meta.model_name, thing.pk)
    )


class ThingView(View):
    """A view of one page or record that can be translated."""

    @cached_property
    def thing(self) -> Any:
        try:
            model = apps.get_model(self.kwargs["app_label"], self.kwargs["model_name"])
        except LookupError as error:
            raise Http404 from error
        if not issubclass(model, TranslatedWordsMixin):
            raise Http404
        return get_object_or_404(model._base_manager, pk=self.kwargs["pk"])

    @cached_property
    def edit_url(self) -> str | None:
        """Where the thing itself is edited, for those who may."""
        return AdminURLFinder(self.request.user).get_edit_url(self.thing)


class AdminScreen(WagtailAdminTemplateMixin, ThingView):
    header_icon = "globe"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("translation:board"), "label": _("Translations")},
            {"url": self.edit_url or "", "label": title_of(self.thing)},
            {"url": "", "label": self.get_page_title()},
        ]


def title_of(thing: Any) -> str:
    return thing.get_admin_display_title() if isinstance(thing, Page) else str(thing)


class TranslationView(ThingView):
    """A view of one translation, for those who may write in it."""

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not access.can_edit(request.user, self.thing):
            raise PermissionDenied
        if source_of(self.thing).pk == self.thing.pk:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def work(self) -> Work:
        return work_on(self.thing)

    @property
    def languages(self) -> tuple[Locale, Locale]:
        return self.work.source.locale, self.thing.locale

    @cached_property
    def is_locked(self) -> bool:
        """Whether somebody else keeps the page from being changed."""
        if not isinstance(self.thing, Page):
            return False
        return self.thing.permissions_for_user(self.request.user).page_locked()
