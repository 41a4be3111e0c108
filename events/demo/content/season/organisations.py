"""Invented organisations."""

from events.demo.notation import Piece, Words, record
from events.vocabulary import ExternalIdScheme, OrganisationKind


def invented(french: str, english: str) -> Words:
    """A description, and that there is no such thing."""
    return Words(
        f"<p>{french}</p><p>Organisme inventé pour la démonstration.</p>",
        f"<p>{english}</p><p>An organization invented for the demonstration.</p>",
    )


ORGANISATIONS: list[Piece] = [
    record(
        "events.Organisation",
        "organisation/lanterne",
        name=Words("Théâtre de la Lanterne", "Théâtre de la Lanterne"),
        slug=Words("theatre-de-la-lanterne", "theatre-de-la-lanterne"),
        short_name="La Lanterne",
        kind=OrganisationKind.PRESENTER,
        description=invented(
            "Diffuseur d’arts vivants qui n’éteint jamais la lumière du hall.",
            "A performing arts presenter that never turns off the light in its lobby.",
        ),
        website="https://lanterne.example/",
        street="125, rue des Réverbères",
        locality="Montréal",
        region="QC",
        postal_code="H0H 0H0",
        external_ids=[
            {"scheme": ExternalIdScheme.URL, "value": "https://lanterne.example/id/1"}
        ],
    ),
    record(
        "events.Organisation",
        "organisation/aubepine",
        name=Words("Centre Aubépine", "Centre Aubépine"),
        slug=Words("centre-aubepine", "centre-aubepine"),
        kind=OrganisationKind.ARTIST_RUN_CENTRE,
        description=invented(
            "Centre d’artistes au milieu d’un jardin.",
            "An artist-run centre in the middle of a garden.",
        ),
        website="https://aubepine.example/",
        street="48, chemin de l’Aubépine",
        locality="Rimouski",
        region="QC",
    ),
    record(
        "events.Organisation",
        "organisation/ombres",
        name=Words("Festival des Ombres longues", "Festival des Ombres longues"),
        slug=Words("festival-des-ombres-longues", "festival-des-ombres-longues"),
        short_name="FOL",
        kind=OrganisationKind.FESTIVAL,
        description=invented(
            "Festival d’arts de la nuit, quand le soleil se couche tôt.",
            "A festival of the arts of the night, when the sun sets early.",
        ),
        website="https://ombres-longues.example/",
    ),
    record(
        "events.Organisation",
        "organisation/hibou",
        name=Words("Fondation du Hibou bleu", "Fondation du Hibou bleu"),
        slug=Words("fondation-du-hibou-bleu", "fondation-du-hibou-bleu"),
        kind=OrganisationKind.FOUNDATION,
        description=invented(
            "Fondation qui soutient ce qui se passe après 20 h.",
            "A foundation that supports whatever happens after 8 p.m.",
        ),
    ),
    record(
        "events.Organisation",
        "organisation/boussole",
        name=Words("Radio Boussole", "Radio Boussole"),
        slug=Words("radio-boussole", "radio-boussole"),
        kind=OrganisationKind.COMPANY,
        description=invented(
            "Station de radio qui diffuse toujours vers le nord.",
            "A radio station that always broadcasts due north.",
        ),
        website="https://boussole.example/",
    ),
    record(
        "events.Organisation",
        "organisation/marees",
        name=Words("Maison des Trois Marées", "Maison des Trois Marées"),
        slug=Words("maison-des-trois-marees", "maison-des-trois-marees"),
        kind=OrganisationKind.COMMUNITY,
        description=invented(
            "Maison de la culture francophone au bord du Pacifique.",
            "A house of francophone culture on the shore of the Pacific.",
        ),
        locality="Vancouver",
        region="BC",
    ),
]
