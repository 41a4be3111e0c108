"""The side-by-side screen as a form: for each text its translation, and whether it is
right as it is.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text import get_rich_text_editor_widget
from wagtail.admin.widgets import AdminAutoHeightTextInput

from cms.translation.entries import Standing
from cms.translation.lines import Line, Work
from cms.translation.pictures import PICTURE_WORDS, say, words_about

RIGHT = {
    Standing.CHANGED: _("Still right as it is"),
    Standing.TO_TRANSLATE: _("The same in both languages"),
    Standing.TO_REVIEW: _("Reviewed"),
}


def control(kind: str, path: Any) -> str:
    """The name of a control; scripts select by it, and stumble over a full stop."""
    return f"{kind}-{path}".replace(".", "__")


class TranslationForm(forms.Form):
    """Texts and confirmations (see `control`), the slug, words about pictures."""

    based_on = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, work: Work, pictures: list[Any], language: str, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.work, self.language = work, language
        self.pictures = pictures
        self.fields["based_on"].initial = str(work.draft.latest_revision_id or "")
        for line in work.lines:
            self.fields[control("text", line.path)] = text_field(line, language)
            if line.standing in RIGHT:
                self.fields[control("right", line.path)] = forms.BooleanField(
                    label=RIGHT[line.standing], required=False
                )
        if hasattr(work.draft, "slug"):
            self.fields["slug"] = forms.SlugField(
                label=_("Slug"),
                max_length=200,
                required=False,
                initial=own_slug(work),
                widget=forms.TextInput(attrs={"lang": language}),
                help_text=_(
                    "The end of the address in this language. "
                    "Left empty, it is made from the title."
                ),
            )
        for picture in pictures:
            for name, said in words_about(picture, language).items():
                self.fields[control(name, picture.pk)] = picture_field(
                    picture, name, said, language
                )

    def texts(self) -> dict[str, str]:
        """What was typed, by path."""
        return {
            line.path: self.cleaned_data[control("text", line.path)]
            for line in self.work.lines
        }

    def right(self) -> list[str]:
        """The paths of texts that somebody said are right as they are."""
        return [
            line.path
            for line in self.work.lines
            if self.cleaned_data.get(control("right", line.path))
        ]

    def keep_picture_words(self) -> None:
        """Save what was typed about the pictures, where it changed."""
        for picture in self.pictures:
            words = {
                name: self.cleaned_data[control(name, picture.pk)]
                for name in PICTURE_WORDS
            }
            if words != words_about(picture, self.language):
                say(picture, self.language, words)

    def is_outdated(self) -> bool:
        """Whether somebody else saved the translation while this form was open."""
        return self.cleaned_data["based_on"] != self.fields["based_on"].initial


def own_slug(work: Work) -> str:
    """The slug of the translation; "" while it is the one that was copied."""
    is_copied = not work.draft.live and work.draft.slug.startswith(work.source.slug)
    return "" if is_copied else work.draft.slug


def text_field(line: Line, language: str) -> forms.CharField:
    """The control for the translation of one text."""
    attrs = {"lang": language, "dir": "auto"}
    if line.is_html:
        widget = get_rich_text_editor_widget(
            features=list(line.place.features or ()) or None
        )
        widget.attrs.update(attrs)
    elif line.place.is_long:
        widget = AdminAutoHeightTextInput(attrs=attrs)
    else:
        widget = forms.TextInput(attrs=attrs)
    return forms.CharField(
        label=line.place.label,
        max_length=None if line.is_html else line.place.max_length,
        required=False,
        initial=line.own,
        widget=widget,
    )


def picture_field(picture: Any, name: str, said: str, language: str) -> forms.CharField:
    """The control for one kind of words about a picture."""
    field = picture._meta.get_field(name)
    return forms.CharField(
        label=field.verbose_name,
        max_length=field.max_length,
        required=False,
        initial=said,
        widget=AdminAutoHeightTextInput(attrs={"lang": language, "dir": "auto"}),
    )
