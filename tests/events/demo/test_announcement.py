"""The announcement is told whole, and nothing that it does not say."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from events.demo.build import build_announcement
from events.demo.builder import Done
from events.demo.notation import key_of
from events.models import (
    CaseStudyPage,
    EventPage,
    EventSeries,
    Organisation,
    SpeakerPage,
    Theme,
    Venue,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _made(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_announcement()
        transaction.set_rollback(True)


@pytest.fixture
def made(_made, db) -> Done:
    return _made


def in_language(model: type, language: str) -> Any:
    return model.objects.filter(locale__language_code=language)


def event_in(language: str) -> EventPage:
    return in_language(EventPage, language).get()


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


def test_speakers_are_found_under_both_spellings(made):
    assert list(
        SpeakerPage.objects.order_by("sort_name", "pk").values_list(
            "locale__language_code", "title", "sort_name", "alternate_names", "slug"
        )
    ) == [
        ("fr", "Robert Perreault", "Perreault, Robert", ["Robert Perreult"],
         "robert-perreault"),
        ("en", "Robert Perreault", "Perreault, Robert", ["Robert Perreult"],
         "robert-perreault"),
        ("fr", "Gilles Prince", "Prince, Gilles", [], "gilles-prince"),
        ("en", "Gilles Prince", "Prince, Gilles", [], "gilles-prince"),
    ]  # fmt: skip


def told(study: CaseStudyPage) -> dict[str, Any]:
    language = study.locale.language_code
    return {
        "title": study.title,
        "where": (study.place, study.region),
        "partners": [
            (row.organisation.name, row.role, row.note)
            for row in study.partnerships.all()
        ],
        "speakers": [row.speaker.title for row in study.speaker_rows.all()],
        "figures": [
            (row.label, row.formatted_in(language)) for row in study.figures.all()
        ],
        "lessons": [row.text for row in study.lessons.all()],
        "themes": [row.theme.slug for row in study.theme_rows.all()],
    }


def test_case_studies_in_french(made):
    assert [
        told(study) for study in in_language(CaseStudyPage, "fr").order_by("pk")
    ] == [
        {
            "title": "La Maison du développement durable",
            "where": ("", ""),
            "partners": [
                ("Équiterre", "organiser", "a initié le projet"),
                (
                    "Maison du développement durable",
                    "partner",
                    "sujet de l’étude de cas",
                ),
            ],
            "speakers": ["Robert Perreault"],
            "figures": [
                ("organisations associées", "8"),
                ("partenaires et donateurs privés", "plus de 45"),
                ("financement", "27\xa0M$"),
            ],
            "lessons": [
                "Quand on n’a ni argent, ni terrain, ni expertise en développement "
                "immobilier, il faut s’entourer de partenaires de tous les secteurs."
            ],
            "themes": ["developpement-durable", "plateformes-collaboratives"],
        },
        {
            "title": "Un parc d’équipements numériques mutualisés à Saguenay",
            "where": ("Saguenay", "Saguenay–Lac-Saint-Jean"),
            "partners": [
                (
                    "Centre Bang",
                    "partner",
                    "a déposé le mémoire à l’origine de l’initiative",
                )
            ],
            "speakers": ["Gilles Prince"],
            "figures": [("organismes artistiques professionnels", "6")],
            "lessons": [
                "La mutualisation des ressources permet aux organismes de se "
                "positionner comme de véritables intervenants économiques dans leur "
                "ville et leur région."
            ],
            "themes": ["mutualisation", "numerique", "plateformes-collaboratives"],
        },
        {
            "title": "L’intégration de trois organismes en arts actuels et en métiers "
            "d’art au Kamouraska",
            "where": ("Kamouraska", "Kamouraska"),
            "partners": [],
            "speakers": ["Gilles Prince"],
            "figures": [("organismes en arts actuels et en métiers d’art", "3")],
            "lessons": [
                "La mutualisation des ressources représente un puissant vecteur de "
                "développement artistique et culturel."
            ],
            "themes": ["mutualisation", "arts-actuels-metiers-art"],
        },
    ]


def test_case_studies_in_english(made):
    assert [
        (study.title, told(study)["figures"])
        for study in in_language(CaseStudyPage, "en").order_by("pk")
    ] == [
        (
            "The Maison du développement durable",
            [
                ("associated organizations", "8"),
                ("partners and private donors", "more than 45"),
                ("funding", "$27M"),
            ],
        ),
        (
            "A pool of shared digital equipment in Saguenay",
            [("professional arts organizations", "6")],
        ),
        (
            "The integration of three contemporary art and fine craft organizations in "
            "Kamouraska",
            [("contemporary art and fine craft organizations", "3")],
        ),
    ]


def test_figures_are_data(made):
    study = CaseStudyPage.objects.get(
        translation_key=key_of("case-study/maison-du-developpement-durable"),
        locale__language_code="fr",
    )

    assert [
        (row.value, row.qualifier, row.unit, row.currency, row.source_label)
        for row in study.figures.all()
    ] == [
        (Decimal(8), "exact", "count", "", "Annonce de l’échange du 15 juin 2017"),
        (Decimal(45), "more_than", "count", "", "Annonce de l’échange du 15 juin 2017"),
        (
            Decimal(27_000_000),
            "exact",
            "currency",
            "CAD",
            "Annonce de l’échange du 15 juin 2017",
        ),
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_organisations_are_those_named_and_say_no_more(made, language):
    organisations = in_language(Organisation, language).order_by("pk")

    assert list(organisations.values_list("name", "kind", "locality", "website")) == [
        ("Maison du développement durable", "other", "", ""),
        ("Équiterre", "other", "", ""),
        ("Centre Bang", "other", "", ""),
    ]


def test_themes_have_a_wider_theme_where_sensible(made):
    assert [
        (theme.name, theme.slug, str(theme.parent or ""))
        for theme in in_language(Theme, "en").order_by("pk")
    ] == [
        ("Shared resources", "shared-resources", ""),
        ("Collaborative platforms", "collaborative-platforms", "Mutualisation"),
        ("Sustainable development", "sustainable-development", ""),
        ("Digital", "digital", ""),
        (
            "Contemporary art and fine crafts",
            "contemporary-art-fine-crafts",
            "",
        ),
    ]


def test_nothing_else_is_made(made):
    assert made == Done(created=48, left=0)
    assert [model.objects.count() for model in (Venue, EventSeries)] == [0, 0]


def test_announcement_has_no_clock(made):
    assert build_announcement() == Done(created=0, left=41)
    assert event_in("fr").starts_at.date() == date(2017, 6, 15)
