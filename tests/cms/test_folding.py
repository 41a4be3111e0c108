import pytest
from django.db.models import Value
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale

from cms.folding import Alphabetical, Folded, alphabetical, fold

# Letters of the languages that events are written in, and what stands between them.
TEXT = st.text(
    st.characters(codec="latin-1", exclude_characters="\x00")
    | st.sampled_from("œŒÿŸ«»“”‘’… ășțłžčđğµ"),
    max_size=20,
)


def in_database(expression):
    return Locale.objects.annotate(found=expression).values_list("found", flat=True)[0]


@given(text=TEXT)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_texts_are_folded_alike_in_the_database_and_in_memory(db, text):
    assert in_database(Folded(Value(text))) == fold(text)


@pytest.mark.django_db
def test_alphabet_disregards_accents_capitals_and_signs():
    titles = [
        "« Zone »",
        "Éclat",
        "école",
        "Œuvres",
        "L’avenir",
        "L'été",
        "1967",
        "Eau",
        "Où",
        "Ode",
    ]
    place = {title: in_database(Alphabetical(Value(title))) for title in titles}

    assert sorted(titles, key=place.__getitem__) == [
        "1967",
        "Eau",
        "Éclat",
        "école",
        "L’avenir",
        "L'été",
        "Ode",
        "Œuvres",
        "Où",
        "« Zone »",
    ]


@pytest.mark.django_db
def test_place_in_the_alphabet_fits_a_cursor():
    assert in_database(Alphabetical(Value("É" * 255))) == "e" * 120


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text",
    ["Zone", "« Écran »", "œuvres", "L’été à l'île", "  a - b", "x" * 200, "é(1)"],
)
def test_alphabetical_is_the_same_in_memory_and_in_the_database(text):
    assert in_database(Alphabetical(Value(text))) == alphabetical(text)
