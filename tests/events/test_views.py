"""The calendar of an event over HTTP: what a program that subscribes to it gets."""

from datetime import timedelta
from urllib.parse import urlsplit
from uuid import uuid4

import icalendar
import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from events import models
from tests import factories
from tests.factories import START, translated
from tests.hiding import HIDE_PAGE, HIDE_RECORD

pytestmark = pytest.mark.django_db
ADDRESS = "query ($key: ID!, $locale: LocaleCode) { event(key: $key, locale: $locale, "
ADDRESS += "fallback: true) { icalendarUrl } }"


def path_of(event, code="fr"):
    return f"/calendar/{event.translation_key}.{code}.ics"


def entries(response):
    assert response.status_code == 200, response.content
    return icalendar.Calendar.from_ical(response.content).events


def test_calendar_stands_at_the_address_that_the_api_gives(gql, client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://cms.example.org"
    event = factories.EventFactory(title="Nuit, d’été")
    key = str(event.translation_key)

    address = gql(ADDRESS, key=key, locale="en")["event"]["icalendarUrl"]

    assert address == f"https://cms.example.org{path_of(event, 'en')}"
    (entry,) = entries(client.get(urlsplit(address).path))
    date = models.Occurrence.objects.get(event=event)
    assert (entry["uid"], entry["summary"], entry["dtstart"].dt) == (
        str(date.translation_key),
        "Nuit, d’été",
        START,
    )


def test_calendar_says_when_the_database_is_away(client):
    event = factories.EventFactory()

    def away(*_args):
        raise OperationalError("10.0.0.4 refused it")

    with connection.execute_wrapper(away):
        response = client.get(path_of(event))

    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert response["Cache-Control"] == "no-store"
    assert response.content == (
        b"The database cannot be reached. Try again in 5 seconds.\n"
    )


def test_calendar_is_a_file_that_any_site_and_cache_may_have(client):
    event = factories.EventFactory(slug="nuit")

    response = client.get(path_of(event))

    headers = dict(response.headers)
    assert len(headers.pop("ETag")) == 34
    assert headers == {
        "Access-Control-Allow-Origin": "*",
        "Cache-Control": "public, max-age=300",
        "Content-Disposition": 'inline; filename="nuit.ics"',
        "Content-Language": "fr",
        "Content-Length": str(len(response.content)),
        "Content-Type": "text/calendar; charset=utf-8",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
    }
    assert not response.cookies


def test_calendar_is_sent_again_only_when_it_changed(client):
    event = factories.EventFactory()
    first = client.get(path_of(event))

    same = client.get(path_of(event), headers={"if-none-match": first["ETag"]})
    event.title = "Autre nuit"
    event.save_revision().publish()
    changed = client.get(path_of(event), headers={"if-none-match": first["ETag"]})

    assert (same.status_code, same.content, same["ETag"]) == (304, b"", first["ETag"])
    assert same["Access-Control-Allow-Origin"] == "*"
    assert [entry["summary"] for entry in entries(changed)] == ["Autre nuit"]


@pytest.mark.parametrize("cookie", ["", "x", "!"])
def test_calendar_reads_and_sets_no_cookie(client, settings, cookie):
    path = path_of(factories.EventFactory())
    plain = client.get(path)
    client.cookies[settings.SESSION_COOKIE_NAME] = cookie

    response = client.get(path)

    assert (response.cookies, response.headers) == ({}, plain.headers)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_calendar_is_only_read(client, method):
    path = path_of(factories.EventFactory())

    assert getattr(client, method)(path).status_code == 405
    head = client.head(path)
    assert (head.status_code, head.content) == (200, b"")


def test_calendar_is_in_the_language_of_its_address_or_else_in_another(client):
    event = factories.EventFactory(
        title="Nuit", status="cancelled", status_note="Pluie."
    )
    assert [
        (entry["summary"], entry["description"].splitlines()[0])
        for code in ("fr", "en")
        for entry in entries(client.get(path_of(event, code)))
    ] == [("Nuit", "Annulé. Pluie."), ("Nuit", "Annulé. Pluie.")]

    translated(event, title="Night", status_note="Rain.")

    response = client.get(path_of(event, "en"))
    (entry,) = entries(response)
    assert (entry["summary"], entry["description"].splitlines()[0]) == (
        "Night",
        "Cancelled. Rain.",
    )
    assert response["Content-Language"] == "en"


def test_cancelled_date_stays_in_the_calendar_with_its_key(client):
    event = factories.EventFactory(recurrence="FREQ=DAILY;COUNT=3")
    second = models.Occurrence.objects.get(
        event=event, starts_at=START + timedelta(days=1)
    )
    models.Occurrence.objects.filter(pk=second.pk).update(status="cancelled")

    found = entries(client.get(path_of(event)))

    dates = models.Occurrence.objects.filter(event=event).order_by("starts_at")
    assert [(entry["uid"], entry["status"]) for entry in found] == [
        (str(dates[0].translation_key), "CONFIRMED"),
        (str(second.translation_key), "CANCELLED"),
        (str(dates[2].translation_key), "CONFIRMED"),
    ]


def test_facts_that_change_in_the_source_raise_the_sequence_of_a_translation(client):
    event = factories.EventFactory()
    translated(event, title="Night")
    (before,) = entries(client.get(path_of(event, "en")))

    event = models.EventPage.objects.get(pk=event.pk)
    event.first_published_at -= timedelta(seconds=30)
    event.save()
    event.starts_at += timedelta(hours=1)
    event.save_revision().publish()

    (after,) = entries(client.get(path_of(event, "en")))
    assert after["dtstart"].dt == before["dtstart"].dt + timedelta(hours=1)
    assert after["sequence"] > before["sequence"]
    assert after["last-modified"].dt >= before["last-modified"].dt


@pytest.mark.parametrize("way", HIDE_PAGE)
def test_calendar_of_a_hidden_event_is_not_found(client, way):
    event = factories.EventFactory(title="Hidden")
    assert client.get(path_of(event)).status_code == 200

    HIDE_PAGE[way](event)

    for code in ("fr", "en"):
        response = client.get(path_of(event, code))
        assert (response.status_code, response["Cache-Control"]) == (404, "no-store")
        assert b"Hidden" not in response.content


def test_calendar_of_a_translation_that_is_a_draft_shows_the_source(client):
    event = factories.EventFactory(title="Nuit")
    translated(event, title="Hidden night", live=False)

    assert [e["summary"] for e in entries(client.get(path_of(event, "en")))] == ["Nuit"]


@pytest.mark.parametrize("way", HIDE_RECORD)
def test_calendar_hides_a_hidden_venue_and_theme(client, way):
    venue = factories.VenueFactory(name="Hidden place", street="1, rue Close")
    theme = factories.ThemeFactory(name="Hidden theme")
    row = models.EventTheme(theme=theme, locale=factories.locale("fr"))
    event = factories.EventFactory(venue=venue, theme_rows=[row], room="Room")
    assert client.get(path_of(event)).content.count(b"Hidden") == 2

    HIDE_RECORD[way](venue)
    HIDE_RECORD[way](theme)

    content = client.get(path_of(event)).content
    assert b"Hidden" not in content
    assert b"Close" not in content


@pytest.mark.parametrize("code", ["de", "FR", "fr.fr", "x"])
def test_calendar_in_a_language_of_no_page_is_not_found(client, code):
    event = factories.EventFactory()

    response = client.get(path_of(event, code))

    assert response.status_code == 404
    assert response.content.decode() == (
        "No event is published at this address. Take it from `icalendarUrl`.\n"
    )


def test_calendar_of_an_event_that_never_was_is_not_found(client):
    factories.EventFactory()

    assert client.get(f"/calendar/{uuid4()}.fr.ics").status_code == 404
    assert client.get("/calendar/1.fr.ics").status_code == 404


@pytest.mark.parametrize("count", [1, 3, 100])
def test_calendar_costs_the_same_whatever_the_number_of_dates(client, count):
    event = factories.EventFactory(
        recurrence=f"FREQ=DAILY;COUNT={count}",
        venue=factories.VenueFactory(),
    )

    with CaptureQueriesContext(connection) as captured:
        found = entries(client.get(path_of(event)))

    assert (len(found), len(captured)) == (count, 4)
