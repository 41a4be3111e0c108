"""A season of invented events. Nobody and nothing in it exists."""

from datetime import date

from events.demo.content.season import festival, garden, online, stage, talks, west
from events.demo.content.season.case_studies import CASE_STUDIES
from events.demo.content.season.days import Days
from events.demo.content.season.organisations import ORGANISATIONS
from events.demo.content.season.people import PEOPLE
from events.demo.content.season.venues import VENUES
from events.demo.content.themes import INVENTED
from events.demo.notation import Piece


def season(start: date) -> list[Piece]:
    """Everything that is invented, its events around and after a day."""
    days = Days(start)
    return [
        *INVENTED,
        *ORGANISATIONS,
        *VENUES,
        *PEOPLE,
        *festival.SERIES,
        *CASE_STUDIES,
        *stage.events(days),
        *festival.events(days),
        *garden.events(days),
        *talks.events(days),
        *online.events(days),
        *west.events(days),
    ]
