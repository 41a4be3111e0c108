"""Three case studies, with their figures as data."""

from decimal import Decimal
from typing import Any

import pytest

from events.demo.notation import key_of
from events.models import CaseStudyPage
from tests.events.demo.announcement.versions import in_language

pytestmark = pytest.mark.django_db


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
