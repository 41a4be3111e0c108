"""Venues, organisations, themes and series; what rows fill in by themselves."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from events import models
from events.vocabulary import FigureUnit
from tests import factories
from tests.factories import locale

pytestmark = pytest.mark.django_db


def test_slug_is_made_from_the_name():
    assert factories.VenueFactory(name="Maison du développement").slug == (
        "maison-du-developpement"
    )


def test_slug_is_numbered_when_it_is_taken():
    slugs = [factories.VenueFactory(name="Le Cube").slug for _ in range(3)]

    assert slugs == ["le-cube", "le-cube-2", "le-cube-3"]


def test_slug_of_a_name_without_letters_is_that_of_its_kind():
    assert factories.ThemeFactory(name="???").slug == "theme"


def test_slug_given_by_hand_stays():
    assert factories.OrganisationFactory(name="Culture", slug="cqd").slug == "cqd"


def test_venue_says_that_a_position_needs_both_numbers():
    venue = models.Venue(name="Tower", latitude=45.5, locale=locale("fr"))

    with override("en"), pytest.raises(ValidationError) as refused:
        venue.full_clean()

    assert refused.value.message_dict["latitude"] == [
        "Give both latitude and longitude, or leave both empty."
    ]


def test_venue_says_that_its_zone_is_unknown():
    venue = models.Venue(name="Tower", time_zone="Québec", locale=locale("fr"))

    with override("en"), pytest.raises(ValidationError) as refused:
        venue.full_clean()

    assert refused.value.message_dict == {
        "time_zone": [
            "“Québec” is not a known time zone. Choose one from the list, such as "
            "America/Toronto."
        ]
    }


def test_country_is_written_in_capitals():
    assert factories.VenueFactory(country="ca").country == "CA"


@pytest.mark.parametrize(
    ("scheme", "value", "url"),
    [
        ("wikidata", "Q2095", "https://www.wikidata.org/entity/Q2095"),
        ("other", "12", ""),
    ],
)
def test_external_id_has_its_address_where_that_is_known(scheme, value, url):
    row = models.VenueExternalId(scheme=scheme, value=value, locale=locale("fr"))
    row.clean()

    assert row.url == url


def test_external_id_keeps_an_address_given_by_hand():
    row = models.VenueExternalId(
        scheme="wikidata", value="Q1", url="https://example.org/", locale=locale("fr")
    )
    row.clean()

    assert row.url == "https://example.org/"


@pytest.mark.parametrize(
    ("unit", "given", "currency"),
    [
        (FigureUnit.CURRENCY, "", "CAD"),
        (FigureUnit.CURRENCY, "eur", "EUR"),
        (FigureUnit.COUNT, "CAD", ""),
        (FigureUnit.PERCENT, "", ""),
    ],
)
def test_figure_has_a_currency_when_it_is_money(unit, given, currency):
    figure = models.Figure(
        label="Cost", value=Decimal(27), unit=unit, currency=given, locale=locale("fr")
    )
    figure.clean()

    assert figure.currency == currency


@pytest.mark.parametrize(
    ("names", "sort_name"),
    [
        ({"given_name": "Robert", "family_name": "Perreault"}, "Perreault, Robert"),
        ({"family_name": "Perreault"}, "Perreault"),
        ({}, "Robert Perreault"),
        ({"sort_name": "Perreault (Robert)"}, "Perreault (Robert)"),
    ],
)
def test_speaker_is_sorted_by_the_family_name(names, sort_name):
    speaker = factories.SpeakerFactory(title="Robert Perreault", **names)

    assert speaker.sort_name == sort_name


def test_programme_item_needs_a_start_for_its_end():
    item = factories.talk("Talk", ends_at=factories.START)

    with override("en"), pytest.raises(ValidationError) as refused:
        item.clean()

    assert refused.value.message_dict == {
        "starts_at": ["Give the start as well, or leave both empty."]
    }


@pytest.mark.parametrize("model", [models.Occurrence, models.ProgrammeItem])
def test_row_ends_after_it_starts(model):
    row = model(starts_at=factories.START, ends_at=factories.START)

    with override("en"), pytest.raises(ValidationError) as refused:
        row.clean()

    assert refused.value.message_dict == {
        "ends_at": ["The end is not after the start. Give a later hour."]
    }
