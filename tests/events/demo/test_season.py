"""The invented season, as notation: no database is needed to read it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from events.demo.content.announcement import ANNOUNCEMENT
from events.demo.content.season import season
from events.demo.content.season.days import FRIDAY, TUESDAY, VANCOUVER, Days
from events.demo.content.site import FRAME, HOME
from events.demo.notation import LANGUAGES, Piece, Ref, Words

DAY = date(2026, 11, 24)  # a Tuesday


def events(start: date) -> list[Piece]:
    return [piece for piece in season(start) if piece.model == "events.EventPage"]


def values_in(value: Any):
    """Everything written in a piece, at every depth."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from values_in(part)
    else:
        yield value


def test_days_count_from_the_day_after():
    days = Days(DAY)

    assert days.day(0, TUESDAY) == date(2026, 12, 1)
    assert days.day(0, FRIDAY) == date(2026, 11, 27)
    assert days.day(-2, FRIDAY) == date(2026, 11, 13)
    assert days.at(0, FRIDAY, "19:30") == datetime(2026, 11, 28, 0, 30, tzinfo=UTC)
    assert days.at(0, FRIDAY, "19:30", VANCOUVER) == datetime(
        2026, 11, 28, 3, 30, tzinfo=UTC
    )
    assert days.at(0, FRIDAY, "02:30", later=2) == datetime(
        2026, 11, 29, 7, 30, tzinfo=UTC
    )


def test_season_shows_every_state_an_event_may_be_in():
    told = {
        piece.name.removeprefix("event/"): (
            str(piece.values.get("status", "scheduled")),
            str(piece.values.get("attendance_mode", "in_person")),
        )
        for piece in events(DAY)
    }

    assert told == {
        "mardis-lanterne": ("scheduled", "in_person"),
        "nuit-reverberes": ("scheduled", "in_person"),
        "orgue-de-rue": ("cancelled", "in_person"),
        "ombres-longues": ("scheduled", "in_person"),
        "bal-noctambules": ("scheduled", "in_person"),
        "cerf-volant": ("rescheduled", "in_person"),
        "vernissage-herbier": ("scheduled", "in_person"),
        "herbier-de-brume": ("scheduled", "in_person"),
        "veillee-contes": ("scheduled", "in_person"),
        "fabriquer-la-nuit": ("scheduled", "in_person"),
        "partager-sans-se-perdre": ("scheduled", "hybrid"),
        "carte-postale-sonore": ("scheduled", "online"),
        "ce-que-dit-le-vent": ("moved_online", "online"),
        "clair-de-lune": ("postponed", "in_person"),
        "chants-de-maree": ("scheduled", "in_person"),
        "grandes-marees": ("scheduled", "in_person"),
    }


@pytest.mark.parametrize("later", range(7))
def test_season_is_ahead_whatever_the_weekday(later):
    start = DAY + timedelta(days=later)
    midnight = datetime(start.year, start.month, start.day, 5, tzinfo=UTC)

    behind = {
        piece.name
        for piece in events(start)
        if piece.values["starts_at"] < midnight + timedelta(days=1)
    }
    over = {piece.name for piece in events(start) if piece.values["ends_at"] < midnight}

    assert behind == {"event/vernissage-herbier", "event/herbier-de-brume"}
    assert over == {"event/vernissage-herbier"}


def test_every_piece_has_words_in_the_languages_it_exists_in():
    for piece in [HOME, *FRAME, *ANNOUNCEMENT, *season(DAY)]:
        for words in values_in([*piece.values.values(), *piece.dates.values()]):
            if isinstance(words, Words):
                assert [bool(words.spoken(code)) for code in LANGUAGES] == [
                    code in piece.languages for code in LANGUAGES
                ], (piece.name, words)


def test_pieces_refer_to_what_stands_before_them():
    known: set[str] = set()
    for piece in [HOME, *FRAME, *ANNOUNCEMENT, *season(DAY)]:
        named = {
            value.name
            for value in values_in([*piece.values.values(), *piece.dates.values()])
            if isinstance(value, Ref)
        }
        assert named | {piece.under} <= known | {""}, piece.name
        known.add(piece.name)


def test_invented_season_names_nobody_real():
    names = {piece.name for piece in ANNOUNCEMENT}

    assert names & {piece.name for piece in season(DAY)} == {"theme/mutualisation"}
