"""The agenda is narrowed, widened and leafed through."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from events.models import EventPage, Occurrence
from tests.site.content import WALKS
from tests.site.filters import open_filters
from tests.site.marks import ON_THE_SITE, at_both_widths

pytestmark = [*ON_THE_SITE, at_both_widths]

ZONE = ZoneInfo("America/Toronto")
MUSIC = ["Sonate pour orgue de rue", "Le bal des noctambules", "Chants de marée"]
AGENDA = "/fr/evenements/"
PAGE = 12  # cards at once


@pytest.fixture
def agenda(page):
    page.goto(AGENDA)
    return page


def titles(page) -> list[str]:
    return page.locator(".card-title").all_text_contents()


def tally(page) -> str:
    return page.locator("#tally").text_content()


def choose(page, label: str) -> None:
    open_filters(page)
    page.get_by_label(label).check()


def apply(page) -> None:
    page.get_by_role("button", name="Appliquer").click()


def upcoming() -> int:
    """Of French events; one that is over has no date to come."""
    now = timezone.now()
    dated = Occurrence.objects.filter(ends_at__gt=now).values("event")
    live = EventPage.objects.live().filter(locale__language_code="fr")
    return live.filter(pk__in=dated).count()


def test_theme_narrows_and_is_taken_off(agenda):
    before = tally(agenda)
    choose(agenda, "Musique")
    apply(agenda)

    assert (titles(agenda), tally(agenda)) == (MUSIC, "3\u00a0événements")
    assert agenda.get_by_label("Musique").is_checked()

    agenda.get_by_role("link", name="Retirer le filtre").click()

    assert before == tally(agenda) == f"{upcoming()}\u00a0événements"


def test_month_narrows(agenda):
    concert = EventPage.objects.get(slug="chants-de-maree")
    month = concert.starts_at.astimezone(ZONE).strftime("%Y-%m")
    year, number = map(int, month.split("-"))
    first = datetime(year, number, 1, tzinfo=ZONE)
    after = datetime(year + number // 12, number % 12 + 1, 1, tzinfo=ZONE)
    dated = Occurrence.objects.filter(
        starts_at__lt=after, ends_at__gt=max(first, timezone.now())
    )
    live = EventPage.objects.live().filter(locale__language_code="fr")
    expected = live.filter(pk__in=dated.values("event"))

    open_filters(agenda)
    agenda.locator("select[name=month]").select_option(month)
    apply(agenda)

    assert set(titles(agenda)) <= {event.title for event in expected}
    assert len(titles(agenda)) == min(len(expected), PAGE)
    assert tally(agenda).startswith(f"{len(expected)}\u00a0événement")


def test_access_narrows_and_all_is_cleared(agenda):
    open_filters(agenda)
    agenda.locator("details.more > summary").click()
    choose(agenda, "Visite tactile")
    apply(agenda)

    assert (titles(agenda), tally(agenda)) == (["Herbier de brume"], "1\u00a0événement")

    choose(agenda, "Arts visuels")
    apply(agenda)
    agenda.get_by_role("link", name="Tout effacer").click()

    assert tally(agenda) == f"{upcoming()}\u00a0événements"


def test_filters_stay_from_page_to_page(page):
    page.goto(f"{AGENDA}?when=past&theme=arts-visuels")
    first = titles(page)
    page.get_by_role("link", name="Suivants").click()
    second = titles(page)

    assert first + second == ["Vernissage\u00a0: Herbier de brume", *reversed(WALKS)]
    assert len(first) == PAGE
    assert page.get_by_role("link", name="Retirer le filtre").text_content() == (
        "Retirer le filtre «\u00a0Arts visuels\u00a0»Arts visuels ×"
    )

    page.get_by_role("link", name="Précédents").click()

    assert titles(page) == first


def test_event_leads_back_to_the_filtered_agenda(page):
    page.goto(f"{AGENDA}?theme=musique")
    page.get_by_role("link", name="Chants de marée").click()
    page.get_by_role("link", name="Retour à l’agenda filtré").click()

    assert titles(page) == MUSIC


def test_empty_agenda_says_what_to_do(page):
    page.goto(f"{AGENDA}?month=2016-01")

    assert tally(page) == "Aucun événement"
    assert page.locator(".empty p").all_text_contents() == [
        "Rien ne répond à tous ces choix.",
        "Retirez un filtre ci-dessus, élargissez le mois ou regardez tout l’agenda.",
        "Voir tout l’agenda",
    ]

    page.get_by_role("link", name="Voir tout l’agenda").click()

    assert tally(page) == f"{upcoming()}\u00a0événements"
