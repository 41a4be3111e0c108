"""What the announcement tells of three initiatives, and nothing else."""

from events.demo import motifs, posters
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

ANNOUNCED = Words(
    "Annonce de l’échange du 15 juin 2017",
    "Announcement of the discussion of June 15, 2017",
)

MAISON = page(
    "events.CaseStudyPage",
    "case-study/maison-du-developpement-durable",
    under="case-studies",
    title=Words(
        "La Maison du développement durable", "The Maison du développement durable"
    ),
    slug=Words("maison-du-developpement-durable", "maison-du-developpement-durable"),
    summary=Words(
        "Huit organisations engagées dans la promotion du développement durable "
        "s’associent pour la création d’un pôle de rencontres, d’échanges, de "
        "réflexion et d’innovations sur le développement durable.",
        "Eight organizations committed to promoting sustainable development join "
        "forces to create a hub for meeting, exchange, reflection and innovation on "
        "sustainable development.",
    ),
    image=poster(
        "maison-du-developpement-durable",
        motifs.house,
        posters.FOREST,
        Words(
            "Affiche géométrique : huit fenêtres de couleur sous un même toit vert, "
            "entre des arbres.",
            "Geometric poster: eight coloured windows under one green roof, among "
            "trees.",
        ),
        windows=8,
    ),
    body=[
        paragraph(
            Words(
                "<p>La Maison du développement durable (MDD) est née de l’association "
                "de huit organisations engagées dans la promotion du développement "
                "durable. Elles voulaient créer un pôle de rencontres, d’échanges, de "
                "réflexion et d’innovations sur le développement durable.</p>",
                "<p>The Maison du développement durable (MDD) grew out of the "
                "association of eight organizations committed to promoting "
                "sustainable development. Together they set out to create a hub for "
                "meeting, exchange, reflection and innovation on sustainable "
                "development.</p>",
            )
        ),
        heading(
            Words(
                "Ni argent, ni terrain, ni expertise en développement immobilier",
                "No money, no land, no expertise in real estate development",
            )
        ),
        paragraph(
            Words(
                "<p>Le projet a été initié par Équiterre, qui n’avait ni argent, ni "
                "terrain, ni expertise en développement immobilier. Il lui a donc "
                "fallu s’entourer de partenaires de tous les secteurs.</p>"
                "<p>Au total, plus de 45 partenaires et donateurs privés ont contribué "
                "à la réalisation et au financement (27 M$) de la MDD.</p>",
                "<p>The project was initiated by Équiterre, which had no money, no "
                "land and no expertise in real estate development. It therefore had "
                "to gather partners from every sector.</p>"
                "<p>In all, more than 45 partners and private donors contributed to "
                "the realization and funding ($27 million) of the MDD.</p>",
            )
        ),
        (
            "speaker",
            {
                "speaker": Ref("speaker/robert-perreault"),
                "note": Words(
                    "Présente la démarche, les défis, les solutions et les résultats",
                    "Presents the approach, the challenges, the solutions and the "
                    "results",
                ),
            },
        ),
    ],
    partnerships=[
        {
            "organisation": Ref("organisation/equiterre"),
            "role": PartnershipRole.ORGANISER,
            "note": Words("a initié le projet", "initiated the project"),
        },
        {
            "organisation": Ref("organisation/maison-du-developpement-durable"),
            "role": PartnershipRole.PARTNER,
            "note": Words("sujet de l’étude de cas", "subject of the case study"),
        },
    ],
    speaker_rows=[{"speaker": Ref("speaker/robert-perreault")}],
    figures=[
        {
            "label": Words("organisations associées", "associated organizations"),
            "value": 8,
            "source_label": ANNOUNCED,
        },
        {
            "label": Words(
                "partenaires et donateurs privés", "partners and private donors"
            ),
            "value": 45,
            "qualifier": FigureQualifier.MORE_THAN,
            "source_label": ANNOUNCED,
        },
        {
            "label": Words("financement", "funding"),
            "value": 27_000_000,
            "unit": FigureUnit.CURRENCY,
            "currency": "CAD",
            "source_label": ANNOUNCED,
        },
    ],
    lessons=[
        {
            "text": Words(
                "Quand on n’a ni argent, ni terrain, ni expertise en développement "
                "immobilier, il faut s’entourer de partenaires de tous les secteurs.",
                "Without money, land or expertise in real estate development, gather "
                "partners from every sector.",
            )
        }
    ],
    theme_rows=themed("developpement-durable", "plateformes-collaboratives"),
)

SAGUENAY = page(
    "events.CaseStudyPage",
    "case-study/equipements-numeriques-saguenay",
    under="case-studies",
    title=Words(
        "Un parc d’équipements numériques mutualisés à Saguenay",
        "A pool of shared digital equipment in Saguenay",
    ),
    slug=Words(
        "parc-equipements-numeriques-mutualises-saguenay",
        "shared-digital-equipment-saguenay",
    ),
    summary=Words(
        "Six organismes artistiques professionnels de Saguenay ont mis en place une "
        "plateforme collaborative pour créer un parc d’équipements numériques "
        "mutualisés, financé dans le cadre de la politique numérique du Québec.",
        "Six professional arts organizations in Saguenay set up a collaborative "
        "platform to create a pool of shared digital equipment, funded under Québec’s "
        "digital policy.",
    ),
    image=poster(
        "equipements-numeriques-saguenay",
        motifs.hub,
        posters.FJORD,
        Words(
            "Affiche géométrique : six disques reliés entre eux et à un plus grand, "
            "au centre.",
            "Geometric poster: six discs tied to each other and to a larger one in "
            "the middle.",
        ),
        count=6,
    ),
    body=[
        paragraph(
            Words(
                "<p>Un groupe de six organismes artistiques professionnels de Saguenay "
                "a mis en place une plateforme collaborative pour créer un parc "
                "d’équipements numériques mutualisés. Le parc est financé dans le "
                "cadre de la politique numérique du Québec.</p>",
                "<p>A group of six professional arts organizations in Saguenay set up "
                "a collaborative platform to create a pool of shared digital "
                "equipment. The pool is funded under Québec’s digital policy.</p>",
            )
        ),
        heading(Words("À l’origine, un mémoire", "It began with a brief")),
        paragraph(
            Words(
                "<p>Cette initiative fait suite au dépôt d’un mémoire par le Centre "
                "Bang, dans le cadre du sommet économique du Saguenay–Lac-Saint-Jean. "
                "Le mémoire préconise la mise en place d’un hub créatif régional.</p>",
                "<p>The initiative follows a brief that Centre Bang submitted to the "
                "economic summit of Saguenay–Lac-Saint-Jean. The brief calls for a "
                "regional creative hub.</p>",
            )
        ),
    ],
    place="Saguenay",
    region="Saguenay–Lac-Saint-Jean",
    partnerships=[
        {
            "organisation": Ref("organisation/centre-bang"),
            "role": PartnershipRole.PARTNER,
            "note": Words(
                "a déposé le mémoire à l’origine de l’initiative",
                "submitted the brief that led to the initiative",
            ),
        }
    ],
    speaker_rows=[{"speaker": Ref("speaker/gilles-prince")}],
    figures=[
        {
            "label": Words(
                "organismes artistiques professionnels",
                "professional arts organizations",
            ),
            "value": 6,
            "source_label": ANNOUNCED,
        }
    ],
    lessons=[
        {
            "text": Words(
                "La mutualisation des ressources permet aux organismes de se "
                "positionner comme de véritables intervenants économiques dans leur "
                "ville et leur région.",
                "Sharing resources lets organizations take their place as true "
                "economic players in their city and their region.",
            )
        }
    ],
    theme_rows=themed("mutualisation", "numerique", "plateformes-collaboratives"),
)

KAMOURASKA = page(
    "events.CaseStudyPage",
    "case-study/integration-kamouraska",
    under="case-studies",
    title=Words(
        "L’intégration de trois organismes en arts actuels et en métiers d’art au "
        "Kamouraska",
        "The integration of three contemporary art and fine craft organizations in "
        "Kamouraska",
    ),
    slug=Words(
        "integration-trois-organismes-kamouraska",
        "integration-three-organizations-kamouraska",
    ),
    summary=Words(
        "Le processus d’intégration de trois organismes œuvrant en arts actuels et en "
        "métiers d’art dans la région du Kamouraska, et quelques notions essentielles "
        "pour comprendre la mutualisation des ressources.",
        "The integration process of three organizations working in contemporary art "
        "and fine crafts in the Kamouraska region, and some essential notions for "
        "understanding the sharing of resources.",
    ),
    image=poster(
        "integration-kamouraska",
        motifs.confluence,
        posters.DAWN,
        Words(
            "Affiche géométrique : trois courants de couleur qui finissent par couler "
            "côte à côte.",
            "Geometric poster: three streams of colour that come to flow side by side.",
        ),
        count=3,
    ),
    body=[
        paragraph(
            Words(
                "<p>Le second exemple que présente Gilles Prince est le processus "
                "d’intégration de trois organismes œuvrant en arts actuels et en "
                "métiers d’art dans la région du Kamouraska.</p>"
                "<p>Il expose aussi quelques notions essentielles pour comprendre ce "
                "qu’est la mutualisation des ressources et son processus de "
                "réalisation.</p>",
                "<p>The second example that Gilles Prince presents is the integration "
                "process of three organizations working in contemporary art and fine "
                "crafts in the Kamouraska region.</p>"
                "<p>He also sets out some essential notions for understanding what "
                "the sharing of resources is, and how it is carried out.</p>",
            )
        )
    ],
    place="Kamouraska",
    region="Kamouraska",
    speaker_rows=[{"speaker": Ref("speaker/gilles-prince")}],
    figures=[
        {
            "label": Words(
                "organismes en arts actuels et en métiers d’art",
                "contemporary art and fine craft organizations",
            ),
            "value": 3,
            "source_label": ANNOUNCED,
        }
    ],
    lessons=[
        {
            "text": Words(
                "La mutualisation des ressources représente un puissant vecteur de "
                "développement artistique et culturel.",
                "Sharing resources is a powerful driver of artistic and cultural "
                "development.",
            )
        }
    ],
    theme_rows=themed("mutualisation", "arts-actuels-metiers-art"),
)

CASE_STUDIES: list[Piece] = [MAISON, SAGUENAY, KAMOURASKA]
