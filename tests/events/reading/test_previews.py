"""What an editor sees in the preview panel, of pages that were never saved."""

import pytest

from events import models
from home.models import ContentPage, HomePage
from tests import factories
from tests.factories import START

UNSAVED = {
    "event": lambda: models.EventPage(starts_at=START, summary="Un matin."),
    "event without a start": models.EventPage,
    "speaker": models.SpeakerPage,
    "case study": models.CaseStudyPage,
    "agenda": models.EventIndexPage,
    "list of speakers": models.SpeakerIndexPage,
    "list of case studies": models.CaseStudyIndexPage,
    "home": HomePage,
    "content": ContentPage,
}


@pytest.mark.django_db
@pytest.mark.parametrize("make", UNSAVED.values(), ids=UNSAVED)
def test_page_that_was_never_saved_is_previewed(make):
    factories.home()
    page = make()
    page.title, page.locale = "Une page", factories.locale("fr")

    response = page.make_preview_request()

    assert response.status_code == 200
    assert "Une page" in response.content.decode()


@pytest.mark.django_db
def test_preview_shows_rows_that_are_not_stored():
    speaker = factories.SpeakerFactory(title="Robert Perreault")
    event = factories.EventFactory()
    event.programme_items = [factories.talk("Maison", speaker, starts_at=START)]

    html = event.make_preview_request().content.decode()

    assert "Maison" in html
    assert "Robert Perreault" in html


@pytest.mark.django_db
def test_preview_of_an_expired_page_is_shown():
    page = factories.ContentPageFactory()
    page.expire_at = START.replace(year=2020)

    assert page.make_preview_request().status_code == 200
