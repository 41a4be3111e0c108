"""What is written in a draft of a published page stays there."""

from datetime import timedelta

from events import models
from tests import factories
from tests.factories import START, locale

EVENT = """
query ($key: ID!) {
  event(key: $key) {
    title
    slug
    seo { title description }
    startsAt
    occurrences { nodes { startsAt } }
    programme { title contributions { roleTitle speaker { title } } }
    speakers { title }
    venue { name }
    themes { name }
    body { ... on HeadingBlock { text } }
    translations { title slug }
  }
  events { nodes { title } }
  early: events(where: {to: "2030-05-01T00:00:00Z"}) { nodes { title } }
  speakers { nodes { title events { totalCount } } }
  caseStudies { nodes { presentedAt { totalCount } } }
}
"""


def test_event_shows_nothing_of_an_unpublished_revision(gql):
    ada = factories.SpeakerFactory(title="Ada")
    grace = factories.SpeakerFactory(title="Grace")
    case_study = factories.CaseStudyFactory()
    theme = factories.ThemeFactory(name="Secret")
    event = factories.EventFactory(
        title="Parade", programme_items=[factories.talk("Talk", ada)]
    )
    query = {"key": str(event.translation_key)}
    before = gql(EVENT, **query)

    event.title, event.slug, event.seo_title = "Secret", "secret", "Secret"
    event.starts_at = START - timedelta(days=9)
    event.ends_at = None
    event.venue = factories.VenueFactory(name="Secret")
    event.body = [{"type": "heading", "value": {"text": "Secret"}}]
    event.theme_rows = [models.EventTheme(theme=theme, locale=locale("fr"))]
    item = event.programme_items.get()
    item.title = "Secret"
    contribution = item.contributions.get()
    contribution.role_title = "Secret"
    item.contributions = [
        contribution,
        models.Contribution(speaker=grace, locale=locale("fr")),
    ]
    row = models.EventCaseStudy(case_study=case_study, locale=locale("fr"))
    event.case_study_rows = [row]
    event.programme_items = [item]
    event.save_revision()

    assert gql(EVENT, **query) == before
    assert before == {
        "event": {
            "title": "Parade",
            "slug": "parade",
            "seo": {"title": "Parade", "description": "An evening."},
            "startsAt": "2030-05-03T19:00:00-04:00",
            "occurrences": {"nodes": [{"startsAt": "2030-05-03T19:00:00-04:00"}]},
            "programme": [
                {
                    "title": "Talk",
                    "contributions": [{"roleTitle": "", "speaker": {"title": "Ada"}}],
                }
            ],
            "speakers": [{"title": "Ada"}],
            "venue": None,
            "themes": [],
            "body": [],
            "translations": [{"title": "Parade", "slug": "parade"}],
        },
        "events": {"nodes": [{"title": "Parade"}]},
        "early": {"nodes": []},
        "speakers": {
            "nodes": [
                {"title": "Ada", "events": {"totalCount": 1}},
                {"title": "Grace", "events": {"totalCount": 0}},
            ]
        },
        "caseStudies": {"nodes": [{"presentedAt": {"totalCount": 0}}]},
    }


def test_venue_shows_nothing_of_an_unpublished_revision(gql):
    venue = factories.VenueFactory(name="Tower")
    venue.name = "Secret"
    venue.save_revision()

    data = gql("{ venues { nodes { name } } }")

    assert data == {"venues": {"nodes": [{"name": "Tower"}]}}


def test_case_study_is_not_presented_by_a_draft_translation_alone(gql):
    case_study = factories.CaseStudyFactory()
    event = factories.EventFactory(title="Parade")
    draft = factories.translated(event, live=False)
    models.EventCaseStudy.objects.create(
        event=draft, case_study=case_study, locale=locale("en")
    )

    data = gql(
        """
        query ($where: CaseStudyFilter) {
          caseStudies { nodes { presentedAt { nodes { title } totalCount } } }
          filtered: caseStudies(where: $where) { nodes { title } }
        }
        """,
        where={"event": str(event.translation_key)},
    )

    assert data == {
        "caseStudies": {"nodes": [{"presentedAt": {"nodes": [], "totalCount": 0}}]},
        "filtered": {"nodes": []},
    }
