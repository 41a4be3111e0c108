"""What was made, in one language."""

from typing import Any

from events.models import EventPage


def in_language(model: type, language: str) -> Any:
    return model.objects.filter(locale__language_code=language)


def event_in(language: str) -> EventPage:
    return in_language(EventPage, language).get()
