"""Those of the announcement. It spells one first name in two ways."""

from events.demo import posters
from events.demo.notation import Piece, Words, page, portrait, record

PEOPLE: list[Piece] = [
    page(
        "events.SpeakerPage",
        "speaker/robert-perreault",
        under="speakers",
        title=Words("Robert Perreault", "Robert Perreault"),
        slug=Words("robert-perreault", "robert-perreault"),
        given_name="Robert",
        family_name="Perreault",
        alternate_names=["Robert Perreult"],
        biography=Words(
            "<p>Robert Perreault est annoncé, le 15 juin 2017, comme directeur général "
            "de la Maison du développement durable.</p>",
            "<p>On June 15, 2017, Robert Perreault is announced as executive director "
            "of the Maison du développement durable.</p>",
        ),
        photo=portrait("robert-perreault", "RP", posters.FOREST),
    ),
    page(
        "events.SpeakerPage",
        "speaker/gilles-prince",
        under="speakers",
        title=Words("Gilles Prince", "Gilles Prince"),
        slug=Words("gilles-prince", "gilles-prince"),
        given_name="Gilles",
        family_name="Prince",
        biography=Words(
            "<p>Gilles Prince est annoncé, le 15 juin 2017, comme consultant "
            "(Communication et développement des organisations culturelles).</p>",
            "<p>On June 15, 2017, Gilles Prince is announced as a consultant "
            "(Communication et développement des organisations culturelles).</p>",
        ),
        photo=portrait("gilles-prince", "GP", posters.FJORD),
    ),
]

ORGANISATIONS: list[Piece] = [
    record(
        "events.Organisation",
        "organisation/maison-du-developpement-durable",
        name=Words(
            "Maison du développement durable", "Maison du développement durable"
        ),
        slug=Words(
            "maison-du-developpement-durable", "maison-du-developpement-durable"
        ),
        short_name="MDD",
        description=Words(
            "<p>Pôle de rencontres, d’échanges, de réflexion et d’innovations sur le "
            "développement durable, créé par l’association de huit organisations.</p>",
            "<p>A hub for meeting, exchange, reflection and innovation on sustainable "
            "development, created by eight organizations together.</p>",
        ),
    ),
    record(
        "events.Organisation",
        "organisation/equiterre",
        name=Words("Équiterre", "Équiterre"),
        slug=Words("equiterre", "equiterre"),
        description=Words(
            "<p>Équiterre a initié le projet de la Maison du développement "
            "durable.</p>",
            "<p>Équiterre initiated the project of the Maison du développement "
            "durable.</p>",
        ),
    ),
    record(
        "events.Organisation",
        "organisation/centre-bang",
        name=Words("Centre Bang", "Centre Bang"),
        slug=Words("centre-bang", "centre-bang"),
        description=Words(
            "<p>Le Centre Bang a déposé, dans le cadre du sommet économique du "
            "Saguenay–Lac-Saint-Jean, un mémoire qui préconise la mise en place d’un "
            "hub créatif régional.</p>",
            "<p>Centre Bang submitted a brief to the economic summit of "
            "Saguenay–Lac-Saint-Jean, calling for a regional creative hub.</p>",
        ),
    ),
]
