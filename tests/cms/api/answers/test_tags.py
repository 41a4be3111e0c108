"""What an answer is made from, and which changes matter to it."""

import pytest
from django.db import connection
from wagtail.models import Locale, Page, Site

from cms.api.answers.tags import Tags, by_column, changed

A, B = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"


@pytest.mark.django_db
def test_tables_of_every_statement_are_gathered():
    tags = Tags()

    with connection.execute_wrapper(tags.watch):
        list(Page.objects.filter(pk__in=Site.objects.values("root_page")))
        with tags.of([A]):
            list(Locale.objects.all())
        with tags.of(None):
            list(Site.objects.select_related("root_page"))

    assert tags.names() == [
        A,
        "wagtailcore_locale.some",
        "wagtailcore_page",
        "wagtailcore_site",
    ]


@pytest.mark.django_db
def test_what_is_read_inside_by_other_keys_counts_by_both():
    tags = Tags()

    with connection.execute_wrapper(tags.watch), tags.of([A]):
        with tags.of([]):
            list(Site.objects.all())
            tags.add([B])
        list(Locale.objects.all())

    assert tags.names() == [A, B, "wagtailcore_locale.some", "wagtailcore_site.some"]


def test_too_many_keys_are_whole_tables():
    tags = Tags()
    tags.partly, tags.tables = {"pages", "sites"}, {"sites"}
    tags.add([A, B])

    assert tags.names(most_keys=2) == [A, B, "pages.some", "sites"]
    assert tags.names(most_keys=1) == ["pages", "sites"]


@pytest.mark.parametrize(
    ("change", "concerned"),
    [
        (("pages", [A]), [True, True, False, False]),
        (("pages", [B]), [True, False, True, False]),
        (("pages", None), [True, True, True, False]),
        (("pages", []), [True, False, False, False]),
        (("sites", None), [False, False, False, True]),
    ],
)
def test_a_change_concerns_who_read_it(change, concerned):
    whole, of_a, of_b, elsewhere = (
        {"pages"},
        {"pages.some", A},
        {"pages.some", B},
        {"sites.some", A} - {A},
    )

    dropped = changed(*change)

    assert [not dropped.isdisjoint(t) for t in (whole, of_a, of_b, elsewhere)] == (
        concerned
    )


def test_columns_are_named_by_the_table_that_has_them():
    from events.models import EventPage, Venue

    assert by_column(EventPage, "slug", ["a"]) == ["wagtailcore_page.slug=a"]
    assert by_column(EventPage, "id", [1, 2]) == [
        "wagtailcore_page.id=1",
        "wagtailcore_page.id=2",
    ]
    assert by_column(Venue, "slug", ["a"]) == ["events_venue.slug=a"]
