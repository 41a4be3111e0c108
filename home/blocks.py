"""The navigation of a site, kept on its home page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks import PageOrAddressMixin


class NavigationLinkBlock(PageOrAddressMixin, blocks.StructBlock):
    label = blocks.CharBlock(
        label=_("Label"),
        required=False,
        max_length=80,
        help_text=_("Left empty, it is the title of the page."),
    )
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(
        label=_("Address"),
        required=False,
        help_text=_("Instead of a page, an address outside this site."),
    )

    class Meta:
        icon = "link"
        label = _("Link")
        description = _("One entry of the menu")


class NavigationEntryBlock(NavigationLinkBlock):
    children = blocks.ListBlock(
        NavigationLinkBlock(), label=_("Entries below it"), default=[]
    )


class NavigationBlock(blocks.StreamBlock):
    """The menu: entries, each with entries below it or none."""

    link = NavigationEntryBlock()
