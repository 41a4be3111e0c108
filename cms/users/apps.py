from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UsersConfig(AppConfig):
    name = "cms.users"
    label = "users"
    verbose_name = _("Users")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.models import AbstractPage
        from wagtail.permissions import register_permission_policy

        from cms.users import notices
        from cms.users.page_policy import ScopedPagePolicy

        register_permission_policy(AbstractPage, ScopedPagePolicy())
        notices.connect()
