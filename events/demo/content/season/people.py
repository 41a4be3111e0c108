"""Invented people."""

from events.demo.notation import Piece, Ref, Words, page, portrait
from events.demo.posters import BRICK, DAWN, FJORD, FOREST, MIST, NIGHT, Palette


def _person(
    name: str,
    slug: str,
    words: Words,
    palette: Palette,
    *,
    company: str = "",
    pronouns: Words,
    biography: Words,
) -> Piece:
    given_name, family_name = name.split()
    return page(
        "events.SpeakerPage",
        f"speaker/{slug}",
        under="speakers",
        title=Words(name, name),
        slug=Words(slug, slug),
        given_name=given_name,
        family_name=family_name,
        pronouns=pronouns,
        role_title=words,
        organisation=Ref(f"organisation/{company}") if company else None,
        biography=Words(
            f"<p>{biography.fr}</p><p>Personne inventée pour la démonstration.</p>",
            f"<p>{biography.en}</p><p>A person invented for the demonstration.</p>",
        ),
        photo=portrait(slug, given_name[0] + family_name[0], palette),
    )


SHE = Words("elle", "she/her")
HE = Words("il", "he/him")
THEY = Words("iel", "they/them")

PEOPLE: list[Piece] = [
    _person(
        "Ondine Lampion",
        "ondine-lampion",
        Words("metteuse en scène", "stage director"),
        NIGHT,
        company="lanterne",
        pronouns=SHE,
        biography=Words(
            "Ondine Lampion met en scène des histoires qui se passent la nuit.",
            "Ondine Lampion directs stories that happen at night.",
        ),
    ),
    _person(
        "Balthazar Cerfvolant",
        "balthazar-cerfvolant",
        Words("marionnettiste", "puppeteer"),
        MIST,
        pronouns=HE,
        biography=Words(
            "Balthazar Cerfvolant fabrique des marionnettes de papier.",
            "Balthazar Cerfvolant makes puppets out of paper.",
        ),
    ),
    _person(
        "Mélusine Grandvent",
        "melusine-grandvent",
        Words("compositrice et chanteuse", "composer and singer"),
        FJORD,
        pronouns=SHE,
        biography=Words(
            "Mélusine Grandvent écrit pour la voix, l’orgue de rue et la marée.",
            "Mélusine Grandvent writes for voice, street organ and tide.",
        ),
    ),
    _person(
        "Zéphyrin Lalune",
        "zephyrin-lalune",
        Words("écrivain", "writer"),
        DAWN,
        pronouns=HE,
        biography=Words(
            "Zéphyrin Lalune publie un livre à chaque éclipse.",
            "Zéphyrin Lalune publishes a book at every eclipse.",
        ),
    ),
    _person(
        "Capucine Ritournelle",
        "capucine-ritournelle",
        Words("directrice artistique", "artistic director"),
        FOREST,
        company="aubepine",
        pronouns=SHE,
        biography=Words(
            "Capucine Ritournelle dirige le Centre Aubépine et en arrose le jardin.",
            "Capucine Ritournelle runs Centre Aubépine and waters its garden.",
        ),
    ),
    _person(
        "Aurèle Dixnuages",
        "aurele-dixnuages",
        Words("artiste visuel·le", "visual artist"),
        BRICK,
        pronouns=THEY,
        biography=Words(
            "Aurèle Dixnuages presse des plantes et des brouillards.",
            "Aurèle Dixnuages presses plants and fogs.",
        ),
    ),
    _person(
        "Clémence Desmains",
        "clemence-desmains",
        Words("interprète français-LSQ", "French-LSQ interpreter"),
        NIGHT,
        pronouns=SHE,
        biography=Words(
            "Clémence Desmains interprète les débats, les chansons et les silences.",
            "Clémence Desmains interprets debates, songs and silences.",
        ),
    ),
]
