"""What the index pages list: published pages of their own language."""

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from wagtail.models import Page

from cms.reading import Reading, Shown
from events.dates import soonest_first, with_dates
from events.models import CaseStudyPage, EventPage, SpeakerPage
from events.reading.parts import status_of, written

PAGE_SIZE = 50


def agenda(reading: Reading, index: Page, number: str) -> PageOfList:
    """What comes next first, then what is over, the latest first."""
    events = with_dates(reading.visible(below(EventPage, index)), reading.now)
    return paged(soonest_first(events), number)


def speakers(reading: Reading, index: Page, number: str) -> PageOfList:
    people = reading.visible(below(SpeakerPage, index))
    return paged(people.order_by("sort_name", "title", "pk"), number)


def case_studies(reading: Reading, index: Page, number: str) -> PageOfList:
    studies = reading.visible(below(CaseStudyPage, index))
    return paged(studies.order_by("-first_published_at", "-pk"), number)


def below(model: type[Page], index: Page):
    """An index page in a preview may not stand in the tree yet."""
    return model.objects.child_of(index) if index.pk else model.objects.none()


def paged(pages, number: str) -> PageOfList:
    return Paginator(pages, PAGE_SIZE).get_page(number)


def card(reading: Reading, event: EventPage) -> Shown:
    """An event in a list, on its next date where a list knows it, else on its own."""
    start, end = event.starts_at, event.ends_at
    if getattr(event, "next_starts_at", None):
        start, end = event.next_starts_at, event.next_ends_at
    elif getattr(event, "last_starts_at", None):
        start, end = event.last_starts_at, event.last_ends_at
    return reading.link(event) | {
        "when": written(event, start, end, reading.language),
        "status": status_of(event.status),
        "summary": event.summary,
    }
