"""A text in several languages in one column: no language is a column."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.coreutils import get_content_languages

from cms.media.forms import LocalizedTextFormField


def text(value: Mapping[str, str] | None, language: str) -> str:
    """The text in this very language, or "". Another language is never served."""
    return (value or {}).get(language, "")


class LocalizedTextField(models.JSONField):
    """Plain text by language code: {"fr": "Une lanterne", "en": "A lantern"}.

    Languages come from WAGTAIL_CONTENT_LANGUAGES; adding one needs no migration, and
    texts of a language that is no longer configured stay. `max_length` counts the
    characters of one language.
    """

    description = _("Text in several languages")
    default_error_messages = {
        "not_texts": _("Give one text for each language code."),
        "too_long": _(
            "%(language)s: the text has %(length)d characters; "
            "at most %(limit)d are allowed."
        ),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if not is_texts(value):
            raise ValidationError(self.error_messages["not_texts"], code="not_texts")
        for language, words in value.items():
            if self.max_length and len(words) > self.max_length:
                raise ValidationError(
                    self.error_messages["too_long"],
                    code="too_long",
                    params={
                        "language": get_content_languages().get(language, language),
                        "length": len(words),
                        "limit": self.max_length,
                    },
                )

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        defaults = {
            "form_class": LocalizedTextFormField,
            "max_length": self.max_length,
            "show_hidden_initial": False,  # Django's choice for a callable default
        }
        # Not JSONField's, which would edit the text as JSON.
        return models.Field.formfield(self, **{**defaults, **kwargs})

    def save_form_data(self, instance: models.Model, data: Any) -> None:
        """Replace the configured languages only: a form shows no other."""
        shown = get_content_languages()
        kept = {
            language: words
            for language, words in (getattr(instance, self.name) or {}).items()
            if language not in shown
        }
        super().save_form_data(instance, {**kept, **(data or {})})


def is_texts(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(item, str) for pair in value.items() for item in pair
    )
