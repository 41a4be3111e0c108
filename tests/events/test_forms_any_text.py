"""Characters that no database keeps, and titles without a Latin letter."""

import json

import pytest

from events.models import EventPage
from tests.events import desk

NUL, LONE = "\x00", "\ud800"


def rich_text(words: str) -> str:
    """What Wagtail's editor of rich text sends."""
    block = {"key": "a", "type": "unstyled", "depth": 0, "text": words}
    block |= {"inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block], "entityMap": {}})


def with_paragraph(data, words: str):
    return desk.fill(
        data,
        **{
            "body-count": "1",
            "body-0-deleted": "",
            "body-0-order": "0",
            "body-0-type": "paragraph",
            "body-0-id": "",
            "body-0-value-text": rich_text(words),
        },
    )


@pytest.mark.parametrize("field", ["title", "summary", "room"])
def test_nul_in_a_field_is_an_error_beside_it(editor, agenda, new_event, field):
    data = new_event(**{field: f"Un{NUL}"})

    answer = editor.post(desk.add_address(agenda), {**data, desk.SAVE: "1"})

    assert answer.status_code == 200
    assert "Null characters are not allowed." in desk.text(answer)
    assert EventPage.objects.count() == 0


def test_nul_in_rich_text_is_an_error(editor, agenda, new_event):
    data = with_paragraph(new_event(), f"Un{NUL}")

    answer = editor.post(desk.add_address(agenda), data | {desk.SAVE: "1"})

    assert "Null characters are not allowed." in desk.text(answer)
    assert EventPage.objects.count() == 0


def test_half_of_a_character_in_rich_text_is_shown_as_unknown(
    editor, agenda, new_event
):
    data = with_paragraph(new_event(), f"Un{LONE} 🎭")

    answer = editor.post(desk.add_address(agenda), data | {desk.SAVE: "1"})

    assert answer.status_code == 302
    [paragraph] = EventPage.objects.get().body
    assert ">Un\ufffd 🎭</p>" in str(paragraph.value["text"])


def test_title_in_arabic_without_a_slug_gets_one(editor, agenda, new_event):
    data = new_event(title="معرض الفنون", slug="")

    answer = editor.post(desk.add_address(agenda), data | {desk.SAVE: "1"})

    assert answer.status_code == 302
    assert EventPage.objects.get().slug == "mrd-lfnwn"
