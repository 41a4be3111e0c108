"""Spellings and questions, on entries that need no page behind them."""

import re
import uuid

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection

from cms.languages import search_configuration
from cms.search.matching import Names, matching, rank
from cms.search.models import SearchEntry
from cms.search.question import read

pytestmark = pytest.mark.django_db


def entry(name: str, language: str = "fr", **parts) -> SearchEntry:
    kind = ContentType.objects.get_for_model(SearchEntry)
    return SearchEntry.objects.create(
        content_type=kind,
        object_id=SearchEntry.objects.count() + 1,
        type_name="Thing",
        translation_key=parts.pop("translation_key", None) or uuid.uuid4(),
        language=language,
        configuration=search_configuration(language),
        name=name,
        **parts,
    )


def found(typed: str) -> list[str]:
    """Names, best match first."""
    question = read(typed)
    ranked = matching(question, Names()).annotate(rank=rank(question, Names()))
    return [row.name for row in ranked.order_by("-rank", "pk")]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Un événement", "evenement"),
        ("Un événement", "événements"),
        ("Des évènements", "Événement"),
        ("Un événement", "EVENEMENTS"),
        ("Inventer l’avenir", "avenir"),
        ("Inventer l’avenir", "l'avenir"),
        ("Inventer l'avenir", "L’AVENIR"),
        ("Place de l’Avenir", "d’avenir"),
        ("Rue d’Alma", "alma"),
        ("Ici, aujourd’hui", "aujourd'hui"),
        ("Au bord de la presqu’île", "presqu'ile"),
        ("Au bord de la presqu’île", "île"),
        ("La Saint-Jean", "saint-jean"),
        ("La Saint-Jean", "saint jean"),
        ("La Saint Jean", "Saint\u2011Jean"),
        ("La Saint-Jean", "jean"),
        ("Rendez-vous des arts-vivants", "rendez-vous"),
        ("Rendez-vous des arts vivants", "arts-vivants"),
        ("Cœurs à l’œuvre", "coeur oeuvre"),
        ("Fête de l’été", "été"),
        ("Concert de Montréal", "concert à Montréal"),
        ("Du théâtre et/ou de la danse", "danse"),
        ("«Réemploi»… et après ?", "reemploi"),
        ("L’or du Rhin", "l'or du rhin"),
        ("Nuit 5 à 7", "5 à 7"),
        ("Voir equiterre.org", "equiterre"),
        ("Une fe\u0302te", "fête"),
        ("أمسية مُوسِيقِيَّة", "موسيقية"),
    ],
)
def test_spelling_makes_no_difference(name, typed):
    entry(name)
    entry("Autre chose")

    assert found(typed) == [name]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("jazz nocturne", ["Jazz nocturne"]),
        ("jazz OR blues", ["Jazz nocturne", "Jazz matinal", "Blues nocturne"]),
        ("jazz OU blues", ["Jazz nocturne", "Jazz matinal", "Blues nocturne"]),
        ("jazz or blues", []),
        ("nocturne -jazz", ["Blues nocturne"]),
        ("-jazz", ["Blues nocturne"]),
        ('"jazz nocturne"', ["Jazz nocturne"]),
        ("« jazz nocturne »", ["Jazz nocturne"]),
        ('"nocturne jazz"', []),
        ('"jazz nocturne', ["Jazz nocturne"]),
        ("jazz OR", ["Jazz nocturne", "Jazz matinal"]),
        ("", []),
        ("   ", []),
        ("!? ... -", []),
        ('"', []),
        ("le la des", []),
        ("🎭", []),
        ("jazz 🎭", ["Jazz nocturne", "Jazz matinal"]),
        ("مرحبا", []),
        ("\x00jazz\ud800", ["Jazz nocturne", "Jazz matinal"]),
        ("a" * 500, []),
        ("jazz & ! (| <-> :* \\ %", ["Jazz nocturne", "Jazz matinal"]),
    ],
)
def test_questions_are_read_as_people_type_them(typed, names):
    for name in ("Jazz nocturne", "Jazz matinal", "Blues nocturne"):
        entry(name)

    assert found(typed) == names


def test_each_language_is_stemmed_by_its_own_rules():
    entry("Running horses", "en")
    entry("Des chevaux", "fr")

    assert found("horse run") == ["Running horses"]
    assert found("cheval") == ["Des chevaux"]


def test_a_word_counts_by_where_it_stands():
    entry("E", body="lanterne")
    entry("D", summary="Une lanterne")
    entry("C", around="Lanternes")
    entry("B", spellings="lanterne")
    entry("Lanterne")

    assert found("lanterne") == ["B", "Lanterne", "C", "D", "E"]


@pytest.fixture
def thousands():
    """More entries than are worth looking through one by one."""
    kind = ContentType.objects.get_for_model(SearchEntry)
    SearchEntry.objects.bulk_create(
        SearchEntry(
            content_type=kind,
            object_id=number,
            type_name="Thing",
            translation_key=uuid.UUID(int=number),
            language="fr",
            configuration="french",
            name=f"Soir {number}",
            mentions=[uuid.UUID(int=10_000 + number % 1000)],
        )
        for number in range(3000)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_searchentry")
        cursor.execute("SET LOCAL enable_seqscan = off")


def test_words_are_looked_up_in_the_index(thousands):
    plan = matching(read("soir 2999"), Names()).explain()

    assert "search_words" in plan
    assert found("soir 2999") == ["Soir 2999"]


def test_names_are_looked_up_in_the_index(thousands):
    key = str(uuid.UUID(int=10_007))
    names = Names([key], {"french": {key: "'perreault':1"}, "english": {}})
    question = read("soir perreault")

    entries = matching(question, names)

    assert {"search_words", "search_mentions"} <= set(
        re.findall(r"search_\w+", entries.explain())
    )
    assert sorted(entry.name for entry in entries) == [
        *("Soir 1007", "Soir 2007", "Soir 7")
    ]
