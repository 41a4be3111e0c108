"""A page of free content: about us, how to come, legal notice."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.blocks import FreeContentBlock
from cms.headless import HeadlessPageMixin


class ContentPage(HeadlessPageMixin, Page):
    """A page of free content, possibly with pages below it."""

    body = StreamField(FreeContentBlock(), verbose_name=_("text"), blank=True)
    owning_organisation = models.ForeignKey(
        "events.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("belongs to"),
        help_text=_("The organisation whose team looks after this page."),
    )

    words = ("body",)

    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = [
        "home.ContentPage",
        "events.EventIndexPage",
        "events.SpeakerIndexPage",
        "events.CaseStudyIndexPage",
    ]

    content_panels = [*Page.content_panels, "body"]
    settings_panels = [*Page.settings_panels, "owning_organisation"]

    search_fields = [*Page.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("page of free content")
        verbose_name_plural = _("pages of free content")
