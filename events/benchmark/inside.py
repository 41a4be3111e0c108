"""What the benchmark does in its database through Django, which must be set up."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.media.addresses import ImageWidth, image_url
from cms.media.models import Image
from events.benchmark.asking import PROXIED
from events.benchmark.questions import API, WATCHED, Question
from events.models import EventPage

PACE = 0.2  # seconds between two publications


def has_memory() -> bool:
    """Whether the API can keep answers; here, where it was told not to, it must not."""
    size = getattr(settings, "API_MEMORY_BYTES", None)
    assert not size, "API_MEMORY=0 does not switch the memory off."
    return size is not None


def statements_of(question: Question) -> int:
    """SQL statements of an answer, when the document has been parsed before."""
    client = Client(headers={name.lower(): value for name, value in PROXIED.items()})
    asked = {"query": question.document, "variables": question.variables}
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            answer = client.post(API, asked, content_type="application/json")
    assert answer.status_code == 200, answer.content
    return len(captured)


def keep_image_addresses() -> None:
    """Beside the images, for SQL to read: it cannot sign them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE IF NOT EXISTS bench_image_address "
            "(image_id bigint PRIMARY KEY, url text NOT NULL)"
        )
        cursor.execute("TRUNCATE bench_image_address")
        cursor.executemany(
            "INSERT INTO bench_image_address VALUES (%s, %s)",
            [(image.pk, address_of(image)) for image in Image.objects.all()],
        )
        cursor.execute("ANALYZE bench_image_address")


def address_of(image: Image) -> str:
    return image_url(
        image.pk,
        image.file.name,
        width=ImageWidth.W640,
        original_width=image.width,
        original_height=image.height,
    )


@contextmanager
def one_title() -> Iterator[EventPage]:
    """The event that is watched, whose title is afterwards what it was."""
    page = EventPage.objects.get(
        slug=WATCHED.variables["slug"],
        locale__language_code=WATCHED.variables["locale"],
    )
    before = page.title
    try:
        yield page
    finally:
        page.title = before
        page.save_revision().publish()


def publish_for(seconds: float) -> list[float]:
    """Publish another title over and over, each with its number at its end.

    Returns when each was committed, by the clock that processes have in common.
    """
    commits: list[float] = []
    with one_title() as page:
        base, end = page.title, time.monotonic() + seconds
        while time.monotonic() < end:
            began = time.monotonic()
            page.title = f"{base} {len(commits)}"
            with transaction.atomic():
                # Before what others do then, which is none of the commit.
                transaction.on_commit(lambda: commits.append(time.monotonic()))
                page.save_revision().publish()
            time.sleep(max(0.0, PACE - (time.monotonic() - began)))
    return commits
