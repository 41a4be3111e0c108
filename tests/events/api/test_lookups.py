"""How one thing is found: by path, slug, address or key, in each language."""

import pytest

from tests import factories


def test_pages_are_found_by_their_own_path_and_slug_in_each_language(gql, parade):
    french, english = parade

    data = gql(
        """
        query ($uri: Url!) {
          fr_path: event(path: "/fr/agenda/defile/") { locale }
          en_path: event(path: "/en/agenda/parade/") { locale path url }
          bare: event(path: "en/agenda/parade") { locale }
          other_language: event(path: "/en/agenda/parade/", locale: "fr") { locale }
          wrong: event(path: "/en/agenda/defile/") { locale }
          no_language: event(path: "/agenda/defile/") { locale }
          fr_slug: event(slug: "defile") { locale }
          en_slug: event(slug: "parade", locale: "en") { locale }
          wrong_slug: event(slug: "parade") { locale }
          wrong_slug_or_other: event(slug: "defile", locale: "en", fallback: true) {
            locale
          }
          fr_uri: event(uri: $uri) { locale uri }
          en_uri: event(uri: $uri, locale: "en") { locale uri }
          speaker: speaker(path: "/fr/agenda/defile/") { locale }
          route(path: "/en/agenda/parade/") { page { locale title } }
        }
        """,
        uri=f"http://localhost:8000/id/events/{french.translation_key}",
    )

    uri = f"http://localhost:8000/id/events/{english.translation_key}"
    fr, en = {"locale": "fr"}, {"locale": "en"}
    assert data == {
        "fr_path": fr,
        "en_path": {
            **en,
            "path": "/en/agenda/parade/",
            "url": "http://localhost:8000/en/agenda/parade/",
        },
        "bare": en,
        "other_language": fr,
        "wrong": None,
        "no_language": None,
        "fr_slug": fr,
        "en_slug": en,
        "wrong_slug": None,
        "wrong_slug_or_other": None,
        "fr_uri": {**fr, "uri": uri},
        "en_uri": {**en, "uri": uri},
        "speaker": None,
        "route": {"page": {**en, "title": "Parade"}},
    }


@pytest.mark.parametrize("names", ["", 'key: "x", slug: "x"'])
def test_lookup_by_none_or_several_names_is_an_error(gql_codes, names):
    factories.home()
    arguments = f"({names})" if names else ""

    assert gql_codes(f"{{ event{arguments} {{ id }} }}") == ["LOOKUP_ARGUMENTS"]


def test_venue_is_found_in_another_language_by_itself(gql):
    venue = factories.VenueFactory(name="Tour", slug="tour")

    data = gql(
        """
        query ($key: ID!) {
          venue(key: $key, locale: "en") { id locale name }
          slug: venue(slug: "tour") { locale }
          venues(locale: "en") { nodes { id name } }
        }
        """,
        key=str(venue.translation_key),
    )

    number = f"Venue:{venue.pk}:en"
    assert data == {
        "venue": {"id": number, "locale": "fr", "name": "Tour"},
        "slug": {"locale": "fr"},
        "venues": {"nodes": [{"id": number, "name": "Tour"}]},
    }


def test_any_text_is_a_slug_to_look_for_and_a_key_of_caches(client, db):
    query = '{event(slug: "d\\nfil\u00e9") {title}}'

    response = client.get("/graphql/", {"query": query})

    assert response.json() == {"data": {"event": None}}
    keys = response["Surrogate-Key"].split(" ")
    assert "wagtailcore_page.slug=d%0Afil%C3%A9" in keys
