"""What publishing costs: the same few SQL statements, whatever the number of rows.

Everything is counted, Wagtail's own included, for a page or record with two
translations that somebody publishes; but for savepoints, most of which come from the
transaction around a test.
"""

from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.log_actions import LogContext

from cms.media.models import Image, Rendition
from events.models import (
    CaseStudyPage,
    EventPage,
    Occurrence,
    Organisation,
    SpeakerPage,
    Venue,
)
from tests.cms.rows_of_every_kind import rows_of_every_kind
from tests.factories import (
    START,
    CaseStudyFactory,
    EventFactory,
    ImageFactory,
    OrganisationFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    translated,
)

pytestmark = pytest.mark.django_db

FACTORIES = {
    EventPage: EventFactory,
    SpeakerPage: SpeakerFactory,
    CaseStudyPage: CaseStudyFactory,
    Venue: VenueFactory,
    Organisation: OrganisationFactory,
}
PAGES = (EventPage, SpeakerPage, CaseStudyPage)


def in_three_languages(model, **facts):
    """A page or record in French with its translations, all of them published."""
    thing = FACTORIES[model](**facts)
    for code in ("en", "es"):
        if model in PAGES:
            translated(thing, code)
        else:
            copy = thing.copy_for_translation(locale(code))
            copy.save()
            copy.save_revision().publish()
    return model.objects.get(pk=thing.pk)


def publication(thing, **changes):
    """What is measured: a draft with changes is kept and published."""
    draft = thing.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)

    user = get_user_model().objects.create_superuser("editor", password="x")

    def publish():
        with LogContext(user=user):
            draft.save_revision(user=user).publish(user=user)

    return publish


def statements(publish) -> int:
    with CaptureQueriesContext(connection) as captured:
        publish()
    return sum("SAVEPOINT" not in query["sql"] for query in captured)


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_another_hour(rows):
    event = in_three_languages(EventPage, **rows_of_every_kind(EventPage, rows))
    publish = publication(event, starts_at=START + timedelta(minutes=30))

    assert statements(publish) == 51

    starts = EventPage.objects.values_list("starts_at", flat=True)
    assert list(starts) == [START + timedelta(minutes=30)] * 3


NEW_ROWS = {
    EventPage: 58,
    SpeakerPage: 51,
    CaseStudyPage: 58,
    Venue: 36,
    Organisation: 35,
}


@pytest.mark.parametrize("rows", [1, 3, 30])
@pytest.mark.parametrize("model", NEW_ROWS, ids=lambda model: model.__name__)
def test_rows_of_every_kind(model, rows):
    thing = in_three_languages(model)
    publish = publication(thing, **rows_of_every_kind(model, rows))

    assert statements(publish) == NEW_ROWS[model]


def test_no_picture_is_resized():
    event = in_three_languages(EventPage)
    publish = publication(event, image=ImageFactory())

    publish()

    assert {page.image_id for page in EventPage.objects.all()} == {
        Image.objects.get().pk
    }
    assert list(Rendition.objects.all()) == []


def test_three_hundred_dates():
    event = in_three_languages(EventPage)
    publish = publication(event, recurrence="FREQ=DAILY;COUNT=300")

    assert statements(publish) == 56

    assert Occurrence.objects.count() == 900


def test_another_hour_of_three_hundred_dates():
    event = in_three_languages(EventPage, recurrence="FREQ=DAILY;COUNT=300")
    publish = publication(event, starts_at=START + timedelta(minutes=30))

    assert statements(publish) == 51

    zone = ZoneInfo("America/Toronto")
    starts = Occurrence.objects.values_list("starts_at", flat=True)
    assert {start.astimezone(zone).time() for start in starts} == {time(19, 30)}
