"""Aliases mirror a page, and are no versions of it."""

from datetime import timedelta

from wagtail.actions.convert_alias import ConvertAliasPageAction

from cms.facts import versions_of
from events.models import (
    EventPage,
)
from tests.cms.two_languages import (
    LATER,
    latest,
    live,
    publish,
)
from tests.factories import (
    START,
    mirror,
)


def test_an_alias_shows_what_its_page_shows(french):
    alias = mirror(live(french), "en")

    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2), title="Été")

    alias = live(alias)
    assert (alias.starts_at, alias.title) == (LATER, "Été")
    assert [row.price for row in alias.offers.all()] == [20, 10]


def test_an_alias_is_no_version(french, english):
    mirror(live(french), "es")

    assert list(versions_of(french)) == [french, english]


def test_an_alias_turned_into_a_page_is_a_version(french):
    alias = mirror(live(french), "en")
    ConvertAliasPageAction(alias).execute()
    page = publish(alias, title="Discussion", starts_at=LATER)
    assert (page.title, page.starts_at) == ("Discussion", START)

    publish(french, starts_at=LATER, ends_at=LATER + timedelta(hours=2))

    assert (live(page).title, live(page).starts_at) == ("Discussion", LATER)
    assert latest(page).starts_at == LATER


def test_an_alias_takes_the_facts_when_it_becomes_a_page(french):
    alias = mirror(live(french), "en")
    EventPage.objects.filter(pk=alias.pk).update(capacity=7)

    ConvertAliasPageAction(live(alias)).execute()

    assert (live(alias).capacity, latest(alias).capacity) == (None, None)
