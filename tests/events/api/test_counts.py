"""How many SQL statements an answer takes: the same for 1, 3 and 30 rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.api.context import AnswerContext
from events import models
from events.vocabulary import AccessibilityFeature, FigureUnit
from tests import factories
from tests.factories import locale
from tests.kept_content import put_up


@pytest.fixture(autouse=True)
def _any_cost(settings):
    """All fields of a hundred rows at once, which no single answer may have."""
    settings.API_MAX_COST = 1_000_000


PAGE = """
  id key uri locale title slug path url publishedAt updatedAt
  translation { requested served status }
  translations { locale title slug path url }
  seo { title description image { url } }
"""
IMAGE = "{ id url srcset width height alt caption credit licence focalPoint { x y } }"
BODY = f"""
  body {{
    id
    blockType
    ... on ParagraphBlock {{ text }}
    ... on PictureBlock {{ image {IMAGE} caption }}
    ... on DocumentBlock {{ document {{ title url }} title }}
    ... on ButtonBlock {{ label: text page {{ title url }} }}
    ... on SpeakerBlock {{ speaker {{ title photo {{ url }} }} }}
    ... on CaseStudyBlock {{ caseStudy {{ title image {{ url }} }} }}
    ... on EventBlock {{ event {{ title venue {{ name }} }} }}
  }}
"""
RECORD = "id key locale name slug"
IDS = "externalIds { scheme value url } sameAs"
ACCESS = "accessibility { features { feature answer } note contact checkedOn }"
OFFERS = "offers { key name price priceMax currency availability url }"
VENUE = f"""
  {RECORD} uri description address {{ formatted }} latitude longitude timeZone website
  image {IMAGE} capacity directions {ACCESS} {IDS}
"""
ORGANISATION = f"""
  {RECORD} uri shortName kind description website logo {IMAGE}
  address {{ formatted }} {IDS}
"""
THEME = f"{RECORD} parent {{ {RECORD} }}"
SPEAKER = f"""
  {PAGE} name givenName familyName sortName pronouns roleTitle
  organisation {{ name }} biography photo {IMAGE} links {{ label url }} {IDS}
"""
CASE_STUDY = f"""
  {PAGE} summary {BODY} image {IMAGE} themes {{ {THEME} }} place region startedOn
  endedOn partnerships {{ organisation {{ name }} role note }}
  figures {{ key label value unit currency formatted source {{ label url }} }}
  lessons speakers {{ title }} documents {{ title url }} sources {{ label url }} sameAs
"""
DATE = f"""
  id key startsAt endsAt isAllDay timeZone status statusNote previousStartsAt room
  venue {{ name }} {OFFERS}
"""
EVENT = f"""
  {PAGE} summary {BODY} image {IMAGE} type themes {{ name }}
  status statusNote previousStartsAt startsAt endsAt doorsAt isAllDay timeZone
  recurrence occurrences {{ nodes {{ {DATE} }} totalCount }} nextOccurrence {{ {DATE} }}
  attendanceMode venue {{ {VENUE} }} room onlineUrl
  programme {{
    key kind title description startsAt endsAt room languages {{ language mode }}
    contributions {{
      speaker {{ title path }} part roleTitle organisation {{ name }} organisationName
    }}
    caseStudies {{ title path }}
  }}
  speakers {{ title path photo {IMAGE} }}
  partnerships {{ organisation {{ name website }} role note }}
  caseStudies {{ title path }}
  series {{ {RECORD} }}
  isFree {OFFERS} registrationUrl capacity audiences ageMin ageMax
  languages {{ language mode }} {ACCESS} {IDS}
  documents {{ id title url filename size }}
"""
DEEP = f"""
  {EVENT}
  programme {{
    contributions {{ speaker {{ {SPEAKER} }} organisation {{ {ORGANISATION} }} }}
    caseStudies {{ {CASE_STUDY} }}
  }}
  speakers {{ {SPEAKER} }}
  partnerships {{ organisation {{ {ORGANISATION} }} }}
  caseStudies {{ {CASE_STUDY} }}
  themes {{ {THEME} }}
"""
CARD = """
  title path startsAt status
  venue { name address { locality } }
  speakers { name }
  image { url alt }
  themes { name }
"""
NODES = "nodes {{ {} }} edges {{ cursor }} totalCount pageInfo {{ endCursor }}"
BELOW = f"(first: 5) {{ nodes {{ {CARD} }} totalCount }}"
STUDIES = "caseStudies(first: 5) { nodes { title image { url } } totalCount }"

ROOTS = {
    "cards": f"events(first: 100) {{ nodes {{ {CARD} }} }}",
    "events": f"events(first: 100) {{ {NODES.format(EVENT)} }}",
    "deep events": f"events(first: 100) {{ nodes {{ {DEEP} }} }}",
    "occurrences": "occurrences(first: 100) {{ {} }}".format(
        NODES.format(f"{DATE} event {{ {CARD} }}")
    ),
    "speakers": f"speakers(first: 100) {{ {NODES.format(SPEAKER)} }}",
    "caseStudies": f"caseStudies(first: 100) {{ {NODES.format(CASE_STUDY)} }}",
    "venues": f"venues(first: 100) {{ {NODES.format(VENUE)} }}",
    "organisations": f"organisations(first: 100) {{ {NODES.format(ORGANISATION)} }}",
    "themes": f"themes {{ {THEME} }}",
}
NESTED = {
    "venue.events": f"venues(first: 100) {{ nodes {{ events{BELOW} }} }}",
    "speaker.events": f"speakers(first: 100) {{ nodes {{ events{BELOW} }} }}",
    "speaker.caseStudies": f"speakers(first: 100) {{ nodes {{ {STUDIES} }} }}",
    "organisation.events": f"organisations(first: 100) {{ nodes {{ events{BELOW} }} }}",
    "organisation.caseStudies": (
        f"organisations(first: 100) {{ nodes {{ {STUDIES} }} }}"
    ),
    "series.events": f"events(first: 100) {{ nodes {{ series {{ events{BELOW} }} }} }}",
    "caseStudy.presentedAt": (
        f"caseStudies(first: 100) {{ nodes {{ presentedAt{BELOW} }} }}"
    ),
    "event.occurrences": (
        "events(first: 100) { nodes { occurrences(first: 2) { nodes { startsAt } } } }"
    ),
}


def announce(number: int) -> None:
    """Events with everything that an event may have, each with its own of each."""
    image, document = factories.ImageFactory(), factories.DocumentFactory()
    wide = factories.ThemeFactory()
    series = factories.SeriesFactory(description="<p>Monday</p>")
    for n in range(number):
        announce_one(n, image, document, wide, series)


def announce_one(n, image, document, wide, series) -> None:
    row = {"locale": locale("fr")}
    external = {"scheme": "wikidata", "value": f"Q{n + 1}", **row}
    access = {"feature": AccessibilityFeature.LIFT, **row}
    organisation = factories.OrganisationFactory(
        logo=image,
        external_ids=[models.OrganisationExternalId(**external)],
    )
    theme = factories.ThemeFactory(parent=wide)
    venue = factories.VenueFactory(
        image=image,
        access_rows=[models.VenueAccess(**access)],
        external_ids=[models.VenueExternalId(**external)],
    )
    link = f'<a linktype="document" id="{document.pk}">File</a>'
    speaker = factories.SpeakerFactory(
        organisation=organisation,
        photo=image,
        biography=f"<p>{link}</p>",
        external_ids=[models.SpeakerExternalId(**external)],
    )
    case_study = factories.CaseStudyFactory(
        image=image,
        speaker_rows=[models.CaseStudySpeaker(speaker=speaker, **row)],
        theme_rows=[models.CaseStudyTheme(theme=theme, **row)],
        partnerships=[models.CaseStudyPartnership(organisation=organisation, **row)],
        document_rows=[models.CaseStudyDocument(document=document, **row)],
        figures=[models.Figure(label="Cost", value=27, unit=FigureUnit.COUNT, **row)],
        lessons=[models.Lesson(text="Share.", **row)],
        sources=[models.Source(label="Report", url="https://example.org/", **row)],
    )
    paragraph = f'<p><a linktype="page" id="{speaker.pk}">Who</a>{link}</p>'
    blocks = [
        ("paragraph", {"text": paragraph}),
        ("picture", {"image": image.pk, "caption": ""}),
        ("document", {"document": document.pk, "title": ""}),
        ("speaker", {"speaker": speaker.pk, "note": ""}),
        ("case_study", {"case_study": case_study.pk, "note": ""}),
        ("button", {"text": "Go", "page": case_study.pk, "url": ""}),
    ]
    factories.EventFactory(
        venue=venue,
        image=image,
        series=series,
        body=[{"type": name, "value": value} for name, value in blocks],
        programme_items=[
            factories.talk(
                "Talk",
                speaker,
                organisation=organisation,
                case_studies=[case_study],
                description=paragraph,
            )
        ],
        theme_rows=[models.EventTheme(theme=theme, **row)],
        partnerships=[models.EventPartnership(organisation=organisation, **row)],
        document_rows=[models.EventDocument(document=document, **row)],
        offers=[models.Offer(name="Full", price=12, **row)],
        language_rows=[models.EventLanguageRow(language="fr", **row)],
        access_rows=[models.EventAccess(**access)],
        external_ids=[models.EventExternalId(**external)],
    )


def statements(gql, query: str, **variables) -> int:
    """How many, once the process has seen the sites."""
    assert AnswerContext().roots
    with CaptureQueriesContext(connection) as captured:
        gql(query, **variables)
    return len(captured)


@pytest.mark.parametrize("number", [1, 3, 30])
def test_lists_cost_the_same_whatever_the_number_of_rows(gql, number):
    put_up(announce, number)
    rows = gql("{ events(first: 100) { nodes { id } } speakers { totalCount } }")
    assert len(rows["events"]["nodes"]) == number
    assert rows["speakers"]["totalCount"] == number

    roots = {name: statements(gql, f"{{ {root} }}") for name, root in ROOTS.items()}
    nested = {name: statements(gql, f"{{ {root} }}") for name, root in NESTED.items()}

    assert roots == {
        "cards": 2,
        "events": 27,
        "deep events": 31,
        "occurrences": 5,
        "speakers": 4,
        "caseStudies": 5,
        "venues": 3,
        "organisations": 3,
        "themes": 3,
    }
    assert nested == {
        "venue.events": 5,
        "speaker.events": 5,
        "speaker.caseStudies": 5,
        "organisation.events": 5,
        "organisation.caseStudies": 5,
        "series.events": 6,
        "caseStudy.presentedAt": 4,
        "event.occurrences": 3,
    }


@pytest.mark.parametrize("number", [1, 20])
def test_event_detail_costs_the_same_whatever_it_holds(gql, number):
    announce(1)
    event = models.EventPage.objects.get()
    speakers = factories.SpeakerFactory.create_batch(number)
    item = factories.talk("More", *speakers)
    event.programme_items = [*event.programme_items.all(), item]
    event.save_revision().publish()
    query = f"query ($key: ID!) {{ event(key: $key) {{ {EVENT} }} }}"

    assert statements(gql, query, key=str(event.translation_key)) == 26
