"""What is copied into the tables is what the admin would have made."""

from typing import Any

import pytest
from django.db import connection
from wagtail.models import Page

from cms.search.models import SearchEntry
from cms.search.rebuild import rebuild
from cms.translation import entries, ledger
from cms.translation.words import words_of
from events import models
from events.benchmark.seeding import left_out_meanwhile, seed
from tests.content import content_of

PAGES = (models.SpeakerPage, models.CaseStudyPage, models.EventPage)
RECORDS = (models.Theme, models.Organisation, models.Venue)
EVENTS = 12

COUNTED = """
query Counted($locale: LocaleCode!) {
  events(locale: $locale, first: 3, where: {from: "2026-01-01T00:00:00-05:00"}) {
    totalCount
    nodes {
      title path translation { status } venue { name } image { url(width: W640) }
      speakers { name organisation { name } } themes { name }
    }
  }
  caseStudies(locale: $locale) { totalCount }
  speakers(locale: $locale) { totalCount }
  venues(locale: $locale) { totalCount }
  organisations(locale: $locale) { totalCount }
  themes(locale: $locale) { name }
}
"""


def quiet(what: str, done: int, total: int) -> None:
    pass


def definitions() -> list[tuple[str, ...]]:
    """Every index and every constraint of the database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename, indexname, indexdef FROM pg_indexes "
            "WHERE schemaname = current_schema() UNION ALL "
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) "
            "FROM pg_constraint WHERE connamespace = current_schema()::regnamespace "
            "ORDER BY 1, 2, 3"
        )
        return cursor.fetchall()


@pytest.fixture(scope="module")
def seeded(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), content_of(lambda: seed(EVENTS, quiet)):
        yield


@pytest.mark.django_db
def test_what_is_left_out_meanwhile_is_made_again():
    before = definitions()

    with left_out_meanwhile():
        meanwhile = definitions()

    references = [kept for kept in before if kept[2].startswith("FOREIGN KEY")]
    assert len(references) > 100
    assert set(meanwhile).isdisjoint(references)
    assert not [
        kept
        for kept in meanwhile
        if kept[0] == SearchEntry._meta.db_table and "USING gin" in kept[2]
    ]
    assert definitions() == before


def test_it_counts_what_the_benchmark_promises(seeded, gql):
    for code in ("fr", "en"):
        data = gql(COUNTED, locale=code)

        assert len(data.pop("themes")) == 30
        assert {name: found["totalCount"] for name, found in data.items()} == {
            "events": EVENTS,
            "caseStudies": 100,
            "speakers": 200,
            "venues": 60,
            "organisations": 150,
        }


@pytest.mark.parametrize("model", [*PAGES, *RECORDS], ids=lambda model: model.__name__)
def test_everything_passes_the_checks_of_the_admin(seeded, model):
    for thing in model.objects.all()[:40]:
        thing.full_clean()


def test_dates_are_those_that_saving_would_make(seeded):
    for event in models.EventPage.objects.all():
        before = [vars_of(row) for row in event.occurrences.all()]
        event.full_clean()
        assert [vars_of(row) for row in event.occurrences.all()] == before


def vars_of(row: Any) -> dict[str, Any]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.fields}


def test_the_tree_of_pages_is_sound(seeded):
    assert Page.find_problems() == ([], [], [], [], [])
    for page in Page.objects.filter(depth__gt=3):
        parent = page.get_parent()
        assert page.url_path == f"{parent.url_path}{page.slug}/"
        assert page.locale_id == parent.locale_id


def test_references_are_to_the_versions_first_written(seeded):
    french = models.Theme.objects.filter(locale__language_code="fr")

    assert not models.EventTheme.objects.exclude(theme__in=french).exists()
    assert not models.Contribution.objects.exclude(
        speaker__locale__language_code="fr"
    ).exists()
    assert not models.EventPage.objects.exclude(
        venue__locale__language_code="fr"
    ).exists()


@pytest.mark.parametrize("model", [*PAGES, *RECORDS], ids=lambda model: model.__name__)
def test_translations_are_kept_as_up_to_date(seeded, model):
    for source in model.objects.filter(locale__language_code="fr")[:5]:
        translation = source.get_translations().get()
        words = ledger.source_words(source)
        expected = entries.stored(entries.follow([], words_of(translation), words))
        state = ledger.state_of(translation)

        assert state.pk
        assert (state.drafted, state.published) == (expected, expected)
        assert (state.texts, state.open_texts) == (len(words), 0)
        assert not state.is_behind


def test_words_to_search_are_those_that_a_rebuild_writes(seeded):
    columns = [f.name for f in SearchEntry._meta.fields if f.name != "id"]
    entries_ = SearchEntry.objects.order_by("content_type", "object_id")
    before = list(entries_.values(*columns))
    rebuild()
    after = list(entries_.values(*columns))

    assert len(before) == 2 * (EVENTS + 200 + 100 + 60 + 150 + 30)
    assert before == after
