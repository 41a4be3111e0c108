"""The copies that the CMS itself serves, as an anonymous visitor reads them."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events import models
from home.models import ContentPage
from tests import factories
from tests.hiding import HIDE_PAGE, restrict_collection

pytestmark = pytest.mark.django_db
START = datetime(2017, 6, 15, 14, 15, tzinfo=UTC)


def read(client: Client, page) -> str:
    """The words of a copy, without markup and with plain spaces."""
    response = client.get(address(page))
    assert response.status_code == 200
    body = re.sub(r"<[^>]+>", " ", response.content.decode())
    return " ".join(body.replace("\N{NO-BREAK SPACE}", " ").split())


def address(page) -> str:
    return urlsplit(page.get_url()).path


def event_with(speaker, **facts) -> models.EventPage:
    item = factories.talk(
        "La Maison", speaker, starts_at=START, ends_at=START + timedelta(minutes=45)
    )
    return factories.EventFactory(
        title="Échange",
        starts_at=START,
        ends_at=START + timedelta(minutes=90),
        programme_items=[item],
        **facts,
    )


def test_event_is_written_out_in_its_language(client):
    venue = factories.VenueFactory(name="Maison", locality="Montréal", region="QC")
    speaker = factories.SpeakerFactory(title="Robert Perreault")
    words = read(client, event_with(speaker, venue=venue))

    assert "jeudi 15 juin 2017, 10 h 15 à 11 h 45" in words
    assert "10 h 15 à 11 h ·" in words
    assert "Robert Perreault" in words
    assert "Maison Montréal (Québec)" in words


def test_copy_names_its_language_and_keeps_robots_away(client):
    response = client.get(address(factories.EventFactory()))

    assert '<html lang="fr" dir="ltr">' in response.content.decode()
    assert response["X-Robots-Tag"] == "noindex"


def test_copy_in_english_is_in_english(client):
    event = factories.EventFactory(starts_at=START, ends_at=None)
    english = factories.translated(event, title="Discussion")

    assert "Thursday, June 15, 2017, 10:15 a.m." in read(client, english)


@pytest.mark.parametrize("way", HIDE_PAGE)
def test_hidden_speaker_is_not_named(client, way):
    speaker = factories.SpeakerFactory(title="Robert Perreault")
    event = event_with(speaker)
    assert "Robert Perreault" in read(client, event)

    HIDE_PAGE[way](speaker)

    html = client.get(address(event)).content.decode()
    assert "Robert Perreault" not in html
    assert speaker.slug not in html


@pytest.mark.parametrize("way", HIDE_PAGE)
def test_hidden_case_study_is_not_named(client, way):
    study = factories.CaseStudyFactory(title="Secret")
    row = models.EventCaseStudy(case_study=study, locale=factories.locale("fr"))
    event = factories.EventFactory(case_study_rows=[row])
    assert "Secret" in read(client, event)

    HIDE_PAGE[way](study)

    assert "Secret" not in client.get(address(event)).content.decode()


@pytest.mark.parametrize("way", HIDE_PAGE)
def test_lists_leave_hidden_pages_out(client, way):
    shown = factories.EventFactory(title="Lantern Parade")
    hidden = factories.EventFactory(title="Unannounced Gig")
    HIDE_PAGE[way](hidden)

    agenda = read(client, shown.get_parent().specific)
    assert "Lantern Parade" in agenda
    assert "Unannounced Gig" not in agenda


def test_unpublished_venue_is_not_named(client):
    venue = factories.VenueFactory(name="Maison")
    event = factories.EventFactory(venue=venue)
    assert "Maison" in read(client, event)

    venue.unpublish()

    assert "Maison" not in read(client, event)


def test_picture_of_a_private_collection_is_not_shown(client):
    collection = factories.collection("Board")
    image = factories.ImageFactory(collection=collection)
    event = factories.EventFactory(image=image)
    assert "Une affiche" in client.get(address(event)).content.decode()

    restrict_collection(collection)

    assert "Une affiche" not in client.get(address(event)).content.decode()


def test_picture_has_a_signed_address_on_this_server(client):
    event = factories.EventFactory(image=factories.ImageFactory())

    assert '<img src="/images/' in html(client, event)


def test_text_links_only_to_what_may_be_seen(client):
    speaker = factories.SpeakerFactory(title="Robert Perreault")
    link = f'<p>Avec <a linktype="page" id="{speaker.pk}">lui</a></p>'
    body = [{"type": "paragraph", "value": {"text": link}}]
    page = factories.ContentPageFactory(body=body)
    assert f'Avec <a href="{address(speaker)}">lui</a>' in html(client, page)

    speaker.unpublish()

    assert "Avec <a>lui</a>" in html(client, page)


def html(client: Client, page) -> str:
    return client.get(address(page)).content.decode()


def test_blocks_of_free_content_are_shown(client):
    speaker = factories.SpeakerFactory(title="Robert Perreault")
    hidden = factories.SpeakerFactory(title="Nobody", live=False)
    body = [
        {"type": "heading", "value": {"text": "Un pôle"}},
        {"type": "quote", "value": {"quote": "Ensemble.", "attribution": "Équiterre"}},
        {"type": "button", "value": {"text": "Voir", "page": speaker.pk, "url": ""}},
        {"type": "button", "value": {"text": "Rien", "page": hidden.pk, "url": ""}},
        {"type": "speaker", "value": {"speaker": speaker.pk, "note": "en personne"}},
        {"type": "speaker", "value": {"speaker": hidden.pk, "note": "en secret"}},
    ]
    words = read(client, factories.EventFactory(body=body))

    assert "Un pôle Ensemble. Équiterre Voir Robert Perreault en personne" in words
    assert "Nobody" not in words
    assert "secret" not in words
    assert "Rien" not in words


def test_case_study_prints_its_figures(client):
    figure = models.Figure(
        label="coût", value=27_000_000, unit="currency", currency="CAD"
    )
    study = factories.CaseStudyFactory(figures=[figure], place="Montréal")

    assert "coût 27 M$" in read(client, study)


def test_speaker_lists_published_events(client):
    speaker = factories.SpeakerFactory(title="Robert Perreault")
    event_with(speaker)
    draft = event_with(speaker, live=False, slug="draft")
    draft.title = "Brouillon"
    draft.save(clean=False)

    words = read(client, speaker)
    assert "Échange" in words
    assert "Brouillon" not in words


def test_agenda_puts_what_comes_next_first(client):
    now = timezone.now()
    for title, days in (("Over", -9), ("Later", 9), ("Long over", -90), ("Soon", 2)):
        start = now + timedelta(days=days)
        factories.EventFactory(
            title=title, starts_at=start, ends_at=start + timedelta(hours=1)
        )
    agenda = factories.index(models.EventIndexPage, "fr")

    titles = re.findall(r"<h3><a[^>]*>([^<]+)", html(client, agenda))
    assert titles == ["Soon", "Later", "Over", "Long over"]


def test_expired_page_is_gone_although_nothing_has_unpublished_it(client):
    page = factories.ContentPageFactory()
    ContentPage.objects.filter(pk=page.pk).update(
        expire_at=timezone.now() - timedelta(minutes=1)
    )
    assert client.get(address(page)).status_code == 404


def test_note_leads_to_graphiql_in_development_only(client, settings):
    page = factories.home("en")
    settings.GRAPHIQL = True
    assert "GraphiQL" in read(client, page)

    settings.GRAPHIQL = False
    assert "GraphiQL" not in read(client, page)
    assert "This is the reading copy of the CMS" in read(client, page)


@pytest.mark.parametrize("kind", ["event", "agenda", "case study", "speakers"])
def test_statements_do_not_grow_with_what_is_shown(client, kind):
    counts = []
    for number in (1, 3):
        page = PAGES[kind](number)
        client.get(address(page))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address(page)).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]


def an_event(number: int) -> models.EventPage:
    items = [
        factories.talk(
            f"Item {n}",
            factories.SpeakerFactory(),
            case_studies=[factories.CaseStudyFactory()],
            organisation=factories.OrganisationFactory(),
        )
        for n in range(number)
    ]
    return factories.EventFactory(programme_items=items)


def an_agenda(number: int) -> models.EventIndexPage:
    factories.EventFactory.create_batch(number)
    return factories.index(models.EventIndexPage, "fr")


def a_case_study(number: int) -> models.CaseStudyPage:
    rows = [
        models.CaseStudySpeaker(speaker=factories.SpeakerFactory())
        for _n in range(number)
    ]
    return factories.CaseStudyFactory(speaker_rows=rows)


def some_speakers(number: int) -> models.SpeakerIndexPage:
    factories.SpeakerFactory.create_batch(number)
    return factories.index(models.SpeakerIndexPage, "fr")


PAGES = {
    "event": an_event,
    "agenda": an_agenda,
    "case study": a_case_study,
    "speakers": some_speakers,
}
