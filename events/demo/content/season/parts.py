"""Short ways to write the rows that many events have."""

from decimal import Decimal
from typing import Any

from events.demo.notation import Ref, Words
from events.vocabulary import ContributionPart, LanguageMode, PartnershipRole

FRENCH = {"language": "fr", "mode": LanguageMode.SPOKEN}
ENGLISH = {"language": "en", "mode": LanguageMode.SPOKEN}
IN_LSQ = {"language": "fcs", "mode": LanguageMode.INTERPRETED}


def partner(name: str, role: PartnershipRole, note: Words | str = "") -> dict[str, Any]:
    return {"organisation": Ref(f"organisation/{name}"), "role": role, "note": note}


def organiser(name: str) -> dict[str, Any]:
    return partner(name, PartnershipRole.ORGANISER)


def person(
    name: str,
    part: ContributionPart,
    role_title: Words | str = "",
    organisation: str = "",
) -> dict[str, Any]:
    return {
        "speaker": Ref(f"speaker/{name}"),
        "part": part,
        "role_title": role_title,
        "organisation": Ref(f"organisation/{organisation}") if organisation else None,
    }


def ticket(name: Words, price: str, most: str = "", **more: Any) -> dict[str, Any]:
    """price, most: dollars, as text."""
    highest = {"price_max": Decimal(most)} if most else {}
    return {"name": name, "price": Decimal(price), **highest, **more}
