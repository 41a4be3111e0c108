"""What changed between two texts, word by word. Pure."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from cms.translation.entries import plain

WORD = re.compile(r"\s+|\w+|[^\w\s]")


class Piece(NamedTuple):
    """A stretch of text: "same", "gone" or "new"."""

    kind: str
    text: str


def word_changes(old: str, new: str) -> list[Piece]:
    """The pieces of two texts, plain or HTML, in reading order.

    >>> word_changes("à 10 h", "à 11 h")
    [("same", "à "), ("gone", "10"), ("new", "11"), ("same", " h")]
    """
    before, after = WORD.findall(plain(old)), WORD.findall(plain(new))
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(after[c:d])))
            continue
        if a < b:
            pieces.append(Piece("gone", "".join(before[a:b])))
        if c < d:
            pieces.append(Piece("new", "".join(after[c:d])))
    return pieces
