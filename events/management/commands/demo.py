import logging
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.core.management import BaseCommand, CommandError
from django.utils import timezone

from events.demo.build import build_demo
from events.demo.builder import DemoError


class Command(BaseCommand):
    help = (
        "Create or refresh the demo content. Safe to run twice; deletes nothing that "
        "an editor made."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--from-date",
            type=date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="The day that the season counts from; today in Toronto by default.",
        )

    def handle(self, *args: Any, from_date: date | None, **options: Any) -> None:
        today = timezone.localdate(timezone=ZoneInfo("America/Toronto"))
        try:
            with without_chatter():
                done = build_demo(from_date or today)
        except DemoError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Demo content: {done.created} created, {done.left} left as they were."
        )


@contextmanager
def without_chatter() -> Iterator[None]:
    """Wagtail logs each page and each index entry: hundreds of lines."""
    logging.disable(logging.INFO)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
