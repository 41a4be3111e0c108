"""Why something was found: its best passage, in its own spelling.

Which words of a text answer the question, the database says: it folds and stems them
as it did for the index. The text itself is never folded, so that it keeps its accents.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from cms.search.matching import Names
from cms.search.passages import Found, best_passage, words_of
from cms.search.question import Question

# What a passage is made from; `spellings` are found and never shown.
SHOWN = ("configuration", "language", "name", "around", "summary", "body", "mentions")

# One call folds all words of a language: each on a line of its own stays there.
STANDS_FOR = """
WITH given AS (
    SELECT
        configuration,
        string_to_array(source, E'\\n') AS words,
        string_to_array(search_fold(source), E'\\n') AS folded,
        tsvector_to_array(search_words(configuration, %s)) AS wanted
    FROM unnest(%s::text[], %s::text[]) AS g(configuration, source)
), lexemes AS (
    SELECT
        configuration, wanted, word,
        tsvector_to_array(to_tsvector(configuration::regconfig, fold)) AS found
    FROM given, unnest(words, folded) AS w(word, fold)
)
SELECT configuration, word, found FROM lexemes WHERE found && wanted
"""


def highlights(
    entries: Sequence[dict[str, Any]], question: Question, names: Names
) -> list[str]:
    """The best passage of each entry as HTML; one statement for all of them.

    entries: with the columns of SHOWN.
    """
    texts = [_texts(entry, names) for entry in entries]
    words: dict[str, set[str]] = {}
    for entry, parts in zip(entries, texts, strict=True):
        known = words.setdefault(entry["configuration"], set())
        known.update(*map(words_of, parts))
    found = _found(words, question)
    return [
        best_passage(parts, found.get(entry["configuration"], {}))
        for entry, parts in zip(entries, texts, strict=True)
    ]


def _texts(entry: dict[str, Any], names: Names) -> list[str]:
    """What may be shown, the most telling first; the name stands beside it anyway."""
    mentioned = [
        _printed(names.printed[str(key)], entry["language"])
        for key in entry["mentions"]
        if str(key) in names.printed
    ]
    own = [entry["summary"], entry["body"], entry["around"]]
    return [*own, *mentioned, entry["name"]]


def _printed(by_language: Any, language: str) -> str:
    return by_language.get(language) or next(iter(by_language.values()))


def _found(
    words: dict[str, Iterable[str]] | Any, question: Question
) -> dict[str, Found]:
    if not any(words.values()):
        return {}
    sources = ["\n".join(sorted(known)) for known in words.values()]
    found: dict[str, dict[str, list[str]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(STANDS_FOR, [question.wanted, list(words), sources])
        for configuration, word, lexemes in cursor.fetchall():
            found.setdefault(configuration, {})[word] = lexemes
    return dict(found)
