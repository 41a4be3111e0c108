"""Many events like one, written by the database itself."""

from uuid import uuid4

from django.db import connection, models
from wagtail.models import Page

from cms.row_kinds import RowKind, row_kinds
from events.models import EventPage


def add_events_like(event: EventPage, number: int) -> None:
    """Put copies of an event beside it, each a thing of its own, rows included."""
    above = event.get_parent()
    pages = [copy_of(event, above, place) for place in range(number)]
    pks = {event.pk: [page.pk for page in Page.objects.bulk_create(pages)]}
    Page.objects.filter(pk=above.pk).update(numchild=above.numchild + number)
    copy_rows(EventPage, "page_ptr_id", pks)
    for kind in row_kinds(EventPage):
        add_rows_like(kind, pks)


def copy_of(event: EventPage, above: Page, place: int) -> Page:
    page = Page.objects.get(pk=event.pk)
    page.pk, page.translation_key = None, uuid4()
    page.path = Page._get_path(above.path, above.depth + 1, above.numchild + place + 1)
    page.slug = f"{event.slug}-{place}"
    page.url_path = f"{above.url_path}{page.slug}/"
    page.latest_revision = page.live_revision = None
    return page


def add_rows_like(kind: RowKind, owners: dict[int, list[int]]) -> None:
    copied = copy_rows(kind.model, kind.parent_column, owners)
    for below in kind.below:
        add_rows_like(below, copied)


def copy_rows(
    model: type[models.Model], owner: str, owners: dict[int, list[int]]
) -> dict[int, list[int]]:
    """Copies of the rows of each owner for its own copies; the new keys by the old.

    owner: the column that says whose a row is.
    """
    fresh = {model._meta.pk.column, "translation_key", owner}
    columns = [f.column for f in model._meta.local_fields if f.column not in fresh]
    has_key = any(f.column == "translation_key" for f in model._meta.local_fields)
    targets = [owner, *columns, *(["translation_key"] if has_key else [])]
    values = ["copy", *columns, *(["gen_random_uuid()"] if has_key else [])]
    copied: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        for old_owner, new_owners in owners.items():
            cursor.execute(
                f'SELECT "{model._meta.pk.column}" FROM "{model._meta.db_table}" '
                f'WHERE "{owner}" = %s',
                [old_owner],
            )
            for (row,) in cursor.fetchall():
                cursor.execute(
                    f'INSERT INTO "{model._meta.db_table}" ({", ".join(targets)}) '
                    f'SELECT {", ".join(values)} FROM "{model._meta.db_table}", '
                    f'unnest(%s) AS copy WHERE "{model._meta.pk.column}" = %s '
                    f'RETURNING "{model._meta.pk.column}"',
                    [new_owners, row],
                )
                copied[row] = [new for (new,) in cursor.fetchall()]
    return copied
