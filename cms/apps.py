from typing import Any

from django.apps import AppConfig, apps
from django.apps.registry import Apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"
    label = "cms"
    verbose_name = _("Affiche")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms import checks  # noqa: F401  registers them

        post_migrate.connect(
            add_locales_to_database, sender=apps.get_app_config("wagtailcore")
        )


def add_locales_to_database(apps: Apps, **kwargs: Any) -> None:
    """After `migrate`, every configured language can be chosen in the admin."""
    if "wagtailcore" in apps.app_configs:  # its migrations may have been taken back
        from cms.content_languages import add_locales

        add_locales()
