"""One labelled input for each content language, as a single form field."""

from collections.abc import Mapping
from typing import Any

from django import forms
from wagtail.coreutils import get_content_languages


class LocalizedTextInput(forms.Widget):
    """A fieldset of text inputs named `<name>_<language code>`."""

    template_name = "media/localized_text_input.html"
    use_fieldset = True

    def id_for_label(self, id_: str) -> str:
        """The field's own label leads to the first language."""
        return f"{id_}_{next(iter(get_content_languages()))}" if id_ else ""

    def get_context(
        self, name: str, value: Mapping[str, str] | None, attrs: dict[str, Any] | None
    ) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        id_ = widget["attrs"].pop("id", name)
        # Where Wagtail's field template puts the label and the help text.
        widget["labelled_by"] = f"{self.id_for_label(id_)}-label"
        widget["described_by"] = widget["attrs"].pop("aria-describedby", "")
        widget["inputs"] = [
            {
                "id": f"{id_}_{language}",
                "name": f"{name}_{language}",
                "language": language,
                "label": label,
                "text": (value or {}).get(language, ""),
            }
            for language, label in get_content_languages().items()
        ]
        return context

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> dict[str, str]:
        return {
            language: data.get(f"{name}_{language}", "")
            for language in get_content_languages()
        }

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> bool:
        return all(
            f"{name}_{language}" not in data for language in get_content_languages()
        )


class LocalizedTextFormField(forms.Field):
    """Cleans to {language code: text}, without the languages left empty.

    max_length:  characters of one language; the model refuses more, the inputs stop
                 there.
    """

    widget = LocalizedTextInput

    def __init__(self, *, max_length: int | None = None, **kwargs: Any) -> None:
        self.text = forms.CharField(required=False)
        self.max_length = max_length
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"maxlength": self.max_length} if self.max_length else {}

    def clean(self, value: Mapping[str, Any] | None) -> dict[str, str]:
        cleaned = {
            language: self.text.clean(words)
            for language, words in (value or {}).items()
        }
        given = {code: words for code, words in cleaned.items() if words}
        super().clean(given)
        return given

    def has_changed(
        self,
        initial: Mapping[str, str] | None,
        data: Mapping[str, Any] | None,
    ) -> bool:
        before, after = initial or {}, data or {}
        return any(
            self.text.has_changed(before.get(language, ""), after.get(language, ""))
            for language in get_content_languages()
        )
