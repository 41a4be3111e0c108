from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "cms.search"
    label = "search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(fill_when_empty, sender=self)


def fill_when_empty(**kwargs: Any) -> None:
    """After `migrate`, what was published before there was a search is found."""
    from cms.first_start import has_unapplied_migrations
    from cms.search.models import SearchEntry
    from cms.search.rebuild import rebuild

    if has_unapplied_migrations() or SearchEntry.objects.exists():
        return
    rebuild()
