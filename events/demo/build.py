"""The demo, in pieces: what is real and without a clock, and what counts from a day."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import transaction
from wagtail.signal_handlers import disable_reference_index_auto_update

from events.demo.builder import Builder, Done
from events.demo.content.announcement import ANNOUNCEMENT
from events.demo.content.season import season
from events.demo.site import build_site


def build_announcement() -> Done:
    """The site, and the talks of 15 June 2017 with their people and case studies."""
    with building() as builder:
        builder.ensure(ANNOUNCEMENT)
    return builder.done


def build_season(from_date: date) -> Done:
    """The site, and invented events around and after a day."""
    with building() as builder:
        builder.ensure(season(from_date))
    return builder.done


def build_demo(from_date: date) -> Done:
    """Everything."""
    with building() as builder:
        builder.ensure(ANNOUNCEMENT)
        builder.ensure(season(from_date))
    return builder.done


@contextmanager
def building() -> Iterator[Builder]:
    """A builder whose site stands; all of its work is kept or none.

    It indexes references once for each page: Wagtail's signals would do so again for
    every row below it.
    """
    with transaction.atomic(), disable_reference_index_auto_update():
        builder = Builder()
        build_site(builder)
        yield builder
