from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from graphql import print_schema


class Command(BaseCommand):
    help = "Write schema.graphql and trusted-documents.json of frontend-contract/."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check",
            action="store_true",
            help="Change nothing; fail when a file is out of date, or when what is "
            "released would break.",
        )
        parser.add_argument(
            "--release",
            action="store_true",
            help="Keep schema and operations as they are now for later checks.",
        )
        parser.add_argument(
            "--breaking",
            action="store_true",
            help="Release although something breaks; for a new major version.",
        )

    def handle(
        self, *, check: bool, release: bool, breaking: bool, **options: Any
    ) -> None:
        # The apps must be ready.
        from cms.api.compatibility import TRUSTED, breaks_release, write_release
        from cms.api.schema import schema
        from cms.api.trusted import registry

        running = schema.graphql_schema
        folder: Path = settings.CONTRACT_DIR
        self.print(folder / "schema.graphql", print_schema(running) + "\n", check)
        released = folder / "released"
        trusted = registry(folder / "operations", released / TRUSTED)
        self.print(folder / TRUSTED, trusted, check)
        broken = breaks_release(running, released)
        if broken and not breaking:
            listed = "\n".join(f"- {sentence}" for sentence in broken)
            raise CommandError(
                f"What partner sites build on would break:\n{listed}\n"
                "Keep it beside what is new, marked @deprecated: see "
                "frontend-contract/deprecation.md."
            )
        if release:
            write_release(running, folder, released)
            self.stdout.write("This contract is the released one.")

    def print(self, path: Path, text: str, check: bool) -> None:
        if path.is_file() and path.read_text() == text:
            self.stdout.write(f"{path.name} is up to date.")
            return
        if check:
            raise CommandError(f"{path.name} is out of date. Run `make contract`.")
        path.write_text(text)
        self.stdout.write(f"{path.name} written.")
