"""Events that belong together: a season, a festival edition, a cycle of talks."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from cms.fact_forms import FactsNotice
from events.models.records import Record


class EventSeries(Record):
    """A named series of events."""

    description = RichTextField(_("description"), blank=True)

    shared_facts = ()
    words = ("name", "slug", "description")

    panels = [FactsNotice(), "name", "description", "slug"]

    class Meta(Record.Meta):
        verbose_name = _("series")
        verbose_name_plural = _("series (plural)")
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "slug"], name="series_slug_once_per_language"
            )
        ]
