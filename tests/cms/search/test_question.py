import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.search.question import Question, read


@pytest.mark.parametrize(
    ("typed", "websearch", "wanted"),
    [
        ("jazz montréal", '"jazz" "montréal"', "jazz montréal"),
        ('"nuit blanche" -blues', '"nuit blanche" -"blues"', "nuit blanche"),
        ("«nuit blanche»", '"nuit blanche"', "nuit blanche"),
        ("jazz OR blues", '"jazz" or "blues"', "jazz blues"),
        ("jazz OU blues", '"jazz" or "blues"', "jazz blues"),
        ("JAZZ OU BLUES", '"JAZZ" "OU" "BLUES"', "JAZZ OU BLUES"),
        ("jazz or blues", '"jazz" "or" "blues"', "jazz or blues"),
        ("OR a OR OR b OR", '"a" or "b"', "a b"),
        ('a "b', '"a" "b"', "a b"),
        ("l'or", '"l\'or"', "l'or"),
        ("- a", '"a"', "a"),
        ('-"a b" c', '-"a b" "c"', "c"),
        ("", "", ""),
        ("🎭 !!! -", "", ""),
    ],
)
def test_read(typed, websearch, wanted):
    question = read(typed)

    assert (question.websearch, question.wanted) == (websearch, wanted)


def test_excluded_words_are_words_of_the_question():
    assert read("a -b") == Question('"a" -"b"', wanted="a", words="a b")


@given(st.text(st.characters(), max_size=40))
def test_quotes_are_balanced_whatever_is_typed(typed):
    assert read(typed).websearch.count('"') % 2 == 0
