"""Users in the admin: Wagtail's own screens, with organisations and languages."""

from django.forms import ModelForm
from wagtail.users.views import users

from cms.users.forms import ScopedUserCreationForm, ScopedUserEditForm


class UserViewSet(users.UserViewSet):
    create_template_name = "users/admin/create.html"
    edit_template_name = "users/admin/edit.html"

    def get_form_class(self, for_update: bool = False) -> type[ModelForm]:
        return ScopedUserEditForm if for_update else ScopedUserCreationForm
