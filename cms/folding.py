"""Texts without capitals and accents: to be looked through, and to be put in order.

The collation of the database is not relied on: that of C puts "Éclat" after "Zone".
"""

import re
import unicodedata

from django.db.models import F, Func, Q, TextField, Value
from django.db.models.lookups import Exact

LIGATURES = {"œ": "oe", "æ": "ae"}
SIGNS = r"[\s!-/:-@\[-`{-~\u00a1-\u00bf\u2000-\u206f]+"
LONGEST = 120  # what a cursor holds of a text


class Folded(Func):
    """A text without capitals and accents; `fold` does the same in memory."""

    template = (
        "regexp_replace(normalize(replace(replace(lower(%(expressions)s),"
        r" 'œ', 'oe'), 'æ', 'ae'), NFD), '[\u0300-\u036f]', '', 'g')"
    )
    output_field = TextField()


class Alphabetical(Func):
    """Where a text stands in an alphabetical list: signs and blanks count as one blank,
    and not at all at the beginning. Cut, because a cursor holds it.
    """

    template = (
        f"left(ltrim(regexp_replace({Folded.template}, '{SIGNS}', ' ', 'g')),"
        f" {LONGEST})"
    )
    output_field = TextField()


def reads(field: str, text: str) -> Q:
    """Whether a field says the same, whatever its capitals and accents."""
    return Q(Exact(Folded(F(field)), Value(fold(text))))


def fold(text: str) -> str:
    """As `Folded` does it in the database."""
    text = text.lower()
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(
        letter for letter in decomposed if not "\u0300" <= letter <= "\u036f"
    )


def alphabetical(text: str) -> str:
    """As `Alphabetical` does it in the database."""
    return re.sub(SIGNS, " ", fold(text)).lstrip(" ")[:LONGEST]
