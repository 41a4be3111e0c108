"""No root shows a page that is hidden, by whatever name one asks for it."""

import pytest

from tests import factories
from tests.hiding import HIDE_PAGE, SOME_WAYS

ONE = """
query ($key: ID!, $slug: String!, $path: String!, $uri: Url!, $id: ID!) {
  list: %(many)s { nodes { key } edges { node { key } } totalCount }
  fallback: %(many)s(fallback: true, locale: "en") { nodes { key } totalCount }
  keys: %(many)s(where: {keys: [$key]}) { nodes { key } totalCount }
  last: %(many)s(last: 5) { nodes { key } }
  key: %(one)s(key: $key) { key }
  slug: %(one)s(slug: $slug) { key }
  path: %(one)s(path: $path) { key }
  uri: %(one)s(uri: $uri) { key }
  in_english: %(one)s(key: $key, locale: "en", fallback: true) { key }
  node(id: $id) { ... on Page { key } }
  node_in_english: node(id: "%(type)s:0:en") { ... on Page { key } }
  route(path: $path) { page { key } }
  route_of_site: route(path: $path, site: "localhost") { page { key } }
}
"""
NAMES = """
query ($key: ID!) {
  %(one)s(key: $key) { key slug path uri id }
}
"""
PAGES = {
    "Event": (factories.EventFactory, "event", "events"),
    "Speaker": (factories.SpeakerFactory, "speaker", "speakers"),
    "CaseStudy": (factories.CaseStudyFactory, "caseStudy", "caseStudies"),
}


CASES = [("Event", way) for way in HIDE_PAGE] + [
    (name, way) for name in ("Speaker", "CaseStudy") for way in SOME_WAYS
]


def answers(shown: list[str], asked: dict[str, str] | None) -> dict:
    """What the roots say: the pages of lists, and the page that was asked for."""
    page = asked and {"key": asked["key"]}
    keys = [page] if page else []
    nodes = [{"key": key} for key in shown]
    total = {"nodes": nodes, "totalCount": len(nodes)}
    return {
        "list": {**total, "edges": [{"node": node} for node in nodes]},
        "fallback": total,
        "keys": {"nodes": keys, "totalCount": len(keys)},
        "last": {"nodes": nodes},
        **dict.fromkeys(("key", "slug", "path", "uri", "in_english", "node"), page),
        "node_in_english": page,
        "route": page and {"page": page},
        "route_of_site": page and {"page": page},
    }


@pytest.mark.parametrize(("type_name", "way"), CASES)
def test_roots_hide_a_hidden_page(gql, type_name, way):
    factory, one, many = PAGES[type_name]
    names = {"one": one, "many": many, "type": type_name}
    shown, page = factory(title="A"), factory(title="B")
    name = gql(NAMES % names, key=str(page.translation_key))[one]
    query = (ONE % names).replace(":0:en", f":{page.pk}:en")
    keys = [str(shown.translation_key), str(page.translation_key)]
    newest_first = keys[::-1] if one == "caseStudy" else keys

    assert gql(query, **name) == answers(newest_first, name)

    HIDE_PAGE[way](page)

    assert gql(query, **name) == answers(keys[:1], None)
