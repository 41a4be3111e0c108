"""Beginning a translation, writing it side by side, and PO files."""

from functools import cached_property
from typing import Any

import structlog
from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Locale, Page

from cms.facts import source_of
from cms.translation import access, machine, po
from cms.translation.entries import Standing
from cms.translation.forms import RIGHT, TranslationForm, control
from cms.translation.lines import Line, Work, work_on
from cms.translation.mixin import TranslatedWordsMixin, refuse_unread
from cms.translation.pictures import pictures_of, words_about
from cms.translation.saving import save_draft, tidied, undone
from cms.translation.start import missing_languages, start_translation

logger = structlog.get_logger(__name__)
MAX_PO_BYTES = 2_000_000
STANDINGS: dict[Standing, Promise] = {
    Standing.DONE: gettext_lazy("Done"),
    Standing.TO_TRANSLATE: gettext_lazy("To translate"),
    Standing.CHANGED: gettext_lazy("Changed in the source"),
    Standing.TO_REVIEW: gettext_lazy("By machine, to review"),
}


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


class EditView(TranslationView, AdminScreen):
    """The words of the source beside those of the translation."""

    template_name = "translation/edit.html"

    def get_page_title(self) -> str:
        source, target = self.languages
        return f"{source.get_display_name()} → {target.get_display_name()}"

    @cached_property
    def form(self) -> TranslationForm:
        pictures = pictures_of(self.work.source)
        data = self.request.POST or None
        return TranslationForm(
            self.work, pictures, self.thing.locale.language_code, data
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_locked:
            raise PermissionDenied
        action = request.POST.get("action", "save")
        if not self._may(action):
            raise PermissionDenied
        if not self.form.is_valid() or not self._keep(action):
            messages.error(
                request, _("Nothing was saved yet: please see what is marked below.")
            )
            return self.get(request)
        return redirect(address("edit", self.thing))

    def _may(self, action: str) -> bool:
        if action == "publish":
            return access.can_publish(self.request.user, self.thing)
        return action != "submit" or access.can_submit(self.request.user, self.thing)

    def _keep(self, action: str) -> bool:
        """Save what was typed and do what was asked; False where something is wrong."""
        if self.form.is_outdated():
            self.form.add_error(
                None,
                _(
                    "Somebody saved this translation while you were writing. Copy what "
                    "you wrote, open the page again and put it in."
                ),
            )
            return False
        try:
            with transaction.atomic():
                self._save(action)
        except ValidationError as error:
            self._show(error)
            return False
        except machine.ServiceError as error:
            reason = type(error.__cause__).__name__  # no more: requests hold a key
            logger.warning("translation_service_failed", reason=reason)
            self.form.add_error(
                None, _("The translation service does not answer. Try again later.")
            )
            return False
        return True

    def _save(self, action: str) -> None:
        user = self.request.user
        texts, filled = self.form.texts(), {}
        if action == "machine":
            filled = self._by_machine([p for p, text in texts.items() if not text])
        revision = save_draft(
            self.thing,
            self.work,
            texts | filled,
            right=self.form.right(),
            by_machine=list(filled),
            slug=self.form.cleaned_data.get("slug"),
            user=user,
        )
        self.form.keep_picture_words()
        self._go_on(action, revision, len(filled))

    def _go_on(self, action: str, revision: Any, filled: int) -> None:
        user, thing = self.request.user, self.thing
        thing.refresh_from_db()
        if action == "publish":
            refuse_unread(thing, revision.as_object())
            revision.publish(user=user)
            title = self.work.draft
            messages.success(self.request, _("Published: %(title)s") % {"title": title})
        elif action == "submit":
            thing.get_workflow().start(thing, user)
            messages.success(self.request, _("Saved, and submitted for moderation."))
        elif action == "machine":
            messages.success(
                self.request,
                ngettext(
                    "The service wrote %(count)s text. Please review it.",
                    "The service wrote %(count)s texts. Please review them.",
                    filled,
                )
                % {"count": filled},
            )
        else:
            messages.success(self.request, _("Saved as a draft."))

    def _by_machine(self, paths: list[str]) -> dict[str, str]:
        translator = machine.translator_for(*self.languages)
        if translator is None:
            raise PermissionDenied
        lines = [line for line in undone(self.work) if line.path in paths]
        said = machine.translated(translator, *self.languages, lines)
        return {
            line.path: tidied(line, said[line.path])
            for line in lines
            if line.path in said
        }

    def _show(self, error: ValidationError) -> None:
        by_field = error.error_dict if hasattr(error, "error_dict") else {"": error}
        for name, errors in by_field.items():
            field = name if name in self.form.fields else control("text", name)
            self.form.add_error(field if field in self.form.fields else None, errors)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        source, target = self.languages
        thing, user = self.thing, self.request.user
        return super().get_context_data(**kwargs) | {
            "thing": thing,
            "work": self.work,
            "form": self.form,
            "media": self.form.media,
            "groups": groups(self.form, self.work.lines),
            "pictures": picture_rows(self.form, source.language_code),
            "source_locale": source,
            "target_locale": target,
            "left": len(self.work.lines) - self.work.done,
            "edit_url": self.edit_url,
            "po_url": address("po", thing),
            "is_locked": self.is_locked,
            "can_publish": access.can_publish(user, thing),
            "can_submit": access.can_submit(user, thing),
            "translator": machine.translator_for(source, target),
        }


def groups(form: TranslationForm, lines: list[Line]) -> list[dict[str, Any]]:
    """The lines under their headings, each with its controls."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in lines:
        right = control("right", line.path)
        found.setdefault(line.place.group, []).append(
            {
                "line": line,
                "text": form[control("text", line.path)],
                "right": form[right] if right in form.fields else None,
                "standing": STANDINGS[line.standing],
                "is_done": line.standing is Standing.DONE,
            }
        )
    return [{"heading": heading, "rows": rows} for heading, rows in found.items()]


def picture_rows(form: TranslationForm, source: str) -> list[dict[str, Any]]:
    """What is said of each picture in the source's language, beside the controls."""
    return [
        {
            "picture": picture,
            "rows": [
                {"source": said, "text": form[control(name, picture.pk)]}
                for name, said in words_about(picture, source).items()
            ],
        }
        for picture in form.pictures
    ]


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
