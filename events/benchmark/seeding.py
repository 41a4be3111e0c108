"""A site full of invented content, written in bulk.

Nobody wants it on a real site: it goes into a database without content.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

import django
from django.db import connection, transaction
from django.db.models import Model, Q
from wagtail.models import Page, Revision, Site

from cms.media.models import Image
from cms.search.entries import write_entries
from cms.search.models import SearchEntry
from cms.search.sources import source_for
from events.benchmark import content, directory, things
from events.benchmark.store import Place, Store
from events.benchmark.things import PUBLISHED, Ref, Thing, key_of
from events.benchmark.words import PICTURE
from events.demo import motifs, posters
from events.demo.builder import Builder
from events.demo.content.site import FRAME, HOME
from events.demo.notation import Picture, Words
from events.demo.site import take_over
from events.models import (
    CaseStudyIndexPage,
    CaseStudyPage,
    EventIndexPage,
    EventPage,
    Organisation,
    SpeakerIndexPage,
    SpeakerPage,
    Theme,
    Venue,
)

AT_ONCE = 250  # things in one transaction
SEARCHING = 2  # processes: the words of a thing take longer than the thing
MOTIFS = (motifs.exchange, motifs.lantern, motifs.waves, motifs.moons)
PALETTES = (
    posters.NIGHT,
    posters.FOREST,
    posters.DAWN,
    posters.FJORD,
    posters.BRICK,
)

# Statements that drop something, and make it again: indexes that nothing here reads,
# and references in any table.
LEFT_OUT = """
SELECT format('DROP INDEX %%I', indexname), indexdef
FROM pg_indexes
WHERE schemaname = current_schema() AND tablename = ANY(%s)
    AND indexdef LIKE 'CREATE INDEX %%'
UNION ALL
SELECT
    format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
    format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s',
        conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint
WHERE connamespace = current_schema()::regnamespace AND contype = 'f'
"""

# Told what is written, and how many of how many are.
Progress = Callable[[str, int, int], None]
WriteWords = Callable[[type[Model], Sequence[int]], None]


class SeedError(Exception):
    """The content cannot be written here. The message is for a person."""


@dataclass(frozen=True)
class Kind:
    """Things of one model; for pages, with the model of the pages above them."""

    name: str
    model: type[Model]
    total: int
    make: Callable[[int], Thing]
    index: type[Page] | None = None


def kinds(events: int) -> list[Kind]:
    """In the order in which they refer to each other."""
    event = partial(content.event, total=events)
    return [
        Kind("theme", Theme, things.THEMES, directory.theme),
        Kind(
            "organisation", Organisation, things.ORGANISATIONS, directory.organisation
        ),
        Kind("venue", Venue, things.VENUES, directory.venue),
        Kind(
            "speaker", SpeakerPage, things.SPEAKERS, directory.speaker, SpeakerIndexPage
        ),
        Kind(
            "case study",
            CaseStudyPage,
            things.CASE_STUDIES,
            content.case_study,
            CaseStudyIndexPage,
        ),
        Kind("event", EventPage, events, event, EventIndexPage),
    ]


def seed(events: int, progress: Progress, *, beside: bool = False) -> None:
    """Write the site and so many events, in every language and published.

    beside: also where there is content already.
    Raises SeedError.
    """
    check_room(beside=beside)
    with transaction.atomic():
        build_frame()
        store = Store(build_images(progress))
    is_alone = not (beside or connection.in_atomic_block)
    with (
        left_out_meanwhile() if is_alone else nullcontext(),
        searching() as write_words,
    ):
        for kind in kinds(events):
            write(store, kind, progress, write_words)
    if not connection.in_atomic_block:
        tidy("VACUUM (ANALYZE)")


def check_room(*, beside: bool) -> None:
    """Raise SeedError where content would be mixed, or is there already."""
    if EventPage.objects.filter(translation_key=key_of("event/0")).exists():
        raise SeedError(
            "The content of the benchmark is in this database already. Make another "
            "database for another number of events."
        )
    if not beside and has_content():
        raise SeedError(
            "This database has content already, and what the benchmark adds cannot be "
            "taken out again. Name an empty database in DATABASE_URL; or, if you are "
            "sure, say --beside-other-content."
        )


def has_content() -> bool:
    """Whether there is more than a site without pages, as migrations leave it."""
    others = (Venue, Organisation, Theme, Image)
    return Page.objects.filter(depth__gt=2).exists() or any(
        model._base_manager.exists() for model in others
    )


def write(
    store: Store, kind: Kind, progress: Progress, write_words: WriteWords
) -> None:
    """All things of a kind, some at a time."""
    places = places_of(kind.index) if kind.index else {}
    for start in range(0, kind.total, AT_ONCE):
        stop = min(start + AT_ONCE, kind.total)
        pks: list[int] = []
        with transaction.atomic():
            for number in range(start, stop):
                ref = Ref(kind.name, number)
                pks += store.add(kind.model, kind.make(number), ref, places)
            store.flush()
            for place in places.values():
                Page.objects.filter(pk=place.page.pk).update(numchild=place.last)
        if is_power_of_two(start // AT_ONCE + 1):
            tidy("ANALYZE")
        write_words(kind.model, pks)
        progress(kind.name, stop, kind.total)


def places_of(index: type[Page]) -> dict[str, Place]:
    return {page.locale.language_code: Place(page) for page in index.objects.all()}


@contextmanager
def left_out_meanwhile() -> Iterator[None]:
    """Check references, and make the indexes of wide tables, in the end at once.

    Row by row, both take a good part of the time. A process that is killed meanwhile
    leaves the database without them: such a database is thrown away.
    """
    tables = [model._meta.db_table for model in (Page, EventPage, SearchEntry)]
    with connection.cursor() as cursor:
        cursor.execute(LEFT_OUT, [tables])
        left_out = cursor.fetchall()
        try:
            for drop, _ in left_out:
                cursor.execute(drop)
            yield
        finally:
            for _, make in left_out:
                cursor.execute(make)


@contextmanager
def searching() -> Iterator[WriteWords]:
    """Writes what search finds, in processes of its own while others are written.

    In a transaction nobody else could see the things: there it takes its turn.
    """
    if connection.in_atomic_block:
        yield write_words_of
        return
    apart = get_context("spawn")  # with nothing of this process, its connection least
    with ProcessPoolExecutor(SEARCHING, apart, initializer=django.setup) as pool:
        before: list[Future[None]] = []

        def write_soon(model: type[Model], pks: Sequence[int]) -> None:
            before.append(pool.submit(write_words_of, model, pks))
            if len(before) > 2 * SEARCHING:
                before.pop(0).result()

        yield write_soon
        for last in before:
            last.result()


def write_words_of(model: type[Model], pks: Sequence[int]) -> None:
    source = source_for(model)
    assert source is not None
    write_entries(source, Q(pk__in=pks))


def build_frame() -> None:
    """Home pages and lists in every language, through the models."""
    builder = Builder()
    builder.ensure([HOME])
    site = Site.objects.filter(is_default_site=True).first()
    take_over(site, builder.version(HOME.name, "fr"))
    builder.ensure([piece for piece in FRAME if piece.model.startswith("events.")])
    Page.objects.filter(live=True).update(
        first_published_at=PUBLISHED,
        last_published_at=PUBLISHED,
        latest_revision_created_at=PUBLISHED,
    )
    Revision.objects.update(created_at=PUBLISHED)


def build_images(progress: Progress) -> dict[Ref, int]:
    """Posters that the project draws; returns their primary keys."""
    builder, found = Builder(), {}
    alt = Words(PICTURE.fr, PICTURE.en)
    for number in range(things.IMAGES):
        motif = MOTIFS[number % len(MOTIFS)]
        palette = PALETTES[number // len(MOTIFS)]
        draw = partial(posters.poster, motif, palette)
        stored = builder.stored(Picture(f"bench-{number}", alt, draw))
        found[Ref("image", number)] = stored.pk
        progress("image", number + 1, things.IMAGES)
    Image.objects.filter(pk__in=found.values()).update(created_at=PUBLISHED)
    return found


def is_power_of_two(number: int) -> bool:
    return number & (number - 1) == 0


def tidy(statement: str) -> None:
    """Let the database know how much it has.

    Left alone it plans for empty tables, and every batch takes longer than the last.
    """
    with connection.cursor() as cursor:
        cursor.execute(statement)
