"""Two talks, each with a discussion, and who takes part."""

from typing import Any

import pytest

from events.demo.notation import key_of
from events.models import EventPage
from tests.events.demo.announcement.versions import event_in

pytestmark = pytest.mark.django_db


def programme(event: EventPage) -> list[dict[str, Any]]:
    return [
        {
            "key": item.translation_key,
            "kind": item.kind,
            "title": item.title,
            "hours": (item.starts_at, item.ends_at),
            "opening": item.description[:40],
            "people": [
                (
                    row.speaker.title,
                    row.part,
                    row.role_title,
                    str(row.organisation or ""),
                    row.organisation_name,
                )
                for row in item.contributions.all()
            ],
            "case studies": [row.case_study.slug for row in item.case_study_rows.all()],
        }
        for item in event.programme_items.all()
    ]


def item_key(number: int):
    return key_of(f"event/echange-2017/programme_items/{number}")


def test_programme_in_french(made):
    assert programme(event_in("fr")) == [
        {
            "key": item_key(1),
            "kind": "talk",
            "title": "La Maison du développement durable",
            "hours": (None, None),
            "opening": "<p>M.\xa0Robert Perreault présentera et com",
            "people": [
                (
                    "Robert Perreault",
                    "speaker",
                    "directeur général",
                    "Maison du développement durable",
                    "",
                )
            ],
            "case studies": ["maison-du-developpement-durable"],
        },
        {
            "key": item_key(2),
            "kind": "discussion",
            "title": "Période d’échange",
            "hours": (None, None),
            "opening": "",
            "people": [],
            "case studies": [],
        },
        {
            "key": item_key(3),
            "kind": "talk",
            "title": "Centre Bang",
            "hours": (None, None),
            "opening": "<p>M.\xa0Gilles Prince présentera, à l’aide",
            "people": [
                (
                    "Gilles Prince",
                    "speaker",
                    "consultant",
                    "",
                    "Communication et développement des organisations culturelles",
                )
            ],
            "case studies": [
                "parc-equipements-numeriques-mutualises-saguenay",
                "integration-trois-organismes-kamouraska",
            ],
        },
        {
            "key": item_key(4),
            "kind": "discussion",
            "title": "Période d’échange",
            "hours": (None, None),
            "opening": "",
            "people": [],
            "case studies": [],
        },
    ]


def test_programme_in_english_has_the_same_keys_people_and_case_studies(made):
    french, english = programme(event_in("fr")), programme(event_in("en"))

    assert [(item["title"], item["opening"]) for item in english] == [
        (
            "The Maison du développement durable",
            "<p>Robert Perreault will present and com",
        ),
        ("Discussion period", ""),
        ("Centre Bang", "<p>With the help of two concrete example"),
        ("Discussion period", ""),
    ]
    assert [role for item in english for _who, _part, role, *_of in item["people"]] == [
        "executive director",
        "consultant",
    ]
    for same in ("key", "kind", "hours", "case studies"):
        assert [item[same] for item in english] == [item[same] for item in french]
