"""What a site says of itself in every language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="site")
class SiteSettings(BaseSiteSetting):
    """Where visitors write to."""

    contact_email = models.EmailField(
        _("contact address"),
        blank=True,
        help_text=_("Shown to visitors: where they write to."),
    )

    panels = ["contact_email"]

    class Meta:
        verbose_name = _("about the site")
        verbose_name_plural = _("about the sites")
