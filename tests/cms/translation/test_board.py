"""The board of translations: what it shows, to whom, and at what price."""

import csv
from datetime import UTC, datetime, timedelta
from io import BytesIO
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile

from cms.translation import access
from cms.translation.board.cells import Cell, Progress, State, Version, cells_of
from cms.translation.board.export import harmless
from cms.translation.start import start_translation
from cms.translation.views.things import address
from events.figures import NBSP
from events.models import EventPage
from tests import factories
from tests.factories import (
    ContentPageFactory,
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    translated,
    translated_record,
)

EVENTS = "events.eventpage"
FRENCH = "Source, published | Edit"

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client) -> Client:
    """Signed in, may do everything, works in English; the site has two languages."""
    user = get_user_model().objects.create_superuser("editor", password="x")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    locale("en")
    return client


@pytest.fixture
def site() -> dict[str, Page]:
    """An event in every state, by its French title."""
    locale("en")
    titles = ["Atelier", "Bal", "Concert", "Débat", "Échange", "Festival", "Gala"]
    site = {title: EventFactory(title=title) for title in titles}
    site["Projet"] = EventFactory(title="Projet", live=False)
    start_translation(site["Atelier"], locale("en"))
    site["Bal"].copy_for_translation(locale("en"), copy_parents=True, alias=True)
    translated(site["Concert"], title="Concert in English")
    translated(site["Débat"], title="Debate")
    change(site["Débat"], summary="Un autre soir.")
    change(translated(site["Festival"]), publish=False, title="Fest")
    change(site["Gala"], publish=False, title="Gala d’hiver")
    return site


def change(page: Page, *, publish: bool = True, **words: str) -> None:
    for name, value in words.items():
        setattr(page, name, value)
    revision = page.save_revision()
    if publish:
        revision.publish()


def soup(client: Client, **question: object) -> BeautifulSoup:
    response = client.get(reverse("translation:board"), question)
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


def rows(client: Client, **question: object) -> list[list[str]]:
    """The title of each thing, and what its cells say and offer."""
    page = soup(client, **{"ordering": "title"} | question)
    for hidden in page.select(".w-sr-only, .board-facts"):
        hidden.decompose()
    return [
        [" | ".join(cell.stripped_strings) for cell in row.find_all(["th", "td"])]
        for row in page.select(".board tbody tr")
    ]


def titles(client: Client, **question: object) -> list[str]:
    return [row[0] for row in rows(client, **question)]


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


STATUSES = {
    "missing": ["Échange", "Gala d’hiver", "Projet"],
    "fallback": ["Bal"],
    "draft": ["Atelier"],
    "stale": ["Débat"],
    "published": ["Concert", "Festival"],
    "changed": ["Festival"],
}


@pytest.mark.parametrize("status", STATUSES)
def test_board_is_filtered_by_status(desk, site, status):
    found = STATUSES[status]

    assert titles(desk, type=EVENTS, status=status) == found
    assert titles(desk, type=EVENTS, status=status, language="en") == found
    assert titles(desk, type=EVENTS, status=status, language="fr") == []


def test_one_of_several_statuses_is_enough(desk, site):
    found = titles(desk, type=EVENTS, status=["fallback", "stale", "draft"])

    assert found == ["Atelier", "Bal", "Débat"]


def test_board_is_filtered_by_the_language_to_translate_into(desk):
    SpeakerFactory(title="Zoé")
    SpeakerFactory(title="Ann", locale="en")
    question = {"type": "events.speakerpage"}

    assert titles(desk, **question, language="en") == ["Zoé"]
    assert titles(desk, **question, language="fr") == ["Ann"]


def test_board_is_filtered_by_type(desk):
    SpeakerFactory(title="Zoé")
    VenueFactory(name="Maison")
    factories.ThemeFactory(name="Art")

    found = titles(desk, type=["events.venue", "events.speakerpage"])
    assert found == ["Maison", "Zoé"]


def in_days(number: int) -> datetime:
    return timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(number)


def event(title: str, days: int, **facts: object) -> EventPage:
    start = in_days(days)
    return EventFactory(
        title=title, starts_at=start, ends_at=start + timedelta(hours=2), **facts
    )


def test_board_is_filtered_by_the_date_of_events(desk):
    event("Over", -9)
    event("Weekly", -10, recurrence="FREQ=WEEKLY;COUNT=4")
    event("Soon", 2)
    event("Later", 9)
    VenueFactory(name="Maison")
    day = timezone.localtime(in_days(9)).date().isoformat()

    assert titles(desk, when="upcoming") == ["Later", "Soon", "Weekly"]
    assert titles(desk, when="past") == ["Over"]
    assert titles(desk, dates_from=day, dates_to=day) == ["Later"]
    assert titles(desk, dates_from=day) == ["Later", "Weekly"]
    assert titles(desk, when="past", dates_from=day) == []


def test_board_is_searched_by_the_titles_of_all_languages(desk, site):
    assert titles(desk, q="echange") == ["Échange"]
    assert titles(desk, q="debate") == ["Débat"]
    assert titles(desk, q="english concert") == ["Concert"]
    assert titles(desk, q="d’hiver") == ["Gala d’hiver"]
    assert titles(desk, q="100%") == []


def test_filters_are_combined(desk, site):
    event("Gala ancien", -9)
    question = {"q": "gala", "type": EVENTS, "language": "en", "status": "missing"}

    assert titles(desk, **question, when="upcoming") == ["Gala d’hiver"]
    assert titles(desk, **question, when="past") == ["Gala ancien"]


def test_last_change_is_on_top_unless_told(desk):
    event("Atelier", 20)
    event("Bal", 2)
    event("Concert", -3)
    change(EventPage.objects.get(title="Bal"), publish=False, summary="Autre.")
    question = {"type": EVENTS}

    assert titles(desk, **question, ordering="changed") == ["Bal", "Concert", "Atelier"]
    assert titles(desk, **question, ordering="title") == ["Atelier", "Bal", "Concert"]
    assert titles(desk, **question, ordering="date") == ["Bal", "Atelier", "Concert"]


def test_order_keeps_the_filters(desk):
    VenueFactory()

    links = soup(desk, q="v", type="events.venue", p=1).select(".board-orders a")

    assert [link["href"].partition("?")[2] for link in links] == [
        f"q=v&type=events.venue&ordering={order}"
        for order in ("changed", "title", "date")
    ]


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


def test_nothing_found_leads_back_to_everything(desk):
    VenueFactory()

    message = soup(desk, q="zzz", status="draft").select_one("#listing-results p")

    assert message.text == "Nothing found. Remove the search and all filters"
    assert message.a["href"] == reverse("translation:board")


def test_board_has_pages_of_fifty(desk):
    for number in range(51):
        factories.ThemeFactory(name=f"Thème {number:02}")

    assert len(rows(desk)) == 50
    assert titles(desk, p=2) == ["Thème 50"]
    assert len(rows(desk, per_page=100)) == 51


def grant(codes: list[str], *pages: Page, records: list[str] = ()) -> object:
    """Somebody who may do this with pages from these downwards, and with records."""
    user = get_user_model().objects.create_user("translator", password="x")
    UserProfile.objects.create(user=user, preferred_language="en")
    group = Group.objects.create(name="translators")
    names = ["access_admin", "start_translation", *records]
    group.permissions.add(*Permission.objects.filter(codename__in=names))
    for page in pages:
        for code in codes:
            permission = Permission.objects.get(codename=f"{code}_page")
            GroupPagePermission.objects.create(
                group=group, page=page, permission=permission
            )
    user.groups.add(group)
    return user


def test_board_shows_nothing_that_its_reader_may_not_see(client):
    locale("en")
    shown = SpeakerFactory(title="Zoé")
    secret = EventFactory(title="Annonce secrète", live=False)
    start_translation(secret, locale("en"))
    VenueFactory(name="Lieu secret")
    client.force_login(grant(["change"], shown))

    assert rows(client) == [["Zoé", FRENCH, "Missing | Translate"]]
    assert rows(client, q="secret") == []
    export = client.get(reverse("translation:board"), {"export": "csv"})
    assert b"secr" not in export.content.lower()


def test_board_is_empty_for_who_sees_nothing(client):
    SpeakerFactory(title="Zoé")
    VenueFactory(name="Maison")
    client.force_login(grant([]))

    message = soup(client).select_one("#listing-results p")
    assert message.text == "There is nothing to translate yet."
    assert rows(client, ordering="date", status="missing", when="past") == []


def test_state_of_a_version_that_its_reader_may_not_see_is_not_told(client):
    page = SpeakerFactory(title="Zoé")
    english = start_translation(page, locale("en"))
    change(english, publish=False, title="Secret")
    client.force_login(grant(["change"], page))

    assert rows(client) == [["Zoé", FRENCH, "Not open to you"]]
    assert rows(client, status="draft") == []
    assert rows(client, q="secret") == []


def test_thing_is_named_by_what_its_reader_may_see(client):
    page = SpeakerFactory(title="Nom secret", live=False)
    english = start_translation(page, locale("en"))
    change(english, publish=False, title="Zoe")
    client.force_login(grant(["change"], english))

    assert rows(client) == [
        ["Zoe", "Not open to you", "Draft | 1 of 1 text | Continue"]
    ]
    assert titles(client, language="en") == ["Zoe"]
    assert titles(client, language="fr") == []


def test_actions_are_for_those_who_may(client):
    page = SpeakerFactory(title="Zoé")
    translated(page)
    SpeakerFactory(title="Élise")
    user = grant(["change"], page, records=["view_venue"])
    VenueFactory(name="Maison")
    client.force_login(user)

    source = "Source, published"
    assert rows(client) == [
        ["Maison", source, "Missing"],
        ["Zoé", FRENCH, "Not open to you"],
    ]
    user.languages = ["en"]
    user.save()
    assert rows(client, q="maison") == [["Maison", source, "Missing | Translate"]]
    user.groups.get().permissions.remove(
        Permission.objects.get(codename="start_translation")
    )
    assert rows(client, q="maison") == [["Maison", source, "Missing"]]


@pytest.mark.parametrize(
    "codes", [["change"], ["publish"], ["add"], ["add", "publish"], []]
)
def test_many_things_are_allowed_as_one_is(codes):
    inside, outside = SpeakerFactory(title="In"), EventFactory(title="Out")
    user = grant(
        codes, inside.get_parent(), records=[f"{code}_venue" for code in codes]
    )
    inside.owner = user
    inside.save()
    things = [inside, SpeakerFactory(title="Other"), outside, VenueFactory()]
    user = get_user_model().objects.get(pk=user.pk)

    def among(allowed):
        return [allowed(user, type(t)).filter(pk=t.pk).exists() for t in things]

    assert among(access.readable) == [access.can_read(user, t) for t in things]
    assert among(access.editable) == [access.can_edit(user, t) for t in things]


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


SHEET = [
    ["Title", "Type", "First written in", "Date", "Changed", "Français", "English"],
    ["=1+1", "Venue", "Français", "", "", "Source, published", "Missing"],
    ["Maison", "Venue", "Français", "", "", "Source, published", "Published"],
    [
        "Zoé",
        "Speaker",
        "Français",
        "",
        "TODAY",
        "Source, published",
        "Draft, 0 of 1 text",
    ],
]


def small_site() -> dict[str, object]:
    """What is asked for, of more than one page."""
    translated_record(VenueFactory(name="Maison"))
    VenueFactory(name="=1+1")
    start_translation(SpeakerFactory(title="Zoé"), locale("en"))
    return {
        "type": ["events.venue", "events.speakerpage"],
        "ordering": "title",
        "per_page": 1,
    }


def test_board_is_exported_as_csv(desk):
    question = small_site()

    response = desk.get(reverse("translation:board"), question | {"export": "csv"})

    text = response.content.decode()
    today = timezone.localdate().isoformat()
    expected = [[cell.replace("TODAY", today) for cell in row] for row in SHEET]
    expected[1][0] = "'=1+1"
    assert list(csv.reader(text.splitlines())) == expected
    assert response["Content-Disposition"] == 'attachment; filename="translations.csv"'


def test_board_is_exported_as_xlsx(desk):
    question = small_site()

    response = desk.get(reverse("translation:board"), question | {"export": "xlsx"})

    sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active
    values = [
        ["" if cell.value is None else cell.value for cell in row] for row in sheet
    ]
    today = timezone.localdate()
    expected = [[today if cell == "TODAY" else cell for cell in row] for row in SHEET]
    assert values == expected
    assert sheet["A2"].data_type == "s"


def test_export_has_what_the_filters_leave(desk, site):
    question = {"type": EVENTS, "status": "stale", "export": "csv"}

    response = desk.get(reverse("translation:board"), question)

    lines = response.content.decode().splitlines()
    assert [line.partition(",")[0] for line in lines] == ["Title", "Débat"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_spreadsheet_takes_a_title_for_a_formula(text):
    assert harmless(text) == f"'{text}"
    assert harmless("Maison =1") == "Maison =1"


COUNTED = {
    "per_page": 100,
    "ordering": "date",
    "type": ["events.speakerpage", EVENTS, "events.venue"],
}


def fill(count: int) -> None:
    """So many pages, an event and a record among them, in two languages."""
    for number in range(count):
        page = SpeakerFactory(title=f"Speaker {number}")
        if number < 3:
            start_translation(page, locale("en"))
    translated(event("Soon", 2))
    VenueFactory()


@pytest.mark.parametrize("count", [1, 3, 98])
def test_board_takes_eleven_statements(desk, count, django_assert_num_queries):
    """Five of its own; six are Django's and Wagtail's, as for any screen."""
    fill(count)
    board = reverse("translation:board")
    desk.get(board, COUNTED)

    with django_assert_num_queries(11):
        response = desk.get(board, COUNTED)

    assert len(response.context["rows"]) == count + 2


@pytest.mark.parametrize("count", [1, 3, 98])
def test_board_takes_fifteen_from_who_is_granted_some(
    client, count, django_assert_num_queries
):
    """Six look for what is granted; all but one are Django's and Wagtail's."""
    fill(count)
    records = ["view_venue", "change_venue"]
    client.force_login(grant(["change"], factories.home(), records=records))
    board = reverse("translation:board")
    client.get(board, COUNTED)

    with django_assert_num_queries(15):
        response = client.get(board, COUNTED)

    assert len(response.context["rows"]) == count + 2
