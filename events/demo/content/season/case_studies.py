"""An invented case study, with a figure of every kind."""

from datetime import date

from events.demo import motifs, posters
from events.demo.content.season.parts import organiser, partner
from events.demo.content.themes import themed
from events.demo.notation import (
    Piece,
    Ref,
    Words,
    heading,
    page,
    paragraph,
    poster,
)
from events.vocabulary import FigureQualifier, FigureUnit, PartnershipRole

CASE_STUDIES: list[Piece] = [
    page(
        "events.CaseStudyPage",
        "case-study/remise-commune",
        under="case-studies",
        title=Words(
            "La remise commune : deux lieux, un seul atelier",
            "The common shed: two venues, one workshop",
        ),
        slug=Words("remise-commune", "common-shed"),
        summary=Words(
            "Un théâtre et un centre d’artistes partagent projecteurs, outils et "
            "heures de travail. Exemple inventé pour la démonstration.",
            "A theatre and an artist-run centre share lights, tools and working hours. "
            "An example invented for the demonstration.",
        ),
        image=poster(
            "remise-commune",
            motifs.mosaic,
            posters.FOREST,
            Words(
                "Mosaïque de quarts de cercle verts, jaunes et roses.",
                "Mosaic of green, yellow and pink quarter circles.",
            ),
            seed="remise",
        ),
        body=[
            heading(Words("Compter ce qui dort", "Count what lies idle")),
            paragraph(
                Words(
                    "<p>Les deux lieux ont dressé la liste de ce qu’ils n’utilisaient "
                    "pas :</p><ul><li>des projecteurs,</li><li>des praticables,</li>"
                    "<li>une camionnette.</li></ul>",
                    "<p>The two venues listed what they did not use:</p>"
                    "<ul><li>lights,</li><li>stage platforms,</li>"
                    "<li>a van.</li></ul>",
                )
            ),
            (
                "quote",
                {
                    "quote": Words(
                        "On a commencé par une clé en double.",
                        "We began with a spare key.",
                    ),
                    "attribution": "Capucine Ritournelle",
                },
            ),
        ],
        place="Rimouski",
        region="Bas-Saint-Laurent",
        started_on=date(2024, 9, 1),
        ended_on=date(2026, 6, 30),
        partnerships=[
            organiser("aubepine"),
            partner("lanterne", PartnershipRole.MEMBER),
            partner("hibou", PartnershipRole.FUNDER),
        ],
        speaker_rows=[{"speaker": Ref("speaker/capucine-ritournelle")}],
        figures=[
            {
                "label": Words("surface partagée", "shared floor area"),
                "value": 120,
                "unit": FigureUnit.SQUARE_METRE,
                "qualifier": FigureQualifier.UP_TO,
            },
            {
                "label": Words("dépenses de location en moins", "saved on rentals"),
                "value": 35,
                "unit": FigureUnit.PERCENT,
                "qualifier": FigureQualifier.ABOUT,
                "as_of": date(2026, 6, 30),
            },
            {
                "label": Words("temps de travail échangé", "working time exchanged"),
                "value": 640,
                "unit": FigureUnit.HOUR,
                "qualifier": FigureQualifier.MORE_THAN,
            },
            {
                "label": Words("coût de la mise en route", "cost of starting up"),
                "value": 12_500,
                "unit": FigureUnit.CURRENCY,
                "qualifier": FigureQualifier.LESS_THAN,
                "source_label": Words("Rapport inventé", "Invented report"),
                "source_url": "https://aubepine.example/rapport",
            },
        ],
        lessons=[
            {
                "text": Words(
                    "Commencer par ce qui ne sert à personne.",
                    "Begin with what nobody uses.",
                )
            },
            {
                "text": Words(
                    "Écrire qui répare avant d’écrire qui emprunte.",
                    "Write down who repairs before who borrows.",
                )
            },
        ],
        sources=[
            {
                "label": Words("Rapport inventé", "Invented report"),
                "url": "https://aubepine.example/rapport",
            }
        ],
        theme_rows=themed("mutualisation"),
    )
]
