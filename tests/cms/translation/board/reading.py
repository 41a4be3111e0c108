"""What the board shows, row by row, and what there is to be shown."""

from datetime import datetime, timedelta

from bs4 import BeautifulSoup, Tag
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile

from cms.translation.start import start_translation
from events.models import EventPage
from tests.factories import (
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    translated,
)

EVENTS = "events.eventpage"
ROW = ".board tbody tr"
FRENCH = "Source, published | Edit"


def change(page: Page, *, publish: bool = True, **words: str) -> None:
    for name, value in words.items():
        setattr(page, name, value)
    revision = page.save_revision()
    if publish:
        revision.publish()


def soup(client: Client, **question: object) -> BeautifulSoup:
    response = client.get(reverse("translation:board"), question)
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "lxml")


def rows_in(response: HttpResponse) -> list[Tag]:
    return BeautifulSoup(response.content.decode(), "lxml").select(ROW)


def rows(client: Client, **question: object) -> list[list[str]]:
    """The title of each thing, and what its cells say and offer."""
    page = soup(client, **{"ordering": "title"} | question)
    for hidden in page.select(".w-sr-only, .board-facts"):
        hidden.decompose()
    return [
        [" | ".join(cell.stripped_strings) for cell in row.find_all(["th", "td"])]
        for row in page.select(ROW)
    ]


def titles(client: Client, **question: object) -> list[str]:
    return [row[0] for row in rows(client, **question)]


def in_days(number: int) -> datetime:
    return timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(number)


def event(title: str, days: int, **facts: object) -> EventPage:
    start = in_days(days)
    return EventFactory(
        title=title, starts_at=start, ends_at=start + timedelta(hours=2), **facts
    )


def grant(codes: list[str], *pages: Page, records: list[str] = ()) -> object:
    """Somebody who may do this with pages from these downwards, and with records."""
    user = get_user_model().objects.create_user("translator", password="x")
    UserProfile.objects.create(user=user, preferred_language="en")
    group = Group.objects.create(name="translators")
    names = ["access_admin", "start_translation", *records]
    group.permissions.add(*Permission.objects.filter(codename__in=names))
    for page in pages:
        for code in codes:
            permission = Permission.objects.get(codename=f"{code}_page")
            GroupPagePermission.objects.create(
                group=group, page=page, permission=permission
            )
    user.groups.add(group)
    return user


COUNTED = {
    "per_page": 100,
    "ordering": "date",
    "type": ["events.speakerpage", EVENTS, "events.venue"],
}


def fill(count: int) -> None:
    """So many pages, an event and a record among them, in two languages."""
    for number in range(count):
        page = SpeakerFactory(title=f"Speaker {number}")
        if number < 3:
            start_translation(page, locale("en"))
    translated(event("Soon", 2))
    VenueFactory()
