"""An editor at work: a form as a browser shows it, what is typed, what comes back."""

from datetime import UTC, datetime
from html import unescape
from typing import Any

from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from events.figures import NBSP
from events.models import EventIndexPage, EventPage

DAY = "2027-06-15"
SAVE = "action-save"
PUBLISH = "action-publish"


def add_address(agenda: EventIndexPage) -> str:
    return reverse("wagtailadmin_pages:add", args=("events", "eventpage", agenda.pk))


def edit_address(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=(page.pk,))


def shown(response: HttpResponse) -> QueryDict:
    """What a browser would send of a form that nobody has touched."""
    data = querydict_from_html(response.content.decode(), form_id="page-edit-form")
    for name in [name for name in data if "__prefix__" in name]:
        del data[name]
    data["body-count"] = "0"  # a script makes the controls of free content
    return data


def opened(client: Client, page: Page) -> QueryDict:
    return shown(client.get(edit_address(page)))


def new_event(client: Client, agenda: EventIndexPage, **values: Any) -> QueryDict:
    """The form of a new event with the least that must be typed, and what is given."""
    least = {
        "title": "Échange",
        "slug": "echange",
        "summary": "Un matin.",
        "starts_at": f"{DAY} 10:15",
        "ends_at": f"{DAY} 11:45",
    }
    return fill(shown(client.get(add_address(agenda))), **least | values)


def text(response: HttpResponse) -> str:
    """The page that came back, with plain spaces in its dates."""
    return unescape(response.content.decode()).replace(NBSP, " ")


def fill(data: QueryDict, **values: Any) -> QueryDict:
    for name, value in values.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def add_item(data: QueryDict, title: str, start: str, end: str, *speakers: Any) -> None:
    """Type a programme item and those who take part, as a new row."""
    row = _new_row(data, "programme_items")
    data[f"{row}-kind"] = "talk"
    data[f"{row}-title"] = title
    data[f"{row}-starts_at"] = start
    data[f"{row}-ends_at"] = end
    data[f"{row}-description"] = "null"
    for relation in ("case_study_rows", "language_rows", "contributions"):
        data[f"{row}-{relation}-TOTAL_FORMS"] = "0"
        data[f"{row}-{relation}-INITIAL_FORMS"] = "0"
    for speaker in speakers:
        person = _new_row(data, f"{row}-contributions")
        data[f"{person}-speaker"] = str(speaker.pk)
        data[f"{person}-part"] = "speaker"


def add_date(data: QueryDict, start: str, end: str) -> str:
    """Type a date as a new row; the prefix of its controls."""
    row = _new_row(data, "occurrences")
    data[f"{row}-starts_at"] = start
    data[f"{row}-ends_at"] = end
    data[f"{row}-offers-TOTAL_FORMS"] = "0"
    data[f"{row}-offers-INITIAL_FORMS"] = "0"
    return row


def _new_row(data: QueryDict, relation: str) -> str:
    place = int(data[f"{relation}-TOTAL_FORMS"])
    data[f"{relation}-TOTAL_FORMS"] = str(place + 1)
    row = f"{relation}-{place}"
    data.update({f"{row}-id": "", f"{row}-DELETE": "", f"{row}-ORDER": str(place + 1)})
    return row


def weekly(count: int) -> dict[str, Any]:
    """The controls of a rule, as an editor sets them."""
    return {
        "recurrence_frequency": "weekly",
        "recurrence_ends": "count",
        "recurrence_count": str(count),
    }


def only_event() -> EventPage:
    """As its latest draft has it."""
    return EventPage.objects.get().get_latest_revision_as_object()


def starts(event: EventPage) -> list[datetime]:
    return [row.starts_at for row in event.occurrences.all()]


def at(hour: int, *, day: int = 15) -> datetime:
    """An hour in June at the clock of the site, as it is stored."""
    return datetime(2027, 6, day, hour + 4, tzinfo=UTC)
