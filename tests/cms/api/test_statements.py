"""Statements that are put together once: they answer as Django's own do."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import Value
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.api.context import AnswerContext
from cms.api.fetching import select
from cms.api.statements import KEYS, among, compiled
from events.models import SpeakerPage, Venue
from tests import factories

pytestmark = pytest.mark.django_db


def named(ctx, *columns):
    """Visible venues with some keys."""
    venues = Venue.objects.filter(among("translation_key", KEYS)).order_by("name")
    return ctx.visible(venues).values(*columns)


def names(ctx, *venues):
    keys = [venue.translation_key for venue in venues]
    return [row["name"] for row in select(ctx, named, "name", keys=keys)]


def test_same_shape_serves_other_keys_and_no_keys():
    first, second = factories.VenueFactory(name="A"), factories.VenueFactory(name="B")
    ctx = AnswerContext()

    assert names(ctx, first) == ["A"]
    assert names(ctx, first, second) == ["A", "B"]
    assert names(ctx) == []


def test_rows_have_the_values_that_django_reads_and_keys_as_text():
    venue = factories.VenueFactory(latitude=45.5, longitude=-73.6)
    columns = ("pk", "translation_key", "latitude", "locale__language_code")
    columns += ("first_published_at", "access_checked_on", "capacity")
    ctx = AnswerContext()

    rows = select(ctx, named, *columns, keys=[venue.translation_key])

    (expected,) = Venue.objects.filter(pk=venue.pk).values(*columns)
    assert rows == [{**expected, "translation_key": str(venue.translation_key)}]


def test_moment_is_that_of_each_answer():
    """What ends to be visible is not seen later, although the statement is kept."""
    now = timezone.now()
    venue = factories.VenueFactory(name="A", expire_at=now + timedelta(hours=1))

    assert names(AnswerContext(moment=now), venue) == ["A"]
    assert names(AnswerContext(moment=now + timedelta(hours=1)), venue) == []


def test_shape_is_of_the_sites_that_there_are():
    speaker = factories.SpeakerFactory(title="Robert")
    keys = [speaker.translation_key]

    def visible(ctx):
        people = SpeakerPage.objects.filter(among("translation_key", KEYS))
        return ctx.visible(people).values("title")

    assert select(AnswerContext(), visible, keys=keys) == [{"title": "Robert"}]
    assert select(AnswerContext(roots=()), visible, keys=keys) == []


def per_cent(ctx, text):
    found = Venue.objects.filter(among("pk", KEYS), name__endswith=text)
    return found.annotate(said=Value(text)).values("name", "said")


@pytest.mark.parametrize("text", ["100 %", "%s", "%%s", "'; --", "\\", "%(a)s"])
def test_constants_may_have_any_character(text):
    venue = factories.VenueFactory(name=f"La {text}")

    rows = select(AnswerContext(), per_cent, text, keys=[venue.pk])

    assert rows == [{"name": f"La {text}", "said": text}]


def test_statement_is_put_together_once():
    venue = factories.VenueFactory(name="A")
    ctx = AnswerContext()
    made = []

    def build(ctx):
        made.append(ctx)
        return named(ctx, "name")

    for _ in range(3):
        select(ctx, build, keys=[venue.translation_key])

    assert len(made) == 1


def test_statement_is_counted_and_watched_as_any_other():
    ctx = AnswerContext()
    names(ctx)
    seen = []

    def watch(execute, sql, params, many, context):
        seen.append(sql)
        return execute(sql, params, many, context)

    with (
        CaptureQueriesContext(connection) as queries,
        connection.execute_wrapper(watch),
    ):
        names(ctx)

    assert len(queries) == 1
    assert len(seen) == 1
    assert 'FROM "events_venue"' in seen[0]


def test_answer_is_timed_where_the_shape_asks_for_the_time():
    def ending(ctx):
        return Venue.objects.filter(expire_at__gt=ctx.now).values("name")

    for _ in range(2):
        ctx = AnswerContext()
        select(ctx, ending)
        assert ctx.tags.is_timed


def test_shape_executes_nothing_meanwhile():
    def hasty(ctx):
        return Venue.objects.filter(pk__in=[*Venue.objects.all()]).values("name")

    with pytest.raises(RuntimeError, match="A shape must not execute anything"):
        select(AnswerContext(), hasty)


def test_shapes_are_kept_up_to_a_number():
    assert compiled.cache_info().maxsize == 1_000
