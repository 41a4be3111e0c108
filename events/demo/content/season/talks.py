"""Talks and workshops: in a room, online, in both, moved or put off."""

from datetime import timedelta

from events.demo import motifs, posters
from events.demo.content.season.days import (
    MONDAY,
    SATURDAY,
    THURSDAY,
    WEDNESDAY,
    Days,
)
from events.demo.content.season.parts import (
    ENGLISH,
    FRENCH,
    IN_LSQ,
    organiser,
    partner,
    person,
    ticket,
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
    OfferAvailability,
    PartnershipRole,
    ProgrammeItemKind,
)


def events(days: Days) -> list[Piece]:
    return [round_table(days), workshop(days), causerie(days), walk(days)]


def round_table(days: Days) -> Piece:
    """In person and online, with a timed programme and LSQ interpretation."""

    def at(clock: str):
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


def workshop(days: Days) -> Piece:
    """Online only; one kind of ticket is sold out, the other nearly."""
    start = days.at(2, WEDNESDAY, "18:30")
    return event(
        "event/carte-postale-sonore",
        title=Words("La carte postale sonore", "The Sound Postcard"),
        slug=Words("carte-postale-sonore", "sound-postcard"),
        event_type=EventType.WORKSHOP,
        summary=Words(
            "Atelier en ligne : composer une minute de son avec ce que l’on entend de "
            "sa fenêtre.",
            "Online workshop: make one minute of sound from what is heard at a window.",
        ),
        image=poster(
            "carte-postale-sonore",
            motifs.pipes,
            posters.DAWN,
            Words(
                "Affiche géométrique : des barres arrondies de hauteurs différentes, "
                "comme un son dessiné.",
                "Geometric poster: rounded bars of many heights, like a drawn sound.",
            ),
            count=11,
        ),
        attendance_mode=AttendanceMode.ONLINE,
        online_url="https://en-ligne.example/carte-postale-sonore",
        registration_url="https://en-ligne.example/carte-postale-sonore/inscription",
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        programme_items=[
            {
                "kind": ProgrammeItemKind.WORKSHOP,
                "title": Words("Atelier", "Workshop"),
                "contributions": [person("melusine-grandvent", ContributionPart.HOST)],
            }
        ],
        partnerships=[
            organiser("boussole"),
            partner("marees", PartnershipRole.PARTNER),
        ],
        offers=[
            ticket(
                Words("Atelier et retour personnel", "Workshop with feedback"),
                "45",
                availability=OfferAvailability.SOLD_OUT,
            ),
            ticket(
                Words("Atelier seulement", "Workshop only"),
                "30",
                availability=OfferAvailability.LIMITED,
                available_until=days.at(2, WEDNESDAY, "17:00"),
            ),
        ],
        capacity=16,
        age_min=14,
        audiences=[Audience.TEENAGERS, Audience.STUDENTS, Audience.NEWCOMERS],
        language_rows=[FRENCH, ENGLISH],
        access_rows=known(captioning=YES),
        theme_rows=themed("son-image"),
    )


def causerie(days: Days) -> Piece:
    """Moved online at the same hour."""
    start = days.at(2, MONDAY, "19:00")
    return event(
        "event/ce-que-dit-le-vent",
        title=Words("Ce que dit le vent", "What the Wind Says"),
        slug=Words("ce-que-dit-le-vent", "what-the-wind-says"),
        event_type=EventType.TALK,
        summary=Words(
            "Zéphyrin Lalune lit vingt lettres adressées au vent, et deux réponses.",
            "Zéphyrin Lalune reads twenty letters to the wind, and two replies.",
        ),
        image=poster(
            "ce-que-dit-le-vent",
            motifs.waves,
            posters.MIST,
            Words(
                "Affiche géométrique : des vagues pâles sous un croissant de lune.",
                "Geometric poster: pale waves under a crescent moon.",
            ),
        ),
        status=EventStatus.MOVED_ONLINE,
        status_note=Words(
            "La passerelle du Centre Aubépine est fermée. La causerie a lieu en ligne, "
            "à la même heure.",
            "The footbridge to Centre Aubépine is closed. The talk takes place online "
            "at the same hour.",
        ),
        attendance_mode=AttendanceMode.ONLINE,
        online_url="https://aubepine.example/direct",
        starts_at=start,
        ends_at=start + timedelta(minutes=75),
        programme_items=[
            {
                "kind": ProgrammeItemKind.TALK,
                "title": Words("Causerie", "Talk"),
                "contributions": [
                    person(
                        "zephyrin-lalune",
                        ContributionPart.SPEAKER,
                        Words("écrivain", "writer"),
                    )
                ],
            }
        ],
        partnerships=[organiser("aubepine")],
        is_free=True,
        audiences=[Audience.GENERAL, Audience.SENIORS],
        language_rows=[FRENCH],
        theme_rows=themed("litterature"),
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
