"""Stored rich text becomes HTML that anybody may read."""

import pytest

from cms.api.context import AnswerContext
from cms.api.rich_text import expand
from events.models import SpeakerPage
from tests import factories
from tests.hiding import restrict_page

pytestmark = pytest.mark.django_db
ORIGIN = "http://localhost:8000"


def html(source: str, language: str = "fr", requested: str = "fr") -> str:
    [text] = expand(AnswerContext(), [(source, language)], requested)
    return text


def link(page) -> str:
    return f'<a linktype="page" id="{page.pk}">Ada</a>'


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("<p>A <b>b</b> <i>c</i> &amp; d</p>", "<p>A <b>b</b> <i>c</i> &amp; d</p>"),
        ("<script>alert(1)</script><p>A</p>", "<p>A</p>"),
        ('<p onclick="x()" style="color: red">A</p>', "<p>A</p>"),
        ('<a href="javascript:x()">A</a>', "<a>A</a>"),
        ('<img src="x" onerror="x()">', '<img src="x">'),
        ('<iframe src="https://example.org/"></iframe>', ""),
        (
            '<a href="https://example.org/?a=1&amp;b=2">A</a>',
            '<a href="https://example.org/?a=1&amp;b=2">A</a>',
        ),
        (
            '<a href="mailto:a@example.org">A</a>',
            '<a href="mailto:a@example.org">A</a>',
        ),
        ('<a linktype="page">A</a>', "<a>A</a>"),
        ('<a linktype="page" id="12; --">A</a>', "<a>A</a>"),
        ('<a linktype="page" id="99999999999999999999">A</a>', "<a>A</a>"),
        ('<a linktype="user" id="1">A</a>', "<a>A</a>"),
        ('<embed embedtype="image" id="1" alt="A"/>', ""),
        (
            '<embed embedtype="media" url="https://example.org/v"/>',
            '<a href="https://example.org/v">https://example.org/v</a>',
        ),
        ('<embed embedtype="media" url="javascript:x()"/>', "<a>javascript:x()</a>"),
    ],
)
def test_html_is_clean(source, text):
    assert html(source) == text


def test_link_leads_to_the_page_in_the_language_asked_for():
    speaker = factories.SpeakerFactory(title="Ada", slug="ada")
    english = factories.translated(speaker, title="Ada", slug="ada-en")
    index = SpeakerPage.objects.get(pk=english.pk).get_parent().slug

    french = f'<a href="{ORIGIN}/fr/list-of-speakers/ada/">Ada</a>'
    assert html(link(speaker)) == french
    assert html(link(english)) == french
    address = f"{ORIGIN}/en/{index}/ada-en/"
    assert html(link(speaker), requested="en") == f'<a href="{address}">Ada</a>'


def test_link_to_a_hidden_page_keeps_its_words():
    speaker = factories.SpeakerFactory()
    restrict_page(speaker)

    assert html(link(speaker)) == "<a>Ada</a>"


def test_picture_is_described_in_the_language_of_the_text():
    image = factories.ImageFactory(alt={"fr": 'Un "défilé"', "en": "A parade"})
    embed = f'<embed embedtype="image" id="{image.pk}" alt="Alt" format="left"/>'

    texts = expand(AnswerContext(), [(embed, "fr"), (embed, "en")], "en")

    assert ["Un &quot;défilé&quot;" in texts[0], "A parade" in texts[1]] == [True, True]
    assert all(f'src="{ORIGIN}/images/' in text for text in texts)


def test_many_texts_cost_no_more_than_one(django_assert_num_queries):
    speaker, image = factories.SpeakerFactory(), factories.ImageFactory()
    document = factories.DocumentFactory()
    source = (
        link(speaker)
        + f'<a linktype="document" id="{document.pk}">File</a>'
        + f'<embed embedtype="image" id="{image.pk}" alt="" format="left"/>'
    )

    for number in (1, 30):
        ctx = AnswerContext()
        assert ctx.roots
        with django_assert_num_queries(4):
            texts = expand(ctx, [(source, "fr")] * number, "fr")
        assert len(set(texts)) == 1


def test_text_without_links_costs_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert html("<p>A</p>") == "<p>A</p>"
