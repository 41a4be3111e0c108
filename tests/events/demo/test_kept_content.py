"""Content that is put back is what was built: every row, number and file."""

import pytest

from events.demo.build import build_announcement
from events.models import EventPage, Theme
from tests.content import content_of
from tests.factories import EventFactory, ThemeFactory
from tests.kept_content import (
    columns_of_tables,
    file_names,
    file_of,
    kept_content_of,
    last_numbers,
    put_up,
    stored_rows,
)


def stored() -> tuple[object, ...]:
    """All that is: rows, the last numbers of sequences, files."""
    tables = list(columns_of_tables())
    files = {name: file_of(name) for name in file_names()}
    return stored_rows(tables), last_numbers(tables), files


def test_what_is_put_back_is_what_was_built(django_db_setup, django_db_blocker):
    def build() -> object:
        return build_announcement()

    with django_db_blocker.unblock():
        with kept_content_of(build) as done:
            built = stored()
        with content_of(EventFactory):  # takes numbers, and makes other pages
            assert stored() != built

        with kept_content_of(build) as done_again:
            assert stored() == built
    assert done_again == done


@pytest.mark.django_db
def test_rows_of_others_stay():
    def build() -> Theme:
        return ThemeFactory(name="Art")

    art = put_up(build)
    art.delete()
    ThemeFactory(name="Bande dessinée")

    put_up(build)

    names = Theme.objects.order_by("name").values_list("name", flat=True)
    assert list(names) == ["Art", "Bande dessinée"]


@pytest.mark.django_db
def test_what_is_returned_is_another_one_each_time():
    def build() -> EventPage:
        return EventFactory(title="Un soir")

    event = put_up(build)
    event.title = "Un matin"
    EventPage.objects.get().delete()

    assert put_up(build).title == "Un soir"
