"""Which entries answer a question, and how well, as conditions in SQL."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from django.conf import settings
from django.contrib.postgres.search import SearchQueryField, SearchVectorField
from django.db.models import (
    BooleanField,
    Case,
    Expression,
    F,
    FloatField,
    Func,
    IntegerField,
    JSONField,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Concat, Round

from cms.languages import search_configuration
from cms.search.models import SearchEntry
from cms.search.question import Question

# A rank is a whole number, so that a cursor holds it exactly; millionths tell enough.
RANK_UNIT = 1_000_000


@dataclass(frozen=True)
class Names:
    """Names with a word of the question in them, of things that the public may see.

    vectors: by configuration, then by key, the vector of the names as text.
    printed: by key, then by language, the name.
    """

    keys: list[str] = field(default_factory=list)
    vectors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    printed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All that a statement is made from, to be compared with others."""
        return json.dumps([self.keys, self.vectors], sort_keys=True)


def languages() -> dict[str, str]:
    """Text search configurations of the configured languages, by code."""
    return {code: search_configuration(code) for code, _ in settings.LANGUAGES}


def matching(question: Question, names: Names) -> QuerySet:
    """The entries that answer a question, whoever may see them."""
    return SearchEntry.objects.filter(
        reduce(
            or_,
            (
                Q(language=code) & _matches(question, configuration, names)
                for code, configuration in languages().items()
            ),
        )
    )


def rank(question: Question, names: Names) -> Expression:
    """How well an entry answers: a whole number, higher is better."""
    cases = [
        When(
            language=code,
            then=Func(
                _vector(configuration, names),
                _query(question, configuration),
                function="ts_rank",
                output_field=FloatField(),
            ),
        )
        for code, configuration in languages().items()
    ]
    return Cast(
        Round(Case(*cases, default=Value(0.0)) * Value(float(RANK_UNIT))),
        IntegerField(),
    )


def named_in(question: Question) -> QuerySet:
    """Rows of the entries with at least one word of the question in their name."""
    found = SearchEntry.objects.filter(
        reduce(
            or_,
            (
                Q(language=code) & _has(F("name_words"), _any(question, configuration))
                for code, configuration in languages().items()
            ),
        )
    )
    vectors = found.annotate(
        **{
            f"in_{configuration}": Cast(
                Func(
                    Value(configuration),
                    Concat(
                        F("name"), Value("\n", output_field=TextField()), F("spellings")
                    ),
                    function="search_words",
                    output_field=SearchVectorField(),
                ),
                TextField(),
            )
            for configuration in set(languages().values())
        }
    )
    columns = [f"in_{configuration}" for configuration in set(languages().values())]
    return vectors.values("translation_key", "language", "name", *columns)


def gather(found: Iterable[dict[str, Any]]) -> Names:
    """Names from rows of `named_in`; those of one thing count together."""
    configurations = set(languages().values())
    vectors: dict[str, dict[str, str]] = {name: {} for name in configurations}
    printed: dict[str, dict[str, str]] = {}
    for row in found:
        key = str(row["translation_key"])
        printed.setdefault(key, {})[row["language"]] = row["name"]
        for name, known in vectors.items():
            known[key] = f"{known.get(key, '')} {row[f'in_{name}']}".strip()
    return Names(sorted(printed), vectors, printed)


def _matches(question: Question, configuration: str, names: Names) -> Q:
    """Its own words answer, or they do together with the names of what it mentions."""
    query = _query(question, configuration)
    if not names.keys:
        return _has(F("words"), query)
    mentions = Q(mentions__overlap=names.keys)
    together = _has(_vector(configuration, names), query)
    return (~mentions & _has(F("words"), query)) | (mentions & together)


def _vector(configuration: str, names: Names) -> Expression | F:
    if not names.keys:
        return F("words")
    return Func(
        F("words"),
        F("mentions"),
        Value(dict(names.vectors[configuration]), output_field=JSONField()),
        function="search_with_names",
        output_field=SearchVectorField(),
    )


def _query(question: Question, configuration: str) -> Func:
    return Func(
        Value(configuration),
        Value(question.websearch),
        function="search_query",
        output_field=SearchQueryField(),
    )


def _any(question: Question, configuration: str) -> Func:
    return Func(
        Value(configuration),
        Value(question.words),
        function="search_any_word",
        output_field=SearchQueryField(),
    )


def _has(vector: Expression | F, query: Func) -> Q:
    has = Func(
        vector,
        query,
        template="(%(expressions)s)",
        arg_joiner=" @@ ",
        output_field=BooleanField(),
    )
    return Q(has)
