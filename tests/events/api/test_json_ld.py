"""JSON-LD says what the fields beside it say, and nothing that they would hide."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from events import models
from tests import factories
from tests.events.api.test_counts import announce, statements
from tests.factories import locale, translated, translated_record
from tests.hiding import HIDE_FILE, HIDE_PAGE, HIDE_RECORD, SOME_WAYS
from tests.kept_content import put_up

SCHEMA = "https://schema.org/"


def row(kind, **facts):
    return kind(locale=locale("fr"), **facts)


def everything(**facts) -> models.EventPage:
    """An event with one of each thing that it may refer to, all called Secret."""
    image = factories.ImageFactory(alt={"fr": "Secret", "en": "Secret"})
    organisation = factories.OrganisationFactory(name="Secret body")
    speaker = factories.SpeakerFactory(
        title="Secret speaker", organisation=organisation, photo=image
    )
    case_study = factories.CaseStudyFactory(
        title="Secret study",
        image=image,
        speaker_rows=[row(models.CaseStudySpeaker, speaker=speaker)],
        partnerships=[row(models.CaseStudyPartnership, organisation=organisation)],
    )
    venue = factories.VenueFactory(name="Secret place", street="1, rue Close")
    theme = factories.ThemeFactory(name="Secret theme")
    return factories.EventFactory(
        image=image,
        venue=venue,
        series=factories.SeriesFactory(name="Secret series"),
        programme_items=[factories.talk("Talk", speaker, case_studies=[case_study])],
        partnerships=[row(models.EventPartnership, organisation=organisation)],
        theme_rows=[row(models.EventTheme, theme=theme)],
        offers=[row(models.Offer, name="Full", price=12)],
        **facts,
    )


FIELDS = """
query ($key: ID!, $locale: LocaleCode) {
  event(key: $key, locale: $locale, fallback: true) {
    uri url title summary startsAt endsAt status isFree capacity
    image { alt } venue { uri name address { street } latitude }
    offers { name price currency }
    speakers { uri name url }
    organisers: partnerships(roles: [ORGANISER]) { organisation { name } }
    themes { name } series { name } caseStudies { uri title url }
    jsonLd
  }
}
"""


def ask(gql, event, code="fr"):
    return gql(FIELDS, key=str(event.translation_key), locale=code)["event"]


def said_by_fields(event: dict) -> dict:
    return {
        "@id": event["uri"],
        "url": event["url"],
        "name": event["title"],
        "description": event["summary"],
        "startDate": event["startsAt"],
        "endDate": event["endsAt"],
        "eventStatus": SCHEMA + "Event" + event["status"].title(),
        "isAccessibleForFree": event["isFree"],
        "offers": [(o["name"], o["price"], o["currency"]) for o in event["offers"]],
        "location": [(event["venue"]["uri"], event["venue"]["name"], "1, rue Close")],
        "performer": [(s["uri"], s["name"], s["url"]) for s in event["speakers"]],
        "workFeatured": [
            (c["uri"], c["title"], c["url"]) for c in event["caseStudies"]
        ],
        "keywords": [theme["name"] for theme in event["themes"]],
        "superEvent": event["series"]["name"],
        "image": event["image"]["alt"],
    }


def said_by_json_ld(said: dict) -> dict:
    plain = ("@id", "url", "name", "description", "startDate", "endDate", "keywords")
    return {
        **{name: said[name] for name in (*plain, "eventStatus", "isAccessibleForFree")},
        "offers": [(o["name"], o["price"], o["priceCurrency"]) for o in said["offers"]],
        "location": [
            (p["@id"], p["name"], p["address"]["streetAddress"])
            for p in said["location"]
        ],
        "performer": [(p["@id"], p["name"], p["url"]) for p in said["performer"]],
        "workFeatured": [
            (w["@id"], w["headline"], w["url"]) for w in said["workFeatured"]
        ],
        "superEvent": said["superEvent"]["name"],
        "image": said["image"][0]["caption"],
    }


@pytest.mark.parametrize("status", ["scheduled", "cancelled", "postponed"])
def test_json_ld_says_what_the_other_fields_say(gql, status):
    event = ask(gql, everything(status=status, capacity=80))

    assert said_by_json_ld(event["jsonLd"]) == said_by_fields(event)


def test_json_ld_is_in_the_language_asked_for_and_falls_back_as_the_fields_do(gql):
    event = everything()
    translated(event, title="Night", summary="One night.")
    translated_record(event.venue, name="Open place")

    in_english = ask(gql, event, "en")

    assert in_english["venue"]["name"] == "Open place"
    assert in_english["speakers"][0]["name"] == "Secret speaker"
    assert said_by_json_ld(in_english["jsonLd"]) == said_by_fields(in_english)


def test_json_ld_has_all_partners_whatever_roles_are_asked_for_beside_it(gql):
    event = ask(gql, everything())

    assert event["organisers"] == []
    names = [who["name"] for who in event["jsonLd"]["contributor"]]
    assert names == ["Secret body"]


def test_json_ld_holds_no_null_and_no_relative_address(gql):
    announce(2)

    data = gql(
        """
        { events { nodes { jsonLd } } speakers { nodes { jsonLd } }
          caseStudies { nodes { jsonLd } } }
        """
    )

    def walk(value, name=""):
        assert value not in (None, "", [], {}), name
        if isinstance(value, dict):
            for member, below in value.items():
                walk(below, member)
        elif isinstance(value, list):
            for below in value:
                walk(below, name)
        elif name in ("url", "@id", "sameAs", "eventStatus", "eventAttendanceMode"):
            assert value.startswith(("http://", "https://")), value

    documents = [node["jsonLd"] for found in data.values() for node in found["nodes"]]
    assert len(documents) == 6
    for document in documents:
        walk(document)


@pytest.mark.parametrize("way", SOME_WAYS)
@pytest.mark.parametrize(
    ("model", "name"),
    [
        (models.SpeakerPage, "Secret speaker"),
        (models.CaseStudyPage, "Secret study"),
    ],
)
def test_json_ld_hides_hidden_pages(gql, model, name, way):
    event = everything()
    study = models.CaseStudyPage.objects.get()
    referring = (event, study) if model is models.SpeakerPage else (event,)
    assert name in told_by(gql, *referring)

    HIDE_PAGE[way](model.objects.get())

    assert name not in told_by(gql, *referring)


@pytest.mark.parametrize("way", HIDE_RECORD)
@pytest.mark.parametrize(
    ("model", "name"),
    [
        (models.Venue, "Secret place"),
        (models.Organisation, "Secret body"),
        (models.Theme, "Secret theme"),
        (models.EventSeries, "Secret series"),
    ],
)
def test_json_ld_hides_hidden_records(gql, model, name, way):
    event = everything()
    study, speaker = (
        models.CaseStudyPage.objects.get(),
        models.SpeakerPage.objects.get(),
    )
    assert name in told_by(gql, event, study, speaker)

    HIDE_RECORD[way](model.objects.get())

    assert name not in told_by(gql, event, study, speaker)


@pytest.mark.parametrize("way", ["login", "groups_above"])
def test_json_ld_hides_hidden_images(gql, way):
    event = everything()
    pages = event, models.CaseStudyPage.objects.get(), models.SpeakerPage.objects.get()
    assert told_by(gql, *pages).count("ImageObject") == 12

    HIDE_FILE[way](event.image)

    assert told_by(gql, *pages).count("ImageObject") == 0


def test_json_ld_of_a_date_hides_its_hidden_venue(gql):
    event = everything()
    date = models.Occurrence.objects.get(event=event)
    date.venue = factories.VenueFactory(name="Secret garden")
    date.save()
    assert "Secret garden" in told_by(gql, event)

    HIDE_RECORD["draft"](date.venue)

    assert "Secret garden" not in told_by(gql, event)


def told_by(gql, *pages) -> str:
    """The JSON-LD of the pages as one text, asked for alone."""
    roots = {
        "EventPage": "event",
        "CaseStudyPage": "caseStudy",
        "SpeakerPage": "speaker",
    }
    return json.dumps(
        [
            gql(
                f"query ($key: ID!) {{ page: {roots[type(page).__name__]}(key: $key) "
                "{ jsonLd } }",
                key=str(page.translation_key),
            )["page"]["jsonLd"]
            for page in pages
        ]
    )


def test_dates_that_are_not_over_come_before_those_that_are(gql):
    since = datetime.now(UTC).replace(microsecond=0) - timedelta(days=10 * 7 - 1)
    event = factories.EventFactory(
        starts_at=since,
        ends_at=since + timedelta(hours=1),
        recurrence="FREQ=WEEKLY;COUNT=70",
    )
    starts = [d.starts_at for d in event.occurrences.order_by("starts_at")]

    said = gql(
        "query ($key: ID!) { event(key: $key) { jsonLd } }",
        key=str(event.translation_key),
    )["event"]["jsonLd"]

    told = [datetime.fromisoformat(date["startDate"]) for date in said["subEvent"]]
    assert told == starts[10:60]
    ends = datetime.fromisoformat(said["endDate"])
    assert ends == starts[-1] + timedelta(hours=1)


@pytest.mark.parametrize("number", [1, 3, 30])
def test_json_ld_costs_the_same_whatever_the_number_of_rows(gql, number):
    put_up(announce, number)

    cost = {
        root: statements(gql, f"{{ {root}(first: 100) {{ nodes {{ jsonLd }} }} }}")
        for root in ("events", "speakers", "caseStudies")
    }
    beside = statements(
        gql,
        """{ events(first: 100) { nodes {
          jsonLd image { url } venue { name } themes { name }
          partnerships { organisation { name } } caseStudies { title }
        } } }""",
    )

    assert cost == {"events": 4, "speakers": 2, "caseStudies": 2}
    assert beside == cost["events"]
