"""Tags of the reading copies."""

from typing import Any

from django import template
from django.template import Context
from wagtail.fields import StreamValue
from wagtail.models import Page

from cms.reading import Reading, Shown

register = template.Library()


@register.simple_tag(takes_context=True)
def reading(context: Context) -> Reading:
    """What the copy of the context's page may show."""
    return Reading(context["page"], context.get("request"))


@register.inclusion_tag("cms/reading/blocks.html")
def free_content(reading: Reading, stream: StreamValue) -> dict[str, Any]:
    return {"blocks": reading.blocks(stream)}


@register.simple_tag
def child_links(reading: Reading) -> list[Shown]:
    """The visible pages directly below, in the order of the tree."""
    page = reading.page
    if not page.pk:  # a preview of a new page
        return []
    children = reading.visible(Page.objects.child_of(page)).order_by("path")
    return [reading.link(child) for child in children]


@register.simple_tag
def menu(reading: Reading, stream: StreamValue) -> list[Shown]:
    """The entries that lead somewhere: to a visible page, or to an address."""
    entries = [block.value for block in stream]
    below = [child for entry in entries for child in entry["children"]]
    ids = [entry["page"].pk for entry in [*entries, *below] if entry["page"]]
    pages = reading.links(Page, ids)
    shown = [
        menu_link(entry, pages)
        | {"children": [menu_link(child, pages) for child in entry["children"]]}
        for entry in entries
    ]
    return [without_dead_ends(entry) for entry in shown if entry["url"]]


def menu_link(entry: Any, pages: dict[int, Shown]) -> Shown:
    page = pages.get(entry["page"].pk if entry["page"] else 0)
    if page is None:
        return {"label": entry["label"] or entry["url"], "url": entry["url"]}
    return {"label": entry["label"] or page["title"], "url": page["url"]}


def without_dead_ends(entry: Shown) -> Shown:
    return entry | {"children": [link for link in entry["children"] if link["url"]]}
