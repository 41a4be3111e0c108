"""A festival of one weekend, and what belongs to it."""

from datetime import timedelta

from events.demo import motifs, posters
from events.demo.content.season.days import FRIDAY, Days
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
from events.demo.notation import Piece, Ref, Words, event, paragraph, poster, record
from events.vocabulary import (
    Audience,
    ContributionPart,
    EventStatus,
    EventType,
    OfferAvailability,
    PartnershipRole,
    ProgrammeItemKind,
)

SERIES: list[Piece] = [
    record(
        "events.EventSeries",
        "series/ombres-longues",
        name=Words("Festival des Ombres longues", "Festival des Ombres longues"),
        slug=Words("festival-des-ombres-longues", "festival-des-ombres-longues"),
        description=Words(
            "<p>Trois jours pour apprivoiser la nuit. Festival inventé pour la "
            "démonstration.</p>",
            "<p>Three days to make friends with the night. A festival invented for the "
            "demonstration.</p>",
        ),
    )
]
IN_SERIES = Ref("series/ombres-longues")
WEEK = 3  # the weekend of the festival


def events(days: Days) -> list[Piece]:
    return [weekend(days), ball(days), kite(days)]


def weekend(days: Days) -> Piece:
    """The festival itself: whole days, from Friday to Sunday."""
    return event(
        "event/ombres-longues",
        title=Words("Festival des Ombres longues", "Festival des Ombres longues"),
        slug=Words("festival-des-ombres-longues", "festival-des-ombres-longues"),
        event_type=EventType.FESTIVAL,
        summary=Words(
            "Trois jours de marionnettes, de bals et de promenades, quand les ombres "
            "sont plus longues que les rues.",
            "Three days of puppets, balls and walks, when shadows are longer than "
            "streets.",
        ),
        image=poster(
            "ombres-longues",
            motifs.rays,
            posters.DAWN,
            Words(
                "Affiche géométrique : un soleil rouge se couche sur l’eau, entouré de "
                "rayons jaunes.",
                "Geometric poster: a red sun sets over water, among yellow rays.",
            ),
        ),
        body=[
            paragraph(
                Words(
                    "<p>Un laissez-passer ouvre toutes les portes. Certaines activités "
                    "sont aussi vendues à l’unité.</p>",
                    "<p>One pass opens every door. Some activities are also sold "
                    "separately.</p>",
                )
            ),
            ("event", {"event": Ref("event/nuit-reverberes"), "note": ""}),
        ],
        is_all_day=True,
        starts_at=days.at(WEEK, FRIDAY, "00:00"),
        ends_at=days.at(WEEK, FRIDAY, "00:00", later=3),
        venue=Ref("venue/lanterne"),
        series=IN_SERIES,
        partnerships=[
            organiser("ombres"),
            partner("lanterne", PartnershipRole.HOST),
            partner("aubepine", PartnershipRole.CO_ORGANISER),
            partner("hibou", PartnershipRole.DONOR),
            partner("marees", PartnershipRole.MEMBER),
            partner("boussole", PartnershipRole.MEDIA_PARTNER),
        ],
        offers=[
            ticket(
                Words("Laissez-passer, trois jours", "Three-day pass"),
                "90",
                availability=OfferAvailability.LIMITED,
            )
        ],
        audiences=[Audience.GENERAL, Audience.FAMILIES, Audience.NEWCOMERS],
        language_rows=[FRENCH, ENGLISH],
        theme_rows=themed("arts-vivants"),
        owning_organisation=Ref("organisation/ombres"),
    )


def ball(days: Days) -> Piece:
    """Ends after midnight: a date of Saturday that is still on in Sunday's hours."""
    return event(
        "event/bal-noctambules",
        title=Words("Le bal des noctambules", "The Night Owls’ Ball"),
        slug=Words("bal-des-noctambules", "night-owls-ball"),
        event_type=EventType.SOCIAL,
        summary=Words(
            "On danse jusqu’à 2 h 30 sous cinq lunes de papier.",
            "Dancing until 2:30 a.m. under five paper moons.",
        ),
        image=poster(
            "bal-noctambules",
            motifs.moons,
            posters.NIGHT,
            Words(
                "Affiche géométrique : cinq phases de la lune au-dessus de toits de "
                "toutes les couleurs.",
                "Geometric poster: five phases of the moon above roofs of every "
                "colour.",
            ),
        ),
        starts_at=days.at(WEEK, FRIDAY, "21:30", later=1),
        ends_at=days.at(WEEK, FRIDAY, "02:30", later=2),
        doors_at=days.at(WEEK, FRIDAY, "21:00", later=1),
        venue=Ref("venue/lanterne"),
        room=Words("Foyer", "Lobby"),
        series=IN_SERIES,
        programme_items=[
            {
                "kind": ProgrammeItemKind.WELCOME,
                "title": Words("Initiation à la gigue", "Step dancing for beginners"),
                "starts_at": days.at(WEEK, FRIDAY, "21:30", later=1),
                "ends_at": days.at(WEEK, FRIDAY, "22:15", later=1),
            },
            {
                "kind": ProgrammeItemKind.PERFORMANCE,
                "title": Words("Valses de minuit", "Midnight waltzes"),
                "starts_at": days.at(WEEK, FRIDAY, "00:00", later=2),
                "ends_at": days.at(WEEK, FRIDAY, "01:00", later=2),
                "contributions": [
                    person("melusine-grandvent", ContributionPart.PERFORMER)
                ],
            },
        ],
        partnerships=[organiser("ombres"), partner("lanterne", PartnershipRole.HOST)],
        offers=[
            ticket(Words("Selon vos moyens", "Sliding scale"), "15", "40"),
            ticket(
                Words("Après minuit", "After midnight"),
                "10",
                availability=OfferAvailability.DOOR_ONLY,
            ),
        ],
        age_min=18,
        language_rows=[FRENCH],
        theme_rows=themed("musique"),
    )


def kite(days: Days) -> Piece:
    """Rescheduled: one week later than was announced."""
    start = days.at(WEEK, FRIDAY, "10:30", later=2)
    return event(
        "event/cerf-volant",
        title=Words("Le cerf-volant de papier", "The Paper Kite"),
        slug=Words("cerf-volant-de-papier", "paper-kite"),
        event_type=EventType.FAMILY,
        summary=Words(
            "Un cerf-volant cherche le fil qui le retenait. Marionnettes pour les "
            "enfants de 4 à 10 ans.",
            "A kite looks for the string that held it back. Puppets for children aged "
            "4 to 10.",
        ),
        image=poster(
            "cerf-volant",
            motifs.kite,
            posters.MIST,
            Words(
                "Affiche géométrique : un cerf-volant et sa queue de nœuds au-dessus "
                "de trois collines.",
                "Geometric poster: a kite with bows on its tail above three hills.",
            ),
        ),
        status=EventStatus.RESCHEDULED,
        status_note=Words(
            "Remis d’une semaine, faute de vent. Les billets restent valides.",
            "Put off for a week for want of wind. Tickets remain valid.",
        ),
        previous_starts_at=days.at(WEEK - 1, FRIDAY, "10:30", later=2),
        starts_at=start,
        ends_at=start + timedelta(minutes=50),
        venue=Ref("venue/lanterne"),
        room=Words("Petite salle", "Small hall"),
        series=IN_SERIES,
        programme_items=[
            {
                "kind": ProgrammeItemKind.PERFORMANCE,
                "title": Words("Spectacle", "Show"),
                "contributions": [
                    person(
                        "balthazar-cerfvolant",
                        ContributionPart.PERFORMER,
                        Words("marionnettiste", "puppeteer"),
                    )
                ],
            }
        ],
        partnerships=[organiser("ombres"), partner("lanterne", PartnershipRole.HOST)],
        offers=[
            ticket(Words("Enfants", "Children"), "10"),
            ticket(Words("Adultes", "Adults"), "14"),
        ],
        audiences=[Audience.FAMILIES, Audience.CHILDREN, Audience.SCHOOLS],
        age_min=4,
        age_max=10,
        language_rows=[FRENCH],
        access_rows=known(relaxed_performance=YES, companion_ticket=YES),
        theme_rows=themed("theatre"),
    )
