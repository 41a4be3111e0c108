"""For whom somebody works, in the form of a user."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils.text import capfirst
from wagtail.users.forms import UserCreationForm, UserEditForm

from cms.api.versions import is_source

LANGUAGES = get_user_model()._meta.get_field("languages")
SCOPE = {"organisations", "languages"}
WIDGETS = {"organisations": forms.CheckboxSelectMultiple}


class ScopeFormMixin(forms.ModelForm):
    """Organisations, each once, by the version first written; languages of the site."""

    languages = forms.MultipleChoiceField(
        label=capfirst(LANGUAGES.verbose_name),
        help_text=LANGUAGES.help_text,
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["organisations"]
        field.queryset = field.queryset.filter(is_source(field.queryset.model))


class ScopedUserCreationForm(ScopeFormMixin, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | SCOPE
        widgets = UserCreationForm.Meta.widgets | WIDGETS


class ScopedUserEditForm(ScopeFormMixin, UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | SCOPE
        widgets = UserEditForm.Meta.widgets | WIDGETS
