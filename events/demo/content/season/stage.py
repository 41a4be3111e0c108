"""At the Théâtre de la Lanterne: readings, a play, a concert that is called off."""

from datetime import timedelta

from events.demo import motifs, posters
from events.demo.content.season.days import FRIDAY, THURSDAY, TUESDAY, Days
from events.demo.content.season.parts import (
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
    Audience,
    ContributionPart,
    EventStatus,
    EventType,
    ExternalIdScheme,
    LanguageMode,
    OfferAvailability,
    PartnershipRole,
    ProgrammeItemKind,
)

FULL = Words("Plein tarif", "Full price")
REDUCED = Words("Tarif réduit", "Reduced price")
STUDENTS = Words("Étudiants", "Students")


def events(days: Days) -> list[Piece]:
    return [readings(days), play(days), concert(days)]


def readings(days: Days) -> Piece:
    """Ten Tuesdays: one is cancelled, one moves to Wednesday, the last costs more."""
    fifth = days.at(4, TUESDAY, "19:00")
    instead = days.at(4, TUESDAY, "19:00", later=1)
    return event(
        "event/mardis-lanterne",
        title=Words("Les mardis de la lanterne", "Lantern Tuesdays"),
        slug=Words("mardis-de-la-lanterne", "lantern-tuesdays"),
        event_type=EventType.READING,
        summary=Words(
            "Chaque mardi, une autrice ou un auteur lit à la lueur d’une seule "
            "lanterne. Dix soirées, dix voix.",
            "Every Tuesday, a writer reads by the light of a single lantern. Ten "
            "evenings, ten voices.",
        ),
        image=poster(
            "mardis-lanterne",
            motifs.lantern,
            posters.NIGHT,
            Words(
                "Affiche géométrique : une lanterne allumée, suspendue dans la nuit.",
                "Geometric poster: a lit lantern hanging in the night.",
            ),
        ),
        body=[
            paragraph(
                Words(
                    "<p>La lanterne s’allume à 19 h et s’éteint avec la dernière page. "
                    "Une tisane est servie dans le foyer.</p>",
                    "<p>The lantern is lit at 7 p.m. and goes out with the last page. "
                    "Herbal tea is served in the lobby.</p>",
                )
            ),
            (
                "speaker",
                {
                    "speaker": Ref("speaker/zephyrin-lalune"),
                    "note": Words("Ouvre la série", "Opens the series"),
                },
            ),
        ],
        starts_at=days.at(0, TUESDAY, "19:00"),
        ends_at=days.at(0, TUESDAY, "20:15"),
        recurrence="FREQ=WEEKLY;BYDAY=TU;COUNT=10",
        dates={
            3: {
                "status": EventStatus.CANCELLED,
                "status_note": Words(
                    "Relâche : la lanterne est en réparation.",
                    "No reading: the lantern is being repaired.",
                ),
            },
            5: {
                "status": EventStatus.RESCHEDULED,
                "status_note": Words(
                    "Remise au mercredi : la scène est occupée.",
                    "Moved to Wednesday: the stage is taken.",
                ),
                "starts_at": instead,
                "ends_at": instead + timedelta(minutes=75),
                "previous_starts_at": fifth,
            },
            8: {"room": Words("Foyer", "Lobby")},
            10: {
                "offers": [
                    ticket(
                        Words(
                            "Dernière soirée, goûter compris",
                            "Last evening, snack included",
                        ),
                        "25",
                    )
                ]
            },
        },
        venue=Ref("venue/lanterne"),
        room=Words("Petite salle", "Small hall"),
        programme_items=[
            {
                "kind": ProgrammeItemKind.PERFORMANCE,
                "title": Words("Lecture", "Reading"),
                "contributions": [
                    person(
                        "zephyrin-lalune",
                        ContributionPart.ARTIST,
                        Words("écrivain", "writer"),
                    )
                ],
            }
        ],
        partnerships=[
            organiser("lanterne"),
            partner("boussole", PartnershipRole.MEDIA_PARTNER),
        ],
        offers=[ticket(Words("Contribution libre", "Pay what you can"), "0", "20")],
        audiences=[Audience.GENERAL, Audience.SENIORS],
        language_rows=[FRENCH],
        theme_rows=themed("litterature"),
    )


def play(days: Days) -> Piece:
    """Four nights in a row, with surtitles, prices and everyone who pays for it."""
    opening = days.at(2, THURSDAY, "20:00")
    return event(
        "event/nuit-reverberes",
        title=Words("La nuit des réverbères", "The Night of the Street Lamps"),
        slug=Words("nuit-des-reverberes", "night-of-the-street-lamps"),
        event_type=EventType.THEATRE,
        summary=Words(
            "Une ville entière attend que quelqu’un allume les réverbères. Pièce en un "
            "acte pour cinq lampes et deux marionnettes.",
            "A whole town waits for someone to light the street lamps. A one-act play "
            "for five lamps and two puppets.",
        ),
        image=poster(
            "nuit-reverberes",
            motifs.curtain,
            posters.BRICK,
            Words(
                "Affiche géométrique : un rideau rayé s’ouvre sur trois réverbères "
                "allumés.",
                "Geometric poster: a striped curtain opens on three lit street lamps.",
            ),
        ),
        body=[
            (
                "quote",
                {
                    "quote": Words(
                        "La lumière, ça se prête.", "Light is something you lend."
                    ),
                    "attribution": "Ondine Lampion",
                },
            )
        ],
        starts_at=opening,
        ends_at=opening + timedelta(minutes=100),
        doors_at=opening - timedelta(minutes=30),
        recurrence="FREQ=DAILY;COUNT=4",
        venue=Ref("venue/lanterne"),
        room=Words("Grande salle", "Main hall"),
        programme_items=[
            {
                "kind": ProgrammeItemKind.PERFORMANCE,
                "title": Words("Représentation", "Performance"),
                "contributions": [
                    person(
                        "ondine-lampion",
                        ContributionPart.ARTIST,
                        Words("mise en scène", "direction"),
                        "lanterne",
                    ),
                    person(
                        "balthazar-cerfvolant",
                        ContributionPart.PERFORMER,
                        Words("marionnettes", "puppets"),
                    ),
                ],
            }
        ],
        partnerships=[
            organiser("lanterne"),
            partner("aubepine", PartnershipRole.CO_PRODUCER),
            partner(
                "hibou",
                PartnershipRole.FUNDER,
                Words("aide à la création", "creation grant"),
            ),
            partner("boussole", PartnershipRole.SPONSOR),
        ],
        offers=[
            ticket(FULL, "38", availability=OfferAvailability.LIMITED),
            ticket(REDUCED, "28"),
            ticket(STUDENTS, "18.50", availability=OfferAvailability.DOOR_ONLY),
        ],
        registration_url="https://billets.example/nuit-reverberes",
        capacity=240,
        age_min=12,
        audiences=[Audience.GENERAL, Audience.TEENAGERS],
        language_rows=[
            FRENCH,
            {"language": "en", "mode": LanguageMode.SURTITLED},
            IN_LSQ,
        ],
        access_rows=known(
            surtitles=YES,
            audio_description=YES,
            companion_ticket=YES,
            sign_language=PARTIAL,
        ),
        access_note=Words(
            "L’interprétation en LSQ a lieu le dernier soir seulement.",
            "LSQ interpretation is offered on the last night only.",
        ),
        theme_rows=themed("theatre"),
        external_ids=[
            {
                "scheme": ExternalIdScheme.OTHER,
                "value": "LANT-0412",
                "url": "https://lanterne.example/spectacles/LANT-0412",
            }
        ],
    )


def concert(days: Days) -> Piece:
    """Cancelled, and it says why."""
    start = days.at(1, FRIDAY, "20:00")
    return event(
        "event/orgue-de-rue",
        title=Words("Sonate pour orgue de rue", "Sonata for Street Organ"),
        slug=Words("sonate-orgue-de-rue", "sonata-street-organ"),
        event_type=EventType.CONCERT,
        summary=Words(
            "Quinze tuyaux, une manivelle et Mélusine Grandvent, qui chante sans "
            "paroles.",
            "Fifteen pipes, a crank and Mélusine Grandvent, who sings without words.",
        ),
        image=poster(
            "orgue-de-rue",
            motifs.pipes,
            posters.BRICK,
            Words(
                "Affiche géométrique : quinze tuyaux d’orgue de toutes les couleurs.",
                "Geometric poster: fifteen organ pipes in every colour.",
            ),
        ),
        status=EventStatus.CANCELLED,
        status_note=Words(
            "L’orgue n’a pas survécu à la pluie. Les billets sont remboursés.",
            "The organ did not survive the rain. Tickets are refunded.",
        ),
        starts_at=start,
        ends_at=start + timedelta(minutes=75),
        venue=Ref("venue/lanterne"),
        room=Words("Grande salle", "Main hall"),
        programme_items=[
            {
                "kind": ProgrammeItemKind.PERFORMANCE,
                "title": Words("Sonate en trois tours", "Sonata in three turns"),
                "contributions": [
                    person("melusine-grandvent", ContributionPart.PERFORMER)
                ],
            }
        ],
        partnerships=[organiser("lanterne")],
        offers=[ticket(FULL, "25", availability=OfferAvailability.ENDED)],
        audiences=[Audience.GENERAL],
        language_rows=[{"language": "zxx", "mode": LanguageMode.SPOKEN}],
        theme_rows=themed("musique"),
    )
