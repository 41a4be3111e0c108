"""Wagtail's history of a page or record says who changed which fact."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from wagtail.log_actions import LogContext, registry
from wagtail.users.models import UserProfile

from events.models import EventPage, Offer, VenueAccess
from tests.factories import (
    START,
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    talk,
    translated,
)

pytestmark = pytest.mark.django_db


def offer(name: str, price: int, place: int = 0) -> Offer:
    return Offer(name=name, price=price, sort_order=place, locale=locale("fr"))


def changed(page, **changes):
    """The latest draft with changes, published."""
    page = type(page).objects.get(pk=page.pk)
    draft = page.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision().publish()


def entries(thing) -> list:
    logs = registry.get_logs_for_instance(thing)
    return list(logs.filter(action="cms.change_facts").order_by("pk"))


def told(thing, language: str = "en") -> list[str]:
    with translation.override(language):
        return [str(entry.formatter.format_message(entry)) for entry in entries(thing)]


@pytest.fixture
def event() -> EventPage:
    return EventFactory(
        title="Échange",
        offers=[offer("Plein tarif", 20), offer("Étudiants", 10, 1)],
    )


@pytest.fixture
def editor():
    user = get_user_model().objects.create_superuser("ada", password="x")
    UserProfile.objects.create(user=user, preferred_language="fr")
    return user


def test_one_entry_with_the_field_and_both_values(event, editor):
    with LogContext(user=editor):
        changed(event, capacity=80, status="cancelled", ends_at=None)

    [entry] = entries(event)
    assert (entry.user, entry.data) == (
        editor,
        {
            "time_zone": "America/Toronto",
            "facts": [
                {"field": "ends_at", "old": "2030-05-04T01:00:00Z", "new": None},
                {"field": "status", "old": "scheduled", "new": "cancelled"},
                {"field": "capacity", "old": None, "new": 80},
            ],
            "rows": [
                {
                    "model": "events.occurrence",
                    "change": "changed",
                    "row": [
                        {"field": "starts_at", "value": "2030-05-03T23:00:00+00:00"},
                        {"field": "ends_at", "value": "2030-05-04T01:00:00+00:00"},
                    ],
                    "facts": [
                        {
                            "field": "ends_at",
                            "old": "2030-05-04T01:00:00+00:00",
                            "new": None,
                        }
                    ],
                }
            ],
            "names": {},
        },
    )


HOUR = {
    "en": (
        "Starts: 3 May 2030, 19:00 → 19:30; "
        "Changed date 3 May 2030, 19:00: Starts: 3 May 2030, 19:00 → 19:30"
    ),
    "fr": (
        "Début\u00a0: 3 mai 2030, 19:00 → 19:30; "
        "Modification, date 3 mai 2030, 19:00\u00a0: "
        "Début\u00a0: 3 mai 2030, 19:00 → 19:30"
    ),
}


@pytest.mark.parametrize("language", HOUR)
def test_an_hour_is_said_at_the_clock_of_the_event(event, language):
    changed(event, starts_at=START + timedelta(minutes=30))

    assert told(event, language) == [HOUR[language]]


VALUES = {
    "en": "Venue: – → Maison; Free: no → yes; Audiences: – → Families, School groups",
    "fr": (
        "Lieu\u00a0: – → Maison; Gratuit\u00a0: non → oui; "
        "Publics\u00a0: – → Familles, Groupes scolaires"
    ),
}


@pytest.mark.parametrize("language", VALUES)
def test_values_are_said_as_a_form_says_them(language):
    event = EventFactory()
    venue = VenueFactory(name="Maison")

    changed(event, venue=venue, audiences=["families", "schools"], is_free=True)
    venue.name = "Maison de la culture"
    venue.save()

    assert told(event, language) == [VALUES[language]]


ROWS = {
    "en": (
        "Added ticket: Membres · 5.00 · CAD · Available; "
        "Changed ticket Plein tarif: Price: 20.00 → 25.00; "
        "Removed ticket: Étudiants · 10.00 · CAD · Available"
    ),
    "fr": (
        "Ajout, billet\u00a0: Membres · 5,00 · CAD · Disponible; "
        "Modification, billet Plein tarif\u00a0: Prix\u00a0: 20,00 → 25,00; "
        "Retrait, billet\u00a0: Étudiants · 10,00 · CAD · Disponible"
    ),
}


@pytest.mark.parametrize("language", ROWS)
def test_rows_say_what_they_are(event, language):
    full, _students = event.offers.all()
    full.price = 25

    changed(event, offers=[full, offer("Membres", 5, 2)])

    assert told(event, language) == [ROWS[language]]


def test_rows_below_rows_name_whom_they_refer_to(event):
    ada = SpeakerFactory(title="Ada")

    changed(event, programme_items=[talk("Mutualiser", ada)])

    assert told(event) == [
        "Added programme item: Mutualiser · Talk; "
        "Added person on the programme: Ada · Speaker"
    ]


def test_another_order_is_one_change(event):
    full, students = event.offers.all()
    full.sort_order, students.sort_order = 1, 0

    changed(event, offers=[students, full])

    assert told(event) == ["Other order of tickets"]


def test_many_rows_are_counted(event):
    changed(event, recurrence="FREQ=DAILY;COUNT=9")

    [line] = told(event)
    assert line.endswith(
        "Added date: 8 May 2030, 19:00 · 8 May 2030, 21:00; and 3 more"
    )


def test_words_leave_no_entry(event):
    changed(event, title="Été", summary="Autre chose.")

    assert told(event) == []


def test_a_draft_and_a_first_publication_leave_no_entry():
    event = EventFactory(live=False)
    draft = event.get_latest_revision_as_object()
    draft.capacity = 80
    draft.save_revision()
    assert told(event) == []

    changed(event)

    assert told(event) == []


def test_translations_have_no_entry_for_what_the_source_changed(event):
    english = translated(event, title="Discussion")

    changed(event, capacity=80)
    changed(english, capacity=90, title="Debate")

    assert (told(event), told(english)) == (["Capacity: – → 80"], [])


def test_a_record_saved_by_a_script_has_its_entry():
    venue = VenueFactory(capacity=80)
    venue.capacity = 120
    venue.access_rows = [VenueAccess(feature="lift", answer="yes", locale=locale("fr"))]

    venue.save()

    assert told(venue) == ["Capacity: 80 → 120; Added access feature: Lift · Yes"]


def test_history_in_the_admin_shows_it_escaped(event, editor, client):
    client.force_login(editor)
    with LogContext(user=editor):
        changed(event, room="<b>Grande salle</b>")

    pages = [
        client.get(reverse("wagtailadmin_pages:history", args=[event.pk])),
        client.get(reverse("wagtailadmin_reports:site_history")),
    ]

    text = "Salle\u00a0: – → &lt;b&gt;Grande salle&lt;/b&gt;"
    for page in pages:
        content = page.content.decode()
        assert text in content
        assert "<b>Grande salle" not in content


def test_history_of_a_record_in_the_admin_shows_it(editor, client):
    client.force_login(editor)
    venue = VenueFactory(capacity=80)
    venue.capacity = 120
    venue.save()

    page = client.get(reverse("wagtailsnippets_events_venue:history", args=[venue.pk]))

    assert "Capacité\u00a0: 80 → 120" in page.content.decode()
