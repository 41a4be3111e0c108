"""What translation adds to Wagtail's admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter

from cms.facts import source_of
from cms.translation.mixin import TranslatedWordsMixin, refuse_unread
from cms.translation.start import missing_languages
from cms.translation.views.things import address


@hooks.register("register_admin_urls")
def register_urls() -> list:
    return [path("translations/", include("cms.translation.urls"))]


@hooks.register("register_permissions")
def register_permission() -> Any:
    return Permission.objects.filter(
        content_type__app_label="translation", codename="start_translation"
    )


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "cms.start_translation", _("Begin a translation"), _("Translation begun")
    )

    @actions.register_action("cms.not_published")
    class NotPublished(LogFormatter):
        label = _("Not published")

        def format_message(self, log_entry: Any) -> str:
            return gettext("Approved, but not published. %(reason)s") % log_entry.data


@hooks.register("register_page_header_buttons")
def offer_translation(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """To the source: begin; to a translation: the words side by side."""
    if not can_be_translated(page):
        return
    if source_of(page.specific).pk != page.pk:
        yield button(_("Translate side by side"), address("edit", page.specific))
    elif (
        user.has_perm("translation.start_translation")
        and missing_languages(page.specific).exists()
    ):
        yield button(_("Translate"), address("start", page.specific))


@hooks.register("register_page_listing_more_buttons")
def offer_translation_in_a_list(
    page: Any, user: Any, next_url: str | None = None
) -> Iterator[Button]:
    """Without asking for each row of the list what it is."""
    if can_be_translated(page) and user.has_perm("translation.start_translation"):
        meta = page.specific_class._meta
        names = (meta.app_label, meta.model_name, page.pk)
        yield button(_("Translate"), reverse("translation:open", args=names))


def can_be_translated(page: Any) -> bool:
    kind = page.specific_class
    is_kind = kind is not None and issubclass(kind, TranslatedWordsMixin)
    return bool(is_kind and page.pk and not page.alias_of_id)


def button(label: Any, url: str) -> Button:
    return Button(label, url, icon_name="globe", priority=55)


@hooks.register("before_publish_page")
@hooks.register("before_publish")
def keep_as_draft(request: HttpRequest, thing: Any) -> HttpResponse | None:
    """Words that nobody has translated stay a draft; what was typed is saved."""
    can_be_translated = issubclass(type(thing), TranslatedWordsMixin)
    if can_be_translated and source_of(thing).pk != thing.pk:
        try:
            refuse_unread(thing, thing)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(address("edit", thing))
    return None


class TranslationsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("translation.start_translation")


@hooks.register("register_admin_menu_item")
def register_menu_item() -> MenuItem:
    return TranslationsMenuItem(
        _("Translations"),
        reverse("translation:board"),
        name="translations",
        icon_name="globe",
        order=110,
    )
