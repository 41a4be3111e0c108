"""Rows of several statements at once, for the sites that there are just now."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.db.models import DecimalField, Value
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from cms.api.context import AnswerContext
from cms.api.fetching import Asked, array_of, fetch, select, select_all
from cms.api.statements import KEYS, among
from events.models import SpeakerPage, Theme, Venue
from tests import factories

pytestmark = pytest.mark.django_db


def venues(ctx):
    found = Venue.objects.filter(among("translation_key", KEYS))
    return ctx.visible(found).order_by("name").values("name")


def themes(ctx):
    found = Theme.objects.filter(among("slug", KEYS))
    return ctx.visible(found).values("slug", "name")


def speakers(ctx):
    found = SpeakerPage.objects.filter(among("translation_key", KEYS))
    return ctx.visible(found).values("title")


@contextmanager
def statements(number: int) -> Iterator[None]:
    with CaptureQueriesContext(connection) as queries:
        yield
    assert len(queries) == number, [query["sql"] for query in queries]


def test_several_are_asked_as_one():
    one = factories.VenueFactory(name="A")
    two = factories.VenueFactory(name="B")
    theme = factories.ThemeFactory(slug="danse", name="Danse")
    ctx = AnswerContext(roots=())

    with statements(1):
        found = select_all(
            ctx,
            [
                Asked(venues, keys=[two.translation_key, one.translation_key]),
                Asked(themes, keys={theme.slug}),
                Asked(venues),
            ],
        )

    assert found == [
        [{"name": "A"}, {"name": "B"}],
        [{"slug": "danse", "name": "Danse"}],
        [],
    ]


def test_nothing_is_asked_for_nothing():
    with statements(0):
        assert select_all(AnswerContext(), []) == []


def test_sites_are_read_beside_the_first():
    speaker = factories.SpeakerFactory(title="Robert")
    AnswerContext().roots  # noqa: B018  the process has seen them
    ctx = AnswerContext()

    with statements(1):
        found = select(ctx, speakers, keys=[speaker.translation_key])
    with statements(0):
        roots = list(ctx.roots)

    assert found == [{"title": "Robert"}]
    assert roots == list(AnswerContext().roots)
    assert {root.key for root in roots} <= ctx.tags.keys


def test_it_is_asked_again_where_the_sites_have_changed():
    keys = [factories.SpeakerFactory(title="Robert").translation_key]
    AnswerContext().roots  # noqa: B018  the process has seen them
    Site.objects.update(hostname="ailleurs.example")

    for number in (2, 1):
        ctx = AnswerContext()
        with statements(number):
            assert select(ctx, speakers, keys=keys) == [{"title": "Robert"}]
        assert {root.hostname for root in ctx.roots} == {"ailleurs.example"}


def test_nothing_is_seen_below_a_site_that_is_gone():
    keys = [factories.SpeakerFactory(title="Robert").translation_key]
    AnswerContext().roots  # noqa: B018  the process has seen them
    Site.objects.all().delete()

    for _ in range(2):
        assert select(AnswerContext(), speakers, keys=keys) == []


def test_what_is_read_by_key_depends_on_nothing_else():
    ctx = AnswerContext(roots=())
    select_all(ctx, [Asked(venues, keys=["a" * 32], tags=["a"]), Asked(themes)])

    assert ctx.tags.tables == {"events_theme"}
    assert ctx.tags.keys == {"a"}


def test_rows_of_a_queryset_have_the_values_of_kept_ones():
    venue = factories.VenueFactory(
        latitude=45.5,
        longitude=-73.6,
        access_checked_on=date(2026, 5, 1),
        name='« Né » "\\',
    )
    columns = ("pk", "translation_key", "latitude", "access_checked_on", "name")

    assert fetch(Venue.objects.filter(pk=venue.pk).values(*columns)) == [
        {
            "pk": venue.pk,
            "translation_key": str(venue.translation_key),
            "latitude": 45.5,
            "access_checked_on": date(2026, 5, 1),
            "name": '« Né » "\\',
        }
    ]
    assert fetch(Venue.objects.none().values("pk")) == []


def test_instants_are_in_utc():
    moment = datetime(2027, 3, 1, 14, 30, 15, 250, tzinfo=UTC)
    venue = factories.VenueFactory(first_published_at=moment)

    rows = fetch(Venue.objects.filter(pk=venue.pk).values("first_published_at"))

    assert rows == [{"first_published_at": moment}]


def test_a_number_that_json_would_round_is_refused():
    price = Value("12.50", output_field=DecimalField())

    with pytest.raises(TypeError, match="Cast a DecimalField to text"):
        fetch(Venue.objects.annotate(price=price).values("price"))


@pytest.mark.parametrize(
    "slug", ["a", 'a"b', "a\\", "a,b", "{}", "NULL", "", "é" * 300]
)
def test_keys_may_have_any_character(slug):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::text[]", [array_of([slug, "b"])])
        assert cursor.fetchone() == ([slug, "b"],)
