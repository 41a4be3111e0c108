"""The database refuses what a form would, whoever writes."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from events import models
from events.vocabulary import (
    AccessibilityAnswer,
    AccessibilityFeature,
    AttendanceMode,
    FigureUnit,
)
from tests import factories
from tests.factories import START, locale

pytestmark = pytest.mark.django_db


def update(model, **values) -> None:
    """Change every row without any check in Python."""
    with transaction.atomic():
        assert model.objects.update(**values) == 1
        connection.check_constraints()


def assert_refuses(name: str, model, **values) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        update(model, **values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("event_ends_after_it_starts", {"ends_at": START}),
        ("event_ends_after_it_starts", {"ends_at": START - timedelta(hours=1)}),
        (
            "event_doors_open_before_it_starts",
            {"doors_at": START + timedelta(minutes=1)},
        ),
        ("event_age_range_in_order", {"age_min": 12, "age_max": 6}),
        ("event_online_has_address", {"attendance_mode": AttendanceMode.ONLINE}),
        (
            "event_hybrid_has_venue",
            {
                "attendance_mode": AttendanceMode.HYBRID,
                "online_url": "https://example.org/",
            },
        ),
    ],
)
def test_event_facts_agree_in_the_database(name, values):
    factories.EventFactory()

    assert_refuses(name, models.EventPage, **values)


@pytest.mark.parametrize(
    "values",
    [
        {"ends_at": None},
        {"doors_at": START},
        {"age_min": 12, "age_max": 12},
        {"age_min": 12},
        {
            "attendance_mode": AttendanceMode.ONLINE,
            "online_url": "https://example.org/",
        },
    ],
)
def test_event_facts_that_agree_are_stored(values):
    factories.EventFactory()

    update(models.EventPage, **values)


def test_date_ends_after_it_starts():
    factories.EventFactory()

    assert_refuses(
        "occurrence_ends_after_it_starts", models.Occurrence, ends_at=F("starts_at")
    )


def test_event_has_each_date_of_its_rule_once():
    factories.EventFactory(recurrence="FREQ=DAILY;COUNT=2")
    models.Occurrence.objects.update(rule_date="2030-05-03")

    with pytest.raises(IntegrityError, match="occurrence_once_per_rule_date"):
        connection.check_constraints()


PRICES = [
    ("price_not_negative", {"price": -1}),
    ("highest_price_not_below_price", {"price": 10, "price_max": 9}),
    ("currency_is_iso_4217", {"currency": "$"}),
    ("currency_is_iso_4217", {"currency": "cad"}),
    (
        "sale_ends_after_it_starts",
        {"available_from": START, "available_until": START},
    ),
]


@pytest.mark.parametrize(("name", "values"), PRICES)
def test_ticket_of_an_event_is_sound(name, values):
    row = models.Offer(name="Full", price=12, locale=locale("fr"))
    factories.EventFactory(offers=[row])

    assert_refuses(f"offer_{name}", models.Offer, **values)


@pytest.mark.parametrize(("name", "values"), PRICES)
def test_ticket_of_a_date_is_sound(name, values):
    date_ = models.Occurrence.objects.get(event=factories.EventFactory())
    models.OccurrenceOffer.objects.create(
        occurrence=date_, name="Full", price=12, locale=locale("fr")
    )

    assert_refuses(f"occurrenceoffer_{name}", models.OccurrenceOffer, **values)


@pytest.mark.parametrize(
    "values",
    [
        {"starts_at": START, "ends_at": START},
        {"starts_at": None, "ends_at": START},
    ],
)
def test_programme_item_ends_after_it_starts(values):
    factories.EventFactory(programme_items=[factories.talk("Talk")])

    name = "programme_item_ends_after_it_starts"
    assert_refuses(name, models.ProgrammeItem, **values)


@pytest.mark.parametrize(
    "values",
    [{"latitude": 45.5}, {"longitude": -73.6}, {"latitude": 91, "longitude": 0}],
)
def test_venue_position_is_whole_and_on_earth(values):
    factories.VenueFactory()

    assert_refuses("venue_position_whole_and_on_earth", models.Venue, **values)


def test_theme_is_not_its_own_parent():
    factories.ThemeFactory()

    assert_refuses("theme_not_its_own_parent", models.Theme, parent=F("pk"))


@pytest.mark.parametrize(
    "values",
    [
        {"unit": FigureUnit.CURRENCY, "currency": ""},
        {"unit": FigureUnit.CURRENCY, "currency": "cad"},
        {"unit": FigureUnit.COUNT, "currency": "CAD"},
    ],
)
def test_figure_has_a_currency_with_money_only(values):
    figure = models.Figure(label="Partners", value=45, locale=locale("fr"))
    factories.CaseStudyFactory(figures=[figure])

    assert_refuses("figure_currency_with_money_only", models.Figure, **values)


def test_case_study_ends_after_it_starts():
    factories.CaseStudyFactory()

    days = {"started_on": date(2017, 6, 15), "ended_on": date(2017, 6, 14)}
    assert_refuses("case_study_ends_after_it_starts", models.CaseStudyPage, **days)


@pytest.mark.parametrize(
    ("factory", "name"),
    [
        (factories.VenueFactory, "venue"),
        (factories.OrganisationFactory, "organisation"),
        (factories.ThemeFactory, "theme"),
        (factories.SeriesFactory, "series"),
    ],
    ids=["venue", "organisation", "theme", "series"],
)
def test_slug_is_taken_once_in_a_language(factory, name):
    first, second = factory(), factory()
    english = factories.translated_record(first)
    assert english.slug == first.slug

    with pytest.raises(IntegrityError, match=f"{name}_slug_once_per_language"):
        type(first).objects.filter(pk=second.pk).update(slug=first.slug)


@pytest.mark.parametrize("owner", ["event", "venue"])
def test_access_feature_is_stated_once(owner):
    factory = {"event": factories.EventFactory, "venue": factories.VenueFactory}[owner]
    model = {"event": models.EventAccess, "venue": models.VenueAccess}[owner]
    thing = factory()
    statement = {
        owner: thing,
        "feature": AccessibilityFeature.LIFT,
        "locale": locale("fr"),
    }
    model.objects.create(**statement)

    @transaction.atomic
    def state_it_again():
        model.objects.create(**statement, answer=AccessibilityAnswer.NO)
        connection.check_constraints()

    with pytest.raises(IntegrityError, match=f"{owner}_access_feature_once"):
        state_it_again()


def test_row_has_one_version_in_a_language():
    factories.EventFactory(programme_items=[factories.talk("A"), factories.talk("B")])
    first, second = models.ProgrammeItem.objects.order_by("pk")

    with pytest.raises(IntegrityError, match="translation_key_locale"):
        models.ProgrammeItem.objects.filter(pk=second.pk).update(
            translation_key=first.translation_key
        )
