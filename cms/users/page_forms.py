"""The form of a page, for somebody who works for some organisations or languages."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from cms.users.scope import OWNER, owner_of, scope_of

NOT_WORDS = (OWNER, "show_in_menus", "go_live_at", "expire_at")


class ScopedPageForm(WagtailAdminPageForm):
    """A page is given to one's own organisations only; translators write words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is None or scope_of(self.for_user).is_unlimited:
            return
        where = self.instance if self.instance.pk else self.parent_page
        self._limit(where.permissions_for_user(self.for_user))

    def _limit(self, tester: Any) -> None:
        if getattr(tester, "is_translator", False) and not tester.can_write():
            for name in NOT_WORDS:
                if name in self.fields:
                    self.fields[name].disabled = True
        elif OWNER in self.fields and not self.fields[OWNER].disabled:
            self._limit_owner(scope_of(self.for_user), tester)

    def _limit_owner(self, scope: Any, tester: Any) -> None:
        """A new page belongs to the only organisation, or to a chosen one of several.

        A page that belongs to nobody stays so, and so does what contributors without an
        organisation write.
        """
        field = self.fields[OWNER]
        if not scope.organisations:
            field.disabled = getattr(tester, "only_adds", False)
            return
        if self.instance.pk and owner_of(self.instance) is None:
            field.disabled = True
            return
        field.widget = forms.Select()
        field.queryset = field.queryset.filter(pk__in=scope.organisations)
        field.required = True
        if len(scope.organisations) == 1:
            field.empty_label = None
            self.initial[OWNER] = next(iter(scope.organisations))

    def clean_owning_organisation(self) -> Any:
        """Drafts may lack what is required; to whom they belong is known at once."""
        owner, field = self.cleaned_data[OWNER], self.fields[OWNER]
        if owner is None and isinstance(field.widget, forms.Select):
            if field.queryset.count() == 1:
                return field.queryset.get()
            raise forms.ValidationError(_("Choose one of your organisations."))
        return owner
