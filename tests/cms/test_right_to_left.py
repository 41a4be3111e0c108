"""Words that run from right to left are stored, read and shown exactly as written."""

import json

import pytest
from django.test import Client
from wagtail.models import Locale

from events.models import EventPage
from tests import factories

TITLE = "معرض الفنون 2026"
SUMMARY = "\u202bمساء مع Les Écuries\u202c، الساعة 19:30."
PARAGRAPH = "<p>\u200fالدخول مجاني (3 قاعات)\u200f، القاعة B-12.</p>"


@pytest.fixture(autouse=True)
def _arabic(db, settings):
    languages = [("fr", "Français"), ("ar", "العربيّة")]
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = languages
    Locale.objects.get_or_create(language_code="ar")


@pytest.fixture
def event() -> EventPage:
    return factories.translated(
        factories.EventFactory(title="Exposition"),
        "ar",
        title=TITLE,
        summary=SUMMARY,
        body=json.dumps([{"type": "paragraph", "value": {"text": PARAGRAPH}}]),
    )


def test_partner_reads_what_was_written(gql, event):
    data = gql(
        """
        query ($key: ID!) {
          event(key: $key, locale: "ar") {
            locale title summary body { ... on ParagraphBlock { text } }
          }
        }
        """,
        key=str(event.translation_key),
    )

    assert data["event"] == {
        "locale": "ar",
        "title": TITLE,
        "summary": SUMMARY,
        "body": [{"text": PARAGRAPH}],
    }


def test_reading_copy_runs_from_right_to_left(client: Client, event):
    copy = client.get(f"/ar/agenda/{event.slug}/").content.decode()

    assert '<html lang="ar" dir="rtl">' in copy
    assert all(words in copy for words in (TITLE, SUMMARY, PARAGRAPH))
    assert 'dir="auto" hreflang="fr" lang="fr">français</a>' in copy


def test_reading_copy_in_french_runs_from_left_to_right(client: Client, event):
    copy = client.get("/fr/agenda/exposition/").content.decode()

    assert '<html lang="fr" dir="ltr">' in copy


IN_DOCUMENT = r'{"query": "{ event(slug: \"\\HALF\") { id } }"}'
IN_VARIABLE = r"""
{
    "query": "query ($slug: String) { event(slug: $slug) { id } }",
    "variables": {"slug": "\HALF"}
}
"""


@pytest.mark.parametrize("half", ["ud800", "udfff"])
@pytest.mark.parametrize("body", [IN_DOCUMENT, IN_VARIABLE])
def test_half_of_a_character_in_a_question_is_one_error(client: Client, body, half):
    sent = body.replace("HALF", half)

    answer = client.post("/graphql/", sent, content_type="application/json").json()

    assert [error["extensions"]["code"] for error in answer["errors"]] == [
        "SYNTAX" if body == IN_DOCUMENT else "BAD_REQUEST"
    ]
    assert "data" not in answer
