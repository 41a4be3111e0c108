"""What somebody typed into a search box, read the way people mean it.

    jazz montréal        both words
    "nuit blanche"       these words side by side
    jazz OR blues        either of them; in capitals, since "or" is a French word
    jazz -blues          not that one

A hyphen or an apostrophe inside a word keeps its parts side by side: saint-jean is
found as Saint-Jean and as Saint Jean. Everything else that is typed is a word or
nothing; no question is wrong.
"""

import re
from dataclasses import dataclass

QUOTES = re.compile(r"[«»“”„‟]")
PART = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
LETTER = re.compile(r"[^\W_]")
EITHER = {"OR", "OU"}


@dataclass(frozen=True)
class Question:
    """A question in the form that PostgreSQL's `websearch_to_tsquery` reads.

    websearch: every term in quotes, so that nothing in it is taken for an operator.
    wanted:    the words that are not excluded, to be shown where they were found.
    words:     all words, the excluded ones included.
    """

    websearch: str
    wanted: str
    words: str


def read(typed: str) -> Question:
    """Read what was typed; a question without words finds nothing."""
    text = QUOTES.sub('"', _storable(typed))
    if text.count('"') % 2:  # nobody closed the last one
        before, _, after = text.rpartition('"')
        text = f"{before} {after}"
    parts: list[str] = []
    wanted: list[str] = []
    words: list[str] = []
    for match in PART.finditer(text):
        term = match["phrase"] or match["word"] or ""
        if match["word"] in EITHER and not match["minus"] and _is_operator(term, text):
            parts.append("or")
        elif LETTER.search(term):
            parts.append(f'{match["minus"] or ""}"{term}"')
            words.append(term)
            if not match["minus"]:
                wanted.append(term)
    return Question(" ".join(_joined(parts)), " ".join(wanted), " ".join(words))


def _is_operator(term: str, text: str) -> bool:
    """OU is a word as well, where all is in capitals."""
    return term == "OR" or not text.isupper()


def _joined(parts: list[str]) -> list[str]:
    """Without an `or` that has nothing on one of its sides."""
    kept: list[str] = []
    for part in parts:
        if part != "or" or (kept and kept[-1] != "or"):
            kept.append(part)
    return kept[:-1] if kept and kept[-1] == "or" else kept


def _storable(text: str) -> str:
    """Without what no text in the database can hold: NUL, halves of characters."""
    return text.replace("\x00", " ").encode("utf-8", "ignore").decode()
