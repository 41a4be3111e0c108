"""Rows as the loaders give them, with the least that an export reads."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

MONTREAL = ZoneInfo("America/Toronto")
ROOT = "https://cms.example.org"


def at(day: int, hour: int = 0, minute: int = 0, month: int = 5) -> datetime:
    """May 2030, unless told, at the clock of Montréal."""
    return datetime(2030, month, day, hour, minute, tzinfo=MONTREAL)


def event(**facts: Any) -> dict[str, Any]:
    """A concert of two hours, one date, about which nothing else is known."""
    least = {
        "key": "e1",
        "uri": f"{ROOT}/id/events/e1",
        "url": "https://www.example.org/fr/agenda/nuit/",
        "slug": "nuit",
        "locale": "fr",
        "title": "Nuit blanche",
        "summary": "Une nuit de musique.",
        "image": None,
        "type": "concert",
        "languages": [],
        "starts_at": at(3, 19),
        "ends_at": at(3, 21),
        "doors_at": None,
        "is_all_day": False,
        "time_zone": "America/Toronto",
        "previous_starts_at": None,
        "status": "scheduled",
        "attendance_mode": "in_person",
        "venue": None,
        "online_url": None,
        "accessibility": {"features": []},
        "partnerships": [],
        "programme": [],
        "themes": [],
        "case_studies": [],
        "series": None,
        "offers": [],
        "registration_url": None,
        "is_free": False,
        "capacity": None,
        "age_min": None,
        "age_max": None,
        "audiences": [],
        "same_as": [],
        "external_ids": [],
        "date_count": 1,
        "last_ends_at": facts.get("ends_at", at(3, 21)),
        "first_publication": at(1, 12, month=3),
        "last_publication": at(1, 12, 30, month=3),
    }
    row = least | facts
    return {"dates": [date(row)], **row}


def date(row: dict[str, Any], **facts: Any) -> dict[str, Any]:
    """A date that says what its event says."""
    inherited = (
        "starts_at",
        "ends_at",
        "is_all_day",
        "status",
        "previous_starts_at",
        "venue",
        "offers",
    )
    own = {"key": "d1", "status_note": "", "room": ""}
    return {**own, **{name: row[name] for name in inherited}, **facts}


def venue(**facts: Any) -> dict[str, Any]:
    return {
        "uri": f"{ROOT}/id/venues/v1",
        "name": "Maison de la culture",
        "address": {
            "street": "50, rue Sainte-Catherine Ouest",
            "locality": "Montréal",
            "region": "QC",
            "postal_code": "H2X 3V4",
            "country": "CA",
            "formatted": "50, rue Sainte-Catherine Ouest, Montréal (Québec) H2X 3V4",
        },
        "latitude": 45.5,
        "longitude": -73.5,
        "website": "https://maison.example.org/",
        "capacity": 120,
        "same_as": ["https://www.wikidata.org/entity/Q1"],
        "accessibility": {"features": []},
        **facts,
    }


def organisation(name: str) -> dict[str, Any]:
    return {
        "uri": f"{ROOT}/id/organisations/{name.lower()}",
        "name": name,
        "website": None,
        "same_as": [],
    }


def partnership(name: str, role: str) -> dict[str, Any]:
    return {"organisation": organisation(name), "role": role}


def speaker(name: str) -> dict[str, Any]:
    return {
        "uri": f"{ROOT}/id/speakers/{name.lower()}",
        "url": f"https://www.example.org/fr/{name.lower()}/",
        "name": name,
        "same_as": [],
    }


def offer(**facts: Any) -> dict[str, Any]:
    return {
        "name": "Plein tarif",
        "price_max": None,
        "currency": "CAD",
        "availability": "available",
        "url": None,
        "available_from": None,
        "available_until": None,
        **facts,
    }
