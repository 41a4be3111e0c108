"""What a visitor has to know before going out is said beside the title."""

from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date

from events.models import EventPage
from tests.site.content import SOLD_OUT
from tests.site.marks import ON_THE_SITE, at_both_widths

pytestmark = [*ON_THE_SITE, at_both_widths]

EVENTS = {"fr": "/fr/evenements/", "en": "/en/events/"}


@pytest.mark.parametrize(
    ("language", "slug", "status", "note"),
    [
        (
            "fr",
            "sonate-orgue-de-rue",
            "Annulé",
            "L’orgue n’a pas survécu à la pluie. Les billets sont remboursés.",
        ),
        (
            "en",
            "sonata-street-organ",
            "Cancelled",
            "The organ did not survive the rain. Tickets are refunded.",
        ),
        (
            "fr",
            "promenade-au-clair-de-lune",
            "Reporté, date à venir",
            "Le ciel restera couvert. Une nouvelle date sera annoncée ici.",
        ),
        (
            "en",
            "paper-kite",
            "Rescheduled",
            "Put off for a week for want of wind. Tickets remain valid.",
        ),
    ],
)
def test_status_is_said_with_its_reason(language, slug, status, note, page):
    page.goto(f"{EVENTS[language]}{slug}/")
    head = page.locator(".event-head")

    assert head.locator(".status").all_text_contents() == [status]
    assert head.locator(".status-note").all_text_contents() == [note]


def test_cancelled_event_says_so_in_the_agenda(page):
    page.goto("/fr/evenements/?theme=musique")
    card = page.locator(".card", has_text="Sonate pour orgue de rue")

    assert card.locator(".status").all_text_contents() == ["Annulé"]


def test_rescheduled_event_says_when_it_was_to_be(page):
    kite = EventPage.objects.get(slug="cerf-volant-de-papier")
    start = kite.previous_starts_at.astimezone(ZoneInfo(kite.time_zone))
    day = format_date(start, "EEEE d\u00a0MMMM y", locale="fr")
    minutes = f"\u00a0{start:%M}" if start.minute else ""
    page.goto("/fr/evenements/cerf-volant-de-papier/")

    said = page.locator(".sheet s").text_content().replace("1er", "1")
    assert said == f"{day}, {start.hour}\u00a0h{minutes}"


def test_sold_out_event_says_so(page):
    page.goto("/fr/recherche/?q=guichets")
    page.get_by_role("link", name=SOLD_OUT).click()

    assert page.locator(".event-head .status").all_text_contents() == ["Complet"]


def test_event_in_the_other_language_says_so_and_is_marked(page):
    page.goto("/en/fr/evenements/veillee-de-contes/")

    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator(".notice").all_text_contents() == [
        "This page does not exist in English yet. Here it is in French."
    ]
    heading = page.locator("h1")
    assert heading.text_content() == "Veillée de contes au jardin"
    assert heading.get_attribute("lang") == "fr"
    assert page.locator(".event-text").get_attribute("lang") == "fr"
