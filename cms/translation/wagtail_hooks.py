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
from cms.translation.views import address


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
@hooks.register("register_page_listing_more_buttons")
def offer_translation(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """To the source: begin; to a translation: the words side by side."""
    if issubclass(page.specific_class, TranslatedWordsMixin) and page.pk:
        yield from buttons(page.specific, user) if not page.alias_of_id else ()


def buttons(thing: Any, user: Any) -> Iterator[Button]:
    if source_of(thing).pk != thing.pk:
        yield Button(
            _("Translate side by side"),
            address("edit", thing),
            icon_name="globe",
            priority=55,
        )
    elif (
        user.has_perm("translation.start_translation")
        and missing_languages(thing).exists()
    ):
        yield Button(
            _("Translate"), address("start", thing), icon_name="globe", priority=55
        )


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
        order=60,
    )
