"""What scripts write changes facts everywhere, as what editors publish does."""

from datetime import timedelta

from events.models import (
    EventIndexPage,
    EventPage,
    Offer,
)
from tests.cms.two_languages import (
    LATER,
    latest,
    live,
    offer,
    publish,
)
from tests.factories import (
    START,
    index,
    locale,
)


def test_saving_the_source_live_by_script_changes_facts_everywhere(french, english):
    french.starts_at, french.ends_at = LATER, LATER + timedelta(hours=2)
    french.save()

    english = live(english)
    assert english.starts_at == LATER


def test_a_page_written_by_script_as_a_translation_takes_the_facts(french):
    page = EventPage(
        title="Discussion",
        summary="A morning.",
        starts_at=LATER,
        locale=locale("en"),
        translation_key=french.translation_key,
    )

    index(EventIndexPage, "en").add_child(instance=page)

    page = live(page)
    assert (page.title, page.starts_at) == ("Discussion", START)
    assert [row.price for row in page.offers.all()] == [20, 10]


def test_one_fact_written_by_script_changes_everywhere(french, english):
    french.capacity = 90
    french.save(update_fields=["capacity"])

    assert (live(english).capacity, latest(english).capacity) == (90, 90)


def test_a_source_that_is_not_live_gives_nothing(french, english):
    french.unpublish()
    page = live(french)
    page.capacity = 90

    page.save()

    assert (live(english).capacity, latest(english).capacity) == (None, None)


def test_a_source_made_live_by_script_gives_its_facts(french, english):
    french.unpublish()
    EventPage.objects.filter(pk=french.pk).update(capacity=90)
    page = live(french)
    page.live = True

    page.save(update_fields=["live"])

    assert (live(english).capacity, latest(english).capacity) == (90, 90)


def test_rows_written_by_script_change_everywhere(french, english):
    french.offers = [offer("Membres", 5)]
    french.save(update_fields=["offers"])

    assert [row.price for row in live(english).offers.all()] == [5]
    assert [row.price for row in latest(english).offers.all()] == [5]


def test_rows_of_a_script_stand_where_it_put_them_in_every_language(french, english):
    french = live(french)
    french.offers = [Offer(name="Membres", price=8, locale=locale("fr"))]
    french.save(update_fields=["offers"])
    publish(french, offers=[*latest(french).offers.all(), offer("Étudiants", 5, 1)])

    prices = [
        [row.price for row in version.offers.all()]
        for version in (live(french), live(english), latest(english))
    ]
    assert prices == [[8, 5], [8, 5], [8, 5]]
