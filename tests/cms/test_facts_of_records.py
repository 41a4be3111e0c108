"""Venues, themes and the other records share facts as pages do."""

from events.models import (
    VenueAccess,
)
from tests.cms.two_languages import (
    live,
)
from tests.factories import (
    SeriesFactory,
    VenueFactory,
    locale,
)


def test_records_share_facts_and_rows(db):
    venue = VenueFactory(
        name="Maison",
        capacity=80,
        access_rows=[VenueAccess(feature="lift", answer="no", locale=locale("fr"))],
    )
    house = venue.copy_for_translation(locale("en"))
    house.name = "House"
    house.save()

    venue.capacity = 120
    venue.access_rows = [
        VenueAccess(feature="lift", answer="yes", locale=locale("fr")),
        VenueAccess(feature="quiet_room", answer="yes", locale=locale("fr")),
    ]
    venue.save()

    house = live(house)
    assert (house.name, house.capacity) == ("House", 120)
    assert list(house.access_rows.values_list("feature", "answer")) == [
        ("lift", "yes"),
        ("quiet_room", "yes"),
    ]


def test_a_record_without_facts_keeps_its_words(db):
    series = SeriesFactory(name="Saison")
    season = series.copy_for_translation(locale("en"))
    season.name = "Season"
    season.save()

    series.name = "Saison d’hiver"
    series.save()

    assert live(season).name == "Season"
