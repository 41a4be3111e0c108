import pytest
from django.core.management import call_command

from cms.search.apps import fill_when_empty
from cms.search.models import SearchEntry
from cms.search.rebuild import rebuild
from tests.factories import EventFactory, VenueFactory, translated
from tests.hiding import take_back

pytestmark = pytest.mark.django_db

COLUMNS = [
    *("pk", "type_name", "object_id", "language", "name", "summary", "mentions"),
    *("words", "name_words"),
]


def kept() -> list[tuple]:
    return list(SearchEntry.objects.order_by("pk").values_list(*COLUMNS))


@pytest.fixture
def some() -> list[tuple]:
    venue = VenueFactory(name="Maison")
    translated(EventFactory(title="Échange", venue=venue), title="Exchange")
    EventFactory(title="Draft", live=False)
    return kept()


def test_a_rebuild_changes_nothing_that_is_right(some):
    assert [row[4] for row in some] == ["Maison", "Échange", "Exchange"]
    assert (rebuild(), kept()) == (3, some)
    assert (rebuild(), kept()) == (3, some)


def test_a_rebuild_repairs_what_is_wrong(some):
    SearchEntry.objects.filter(language="en").update(name="Wrong", mentions=[])
    SearchEntry.objects.create(
        content_type=SearchEntry.objects.first().content_type,
        object_id=123456,
        type_name="Venue",
        translation_key="00000000-0000-0000-0000-000000000001",
        language="fr",
        configuration="french",
        name="Gone",
    )

    rebuild()

    assert kept() == some


def test_a_rebuild_forgets_what_is_live_no_more(some):
    event = EventFactory(title="Soir")
    take_back(event)

    rebuild()

    assert kept() == some


def test_the_command_says_how_far_it_is(some, capsys):
    call_command("rebuild_search")

    assert capsys.readouterr().out.splitlines() == [
        "  Event: 2 of 2",
        "  Venue: 1 of 1",
        "3 entries written.",
    ]


def test_what_was_published_before_there_was_an_index_is_found(some):
    SearchEntry.objects.all().delete()

    fill_when_empty()

    assert sorted(row[1:] for row in kept()) == sorted(row[1:] for row in some)
