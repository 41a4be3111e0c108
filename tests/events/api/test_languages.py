"""Never a silent language switch: what was asked for, what is served, and why."""

import pytest

from events import models
from tests import factories
from tests.factories import locale

VERSION = "id locale title translation { requested served status }"


def version(page, *, requested: str, status: str) -> dict:
    """What the API says of a page that answers for a language."""
    served = page.locale.language_code
    number = f"Event:{page.pk}"
    return {
        "id": number if served == requested else f"{number}:{requested}",
        "locale": served,
        "title": page.title,
        "translation": {"requested": requested, "served": served, "status": status},
    }


def test_event_says_which_language_it_answers_in(gql, parade, soiree):
    data = gql(
        f"""
        query ($parade: ID!, $soiree: ID!) {{
          fr: event(key: $parade) {{ ...V }}
          en: event(key: $parade, locale: "en") {{ ...V }}
          en_or_other: event(key: $parade, locale: "en", fallback: true) {{ ...V }}
          missing: event(key: $soiree, locale: "en") {{ ...V }}
          other: event(key: $soiree, locale: "en", fallback: true) {{ ...V }}
        }}
        fragment V on Event {{ {VERSION} }}
        """,
        parade=str(parade[0].translation_key),
        soiree=str(soiree.translation_key),
    )

    french, english = parade
    translated = version(english, requested="en", status="TRANSLATED")
    assert data == {
        "fr": version(french, requested="fr", status="SOURCE"),
        "en": translated,
        "en_or_other": translated,
        "missing": None,
        "other": version(soiree, requested="en", status="FALLBACK"),
    }


def test_events_list_each_thing_once_in_one_language(gql, parade, soiree):
    french, english = parade
    data = gql(
        f"""
        {{
          fr: events {{ nodes {{ {VERSION} }} totalCount }}
          en: events(locale: "en") {{ nodes {{ {VERSION} }} totalCount }}
          all: events(locale: "en", fallback: true) {{
            nodes {{ {VERSION} }} totalCount
          }}
        }}
        """
    )

    translated = version(english, requested="en", status="TRANSLATED")
    source = [version(p, requested="fr", status="SOURCE") for p in (french, soiree)]
    other = version(soiree, requested="en", status="FALLBACK")
    assert data == {
        "fr": {"nodes": source, "totalCount": 2},
        "en": {"nodes": [translated], "totalCount": 1},
        "all": {"nodes": [translated, other], "totalCount": 2},
    }


def test_source_that_is_deleted_leaves_the_next_one_as_the_source(gql, parade):
    french, english = parade
    french.delete()

    data = gql(f'{{ events(locale: "en") {{ nodes {{ {VERSION} }} }} }}')

    source = version(english, requested="en", status="SOURCE")
    assert data == {"events": {"nodes": [source]}}


def test_references_are_in_the_language_asked_for_or_say_that_they_are_not(gql):
    ada = factories.SpeakerFactory(title="Ada (fr)")
    factories.translated(ada, title="Ada (en)")
    grace = factories.SpeakerFactory(title="Grace (fr)")
    venue = factories.VenueFactory(name="Tour")
    factories.translated_record(venue, name="Tower")
    organisation = factories.OrganisationFactory(name="Écluse")
    event = factories.EventFactory(
        venue=venue,
        programme_items=[factories.talk("Exposé", ada, grace)],
        partnerships=[
            models.EventPartnership(organisation=organisation, locale=locale("fr"))
        ],
    )
    factories.translated(event, title="Parade")

    data = gql(
        """
        {
          events(locale: "en") {
            nodes {
              speakers { title translation { requested served status } id }
              venue { name locale }
              partnerships { organisation { name locale } }
            }
          }
          occurrences(locale: "en") { nodes { venue { name } event { locale } } }
        }
        """
    )

    [event] = data["events"]["nodes"]
    ids = [speaker.pop("id") for speaker in event["speakers"]]
    assert [number.rpartition(":")[2] for number in ids][1] == "en"
    assert event == {
        "speakers": [
            {
                "title": "Ada (en)",
                "translation": {
                    "requested": "en",
                    "served": "en",
                    "status": "TRANSLATED",
                },
            },
            {
                "title": "Grace (fr)",
                "translation": {
                    "requested": "en",
                    "served": "fr",
                    "status": "FALLBACK",
                },
            },
        ],
        "venue": {"name": "Tower", "locale": "en"},
        "partnerships": [{"organisation": {"name": "Écluse", "locale": "fr"}}],
    }
    assert data["occurrences"] == {
        "nodes": [{"venue": {"name": "Tower"}, "event": {"locale": "en"}}]
    }


def test_what_stands_below_a_fallback_is_in_the_language_asked_for(gql):
    venue = factories.VenueFactory(name="Tour")
    factories.translated_record(venue, name="Tower")
    event = factories.EventFactory(venue=venue)

    data = gql(
        """
        query ($key: ID!, $id: ID!) {
          event(key: $key, locale: "en", fallback: true) { id locale venue { name } }
          node(id: $id) { id ... on Event { locale venue { name } } }
          french: node(id: "Event:0") { id }
        }
        """.replace("Event:0", f"Event:{event.pk}"),
        key=str(event.translation_key),
        id=f"Event:{event.pk}:en",
    )

    answer = {"locale": "fr", "venue": {"name": "Tower"}}
    answer["id"] = f"Event:{event.pk}:en"
    assert data == {
        "event": answer,
        "node": answer,
        "french": {"id": f"Event:{event.pk}"},
    }


def test_node_of_a_fallback_is_the_translation_once_there_is_one(gql, soiree):
    english = factories.translated(soiree, title="Evening")

    data = gql(
        f'{{ node(id: "Event:{soiree.pk}:en") {{ ...on Event {{ {VERSION} }} }} }}'
    )

    assert data == {"node": version(english, requested="en", status="TRANSLATED")}


def test_path_of_an_alias_answers_with_the_page_it_mirrors(gql, soiree):
    factories.index(models.EventIndexPage, "en")
    soiree.copy_for_translation(locale("en"), alias=True)

    data = gql(
        f"""
        {{
          event(path: "/en/agenda/soiree/") {{ {VERSION} path }}
          route(path: "/en/agenda/soiree/") {{
            page {{ ... on Event {{ {VERSION} }} }}
          }}
          events(locale: "en") {{ totalCount }}
          all: events(locale: "en", fallback: true) {{ nodes {{ title }} totalCount }}
        }}
        """
    )

    mirrored = version(soiree, requested="en", status="FALLBACK")
    assert data == {
        "event": {**mirrored, "path": "/fr/agenda/soiree/"},
        "route": {"page": mirrored},
        "events": {"totalCount": 0},
        "all": {"nodes": [{"title": "Soirée"}], "totalCount": 1},
    }


def test_translations_name_every_published_version_in_the_order_of_the_site(
    gql, parade
):
    data = gql('{ events(locale: "en") { nodes { translations { locale path } } } }')

    assert data["events"]["nodes"] == [
        {
            "translations": [
                {"locale": "fr", "path": "/fr/agenda/defile/"},
                {"locale": "en", "path": "/en/agenda/parade/"},
            ]
        }
    ]


@pytest.mark.parametrize("code", ["de", "zz"])
@pytest.mark.parametrize(
    "root",
    [
        'event(slug: "x", locale: "%s") { id }',
        'events(locale: "%s") { totalCount }',
        'occurrences(locale: "%s") { totalCount }',
        'venues(locale: "%s") { totalCount }',
        'themes(locale: "%s") { id }',
        'site(locale: "%s") { name }',
    ],
)
def test_unknown_language_is_an_error(gql_codes, code, root):
    factories.home()

    assert gql_codes(f"{{ {root % code} }}") == ["UNKNOWN_LOCALE"]


def test_language_of_the_browser_makes_no_difference(client, parade):
    query = {"query": "{ events { nodes { title type } } themes { name } }"}

    answers = {
        client.post(
            "/graphql/",
            query,
            content_type="application/json",
            headers={"accept-language": language},
        ).content
        for language in ("fr", "en", "de", "*", "")
    }

    assert len(answers) == 1


def test_image_is_described_in_the_language_of_the_page(gql):
    image = factories.ImageFactory(alt={"fr": "Un défilé", "en": "A parade"})
    event = factories.EventFactory(image=image)
    factories.translated(event)
    query = (
        '{ events(locale: "%s") { nodes { image { id alt } seo { image { alt } } } } }'
    )

    data = [gql(query % code)["events"]["nodes"] for code in ("fr", "en")]

    assert data == [
        [
            {
                "image": {"id": f"Image:{image.pk}:{code}", "alt": alt},
                "seo": {"image": {"alt": alt}},
            }
        ]
        for code, alt in (("fr", "Un défilé"), ("en", "A parade"))
    ]


def test_image_of_a_fallback_is_described_in_the_language_served(gql):
    image = factories.ImageFactory(alt={"fr": "Un défilé"})
    embed = f'<embed embedtype="image" id="{image.pk}" format="left" alt=""/>'
    factories.EventFactory(
        image=image, body=[{"type": "paragraph", "value": {"text": embed}}]
    )

    data = gql(
        """
        {
          events(locale: "en", fallback: true) {
            nodes { image { alt } body { ... on ParagraphBlock { text } } }
          }
        }
        """
    )

    [event] = data["events"]["nodes"]
    assert event["image"] == {"alt": "Un défilé"}
    assert 'alt="Un défilé"' in event["body"][0]["text"]
