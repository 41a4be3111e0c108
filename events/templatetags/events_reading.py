"""Tags that fetch what the reading copies of this app print."""

from typing import Any

from django import template
from django.core.paginator import Page as PageOfList
from django.template import Context

from cms.reading import Reading, Shown
from events.reading import lists
from events.reading.case_study import read_case_study
from events.reading.event import read_event
from events.reading.people import read_speaker

register = template.Library()
register.simple_tag(read_event, name="read_event")
register.simple_tag(read_case_study, name="read_case_study")
register.simple_tag(read_speaker, name="read_speaker")

LISTS = {
    "agenda": lists.agenda,
    "speakers": lists.speakers,
    "case_studies": lists.case_studies,
}


@register.simple_tag(takes_context=True)
def page_of(context: Context, reading: Reading, kind: str) -> PageOfList:
    """One page of what an index lists; `?page=` says which."""
    number = context["request"].GET.get("page", "")
    return LISTS[kind](reading, context["page"], number)


@register.simple_tag
def event_card(reading: Reading, event: Any) -> Shown:
    return lists.card(reading, event)


@register.filter
def link_in(page: Any, reading: Reading) -> Shown:
    return reading.link(page)
