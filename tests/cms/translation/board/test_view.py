"""What the board shows, and at what price."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.translation.board.cells import Cell, Progress, State, Version, cells_of
from cms.translation.views.things import address
from events.figures import NBSP
from events.models import EventPage
from tests import factories
from tests.cms.translation.board.reading import (
    COUNTED,
    EVENTS,
    FRENCH,
    fill,
    grant,
    rows,
    rows_in,
    soup,
    titles,
)
from tests.factories import (
    ContentPageFactory,
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    translated_record,
)
from tests.kept_content import put_up

pytestmark = pytest.mark.django_db


def test_board_shows_every_thing_in_every_language(desk, site):
    assert rows(desk, type=EVENTS) == [
        ["Atelier", FRENCH, "Draft | 0 of 2 texts | Continue"],
        ["Bal", FRENCH, "Source shown instead | Translate"],
        ["Concert", FRENCH, "Published | Open"],
        ["Débat", FRENCH, "To bring up to date | 1 of 2 texts | Bring up to date"],
        ["Échange", FRENCH, "Missing | Translate"],
        ["Festival", FRENCH, "Published | Changes not published | Continue"],
        [
            "Gala d’hiver",
            "Source, published | Changes not published | Edit",
            "Missing | Translate",
        ],
        ["Projet", "Source, draft | Edit", "Missing | Translate"],
    ]


def test_board_shows_pages_and_records_of_every_type(desk):
    SpeakerFactory(title="Zoé")
    ContentPageFactory(title="À propos")
    translated_record(VenueFactory(name="Maison"))
    factories.OrganisationFactory(name="Bang")
    factories.ThemeFactory(name="Art")
    factories.SeriesFactory(name="Jeudis")

    missing = [FRENCH, "Missing | Translate"]
    assert rows(desk) == [
        ["À propos", *missing],
        ["Accueil", *missing],
        ["Art", *missing],
        ["Bang", *missing],
        ["Jeudis", *missing],
        ["list of speakers", *missing],
        ["Maison", FRENCH, "Published | Open"],
        ["Zoé", *missing],
    ]


def test_cells_lead_to_what_is_to_be_done(desk, site):
    english = {
        page.translation_key: page
        for page in EventPage.objects.filter(locale=locale("en"), alias_of=None)
    }
    shown = {
        row.th.a.text: [link["href"] for link in row.select("a")]
        for row in soup(desk, type=EVENTS).select(".board tbody tr")
    }

    edit = {
        t: reverse("wagtailadmin_pages:edit", args=(p.pk,)) for t, p in site.items()
    }
    start = {t: f"{address('start', page)}?language=en" for t, page in site.items()}
    beside = {
        t: address("edit", english[page.translation_key])
        for t, page in site.items()
        if page.translation_key in english
    }
    goals = {t: [edit[t], edit[t], beside.get(t, start[t])] for t in site}
    assert shown == {
        **{t: g for t, g in goals.items() if t != "Gala"},
        "Gala d’hiver": goals["Gala"],
    }


def test_records_lead_to_their_forms(desk):
    venue = VenueFactory()

    links = [
        link["href"] for link in soup(desk, type="events.venue").select(".board td a")
    ]

    edit = reverse("wagtailsnippets_events_venue:edit", args=(venue.pk,))
    assert links == [edit, f"{address('start', venue)}?language=en"]


def test_thing_first_written_in_the_second_language_has_its_source_there(desk):
    EventFactory(title="Talk", locale="en")

    assert rows(desk, type=EVENTS) == [["Talk", "Missing | Translate", FRENCH]]


def test_languages_stand_in_the_order_of_the_site(desk, settings):
    SpeakerFactory(title="Zoé")
    settings.LANGUAGES = [("en", "English"), ("fr", "Français")]

    page = soup(desk)
    heads = [head.text for head in page.select(".board thead th")]
    assert heads == ["Page or record", "English", "Français"]


def test_table_says_what_it_is(desk):
    VenueFactory(name="Maison")
    page = soup(desk)

    table = page.select_one(".board table")
    assert table.caption.text == "What there is in each language"
    assert {head["scope"] for head in table.select("thead th")} == {"col"}
    assert {head["scope"] for head in table.select("tbody th")} == {"row"}
    region = table.parent
    assert (region["role"], region["tabindex"]) == ("region", "0")
    assert table.select_one("td a").text == "Edit — Maison, Français"


def test_rows_say_what_and_when(desk):
    start = datetime(2017, 6, 15, 14, 15, tzinfo=UTC)
    EventFactory(starts_at=start, ends_at=start + timedelta(minutes=90))

    facts = soup(desk, type=EVENTS).select_one(".board-facts")
    said = [text.replace(NBSP, " ") for text in facts.stripped_strings]
    today = timezone.localdate().strftime("%m/%d/%Y")
    assert said == [
        "Event",
        "Thursday, June 15, 2017, 10:15 to 11:45 a.m.",
        f"Changed {today}",
    ]


def test_board_has_pages_of_fifty(desk):
    for number in range(51):
        factories.ThemeFactory(name=f"Thème {number:02}")

    assert len(rows(desk)) == 50
    assert titles(desk, p=2) == ["Thème 50"]
    assert len(rows(desk, per_page=100)) == 51


def test_cells_of_a_thing():
    languages = [
        SimpleNamespace(pk=n, language_code=code)
        for n, code in enumerate(["fr", "en", "es", "de"])
    ]
    french, english, spanish, german = languages
    source = Version(1, 7, None, 0, "Un", True, False, None, True, True)
    draft = Version(
        1, 8, None, 1, "One", False, True, None, True, True, Progress(False, 12, 5)
    )
    alias = Version(1, 6, None, 2, "Un", True, False, 7, True, True)
    unseen = draft._replace(is_seen=False)

    assert cells_of([draft, alias, source], languages) == [
        Cell(french, State.PUBLISHED, source, is_source=True),
        Cell(english, State.DRAFT, draft, texts=12, done=7),
        Cell(spanish, State.FALLBACK),
        Cell(german, State.MISSING),
    ]
    assert cells_of([unseen, source], [english]) == [Cell(english, State.HIDDEN)]


@pytest.mark.parametrize("count", [1, 3, 98])
def test_board_takes_eleven_statements(desk, count, django_assert_num_queries):
    """Five of its own; six are Django's and Wagtail's, as for any screen."""
    put_up(fill, count)
    board = reverse("translation:board")
    desk.get(board, COUNTED)

    with django_assert_num_queries(11):
        response = desk.get(board, COUNTED)

    assert len(rows_in(response)) == count + 2


@pytest.mark.parametrize("count", [1, 3, 98])
def test_board_takes_fifteen_from_who_is_granted_some(
    client, count, django_assert_num_queries
):
    """Six look for what is granted; all but one are Django's and Wagtail's."""
    put_up(fill, count)
    records = ["view_venue", "change_venue"]
    client.force_login(grant(["change"], factories.home(), records=records))
    board = reverse("translation:board")
    client.get(board, COUNTED)

    with django_assert_num_queries(15):
        response = client.get(board, COUNTED)

    assert len(rows_in(response)) == count + 2
