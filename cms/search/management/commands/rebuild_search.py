from typing import Any

from django.core.management.base import BaseCommand

from cms.search.rebuild import rebuild
from cms.search.sources import Source


class Command(BaseCommand):
    help = (
        "Write anew the words by which the API finds things. Safe to run twice, and "
        "while the site is up. Needed only after rows were changed past the models, or "
        "after the configured languages changed."
    )

    def handle(self, **options: Any) -> None:
        total = rebuild(self.tell)
        self.stdout.write(f"{total} entries written.")

    def tell(self, source: Source, done: int, total: int) -> None:
        self.stdout.write(f"  {source.type_name}: {done} of {total}")
