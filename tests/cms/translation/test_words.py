"""Words by path: read at every depth, and written back."""

import pytest
from wagtail.rich_text import RichText

from cms.translation.words import texts_of, words_of, write_words
from events.models import CaseStudyPage, EventPage, Figure, Offer, SpeakerPage, Venue
from tests.factories import (
    CaseStudyFactory,
    EventFactory,
    SpeakerFactory,
    VenueFactory,
    locale,
    talk,
)

BODY = [
    ("heading", {"text": "Bienvenue."}),
    ("paragraph", {"text": RichText("<p>Un <b>pôle</b>.</p>")}),
    ("quote", {"quote": "Partager.", "attribution": ""}),
]


@pytest.fixture
def event(db) -> EventPage:
    item = talk("Mutualiser", SpeakerFactory())
    item.contributions.all()[0].role_title = "Directrice"
    page = EventFactory(
        title="Échange",
        summary="Une matinée.",
        body=BODY,
        programme_items=[item],
        offers=[Offer(name="Plein tarif", price=20, locale=locale("fr"))],
    )
    return EventPage.objects.get(pk=page.pk)


def paths(event: EventPage) -> dict[str, str]:
    """The paths of the fixture by short names."""
    item, offer = event.programme_items.get(), event.offers.get()
    heading, paragraph, quote = event.body
    person = item.contributions.get()
    below = f"programme_items.{item.translation_key}"
    return {
        "title": "title",
        "heading": f"body.{heading.id}.text",
        "paragraph": f"body.{paragraph.id}.text",
        "quote": f"body.{quote.id}.quote",
        "item": f"{below}.title",
        "role": f"{below}.contributions.{person.translation_key}.role_title",
        "offer": f"offers.{offer.translation_key}.name",
    }


def test_words_are_read_at_every_depth(event):
    at = paths(event)

    assert words_of(event) == {
        at["title"]: "Échange",
        "summary": "Une matinée.",
        at["heading"]: "Bienvenue.",
        at["paragraph"]: "<p>Un <b>pôle</b>.</p>",
        at["quote"]: "Partager.",
        at["item"]: "Mutualiser",
        at["role"]: "Directrice",
        at["offer"]: "Plein tarif",
    }
    rich = [path for path, text in texts_of(event).items() if text.is_html]
    assert rich == [at["paragraph"]]


def test_words_are_written_at_every_depth_and_the_rest_stays(event):
    copy = EventPage.objects.get(pk=event.pk)
    at = paths(event)
    words = {
        at["title"]: "Talk",
        at["paragraph"]: "<p>A <b>hub</b>.</p>",
        at["role"]: "Director",
        at["offer"]: "Full price",
    }

    write_words(copy, event, words)

    assert words_of(copy) == words_of(event) | words
    assert copy.starts_at == event.starts_at


def test_blocks_follow_the_source_and_those_of_the_translation_stay(event):
    copy = EventPage.objects.get(pk=event.pk)
    copy.body = [
        event.body.get_prep_value()[0],
        {"type": "heading", "value": {"text": "Only here"}, "id": "mine"},
    ]
    at = paths(event)

    write_words(copy, event, {at["heading"]: "Welcome."})

    kinds = [
        (block.block_type, str(block.value.get("text", ""))) for block in copy.body
    ]
    assert [kind for kind, _ in kinds] == ["heading", "heading", "paragraph", "quote"]
    assert [text for _, text in kinds][:2] == ["Welcome.", "Only here"]


def test_a_block_that_the_source_gave_up_can_be_dropped(event):
    copy = EventPage.objects.get(pk=event.pk)
    gone = event.body[2].id
    del event.body[2]

    write_words(copy, event, {}, dropped=[gone])

    assert [block.block_type for block in copy.body] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    "text", ["مرحبا بالعالم 2017", "a < b & c", "Un\nDeux", "27 M$"]
)
def test_any_text_survives(event, text):
    event.summary = text
    copy = EventPage.objects.get(pk=event.pk)
    write_words(copy, event, words_of(event))

    assert copy.summary == text


@pytest.mark.parametrize(
    ("model", "names"),
    [
        (
            EventPage,
            {"title", "seo_title", "search_description", "summary", "body"}
            | {"status_note", "access_note"},
        ),
        (
            SpeakerPage,
            {"title", "seo_title", "search_description"}
            | {"pronouns", "role_title", "biography"},
        ),
        (Venue, {"name", "description", "directions", "access_note"}),
    ],
)
def test_facts_private_fields_and_slugs_are_no_words(model, names):
    own = {
        field.field_name
        for field in model.translatable_fields
        if not model._meta.get_field(field.field_name).one_to_many
    }

    assert own == names


def test_words_of_case_studies_and_venues(db):
    study = CaseStudyFactory(
        title="Pôle", figures=[Figure(label="Budget", value=27, locale=locale("fr"))]
    )
    study = CaseStudyPage.objects.get(pk=study.pk)
    venue = VenueFactory(name="Maison", directions="Métro")

    assert words_of(venue) == {"name": "Maison", "directions": "Métro"}
    key = study.figures.get().translation_key
    assert words_of(study)[f"figures.{key}.label"] == "Budget"
