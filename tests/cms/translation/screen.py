"""The side-by-side screen as a browser sees it."""

from django.http import QueryDict
from wagtail.models import Page

from events.models import EventPage


def version(page: Page, code: str = "en") -> EventPage:
    return EventPage.objects.get(
        translation_key=page.translation_key, locale__language_code=code
    )


def texts_in(data: QueryDict) -> dict[str, str]:
    return {name: data[name] for name in data if name.startswith("text-")}
