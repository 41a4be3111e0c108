"""One ranked list of everything that is published, found by its words."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from events.models import (
    CaseStudyTheme,
    EventPartnership,
    EventTheme,
    Lesson,
    SpeakerPage,
)
from tests import hiding
from tests.factories import (
    CaseStudyFactory,
    EventFactory,
    OrganisationFactory,
    SeriesFactory,
    SpeakerFactory,
    ThemeFactory,
    VenueFactory,
    locale,
    talk,
    translated,
    translated_record,
)

SEARCH = """
query ($q: String!, $types: [SearchType!], $locale: LocaleCode) {
  search(query: $q, types: $types, locale: $locale) {
    totalCount
    edges {
      highlight
      node {
        __typename
        ... on Event { title }
        ... on Speaker { name }
        ... on CaseStudy { title }
        ... on Venue { name }
        ... on Organisation { name }
      }
    }
  }
}
"""


@pytest.fixture
def found(gql):
    """What a question finds, names in the order of the answer."""

    def ask(q: str, **variables):
        page = gql(SEARCH, q=q, **variables)["search"]
        nodes = [edge["node"] for edge in page["edges"]]
        assert page["totalCount"] == len(nodes)
        return [node.get("title") or node.get("name") for node in nodes]

    return ask


@pytest.fixture
def highlight(gql):
    """The highlight of the one thing that a question finds."""

    def ask(q: str, **variables):
        [edge] = gql(SEARCH, q=q, **variables)["search"]["edges"]
        return edge["highlight"]

    return ask


def test_every_type_is_in_one_list_best_match_first(gql, found):
    EventFactory(title="Rencontre", summary="Sous une lanterne.")
    SpeakerFactory(title="Ada Roy", biography="<p>Elle porte une lanterne.</p>")
    CaseStudyFactory(title="La lanterne partagée")
    VenueFactory(name="Maison", locality="Lanterne")
    OrganisationFactory(name="Regroupement", short_name="Lanterne")

    names = found("lanternes")

    expected = [
        "La lanterne partagée",
        "Regroupement",
        "Maison",
        "Rencontre",
        "Ada Roy",
    ]
    assert names == expected
    assert found("lanternes", types=["SPEAKER", "VENUE"]) == ["Maison", "Ada Roy"]
    kinds = gql(SEARCH, q="lanterne")["search"]["edges"]
    assert [edge["node"]["__typename"] for edge in kinds] == [
        *("CaseStudy", "Organisation", "Venue", "Event", "Speaker")
    ]


def full_event(**facts):
    """An event that is found by each of these words, each in a place of its own."""
    speaker = SpeakerFactory(
        title="Robert Perreault", alternate_names=["Bob Pereau"], given_name="Robert"
    )
    item = talk("Ouverture", speaker, description="<p>Un <b>tour</b> guidé</p>")
    person = item.contributions.first()
    person.role_title, person.organisation_name = "Directrice", "Écoscéno"
    organisation = OrganisationFactory(name="Culture Saguenay")
    theme = ThemeFactory(name="Mutualisation")
    body = [
        {"type": "heading", "value": {"text": "Décor", "internal_note": "secret"}},
        {"type": "paragraph", "value": {"text": "<p>Des <i>tissus</i></p>"}},
        {"type": "quote", "value": {"quote": "Entourons-nous", "attribution": "Lise"}},
        {"type": "unknown", "value": {"text": "disparu"}},
    ]
    return EventFactory(
        **{
            "title": "Échange",
            "summary": "Matinée.",
            "body": body,
            "programme_items": [item],
            "venue": VenueFactory(name="Maison du développement durable"),
            "series": SeriesFactory(name="Cycle automnal"),
            "partnerships": [
                EventPartnership(organisation=organisation, locale=locale("fr"))
            ],
            "theme_rows": [EventTheme(theme=theme, locale=locale("fr"))],
            **facts,
        }
    )


@pytest.mark.django_db
def test_an_event_is_found_by_all_that_it_says_and_names(found):
    full_event()
    words = [
        *("échange", "matinée", "ouverture", "guidé", "directrice", "écoscéno"),
        *("perreault", "pereau", "développement", "cycle", "saguenay"),
        *("mutualisation", "décor", "tissus", "entourons", "lise"),
        *("échange perreault", "pereau saguenay", '"robert perreault"'),
    ]

    assert [word for word in words if found(word, types=["EVENT"]) != ["Échange"]] == []


def test_private_and_unknown_parts_of_blocks_are_not_found(found):
    full_event()

    assert (found("secret"), found("disparu")) == ([], [])


def test_a_case_study_is_found_by_its_lessons_and_themes(found):
    CaseStudyFactory(
        title="La Maison",
        place="Saguenay",
        lessons=[Lesson(text="Mutualiser tôt", locale=locale("fr"))],
        theme_rows=[
            CaseStudyTheme(theme=ThemeFactory(name="Réemploi"), locale=locale("fr"))
        ],
    )

    assert [found(w) for w in ("saguenay", "mutualiser", "reemploi")] == [
        ["La Maison"]
    ] * 3


@pytest.mark.parametrize("way", hiding.HIDE_PAGE)
def test_what_is_hidden_is_not_found(found, way):
    event = EventFactory(title="Lanterne")
    EventFactory(title="Lanterne publique")

    hiding.HIDE_PAGE[way](event)

    assert found("lanterne") == ["Lanterne publique"]


@pytest.mark.parametrize("way", hiding.HIDE_PAGE)
def test_the_name_of_what_is_hidden_finds_nothing(found, way):
    event = EventFactory(title="Échange")
    speaker = SpeakerFactory(title="Robert Perreault")
    event.programme_items = [talk("Ouverture", speaker)]
    event.save()
    assert found("perreault -absent", types=["EVENT"]) == ["Échange"]

    hiding.HIDE_PAGE[way](speaker)

    assert found("perreault") == []
    assert found("échange -perreault") == ["Échange"]


@pytest.mark.parametrize("way", hiding.HIDE_RECORD)
def test_the_name_of_a_hidden_record_finds_nothing(found, way):
    venue = VenueFactory(name="Lanterne")
    EventFactory(title="Échange", venue=venue)
    assert found("lanterne") == ["Lanterne", "Échange"]

    hiding.HIDE_RECORD[way](venue)

    assert found("lanterne") == []


def test_a_page_made_public_again_is_found_again(found):
    event = EventFactory(title="Lanterne")
    hiding.restrict_page(event)
    assert found("lanterne") == []

    PageViewRestriction.objects.all().delete()

    assert found("lanterne") == ["Lanterne"]


def test_words_of_a_draft_are_found_once_published(found):
    event = EventFactory(title="Lanterne")
    event.title = "Flambeau"
    draft = event.save_revision()
    assert (found("flambeau"), found("lanterne")) == ([], ["Lanterne"])

    draft.publish()

    assert (found("flambeau"), found("lanterne")) == (["Flambeau"], [])


def test_a_renamed_speaker_is_found_by_the_new_name_alone(found):
    speaker = SpeakerFactory(title="Robert Perreault")
    EventFactory(title="Échange", programme_items=[talk("Ouverture", speaker)])

    speaker.title = "Ada Roy"
    speaker.save()

    assert found("perreault") == []
    assert found("roy") == ["Ada Roy", "Échange"]


def test_pages_are_found_in_the_language_asked_for(found):
    event = EventFactory(title="Lanterne commune")
    translated(event, title="Common lantern")
    EventFactory(title="Lanterne seule")

    assert found("lanterne commune") == ["Lanterne commune"]
    assert found("lanterns", locale="en") == ["Common lantern"]
    assert found("seule", locale="en") == []


def test_records_are_found_once_in_the_best_language(found):
    venue = VenueFactory(name="Maison de la lanterne")
    translated_record(venue, name="Lantern house")
    VenueFactory(name="Lantern café")

    assert found("lantern", locale="en") == ["Lantern house", "Lantern café"]
    assert found("maison", locale="en") == []


def test_facts_that_are_copied_are_found_in_every_language(found):
    event = EventFactory(title="Échange")
    translated(event, title="Exchange")
    event.venue = VenueFactory(name="Théâtre Lanterne")
    event.save()

    assert found("théâtre", locale="en", types=["EVENT"]) == ["Exchange"]


def test_what_is_deleted_is_forgotten(found, db):
    from cms.search.models import SearchEntry

    speaker = SpeakerFactory(title="Lanterne")
    speaker.get_parent().delete()

    assert SpeakerPage.objects.count() == 0
    assert SearchEntry.objects.count() == 0


def test_highlight_shows_the_best_passage_in_its_own_spelling(highlight):
    EventFactory(
        title="Échange",
        summary="Un matin.",
        body=[
            {
                "type": "paragraph",
                "value": {"text": "<p>Rien.</p><p>L’œuvre &lt;b&gt; d’un été</p>"},
            }
        ],
    )

    assert highlight("oeuvre ete -nuit") == (
        "L’<mark>œuvre</mark> &lt;b&gt; d’un <mark>été</mark>"
    )


def test_highlight_escapes_what_looks_like_a_mark(highlight):
    EventFactory(title="T", summary="<script>1</script> <mark>non</mark> & lanternes")

    assert highlight("lanterne") == (
        "&lt;script&gt;1&lt;/script&gt; &lt;mark&gt;non&lt;/mark&gt; &amp; "
        "<mark>lanternes</mark>"
    )


def test_highlight_shows_the_name_that_led_there(highlight):
    speaker = SpeakerFactory(title="Robert Perreault", alternate_names=["Pereau"])
    EventFactory(title="Échange", programme_items=[talk("Ouverture", speaker)])

    assert highlight("perreault", types=["EVENT"]) == "Robert <mark>Perreault</mark>"


def test_another_spelling_is_never_shown(highlight):
    SpeakerFactory(
        title="Robert Perreault", alternate_names=["Pereau"], biography="<p>Acteur.</p>"
    )

    assert highlight("pereau") == "Acteur."


PAGED = """
query ($after: String) {
  search(query: "lanterne", first: 2, after: $after) {
    nodes { ... on Venue { name } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


def test_cursors_give_each_thing_once_whatever_comes_between(gql):
    names = [f"Lanterne {n}" for n in range(5)]
    for name in names:
        VenueFactory(name=name)
    seen, after = [], None
    while True:
        page = gql(PAGED, after=after)["search"]
        seen += [node["name"] for node in page["nodes"]]
        VenueFactory(name="Sans rapport")
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]

    assert seen == names


@pytest.mark.parametrize("count", [1, 3])
def test_statements_do_not_grow(gql, count):
    for n in range(count):
        speaker = SpeakerFactory(title=f"Lanterne {n}")
        EventFactory(title=f"Soir {n}", programme_items=[talk("Ouverture", speaker)])
        VenueFactory(name=f"Lanterne {n}")
    gql(SEARCH, q="lanterne")

    with CaptureQueriesContext(connection) as captured:
        edges = gql(SEARCH, q="lanterne")["search"]["edges"]

    assert len(edges) == 3 * count
    assert len(captured) == 5
