"""Nothing that is shown leads to a page that is hidden."""

import pytest

from events import models
from tests import factories
from tests.factories import locale
from tests.hiding import HIDE_PAGE, SOME_WAYS

BLOCKS = """
  body {
    ... on SpeakerBlock { speaker { title } }
    ... on CaseStudyBlock { caseStudy { title } }
    ... on EventBlock { event { title } }
    ... on ButtonBlock { page { title } }
    ... on ParagraphBlock { text }
  }
"""
TITLES = "{ nodes { title } edges { node { title } } totalCount }"


@pytest.fixture(autouse=True)
def _any_cost(settings):
    """Every way to a page is asked for at once."""
    settings.API_MAX_COST = 1_000_000


def link(page) -> str:
    return f'<p><a linktype="page" id="{page.pk}">Here</a></p>'


def body(block: str, *pages) -> list[dict]:
    """Blocks, buttons and links that lead to each page."""
    value = [
        [
            {"type": block, "value": {block: page.pk, "note": ""}},
            {"type": "button", "value": {"text": "Go", "page": page.pk, "url": ""}},
            {"type": "paragraph", "value": {"text": link(page)}},
        ]
        for page in pages
    ]
    return [entry for entries in value for entry in entries]


def shown_blocks(field: str, *titles: str | None) -> list[dict]:
    """What the blocks say: a title for each page, None where it is hidden."""
    blocks = []
    for title in titles:
        page = title and {"title": title}
        blocks += [{field: page}, {"page": page}, {"text": linked(title)}]
    return blocks


def linked(title: str | None) -> str:
    """The link's HTML: its words alone when the page is hidden."""
    if title is None:
        return "<p><a>Here</a></p>"
    section = {"Ada": "speakers", "Tower": "case-studies", "Parade": "events"}[title]
    path = {
        "speakers": "list-of-speakers",
        "case-studies": "list-of-case-studies",
        "events": "agenda",
    }[section]
    url = f"http://localhost:8000/fr/{path}/{title.lower()}/"
    return f'<p><a href="{url}">Here</a></p>'


def titles(*names: str) -> dict:
    nodes = [{"title": name} for name in names]
    edges = [{"node": node} for node in nodes]
    return {"nodes": nodes, "edges": edges, "totalCount": len(nodes)}


@pytest.mark.parametrize("way", HIDE_PAGE)
def test_references_hide_a_hidden_speaker(gql, way):
    ada = factories.SpeakerFactory(title="Ada")
    hidden = factories.SpeakerFactory(title="Hidden")
    blocks = body("speaker", ada, hidden)
    event = factories.EventFactory(
        programme_items=[factories.talk("Talk", ada, hidden)], body=blocks
    )
    rows = [
        models.CaseStudySpeaker(speaker=s, locale=locale("fr")) for s in (ada, hidden)
    ]
    case_study = factories.CaseStudyFactory(speaker_rows=rows, body=blocks)
    HIDE_PAGE[way](hidden)

    data = gql(
        f"""
        query ($event: ID!, $caseStudy: ID!) {{
          event(key: $event) {{
            speakers {{ title }}
            programme {{ contributions {{ part speaker {{ title }} }} }}
            {BLOCKS}
          }}
          caseStudy(key: $caseStudy) {{ speakers {{ title }} {BLOCKS} }}
        }}
        """,
        event=str(event.translation_key),
        caseStudy=str(case_study.translation_key),
    )

    people = [{"title": "Ada"}]
    shown = shown_blocks("speaker", "Ada", None)
    part = {"part": "SPEAKER", "speaker": {"title": "Ada"}}
    assert data == {
        "event": {
            "speakers": people,
            "programme": [{"contributions": [part]}],
            "body": shown,
        },
        "caseStudy": {"speakers": people, "body": shown},
    }


@pytest.mark.parametrize("way", SOME_WAYS)
def test_references_hide_a_hidden_case_study(gql, way):
    organisation = factories.OrganisationFactory()
    speaker = factories.SpeakerFactory()

    def study(title):
        return factories.CaseStudyFactory(
            title=title,
            speaker_rows=[
                models.CaseStudySpeaker(speaker=speaker, locale=locale("fr"))
            ],
            partnerships=[
                models.CaseStudyPartnership(
                    organisation=organisation, locale=locale("fr")
                )
            ],
        )

    tower, hidden = study("Tower"), study("Hidden")
    event = factories.EventFactory(
        body=body("case_study", tower, hidden),
        programme_items=[factories.talk("Talk", case_studies=[tower, hidden])],
        case_study_rows=[
            models.EventCaseStudy(case_study=c, locale=locale("fr"))
            for c in (hidden, tower)
        ],
    )
    HIDE_PAGE[way](hidden)

    data = gql(
        f"""
        query ($event: ID!, $speaker: ID!, $organisation: ID!) {{
          event(key: $event) {{
            caseStudies {{ title }}
            programme {{ caseStudies {{ title }} }}
            {BLOCKS}
          }}
          speaker(key: $speaker) {{ caseStudies {TITLES} }}
          organisation(key: $organisation) {{ caseStudies {TITLES} }}
        }}
        """,
        event=str(event.translation_key),
        speaker=str(speaker.translation_key),
        organisation=str(organisation.translation_key),
    )

    shown = [{"title": "Tower"}]
    assert data == {
        "event": {
            "caseStudies": shown,
            "programme": [{"caseStudies": shown}],
            "body": shown_blocks("caseStudy", "Tower", None),
        },
        "speaker": {"caseStudies": titles("Tower")},
        "organisation": {"caseStudies": titles("Tower")},
    }


@pytest.mark.parametrize("way", SOME_WAYS)
def test_references_hide_a_hidden_event(gql, way):
    speaker, venue = factories.SpeakerFactory(), factories.VenueFactory()
    organisation, series = factories.OrganisationFactory(), factories.SeriesFactory()
    case_study = factories.CaseStudyFactory()

    def event(title):
        return factories.EventFactory(
            title=title,
            venue=venue,
            series=series,
            programme_items=[factories.talk("Talk", speaker)],
            partnerships=[
                models.EventPartnership(organisation=organisation, locale=locale("fr"))
            ],
            case_study_rows=[
                models.EventCaseStudy(case_study=case_study, locale=locale("fr"))
            ],
        )

    parade, hidden = event("Parade"), event("Hidden")
    other = factories.CaseStudyFactory(body=body("event", parade, hidden))
    date = hidden.occurrences.get()
    HIDE_PAGE[way](hidden)

    data = gql(
        f"""
        query ($speaker: ID!, $venue: ID!, $organisation: ID!, $caseStudy: ID!,
               $other: ID!, $series: ID!, $date: ID!, $dateInEnglish: ID!) {{
          speaker(key: $speaker) {{ events {TITLES} }}
          venue(key: $venue) {{ events {TITLES} }}
          organisation(key: $organisation) {{ events {TITLES} }}
          caseStudy(key: $caseStudy) {{ presentedAt {TITLES} }}
          other: caseStudy(key: $other) {{ {BLOCKS} }}
          events {{ nodes {{ series {{ events {TITLES} }} }} }}
          series: node(id: $series) {{ ... on EventSeries {{ events {TITLES} }} }}
          occurrences {{
            nodes {{ event {{ title }} }}
            edges {{ node {{ event {{ title }} }} }}
            totalCount
          }}
          date: node(id: $date) {{ id }}
          dateInEnglish: node(id: $dateInEnglish) {{ id }}
        }}
        """,
        speaker=str(speaker.translation_key),
        venue=str(venue.translation_key),
        organisation=str(organisation.translation_key),
        caseStudy=str(case_study.translation_key),
        other=str(other.translation_key),
        series=f"EventSeries:{series.pk}",
        date=f"Occurrence:{date.pk}",
        dateInEnglish=f"Occurrence:{date.pk}:en",
    )

    events = titles("Parade")
    dates = [{"event": {"title": "Parade"}}]
    assert data == {
        "speaker": {"events": events},
        "venue": {"events": events},
        "organisation": {"events": events},
        "caseStudy": {"presentedAt": events},
        "other": {"body": shown_blocks("event", "Parade", None)},
        "events": {"nodes": [{"series": {"events": events}}]},
        "series": {"events": events},
        "occurrences": {
            "nodes": dates,
            "edges": [{"node": date} for date in dates],
            "totalCount": 1,
        },
        "date": None,
        "dateInEnglish": None,
    }


@pytest.mark.parametrize("way", SOME_WAYS)
def test_biography_and_description_link_to_no_hidden_page(gql, way):
    ada, hidden = factories.SpeakerFactory(title="Ada"), factories.SpeakerFactory()
    text = link(ada) + link(hidden)
    speaker = factories.SpeakerFactory(biography=text)
    venue = factories.VenueFactory(description=text)
    organisation = factories.OrganisationFactory(description=text)
    series = factories.SeriesFactory(description=text)
    item = models.ProgrammeItem(title="Talk", description=text, locale=locale("fr"))
    event = factories.EventFactory(programme_items=[item])
    HIDE_PAGE[way](hidden)

    data = gql(
        """
        query ($speaker: ID!, $venue: ID!, $organisation: ID!, $event: ID!,
               $series: ID!) {
          speaker(key: $speaker) { text: biography }
          venue(key: $venue) { text: description }
          organisation(key: $organisation) { text: description }
          series: node(id: $series) { ... on EventSeries { text: description } }
          event(key: $event) { programme { text: description } }
        }
        """,
        speaker=str(speaker.translation_key),
        venue=str(venue.translation_key),
        organisation=str(organisation.translation_key),
        event=str(event.translation_key),
        series=f"EventSeries:{series.pk}",
    )

    html = {"text": linked("Ada") + linked(None)}
    assert data == {
        "speaker": html,
        "venue": html,
        "organisation": html,
        "series": html,
        "event": {"programme": [html]},
    }
