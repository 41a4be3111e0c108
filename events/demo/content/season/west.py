"""In Vancouver, three hours behind the rest of the season."""

from datetime import timedelta

from events.demo import motifs, posters
from events.demo.content.season.days import FRIDAY, VANCOUVER, Days
from events.demo.content.season.parts import (
    ENGLISH,
    FRENCH,
    organiser,
    partner,
    person,
    ticket,
)
from events.demo.content.themes import themed
from events.demo.notation import Piece, Ref, Words, event, poster
from events.vocabulary import (
    Audience,
    ContributionPart,
    EventType,
    LanguageMode,
    OfferAvailability,
    PartnershipRole,
    ProgrammeItemKind,
)

WEEK = 5


def events(days: Days) -> list[Piece]:
    return [songs(days), film(days)]


def songs(days: Days) -> Piece:
    """Sold out, with a few more places to come."""
    start = days.at(WEEK, FRIDAY, "19:30", VANCOUVER)
    return event(
        "event/chants-de-maree",
        title=Words("Chants de marée", "Tide Songs"),
        slug=Words("chants-de-maree", "tide-songs"),
        event_type=EventType.CONCERT,
        summary=Words(
            "Mélusine Grandvent chante pour le Pacifique, qui l’accompagne.",
            "Mélusine Grandvent sings for the Pacific, which accompanies her.",
        ),
        image=poster(
            "chants-de-maree",
            motifs.waves,
            posters.FJORD,
            Words(
                "Affiche géométrique : des vagues de couleurs vives sous un croissant "
                "de lune.",
                "Geometric poster: waves in vivid colours under a crescent moon.",
            ),
        ),
        starts_at=start,
        ends_at=start + timedelta(minutes=90),
        doors_at=start - timedelta(minutes=30),
        time_zone=VANCOUVER,
        venue=Ref("venue/marees"),
        programme_items=[
            {
                "kind": ProgrammeItemKind.PERFORMANCE,
                "title": Words("Concert", "Concert"),
                "contributions": [
                    person(
                        "melusine-grandvent",
                        ContributionPart.PERFORMER,
                        Words("voix", "voice"),
                    )
                ],
            }
        ],
        partnerships=[
            organiser("marees"),
            partner("hibou", PartnershipRole.FUNDER),
        ],
        offers=[
            ticket(
                Words("Places assises", "Seats"),
                "30",
                availability=OfferAvailability.SOLD_OUT,
            ),
            ticket(
                Words("Places debout", "Standing room"),
                "15",
                availability=OfferAvailability.NOT_YET,
                available_from=days.at(WEEK - 1, FRIDAY, "12:00", VANCOUVER),
            ),
        ],
        capacity=90,
        audiences=[Audience.GENERAL],
        language_rows=[FRENCH, ENGLISH],
        theme_rows=themed("musique"),
    )


def film(days: Days) -> Piece:
    start = days.at(WEEK, FRIDAY, "16:00", VANCOUVER, later=1)
    return event(
        "event/grandes-marees",
        title=Words("Grandes marées, petits écrans", "Spring Tides, Small Screens"),
        slug=Words("grandes-marees-petits-ecrans", "spring-tides-small-screens"),
        event_type=EventType.SCREENING,
        summary=Words(
            "Sept courts métrages tournés entre deux marées, en français avec "
            "sous-titres anglais.",
            "Seven short films shot between two tides, in French with English "
            "subtitles.",
        ),
        image=poster(
            "grandes-marees",
            motifs.mosaic,
            posters.NIGHT,
            Words(
                "Mosaïque de quarts de cercle orange, turquoise et bleus.",
                "Mosaic of orange, teal and blue quarter circles.",
            ),
            seed="marées",
        ),
        starts_at=start,
        ends_at=start + timedelta(minutes=130),
        time_zone=VANCOUVER,
        venue=Ref("venue/marees"),
        partnerships=[organiser("marees")],
        offers=[
            ticket(
                Words("À la porte", "At the door"),
                "12",
                availability=OfferAvailability.DOOR_ONLY,
            )
        ],
        audiences=[Audience.GENERAL, Audience.NEWCOMERS],
        language_rows=[
            FRENCH,
            {"language": "en", "mode": LanguageMode.SUBTITLED},
        ],
        theme_rows=themed("son-image"),
    )
