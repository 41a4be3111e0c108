"""Wagtail's editor of rich text, for text that a database can keep."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.rich_text import DraftailRichTextArea


class RichTextArea(DraftailRichTextArea):
    """What arrives is JSON, which can hold halves of characters (lone surrogates).

    They become U+FFFD, as what is no UTF-8 does in any other field of a form.
    """

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> str | None:
        source = super().value_from_datadict(data, files, name)
        if source is None:
            return None
        return source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
