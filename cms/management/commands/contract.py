from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from graphql import print_schema


class Command(BaseCommand):
    help = "Print the running schema to frontend-contract/schema.graphql."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check",
            action="store_true",
            help="Change nothing; fail when the file is out of date.",
        )

    def handle(self, *, check: bool, **options: Any) -> None:
        from cms.api.schema import schema  # the apps must be ready

        path: Path = settings.CONTRACT_DIR / "schema.graphql"
        printed = print_schema(schema.graphql_schema) + "\n"
        if path.is_file() and path.read_text() == printed:
            self.stdout.write(f"{path.name} is up to date.")
            return
        if check:
            raise CommandError(f"{path.name} is out of date. Run `make contract`.")
        path.write_text(printed)
        self.stdout.write(f"{path.name} written.")
