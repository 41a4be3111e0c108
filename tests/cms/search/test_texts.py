import pytest
from wagtail import blocks

from cms.search.texts import plain, stream_text


class Row:
    """What Grapple's declarations come to, as far as they are read."""

    def __init__(self, name: str) -> None:
        self.field_source = name


class Inner(blocks.StructBlock):
    line = blocks.CharBlock()
    secret = blocks.CharBlock()
    graphql_fields = [Row("line")]


class Outer(blocks.StructBlock):
    items = blocks.ListBlock(Inner())
    parts = blocks.StreamBlock([("text", blocks.RichTextBlock())])
    choice = blocks.ChoiceBlock(choices=[("hidden_code", "Label")])
    graphql_fields = [Row("items"), Row("parts"), Row("choice")]


class Undeclared(blocks.StructBlock):
    text = blocks.CharBlock()


def stream(*entries: dict):
    block = blocks.StreamBlock([("outer", Outer()), ("undeclared", Undeclared())])
    return blocks.StreamValue(block, entries, is_lazy=True)


def test_nested_blocks_give_their_words_and_private_ones_none():
    inner = {"line": "Une", "secret": "non"}
    value = stream(
        {
            "type": "outer",
            "value": {
                "items": [
                    {"type": "item", "value": inner, "id": "a"},
                    {"line": "Deux", "secret": "non"},
                ],
                "parts": [{"type": "text", "value": "<p>Trois</p>"}],
                "choice": "hidden_code",
            },
        },
        {"type": "undeclared", "value": {"text": "non"}},
        {"type": "gone", "value": {"text": "non"}},
        {"type": "outer", "value": None},
    )

    assert stream_text(value) == "Une\nDeux\nTrois"


def test_rich_text_loses_its_tags_and_keeps_its_paragraphs():
    html = "<p>Un <b>mot</b> &lt;x&gt;</p><ul><li>A</li><li>B</li></ul>C<br/>D"

    assert plain(html) == "Un mot <x>\nA\nB\nC\nD"
    assert plain("") == ""


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Un mot</p><p></p><p>deux</p>", "Un mot\ndeux"),
        ('<p><a linktype="page" id="3">Ici</a> et <b>là</b></p>', "Ici et là"),
        ('<p><a href="/?a=1&amp;b=2">Ici</a><br/>et là</p>', "Ici\net là"),
        ('<embed alt="a > b" embedtype="image" id="1"/><p>Un mot</p>', "Un mot"),
        ("<P CLASS='lead'>Un<!-- <b> --> mot</P>", "Un mot"),
        ("<p>Thé &amp; café, 3 > 2</p>", "Thé & café, 3 > 2"),
        ("<p>1 < 2</p><p>A<script>b</script></p>", "1 < 2\nAb"),
    ],
)
def test_rich_text_loses_tags_of_every_form(html, text):
    assert plain(html) == text
