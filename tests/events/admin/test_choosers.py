"""Choosing people, case studies and records: each once, found by a word."""

import json

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories
from tests.events import desk

CHOOSERS = {
    "speakers": ("speaker_chooser", factories.SpeakerFactory),
    "case studies": ("case_study_chooser", factories.CaseStudyFactory),
    "venues": ("wagtailsnippetchoosers_events_venue", factories.VenueFactory),
    "organisations": (
        "wagtailsnippetchoosers_events_organisation",
        factories.OrganisationFactory,
    ),
}


def named(kind: str, words: str):
    factory = CHOOSERS[kind][1]
    is_page = issubclass(factory, factories.PageFactory)
    return factory(**{"title" if is_page else "name": words})


def translated(thing, words: str) -> None:
    if hasattr(thing, "title"):
        factories.translated(thing, title=words)
    else:
        factories.translated_record(thing, name=words)


def offered(editor, kind: str, **question: str) -> list[str]:
    address = reverse(f"{CHOOSERS[kind][0]}:choose_results")
    soup = BeautifulSoup(editor.get(address, question).content.decode(), "lxml")
    return [" ".join(a.get_text().split()) for a in soup.select("td.title a, td a")]


@pytest.mark.parametrize("kind", CHOOSERS)
def test_each_thing_is_offered_once_as_first_written(editor, kind):
    translated(named(kind, "Lanterne"), "Lantern")
    named(kind, "Remise")

    assert offered(editor, kind) == ["Lanterne", "Remise"]


@pytest.mark.parametrize("kind", CHOOSERS)
def test_thing_is_found_by_a_word(editor, kind):
    translated(named(kind, "Lanterne"), "Lantern")
    named(kind, "Remise")

    assert offered(editor, kind, q="lant") == ["Lanterne"]


@pytest.mark.parametrize("kind", CHOOSERS)
def test_statements_do_not_grow_with_what_is_offered(editor, kind):
    counts = []
    for words in (["Un"], ["Deux", "Trois"]):
        for word in words:
            named(kind, word)
        offered(editor, kind)
        with CaptureQueriesContext(connection) as queries:
            offered(editor, kind)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_speaker_is_chosen_by_one_click(editor):
    speaker = factories.SpeakerFactory(title="Robert Perreault")

    chosen = editor.get(reverse("speaker_chooser:chosen", args=(speaker.pk,)))

    result = json.loads(chosen.content)["result"]
    assert (result["id"], result["title"]) == (str(speaker.pk), "Robert Perreault")
    assert result["edit_url"] == desk.edit_address(speaker)


def test_event_form_uses_the_list_of_speakers(editor, agenda):
    html = editor.get(desk.add_address(agenda)).content.decode()

    assert reverse("speaker_chooser:choose") in html
    assert reverse("case_study_chooser:choose") in html
