"""The passage of a text that shows best why it was found, as HTML."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import escape

LONGEST = 220  # characters: two lines of a result
LEAD = 60  # of them before the first word found

# A word as `search_fold` leaves it: letters and digits, with the marks on them.
WORD = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670])*"
)

# By word as it is written: the lexemes of the question that it stands for.
Found = Mapping[str, Collection[str]]


def words_of(text: str) -> set[str]:
    return set(WORD.findall(text))


@dataclass(frozen=True)
class Passage:
    """A part of a line; `marks` are the places in the line of the words found.

    score: how many different words of the question it has.
    """

    line: str
    start: int
    end: int
    marks: Sequence[tuple[int, int]]
    score: int

    def html(self) -> str:
        """Escaped, each word that was found between <mark> and </mark>."""
        parts = ["… " if self.start else ""]
        place = self.start
        for start, end in self.marks:
            parts.append(escape(self.line[place:start]))
            parts.append(f"<mark>{escape(self.line[start:end])}</mark>")
            place = end
        parts.append(escape(self.line[place : self.end]))
        parts.append(" …" if self.end < len(self.line) else "")
        return "".join(parts)


def best_passage(texts: Sequence[str], found: Found) -> str:
    """Where most of the question stands together; of equals, the first.

    texts: in the order in which they are preferred, a paragraph on each line.
    Without a word found in them, the beginning of the first text.
    """
    passages = [
        p for text in texts for line in text.split("\n") for p in _in(line, found)
    ]
    if passages:
        return max(passages, key=lambda passage: passage.score).html()
    first = next((text for text in texts if text), "").partition("\n")[0]
    return _cut(first, 0, min(len(first), LONGEST), [], 0).html()


def _in(line: str, found: Found) -> Iterator[Passage]:
    """One passage from each word found on."""
    hits = [
        (match.start(), match.end(), found[match[0]])
        for match in WORD.finditer(line)
        if match[0] in found
    ]
    for place, (first, _, _) in enumerate(hits):
        start = max(0, first - LEAD)
        end = min(len(line), start + LONGEST)
        inside = [hit for hit in hits[place:] if hit[1] <= end]
        lexemes = {lexeme for _, _, stands_for in inside for lexeme in stands_for}
        marks = [(a, b) for a, b, _ in hits if start <= a and b <= end]
        yield _cut(line, start, end, marks, len(lexemes))


def _cut(
    line: str, start: int, end: int, marks: Sequence[tuple[int, int]], score: int
) -> Passage:
    """A passage that begins and ends with whole words, where it has a blank at all."""
    if start:
        blank = line.find(" ", start, marks[0][0] if marks else end)
        start = blank + 1 if blank >= 0 else start
    if end < len(line):
        blank = line.rfind(" ", marks[-1][1] if marks else start, end)
        end = blank if blank >= 0 else end
    kept = [mark for mark in marks if start <= mark[0] and mark[1] <= end]
    return Passage(line, start, end, kept, score)
