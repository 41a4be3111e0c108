"""The talks of Thursday 15 June 2017. What the announcement does not say stays empty:

the place, the hall, the price, the organiser, the hours inside the morning.
"""

from datetime import UTC, datetime

from events.demo import motifs, posters
from events.demo.content.case_studies import CASE_STUDIES
from events.demo.content.people import ORGANISATIONS, PEOPLE
from events.demo.content.themes import ANNOUNCED, themed
from events.demo.notation import (
    Block,
    Piece,
    Ref,
    Words,
    event,
    heading,
    paragraph,
    poster,
)
from events.vocabulary import EventType, LanguageMode, ProgrammeItemKind


def _presented(name: str) -> Block:
    return "case_study", {"case_study": Ref(f"case-study/{name}"), "note": ""}


DISCUSSION = {
    "kind": ProgrammeItemKind.DISCUSSION,
    "title": Words("Période d’échange", "Discussion period"),
}

MAISON_TALK = {
    "kind": ProgrammeItemKind.TALK,
    "title": Words(
        "La Maison du développement durable", "The Maison du développement durable"
    ),
    "description": Words(
        "<p>M. Robert Perreault présentera et commentera la démarche, les défis, les "
        "solutions et les résultats de l’association de huit organisations engagées "
        "dans la promotion du développement durable pour la création d’un pôle de "
        "rencontres, d’échanges, de réflexion et d’innovations sur le développement "
        "durable.</p>"
        "<p>Le projet a été initié par Équiterre qui n’avait ni argent, ni terrain, ni "
        "expertise en développement immobilier! Il lui a donc fallu s’entourer de "
        "partenaires de tous les secteurs. Au total, plus de 45 partenaires et "
        "donateurs privés ont contribué à la réalisation et au financement "
        "(27 millions de dollars) de la MDD.</p>",
        "<p>Robert Perreault will present and comment on the approach, the challenges, "
        "the solutions and the results of the association of eight organizations "
        "committed to promoting sustainable development, formed to create a hub for "
        "meeting, exchange, reflection and innovation on sustainable development.</p>"
        "<p>The project was initiated by Équiterre, which had no money, no land and no "
        "expertise in real estate development! It therefore had to gather partners "
        "from every sector. In all, more than 45 partners and private donors "
        "contributed to the realization and funding ($27 million) of the MDD.</p>",
    ),
    "contributions": [
        {
            "speaker": Ref("speaker/robert-perreault"),
            "role_title": Words("directeur général", "executive director"),
            "organisation": Ref("organisation/maison-du-developpement-durable"),
        }
    ],
    "case_study_rows": [
        {"case_study": Ref("case-study/maison-du-developpement-durable")}
    ],
}

CENTRE_BANG_TALK = {
    "kind": ProgrammeItemKind.TALK,
    "title": Words("Centre Bang", "Centre Bang"),
    "description": Words(
        "<p>M. Gilles Prince présentera, à l’aide de deux exemples concrets, comment "
        "la mutualisation des ressources représente un puissant vecteur de "
        "développement artistique et culturel qui permet aux organismes de se "
        "positionner comme de véritables intervenants économiques dans leur ville et "
        "leur région.</p>"
        "<p>Le premier exemple concerne un groupe de six organismes artistiques "
        "professionnels de Saguenay, qui ont mis en place une plateforme collaborative "
        "pour créer un parc d’équipements numériques mutualisés financé dans le cadre "
        "de la politique numérique du Québec. Cette initiative fait suite au dépôt "
        "d’un mémoire par le Centre Bang, dans le cadre du sommet économique du "
        "Saguenay–Lac-Saint-Jean, qui préconise la mise en place d’un hub créatif "
        "régional.</p>"
        "<p>Le second exemple présente le processus d’intégration de trois organismes "
        "œuvrant en arts actuels et en métiers d’art dans la région du Kamouraska. Il "
        "exposera aussi quelques notions essentielles pour comprendre ce qu’est la "
        "mutualisation des ressources et son processus de réalisation.</p>",
        "<p>With the help of two concrete examples, Gilles Prince will show how "
        "sharing resources is a powerful driver of artistic and cultural development, "
        "one that lets organizations take their place as true economic players in "
        "their city and their region.</p>"
        "<p>The first example is a group of six professional arts organizations in "
        "Saguenay that set up a collaborative platform to create a pool of shared "
        "digital equipment, funded under Québec’s digital policy. The initiative "
        "follows a brief that Centre Bang submitted to the economic summit of "
        "Saguenay–Lac-Saint-Jean, calling for a regional creative hub.</p>"
        "<p>The second example is the integration process of three organizations "
        "working in contemporary art and fine crafts in the Kamouraska region. He will "
        "also set out some essential notions for understanding what the sharing of "
        "resources is, and how it is carried out.</p>",
    ),
    "contributions": [
        {
            "speaker": Ref("speaker/gilles-prince"),
            "role_title": Words("consultant", "consultant"),
            "organisation_name": (
                "Communication et développement des organisations culturelles"
            ),
        }
    ],
    "case_study_rows": [
        {"case_study": Ref("case-study/equipements-numeriques-saguenay")},
        {"case_study": Ref("case-study/integration-kamouraska")},
    ],
}

TALKS = event(
    "event/echange-2017",
    title=Words(
        "Échange sur les plateformes collaboratives et la mutualisation : enjeux "
        "stratégiques pour l’avenir des arts et de la culture",
        "Discussion on collaborative platforms and shared resources: strategic issues "
        "for the future of arts and culture",
    ),
    slug=Words(
        "echange-plateformes-collaboratives-mutualisation",
        "discussion-collaborative-platforms-shared-resources",
    ),
    event_type=EventType.TALK,
    summary=Words(
        "Deux présentations, suivies chacune d’une période d’échange : la Maison du "
        "développement durable, puis la mutualisation des ressources à partir de deux "
        "exemples, à Saguenay et dans la région du Kamouraska.",
        "Two talks, each followed by a discussion period: the Maison du développement "
        "durable, then the sharing of resources as seen in two examples, in Saguenay "
        "and in the Kamouraska region.",
    ),
    image=poster(
        "echange-plateformes-mutualisation",
        motifs.exchange,
        posters.NIGHT,
        Words(
            "Affiche géométrique : deux cercles se recoupent, et les points sont plus "
            "gros dans la partie qu’ils partagent.",
            "Geometric poster: two circles overlap, and the dots are larger in the "
            "part that they share.",
        ),
    ),
    body=[
        paragraph(Words("<p>À ne pas manquer!</p>", "<p>Not to be missed!</p>")),
        heading(Words("Trois initiatives présentées", "Three initiatives presented")),
        _presented("maison-du-developpement-durable"),
        _presented("equipements-numeriques-saguenay"),
        _presented("integration-kamouraska"),
    ],
    starts_at=datetime(2017, 6, 15, 14, 15, tzinfo=UTC),  # 10:15 in Toronto
    ends_at=datetime(2017, 6, 15, 15, 45, tzinfo=UTC),
    time_zone="America/Toronto",
    programme_items=[MAISON_TALK, DISCUSSION, CENTRE_BANG_TALK, DISCUSSION],
    language_rows=[{"language": "fr", "mode": LanguageMode.SPOKEN}],
    theme_rows=themed(
        "mutualisation", "plateformes-collaboratives", "developpement-durable"
    ),
)

ANNOUNCEMENT: list[Piece] = [
    *ANNOUNCED,
    *ORGANISATIONS,
    *PEOPLE,
    *CASE_STUDIES,
    TALKS,
]
