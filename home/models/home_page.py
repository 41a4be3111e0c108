"""The first page of a site, one in each language."""

from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.blocks import FreeContentBlock
from cms.headless import HeadlessPageMixin
from home.blocks import NavigationBlock


class HomePage(HeadlessPageMixin, Page):
    """The root of one language; it also holds that language's navigation."""

    body = StreamField(FreeContentBlock(), verbose_name=_("text"), blank=True)
    navigation = StreamField(
        NavigationBlock(),
        verbose_name=_("navigation"),
        blank=True,
        help_text=_("The menu of the site, in this language."),
    )

    words = ("body", "navigation")

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.ContentPage",
        "events.EventIndexPage",
        "events.SpeakerIndexPage",
        "events.CaseStudyIndexPage",
    ]

    content_panels = [*Page.content_panels, "body", "navigation"]

    search_fields = [*Page.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
