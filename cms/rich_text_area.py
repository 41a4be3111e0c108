"""Wagtail's editor of rich text: with a name, and for text that a database can keep."""

import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text import DraftailRichTextArea


class RichTextArea(DraftailRichTextArea):
    """Says to a screen reader what is written in it: the label of the field.

    A script makes the editors in free content; it knows no label, so they have a name.

    What arrives is JSON, which can hold halves of characters (lone surrogates). They
    become U+FFFD, as what is no UTF-8 does in any other field of a form.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options["ariaLabel"] = _("Text")

    def get_context(
        self, name: str, value: Any, attrs: dict[str, Any] | None
    ) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        attributes = context["widget"]["attrs"]
        label = f"{attributes.get('id', name)}-label"
        attributes["data-w-init-detail-value"] = json.dumps(
            {**self.options, "ariaLabelledBy": label}, cls=DjangoJSONEncoder
        )
        return context

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> str | None:
        source = super().value_from_datadict(data, files, name)
        if source is None:
            return None
        return source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
