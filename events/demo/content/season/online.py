"""Online: a workshop from the start, and a talk that was moved there."""

from datetime import timedelta

from events.demo import motifs, posters
from events.demo.content.season.days import (
    MONDAY,
    WEDNESDAY,
    Days,
)
from events.demo.content.season.parts import (
    ENGLISH,
    FRENCH,
    organiser,
    partner,
    person,
    ticket,
)
from events.demo.content.season.venues import YES, known
from events.demo.content.themes import themed
from events.demo.notation import Piece, Words, event, poster
from events.vocabulary import (
    AttendanceMode,
    Audience,
    ContributionPart,
    EventStatus,
    EventType,
    OfferAvailability,
    PartnershipRole,
    ProgrammeItemKind,
)


def events(days: Days) -> list[Piece]:
    return [workshop(days), causerie(days)]


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
