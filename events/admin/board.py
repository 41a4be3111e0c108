"""The dates of events, for the board of translations."""

from datetime import datetime

from django.db.models import QuerySet

from cms.translation.board.dates import Dates
from events.admin.columns import shown_date
from events.dates import with_dates
from events.models import EventPage

SHOWN = ("starts_at", "ends_at", "time_zone", "is_all_day")


def coming(now: datetime) -> QuerySet:
    return with_dates(EventPage.objects.only(*SHOWN), now)


def event_dates() -> Dates:
    return Dates(EventPage, EventPage.objects.between, coming, shown_date)
