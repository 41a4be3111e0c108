"""The words of the source beside those of the translation."""

from functools import cached_property
from typing import Any

import structlog
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from cms.translation import access, machine
from cms.translation.entries import Standing
from cms.translation.forms import TranslationForm, control
from cms.translation.lines import Line
from cms.translation.mixin import refuse_unread
from cms.translation.pictures import pictures_of, words_about
from cms.translation.saving import save_draft, tidied, undone
from cms.translation.views.things import (
    AdminScreen,
    TranslationView,
    address,
)

logger = structlog.get_logger(__name__)
STANDINGS: dict[Standing, Promise] = {
    Standing.DONE: gettext_lazy("Done"),
    Standing.TO_TRANSLATE: gettext_lazy("To translate"),
    Standing.CHANGED: gettext_lazy("Changed in the source"),
    Standing.TO_REVIEW: gettext_lazy("By machine, to review"),
}


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
