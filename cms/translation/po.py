"""Translations as PO files, for translators who work with tools of their own.

One entry for each sentence group of the source; its context is the path of the text.
"""

from dataclasses import dataclass

import polib
from wagtail_localize.strings import StringValue, extract_strings, restore_strings

from cms.translation.entries import Standing
from cms.translation.lines import Line


class UnreadablePoError(ValueError):
    """The file is no PO file."""


@dataclass(frozen=True)
class Imported:
    """What a PO file says: texts by path, and how many entries fit nothing here."""

    words: dict[str, str]
    unknown: int


def exported(lines: list[Line], source: str, target: str) -> str:
    """The texts of the source, with the translations there are.

    source, target: language codes. What changed since it was translated is fuzzy.
    """
    po = polib.POFile(wrapwidth=0)
    po.metadata = {
        "Language": target,
        "X-Source-Language": source,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for line in lines:
        if not line.source.value:
            continue
        said = _strings(line, line.own)
        pieces = _strings(line, line.source.value)
        known = len(said) == len(pieces)
        for place, piece in enumerate(pieces):
            entry = polib.POEntry(
                msgctxt=_context(line.path, place, len(pieces)),
                msgid=piece,
                msgstr=said[place] if known else "",
                comment=f"{line.place.group} · {line.place.label}".strip(" ·"),
            )
            if entry.msgstr and line.standing is not Standing.DONE:
                entry.flags.append("fuzzy")
            po.append(entry)
    return str(po)


def imported(content: str, lines: list[Line]) -> Imported:
    """The texts that a PO file translates; fuzzy and empty entries say nothing.

    A text of several paragraphs is taken when all of them are translated. Raises
    UnreadablePoError.
    """
    try:
        po = polib.pofile(content)
    except (OSError, ValueError, IndexError) as error:
        raise UnreadablePoError from error
    if not list(po):
        raise UnreadablePoError
    said = {
        (entry.msgctxt, entry.msgid): entry.msgstr
        for entry in po
        if entry.msgstr and not entry.fuzzy and not entry.obsolete
    }
    used = set()
    words = {}
    for line in lines:
        pieces = _strings(line, line.source.value)
        keys = [
            (_context(line.path, place, len(pieces)), piece)
            for place, piece in enumerate(pieces)
        ]
        used.update(keys)
        if keys and all(key in said for key in keys):
            words[line.path] = _joined(line, [said[key] for key in keys])
    return Imported(words, len(said.keys() - used))


def _context(path: str, place: int, count: int) -> str:
    return path if count == 1 else f"{path}#{place + 1}"


def _strings(line: Line, text: str) -> list[str]:
    if not text:
        return []
    if not line.is_html:
        return [text]
    return [string.data for string, _attrs in extract_strings(text)[1]]


def _joined(line: Line, strings: list[str]) -> str:
    if not line.is_html:
        return strings[0]
    template, pieces = extract_strings(line.source.value)
    attrs = [attrs for _string, attrs in pieces]
    said = [StringValue.from_translated_html(string) for string in strings]
    return restore_strings(template, list(zip(said, attrs, strict=True)))
