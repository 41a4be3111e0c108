"""Blocks of many pages at once, and what they refer to."""

import pytest

from events.models import EventPage
from tests import factories

BLOCKS = """
{
  events {
    nodes {
      body {
        blockType
        ... on HeadingBlock { heading: text }
        ... on QuoteBlock { quote attribution }
        ... on VideoBlock { title videoUrl: url }
        ... on ButtonBlock { label: text url page { title } }
        ... on PictureBlock { caption image { alt } }
        ... on DocumentBlock { name: title document { title } }
        ... on SpeakerBlock { note speaker { title } }
      }
    }
  }
}
"""


def blocks_of(gql, body: list[dict]) -> list[dict]:
    factories.EventFactory(body=body)
    [event] = gql(BLOCKS)["events"]["nodes"]
    return event["body"]


def test_blocks_come_in_their_order_with_what_they_hold(gql):
    values = [
        ("heading", {"text": "A"}),
        ("quote", {"quote": "B", "attribution": ""}),
        ("video", {"title": "C", "url": "https://example.org/v"}),
        ("button", {"text": "D", "page": None, "url": "https://example.org/"}),
    ]

    found = blocks_of(gql, [{"type": t, "value": value} for t, value in values])

    assert found == [
        {"blockType": "HeadingBlock", "heading": "A"},
        {"blockType": "QuoteBlock", "quote": "B", "attribution": ""},
        {"blockType": "VideoBlock", "title": "C", "videoUrl": "https://example.org/v"},
        {
            "blockType": "ButtonBlock",
            "label": "D",
            "url": "https://example.org/",
            "page": None,
        },
    ]


def test_button_that_leads_to_a_page_has_no_address_of_its_own(gql):
    page = factories.ContentPageFactory(title="About")

    found = blocks_of(
        gql, [{"type": "button", "value": {"text": "D", "page": page.pk, "url": ""}}]
    )

    assert found == [
        {
            "blockType": "ButtonBlock",
            "label": "D",
            "url": None,
            "page": {"title": "About"},
        }
    ]


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("picture", {"image": 0}, {"caption": "", "image": None}),
        ("picture", {"image": None, "caption": None}, {"caption": "", "image": None}),
        ("picture", {}, {"caption": "", "image": None}),
        ("document", {"document": 10**9}, {"name": "", "document": None}),
        ("speaker", {"speaker": "x"}, {"note": "", "speaker": None}),
    ],
)
def test_block_that_refers_to_nothing_shows_nothing(gql, kind, value, shown):
    [block] = blocks_of(gql, [{"type": kind, "value": value}])

    assert {name: block[name] for name in shown} == shown


def test_block_of_a_kind_that_is_no_more_is_left_out(gql):
    event = factories.EventFactory()
    stored = [
        {"type": "carousel", "value": {}, "id": "a"},
        {"type": "heading", "value": {"text": "A"}, "id": "b"},
    ]
    EventPage.objects.filter(pk=event.pk).update(body=stored)

    data = gql("{ events { nodes { body { id blockType } } } }")

    blocks = [{"id": "b", "blockType": "HeadingBlock"}]
    assert data == {"events": {"nodes": [{"body": blocks}]}}


def test_private_value_of_a_block_is_never_shown(gql_codes):
    value = {"text": "A", "internal_note": "staff only"}
    factories.EventFactory(body=[{"type": "heading", "value": value}])
    unsafe = ("rawValue", "blocks { id }", "field", "value", "internalNote")

    query = "{ events { nodes { body { ... on HeadingBlock { %s } } } } }"

    codes = [gql_codes(query.replace("%s", field)) for field in unsafe]

    assert codes == [["VALIDATION"]] * len(unsafe)
