"""A round table in a hall and online, and a walk that is put off."""

from datetime import datetime, timedelta

from events.demo import motifs, posters
from events.demo.content.season.days import (
    SATURDAY,
    THURSDAY,
    Days,
)
from events.demo.content.season.parts import (
    FRENCH,
    IN_LSQ,
    organiser,
    partner,
    person,
)
from events.demo.content.season.venues import PARTIAL, YES, known
from events.demo.content.themes import themed
from events.demo.notation import Piece, Ref, Words, event, paragraph, poster
from events.vocabulary import (
    AttendanceMode,
    Audience,
    ContributionPart,
    EventStatus,
    EventType,
    LanguageMode,
    PartnershipRole,
    ProgrammeItemKind,
)


def events(days: Days) -> list[Piece]:
    return [round_table(days), walk(days)]


def round_table(days: Days) -> Piece:
    """In person and online, with a timed programme and LSQ interpretation."""

    def at(clock: str) -> datetime:
        return days.at(1, THURSDAY, clock)

    return event(
        "event/partager-sans-se-perdre",
        title=Words(
            "Partager sans se perdre : table ronde sur les ressources communes",
            "Sharing Without Getting Lost: a round table on common resources",
        ),
        slug=Words("partager-sans-se-perdre", "sharing-without-getting-lost"),
        event_type=EventType.CONFERENCE,
        summary=Words(
            "Un théâtre et un centre d’artistes racontent leur remise commune, en "
            "salle et en ligne, avec interprétation en LSQ.",
            "A theatre and an artist-run centre talk about their common shed, in the "
            "hall and online, with LSQ interpretation.",
        ),
        image=poster(
            "partager-sans-se-perdre",
            motifs.mosaic,
            posters.FJORD,
            Words(
                "Mosaïque de quarts de cercle bleus, rouges et jaunes.",
                "Mosaic of blue, red and yellow quarter circles.",
            ),
            seed="table ronde",
        ),
        body=[
            paragraph(
                Words(
                    "<p>La captation sous-titrée reste en ligne pendant un mois.</p>",
                    "<p>The captioned recording stays online for a month.</p>",
                )
            ),
            (
                "case_study",
                {
                    "case_study": Ref("case-study/remise-commune"),
                    "note": Words("À lire avant de venir", "Read before you come"),
                },
            ),
            (
                "button",
                {
                    "text": Words("S’inscrire", "Register"),
                    "page": None,
                    "url": "https://rencontres.example/partager/inscription",
                },
            ),
        ],
        attendance_mode=AttendanceMode.HYBRID,
        starts_at=at("13:00"),
        ends_at=at("16:30"),
        venue=Ref("venue/lanterne"),
        room=Words("Grande salle", "Main hall"),
        online_url="https://rencontres.example/partager",
        registration_url="https://rencontres.example/partager/inscription",
        capacity=120,
        is_free=True,
        programme_items=[
            {
                "kind": ProgrammeItemKind.WELCOME,
                "title": Words("Accueil", "Welcome"),
                "starts_at": at("13:00"),
                "ends_at": at("13:15"),
                "room": Words("Foyer", "Lobby"),
            },
            {
                "kind": ProgrammeItemKind.PANEL,
                "title": Words("La remise commune", "The common shed"),
                "description": Words(
                    "<p>Ce qui se partage, ce qui se répare, ce qui se perd.</p>",
                    "<p>What is shared, what is repaired, what gets lost.</p>",
                ),
                "starts_at": at("13:15"),
                "ends_at": at("14:45"),
                "contributions": [
                    person(
                        "zephyrin-lalune",
                        ContributionPart.MODERATOR,
                        Words("animateur", "host"),
                        "boussole",
                    ),
                    person(
                        "capucine-ritournelle",
                        ContributionPart.PANELLIST,
                        Words("directrice artistique", "artistic director"),
                        "aubepine",
                    ),
                    person(
                        "ondine-lampion",
                        ContributionPart.PANELLIST,
                        Words("metteuse en scène", "stage director"),
                        "lanterne",
                    ),
                    person("clemence-desmains", ContributionPart.INTERPRETER),
                ],
                "case_study_rows": [{"case_study": Ref("case-study/remise-commune")}],
                "language_rows": [
                    FRENCH,
                    IN_LSQ,
                    {"language": "en", "mode": LanguageMode.SUBTITLED},
                ],
            },
            {
                "kind": ProgrammeItemKind.BREAK,
                "title": Words("Pause", "Break"),
                "starts_at": at("14:45"),
                "ends_at": at("15:00"),
            },
            {
                "kind": ProgrammeItemKind.WORKSHOP,
                "title": Words("Dresser sa propre liste", "Making a list of one’s own"),
                "starts_at": at("15:00"),
                "ends_at": at("16:30"),
                "room": Words("Petite salle", "Small hall"),
                "contributions": [
                    person(
                        "capucine-ritournelle",
                        ContributionPart.HOST,
                        Words("directrice artistique", "artistic director"),
                        "aubepine",
                    )
                ],
            },
        ],
        partnerships=[
            organiser("lanterne"),
            partner("aubepine", PartnershipRole.CO_ORGANISER),
            partner(
                "hibou",
                PartnershipRole.PARTNER,
                Words("partenaire principal", "main partner"),
            ),
        ],
        audiences=[Audience.PROFESSIONALS, Audience.ARTISTS, Audience.STUDENTS],
        language_rows=[
            FRENCH,
            IN_LSQ,
            {"language": "en", "mode": LanguageMode.SUBTITLED},
        ],
        access_rows=known(sign_language=YES, captioning=YES, quiet_room=PARTIAL),
        access_contact="acces@lanterne.example",
        case_study_rows=[{"case_study": Ref("case-study/remise-commune")}],
        theme_rows=themed("mutualisation"),
    )


def walk(days: Days) -> Piece:
    """Postponed, with no new date yet."""
    start = days.at(1, SATURDAY, "21:00")
    return event(
        "event/clair-de-lune",
        title=Words("Promenade au clair de lune", "Moonlight Walk"),
        slug=Words("promenade-au-clair-de-lune", "moonlight-walk"),
        event_type=EventType.TOUR,
        summary=Words(
            "Une heure et demie de marche dans le noir, entre le jardin et le rivage.",
            "An hour and a half of walking in the dark, from the garden to the shore.",
        ),
        image=poster(
            "clair-de-lune",
            motifs.moons,
            posters.FJORD,
            Words(
                "Affiche géométrique : cinq phases de la lune au-dessus d’un village.",
                "Geometric poster: five phases of the moon above a village.",
            ),
        ),
        status=EventStatus.POSTPONED,
        status_note=Words(
            "Le ciel restera couvert. Une nouvelle date sera annoncée ici.",
            "The sky will stay overcast. A new date will be announced here.",
        ),
        starts_at=start,
        ends_at=start + timedelta(minutes=90),
        venue=Ref("venue/aubepine"),
        partnerships=[organiser("aubepine")],
        is_free=True,
        capacity=20,
        audiences=[Audience.FAMILIES],
        age_min=6,
        language_rows=[FRENCH],
        theme_rows=themed("arts-vivants"),
    )
