"""At the Centre Aubépine: an exhibition, a night of tales, a draft."""

from datetime import timedelta

from events.demo import motifs, posters
from events.demo.content.season.days import FRIDAY, SUNDAY, WEDNESDAY, Days
from events.demo.content.season.parts import FRENCH, organiser, partner, person
from events.demo.content.season.venues import PARTIAL, YES, known
from events.demo.content.themes import themed
from events.demo.notation import (
    File,
    Piece,
    Ref,
    Words,
    event,
    paragraph,
    poster,
)
from events.vocabulary import (
    Audience,
    ContributionPart,
    EventType,
    PartnershipRole,
    ProgrammeItemKind,
)

ARTIST = person(
    "aurele-dixnuages",
    ContributionPart.ARTIST,
    Words("artiste visuel·le", "visual artist"),
)
LEAFLET = File(
    "feuillet-herbier-de-brume",
    Words("Feuillet de l’exposition", "Exhibition leaflet"),
    """\
HERBIER DE BRUME / HERBARIUM OF MIST

Aurèle Dixnuages
Centre Aubépine

Sept plantes pressées un matin de brouillard. Touchez-les : elles sont faites pour
cela.

Seven plants, pressed on a foggy morning. Touch them: that is what they are made for.

Tout cela est inventé pour la démonstration.
All of this is invented for the demonstration.
""",
)
STEMS = Words(
    "Affiche géométrique : sept plantes pressées, alignées comme dans un herbier.",
    "Geometric poster: seven pressed plants in a row, as in a herbarium.",
)


def events(days: Days) -> list[Piece]:
    return [opening(days), exhibition(days), tales(days), residency(days)]


def opening(days: Days) -> Piece:
    """Over: it took place the evening before the exhibition."""
    start = days.at(-2, FRIDAY, "17:00")
    return event(
        "event/vernissage-herbier",
        title=Words("Vernissage : Herbier de brume", "Opening: Herbarium of Mist"),
        slug=Words("vernissage-herbier-de-brume", "opening-herbarium-of-mist"),
        event_type=EventType.OPENING,
        summary=Words(
            "Un verre de brume avec Aurèle Dixnuages.",
            "A glass of mist with Aurèle Dixnuages.",
        ),
        image=poster("herbier-de-brume", motifs.stems, posters.MIST, STEMS),
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        venue=Ref("venue/aubepine"),
        programme_items=[
            {
                "kind": ProgrammeItemKind.NETWORKING,
                "title": Words("Rencontre", "Meet the artist"),
                "contributions": [ARTIST],
            }
        ],
        partnerships=[organiser("aubepine")],
        is_free=True,
        audiences=[Audience.GENERAL],
        language_rows=[FRENCH],
        theme_rows=themed("arts-visuels"),
    )


def exhibition(days: Days) -> Piece:
    """Under way for weeks, open all day."""
    return event(
        "event/herbier-de-brume",
        title=Words("Herbier de brume", "Herbarium of Mist"),
        slug=Words("herbier-de-brume", "herbarium-of-mist"),
        event_type=EventType.EXHIBITION,
        summary=Words(
            "Aurèle Dixnuages a pressé sept plantes un matin de brouillard. Une "
            "exposition que l’on peut toucher.",
            "Aurèle Dixnuages pressed seven plants on a foggy morning. An exhibition "
            "to be touched.",
        ),
        image=poster("herbier-de-brume", motifs.stems, posters.MIST, STEMS),
        body=[
            paragraph(
                Words(
                    "<p>Les plantes ne portent pas de nom : on les reconnaît à leur "
                    "odeur.</p>",
                    "<p>The plants bear no names: they are known by their scent.</p>",
                )
            ),
            (
                "document",
                {
                    "document": LEAFLET,
                    "title": Words("Feuillet bilingue", "Bilingual leaflet"),
                },
            ),
        ],
        is_all_day=True,
        starts_at=days.at(-2, FRIDAY, "00:00", later=1),
        ends_at=days.at(5, SUNDAY, "00:00", later=1),
        venue=Ref("venue/aubepine"),
        room=Words("Jardin d’hiver", "Winter garden"),
        programme_items=[
            {
                "kind": ProgrammeItemKind.VISIT,
                "title": Words("Visite tactile", "Tactile tour"),
                "starts_at": days.at(1, SUNDAY, "14:00"),
                "ends_at": days.at(1, SUNDAY, "15:00"),
                "contributions": [ARTIST],
            }
        ],
        partnerships=[
            organiser("aubepine"),
            partner("hibou", PartnershipRole.FUNDER),
        ],
        is_free=True,
        audiences=[Audience.GENERAL, Audience.FAMILIES, Audience.SCHOOLS],
        language_rows=[FRENCH],
        access_rows=known(tactile_tour=YES, quiet_room=YES, audio_description=PARTIAL),
        theme_rows=themed("arts-visuels"),
        document_rows=[{"document": LEAFLET}],
    )


def tales(days: Days) -> Piece:
    """In French only: there is no English page."""
    start = days.at(3, WEDNESDAY, "19:30")
    return event(
        "event/veillee-contes",
        languages=("fr",),
        title=Words("Veillée de contes au jardin"),
        slug=Words("veillee-de-contes"),
        event_type=EventType.READING,
        summary=Words(
            "Trois contes, une couverture chacun et des marrons chauds. En français "
            "seulement."
        ),
        image=poster(
            "veillee-contes",
            motifs.lantern,
            posters.FOREST,
            Words(
                "Affiche géométrique : une lanterne allumée, suspendue dans un vert "
                "sombre.",
                "Geometric poster: a lit lantern hanging in dark green.",
            ),
        ),
        starts_at=start,
        ends_at=start + timedelta(minutes=90),
        venue=Ref("venue/aubepine"),
        room=Words("Jardin d’hiver"),
        programme_items=[
            {
                "kind": ProgrammeItemKind.PERFORMANCE,
                "title": Words("Contes"),
                "contributions": [
                    person(
                        "zephyrin-lalune",
                        ContributionPart.PERFORMER,
                        Words("conteur"),
                    )
                ],
            }
        ],
        partnerships=[organiser("aubepine")],
        is_free=True,
        audiences=[Audience.GENERAL],
        age_min=8,
        language_rows=[FRENCH],
        theme_rows=themed("litterature"),
    )


def residency(days: Days) -> Piece:
    """A draft: nobody but the editors sees it."""
    start = days.at(6, WEDNESDAY, "13:00")
    return event(
        "event/fabriquer-la-nuit",
        is_draft=True,
        title=Words("Fabriquer la nuit", "Making Night"),
        slug=Words("fabriquer-la-nuit", "making-night"),
        event_type=EventType.RESIDENCY,
        summary=Words(
            "Atelier ouvert pendant la résidence d’Ondine Lampion. À confirmer.",
            "Open studio during Ondine Lampion’s residency. To be confirmed.",
        ),
        starts_at=start,
        ends_at=start + timedelta(hours=4),
        venue=Ref("venue/aubepine"),
        partnerships=[organiser("aubepine")],
        theme_rows=themed("theatre"),
    )
