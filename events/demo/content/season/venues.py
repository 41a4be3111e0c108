"""Invented places, one of them three hours behind."""

from datetime import date

from events.demo.content.season.days import TORONTO, VANCOUVER
from events.demo.notation import Piece, Words, record
from events.vocabulary import AccessibilityAnswer, AccessibilityFeature

YES, PARTIAL, NO = (
    AccessibilityAnswer.YES,
    AccessibilityAnswer.PARTIAL,
    AccessibilityAnswer.NO,
)
CHECKED_ON = date(2026, 3, 10)


def known(**answers: AccessibilityAnswer) -> list[dict[str, str]]:
    """What is known of access, by the name of the feature in lower case."""
    return [
        {"feature": AccessibilityFeature(feature), "answer": answer}
        for feature, answer in answers.items()
    ]


def invented(french: str, english: str) -> Words:
    return Words(
        f"<p>{french}</p><p>Lieu inventé pour la démonstration.</p>",
        f"<p>{english}</p><p>A place invented for the demonstration.</p>",
    )


VENUES: list[Piece] = [
    record(
        "events.Venue",
        "venue/lanterne",
        name=Words("Théâtre de la Lanterne", "Théâtre de la Lanterne"),
        slug=Words("theatre-de-la-lanterne", "theatre-de-la-lanterne"),
        description=invented(
            "Une salle de 240 places sous une verrière, et un foyer toujours éclairé.",
            "A hall of 240 seats under a glass roof, and a lobby that is always lit.",
        ),
        street="125, rue des Réverbères",
        locality="Montréal",
        region="QC",
        postal_code="H0H 0H0",
        latitude=45.5263,
        longitude=-73.5695,
        time_zone=TORONTO,
        website="https://lanterne.example/",
        capacity=240,
        directions=Words(
            "Suivez les réverbères jusqu’au bout de la rue. Supports à vélos devant la "
            "porte.",
            "Follow the street lamps to the end of the street. Bicycle racks by the "
            "door.",
        ),
        access_rows=known(
            step_free_entrance=YES,
            wheelchair_places=YES,
            accessible_toilet=YES,
            lift=YES,
            induction_loop=PARTIAL,
            accessible_parking=NO,
            assistance_dog=YES,
            gender_neutral_toilet=YES,
        ),
        access_note=Words(
            "La boucle magnétique couvre le parterre, pas le balcon.",
            "The induction loop covers the stalls, not the balcony.",
        ),
        access_contact="acces@lanterne.example",
        access_checked_on=CHECKED_ON,
    ),
    record(
        "events.Venue",
        "venue/aubepine",
        name=Words("Centre Aubépine", "Centre Aubépine"),
        slug=Words("centre-aubepine", "centre-aubepine"),
        description=invented(
            "Trois pièces blanches et un jardin d’hiver.",
            "Three white rooms and a winter garden.",
        ),
        street="48, chemin de l’Aubépine",
        locality="Rimouski",
        region="QC",
        latitude=48.437,
        longitude=-68.556,
        time_zone=TORONTO,
        website="https://aubepine.example/",
        capacity=60,
        access_rows=known(
            step_free_entrance=PARTIAL,
            accessible_toilet=NO,
            lift=NO,
            quiet_room=YES,
            assistance_dog=YES,
        ),
        access_note=Words(
            "Une rampe amovible mène à la porte du jardin : sonnez à votre arrivée.",
            "A removable ramp leads to the garden door: ring when you arrive.",
        ),
        access_contact="418 555-0148",
        access_checked_on=CHECKED_ON,
    ),
    record(
        "events.Venue",
        "venue/marees",
        name=Words("Maison des Trois Marées", "Maison des Trois Marées"),
        slug=Words("maison-des-trois-marees", "maison-des-trois-marees"),
        description=invented(
            "Un ancien hangar à bateaux, ouvert sur la mer.",
            "A former boathouse, open to the sea.",
        ),
        street="700 Three Tides Lane",
        locality="Vancouver",
        region="BC",
        latitude=49.3017,
        longitude=-123.1417,
        time_zone=VANCOUVER,
        capacity=90,
        access_rows=known(step_free_entrance=YES, accessible_parking=YES),
    ),
]
