import re

from hypothesis import given
from hypothesis import strategies as st

from cms.search.passages import best_passage

LANTERN = {"lanternes": ["lantern"], "Lanterne": ["lantern"], "nuit": ["nuit"]}


def test_found_words_are_marked_in_their_own_spelling():
    text = "La Lanterne d’été, la nuit"

    marked = best_passage([text], LANTERN)

    assert marked == "La <mark>Lanterne</mark> d’été, la <mark>nuit</mark>"


def test_everything_else_is_escaped():
    text = '<script>alert("x")</script> <mark>nuit</mark> & Lanterne'

    marked = best_passage([text], {"Lanterne": ["lantern"], "script": ["script"]})

    assert marked == (
        "&lt;<mark>script</mark>&gt;alert(&quot;x&quot;)&lt;/<mark>script</mark>&gt; "
        "&lt;mark&gt;nuit&lt;/mark&gt; &amp; <mark>Lanterne</mark>"
    )


def test_the_passage_with_most_of_the_question_wins():
    texts = ["Des lanternes.", "Ailleurs\nDes lanternes dans la nuit", "Lanterne"]

    marked = best_passage(texts, LANTERN)

    assert marked == "Des <mark>lanternes</mark> dans la <mark>nuit</mark>"


def test_of_equal_passages_the_first_wins():
    assert best_passage(["Une nuit", "La nuit"], LANTERN) == "Une <mark>nuit</mark>"


def test_a_long_line_is_cut_between_words():
    text = f"{'avant ' * 60}lanternes{' ensuite' * 60}"

    marked = best_passage([text], LANTERN)

    before, after = "avant " * 9, " ensuite" * 18
    assert marked == f"… {before}<mark>lanternes</mark>{after} …"


def test_without_a_word_found_it_is_the_beginning():
    assert best_passage(["", "Une <b>\nDeux"], {}) == "Une &lt;b&gt;"


def test_without_a_text_it_is_empty():
    assert best_passage(["", ""], LANTERN) == ""


@given(
    st.lists(st.text(st.sampled_from("<>&\"' \nab-é")), max_size=4),
    st.sets(st.text(st.sampled_from("abé"), min_size=1, max_size=3)),
)
def test_only_marks_are_tags_and_they_are_balanced(texts, words):
    marked = best_passage(texts, {word: [word] for word in words})

    tags = re.findall(r"<[^>]*>", marked)
    assert tags == ["<mark>", "</mark>"] * (len(tags) // 2)
    assert ">" not in re.sub(r"</?mark>", "", marked)
