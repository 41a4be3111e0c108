"""The frame of the site: home, lists, pages about it, and the menu."""

from events.demo import motifs, posters
from events.demo.notation import (
    Block,
    Piece,
    Ref,
    Words,
    heading,
    page,
    paragraph,
    poster,
)

CONTACT_EMAIL = "bonjour@affiche.example"

HOME = Piece(
    "home.HomePage",
    "home",
    {"title": Words("Affiche", "Affiche"), "slug": Words("fr", "en")},
)

FRAME = [
    page(
        "events.EventIndexPage",
        "events",
        under="home",
        title=Words("Événements", "Events"),
        slug=Words("evenements", "events"),
        show_in_menus=True,
    ),
    page(
        "events.SpeakerIndexPage",
        "speakers",
        under="home",
        title=Words("Intervenants", "Speakers"),
        slug=Words("intervenants", "speakers"),
        show_in_menus=True,
    ),
    page(
        "events.CaseStudyIndexPage",
        "case-studies",
        under="home",
        title=Words("Études de cas", "Case studies"),
        slug=Words("etudes-de-cas", "case-studies"),
        show_in_menus=True,
    ),
    page(
        "home.ContentPage",
        "about",
        under="home",
        title=Words("À propos", "About"),
        slug=Words("a-propos", "about"),
        show_in_menus=True,
        body=[
            paragraph(
                Words(
                    "<p>Affiche est un site de démonstration. Des événements "
                    "culturels y sont annoncés en français et en anglais, et ce qui "
                    "s’y apprend y est consigné sous forme d’études de cas.</p>",
                    "<p>Affiche is a demonstration site. Cultural events are "
                    "announced here in French and in English, and what is learned "
                    "from them is kept as case studies.</p>",
                )
            ),
            heading(Words("Ce qui est réel, ce qui ne l’est pas", "What is real here")),
            paragraph(
                Words(
                    "<p>L’échange du 15 juin 2017 et les trois études de cas qui s’y "
                    "rattachent viennent d’une annonce réelle. <b>Tout le reste est "
                    "inventé</b> : les lieux, les organismes, les personnes et les "
                    "dates de la saison.</p>",
                    "<p>The discussion of June 15, 2017 and its three case studies "
                    "come from a real announcement. <b>Everything else is "
                    "invented</b>: the venues, the organizations, the people and the "
                    "dates of the season.</p>",
                )
            ),
        ],
    ),
    page(
        "home.ContentPage",
        "about/access",
        under="about",
        title=Words("Accessibilité", "Accessibility"),
        slug=Words("accessibilite", "accessibility"),
        show_in_menus=True,
        body=[
            paragraph(
                Words(
                    "<p>Chaque lieu dit ce que l’on sait de son accès. Trois réponses "
                    "sont possibles, et l’absence de réponse en est une autre :</p>"
                    "<ul><li><b>oui</b>, c’est vérifié;</li>"
                    "<li><b>en partie</b>, et une note dit comment;</li>"
                    "<li><b>non</b>;</li>"
                    "<li>rien n’est écrit : on ne le sait pas. Écrivez-nous.</li></ul>",
                    "<p>Each venue says what is known about its access. Three answers "
                    "are possible, and no answer means something else:</p>"
                    "<ul><li><b>yes</b>, this has been checked;</li>"
                    "<li><b>partly</b>, and a note says how;</li>"
                    "<li><b>no</b>;</li>"
                    "<li>nothing is written: it is not known. Write to us.</li></ul>",
                )
            )
        ],
    ),
]

HOME_BODY: list[Block] = [
    heading(Words("À l’affiche", "Now showing")),
    paragraph(
        Words(
            "<p>Ce qui se joue, s’expose et se discute, et ce que l’on en a "
            "retenu.</p>",
            "<p>What is on stage, on view and up for discussion, and what was learned "
            "from it.</p>",
        )
    ),
    (
        "picture",
        {
            "image": poster(
                "accueil",
                motifs.mosaic,
                posters.DAWN,
                Words(
                    "Mosaïque de quarts de cercle rouges, jaunes, turquoise et "
                    "violets.",
                    "Mosaic of red, yellow, teal and purple quarter circles.",
                ),
                seed="Affiche",
            ),
            "caption": "",
        },
    ),
    (
        "button",
        {
            "text": Words("Voir tous les événements", "See all events"),
            "page": Ref("events"),
            "url": "",
        },
    ),
]


def _link(piece: str, label: Words | str = "") -> dict[str, object]:
    return {"label": label, "page": Ref(piece), "url": ""}


NAVIGATION: list[Block] = [
    ("link", {**_link("events"), "children": []}),
    ("link", {**_link("speakers"), "children": []}),
    ("link", {**_link("case-studies"), "children": []}),
    (
        "link",
        {
            **_link("about"),
            "children": [
                _link("about/access", Words("Accès aux lieux", "Access to venues"))
            ],
        },
    ),
]
