"""What events and case studies are about."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.fact_forms import FactsNotice
from events.models.records import Record


class Theme(Record):
    """A subject such as "Shared resources", possibly below a wider one."""

    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
        verbose_name=_("wider theme"),
    )

    shared_facts = ("parent",)
    words = ("name", "slug")

    panels = [FactsNotice(), "name", "parent", "slug"]

    class Meta(Record.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "slug"], name="theme_slug_once_per_language"
            ),
            models.CheckConstraint(
                condition=models.Q(parent=None) | ~models.Q(parent=models.F("pk")),
                name="theme_not_its_own_parent",
            ),
        ]
