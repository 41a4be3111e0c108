from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management import BaseCommand, CommandError

from events.benchmark.seeding import SeedError, seed
from events.management.commands.demo import without_chatter

SECONDS = 5  # between two lines about the same thing


class Command(BaseCommand):
    help = (
        "Fill an empty database with invented content for measuring: the same for the "
        "same number of events."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--events", type=int, default=1_000, metavar="N")
        parser.add_argument(
            "--beside-other-content",
            action="store_true",
            dest="beside",
            help="Also where there is content; it cannot be taken out again.",
        )

    def handle(self, *args: Any, events: int, beside: bool, **options: Any) -> None:
        if events < 1:
            raise CommandError(f"--events is {events}; it must be at least 1.")
        self.told = monotonic()
        started = self.told
        try:
            with without_chatter():
                seed(events, self.tell, beside=beside)
        except SeedError as error:
            raise CommandError(str(error)) from error
        seconds = monotonic() - started
        self.stdout.write(f"{events} events and what they need, in {seconds:.0f} s.")

    def tell(self, what: str, done: int, total: int) -> None:
        now = monotonic()
        if done == total or now - self.told > SECONDS:
            self.told = now
            self.stdout.write(f"  {what}: {done} of {total}")
            self.stdout.flush()
