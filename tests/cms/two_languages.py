"""Versions of one thing, as they are written and as they stand."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone

from events.models import (
    Offer,
)
from tests.factories import (
    START,
    locale,
)

LATER = START + timedelta(hours=1)


def live(page):
    """The page or record as it is stored now, its rows too."""
    return type(page).objects.get(pk=page.pk)


def latest(page):
    """The page as its latest revision has it."""
    return live(page).get_latest_revision_as_object()


def offer(name: str, price: int, place: int = 0) -> Offer:
    return Offer(name=name, price=price, sort_order=place, locale=locale("fr"))


def publish(page, **changes):
    draft = latest(page)
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision().publish()
    return live(page)


def hour_comes(revision) -> None:
    """What was to be published tomorrow is published now."""
    past = timezone.now() - timedelta(minutes=1)
    revision.refresh_from_db()
    revision.approved_go_live_at = past
    revision.content["go_live_at"] = past.isoformat()
    revision.save()
    call_command("publish_scheduled")
