"""Lists narrowed by what things say, and ordered by how well they answer."""

import pytest

from tests import hiding
from tests.factories import (
    CaseStudyFactory,
    EventFactory,
    OrganisationFactory,
    SpeakerFactory,
    VenueFactory,
    talk,
    translated,
)

FACTORIES = {
    "events": (EventFactory, "title"),
    "speakers": (SpeakerFactory, "title"),
    "caseStudies": (CaseStudyFactory, "title"),
    "venues": (VenueFactory, "name"),
    "organisations": (OrganisationFactory, "name"),
}


@pytest.mark.parametrize("root", FACTORIES)
def test_every_list_is_narrowed_by_a_text(gql, root):
    factory, name = FACTORIES[root]
    for title in ("Un événement", "Autre chose"):
        factory(**{name: title})
    query = "query ($text: String) { %s(where: { text: $text }) { nodes { n: %s } } }"

    def found(text):
        return [
            node["n"] for node in gql(query % (root, name), text=text)[root]["nodes"]
        ]

    assert found("evenements") == ["Un événement"]
    assert found("absent") == []
    assert found("chose -événement") == ["Autre chose"]
    assert len(found("  ")) == len(found(None)) == 2


def test_things_of_other_types_with_the_same_number_are_not_mistaken(gql):
    venue = VenueFactory(name="Lanterne")
    OrganisationFactory(name="Autre chose", pk=venue.pk)

    data = gql('{ organisations(where: { text: "lanterne" }) { totalCount } }')

    assert data == {"organisations": {"totalCount": 0}}


RANKED = """
query ($after: String) {
  events(where: { text: "lanterne" }, orderBy: RELEVANCE, first: 1, after: $after) {
    totalCount
    nodes { title }
    pageInfo { endCursor hasNextPage }
  }
}
"""


def test_relevance_orders_as_search_does_and_is_paged(gql):
    speaker = SpeakerFactory(title="Ada Lanterne")
    EventFactory(title="Rencontre", summary="Sous une lanterne.")
    EventFactory(title="Échange", programme_items=[talk("Ouverture", speaker)])
    EventFactory(title="La lanterne")
    EventFactory(title="Une lanterne")
    EventFactory(title="Autre chose")
    titles, after, more = [], None, True
    while more:
        page = gql(RANKED, after=after)["events"]
        titles += [node["title"] for node in page["nodes"]]
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]

    assert titles == ["La lanterne", "Une lanterne", "Échange", "Rencontre"]
    assert page["totalCount"] == 4


def test_case_studies_are_ordered_by_relevance(gql):
    CaseStudyFactory(title="Rencontre", summary="Sous une lanterne.")
    CaseStudyFactory(title="La lanterne")

    data = gql(
        '{ caseStudies(where: { text: "lanterne" }, orderBy: RELEVANCE)'
        " { nodes { title } } }"
    )

    assert data == {
        "caseStudies": {"nodes": [{"title": "La lanterne"}, {"title": "Rencontre"}]}
    }


@pytest.mark.parametrize("root", ["events", "caseStudies"])
@pytest.mark.parametrize("where", ["", 'where: { text: " " }'])
def test_relevance_needs_a_text(gql_codes, root, where):
    query = f"{{ {root}({where} orderBy: RELEVANCE) {{ totalCount }} }}"

    assert gql_codes(query) == ["RELEVANCE_NEEDS_TEXT"]


@pytest.mark.parametrize("way", hiding.SOME_WAYS)
def test_a_text_tells_nothing_of_what_is_hidden(gql, way):
    speaker = SpeakerFactory(title="Robert Perreault")
    EventFactory(title="Échange", programme_items=[talk("Ouverture", speaker)])
    hiding.HIDE_PAGE[way](speaker)

    data = gql(
        """{
          named: events(where: { text: "perreault" }) { totalCount }
          without: events(where: { text: "-perreault" }) { totalCount }
          dates: occurrences(where: { text: "perreault" }) { totalCount }
        }"""
    )

    assert [data[name]["totalCount"] for name in ("named", "without", "dates")] == [
        *(0, 1, 0)
    ]


def test_what_stands_in_for_another_language_is_found_in_its_own(gql):
    translated(EventFactory(title="Lanternes communes"), title="Common lanterns")
    EventFactory(title="Les lanternes")

    data = gql(
        """{ events(
          locale: "en" fallback: true where: { text: "lanterne" } orderBy: TITLE_ASC
        ) { nodes { title } } }"""
    )

    titles = [node["title"] for node in data["events"]["nodes"]]
    assert titles == ["Common lanterns", "Les lanternes"]


def test_facets_count_within_the_text(gql):
    EventFactory(title="Lanterne", event_type="concert")
    EventFactory(title="Autre chose", event_type="talk")

    data = gql(
        """{ events(where: { text: "lanterne" })
          { facets { types { type count } } } }"""
    )

    assert data["events"]["facets"] == {"types": [{"type": "CONCERT", "count": 1}]}
