"""The event has the facts that the announcement gives, and no others."""

from datetime import UTC, datetime
from typing import Any

import pytest

from events.models import EventPage
from tests.events.demo.announcement.versions import event_in

pytestmark = pytest.mark.django_db


def facts(event: EventPage) -> dict[str, Any]:
    return {
        "key": str(event.translation_key),
        "type": event.event_type,
        "starts": event.starts_at,
        "ends": event.ends_at,
        "doors": event.doors_at,
        "zone": event.time_zone,
        "all day": event.is_all_day,
        "rule": event.recurrence,
        "status": event.status,
        "attendance": event.attendance_mode,
        "venue": event.venue,
        "room": event.room,
        "series": event.series,
        "free": event.is_free,
        "offers": list(event.offers.all()),
        "registration": event.registration_url,
        "capacity": event.capacity,
        "audiences": event.audiences,
        "partnerships": list(event.partnerships.all()),
        "case studies": list(event.case_study_rows.all()),
        "languages": [(row.language, row.mode) for row in event.language_rows.all()],
        "dates": [
            (str(row.translation_key), row.starts_at, row.ends_at, row.status)
            for row in event.occurrences.all()
        ],
    }


def words(event: EventPage) -> dict[str, Any]:
    return {
        "title": event.title,
        "path": event.url_path,
        "summary": event.summary,
        "alt": event.image.alt[event.locale.language_code],
        "themes": [row.theme.name for row in event.theme_rows.all()],
        "body": [block.block_type for block in event.body],
    }


@pytest.mark.parametrize("language", ["fr", "en"])
def test_event_has_the_facts_of_the_announcement_only(made, language):
    assert facts(event_in(language)) == {
        "key": "c4810e8d-d4de-5e1a-9941-a450ce4858e3",
        "type": "talk",
        "starts": datetime(2017, 6, 15, 14, 15, tzinfo=UTC),
        "ends": datetime(2017, 6, 15, 15, 45, tzinfo=UTC),
        "doors": None,
        "zone": "America/Toronto",
        "all day": False,
        "rule": "",
        "status": "scheduled",
        "attendance": "in_person",
        "venue": None,
        "room": "",
        "series": None,
        "free": False,
        "offers": [],
        "registration": "",
        "capacity": None,
        "audiences": [],
        "partnerships": [],
        "case studies": [],
        "languages": [("fr", "spoken")],
        "dates": [
            (
                "ef7706b3-a8ad-503c-bdac-075c06ba0e3d",
                datetime(2017, 6, 15, 14, 15, tzinfo=UTC),
                datetime(2017, 6, 15, 15, 45, tzinfo=UTC),
                "",
            )
        ],
    }


def test_event_in_french(made):
    assert words(event_in("fr")) == {
        "title": "Échange sur les plateformes collaboratives et la mutualisation\xa0: "
        "enjeux stratégiques pour l’avenir des arts et de la culture",
        "path": "/fr/evenements/echange-plateformes-collaboratives-mutualisation/",
        "summary": "Deux présentations, suivies chacune d’une période d’échange\xa0: "
        "la Maison du développement durable, puis la mutualisation des ressources à "
        "partir de deux exemples, à Saguenay et dans la région du Kamouraska.",
        "alt": "Affiche géométrique\xa0: deux cercles se recoupent, et les points sont "
        "plus gros dans la partie qu’ils partagent.",
        "themes": [
            "Mutualisation",
            "Plateformes collaboratives",
            "Développement durable",
        ],
        "body": ["paragraph", "heading", "case_study", "case_study", "case_study"],
    }


def test_event_in_english(made):
    assert words(event_in("en")) == {
        "title": "Discussion on collaborative platforms and shared resources: "
        "strategic issues for the future of arts and culture",
        "path": "/en/events/discussion-collaborative-platforms-shared-resources/",
        "summary": "Two talks, each followed by a discussion period: the Maison du "
        "développement durable, then the sharing of resources as seen in two examples, "
        "in Saguenay and in the Kamouraska region.",
        "alt": "Geometric poster: two circles overlap, and the dots are larger in the "
        "part that they share.",
        "themes": [
            "Mutualisation",
            "Plateformes collaboratives",
            "Développement durable",
        ],
        "body": ["paragraph", "heading", "case_study", "case_study", "case_study"],
    }
