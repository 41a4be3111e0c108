"""Images and documents in a private collection, or in one below it."""

import pytest

from events import models
from tests import factories
from tests.factories import locale
from tests.hiding import HIDE_FILE


@pytest.mark.parametrize("way", HIDE_FILE)
def test_images_in_a_private_collection_are_hidden(gql, way):
    shown, hidden = factories.ImageFactory(), factories.ImageFactory()
    picture = {"caption": ""}
    event = factories.EventFactory(
        image=hidden,
        venue=factories.VenueFactory(image=hidden),
        body=[
            {"type": "picture", "value": {"image": image.pk, **picture}}
            for image in (shown, hidden)
        ],
    )
    embed = '<embed embedtype="image" id="{0.pk}" format="left" alt="Secret"/>'
    speaker = factories.SpeakerFactory(
        photo=hidden, biography=f"<p>{embed.format(shown)}{embed.format(hidden)}</p>"
    )
    organisation = factories.OrganisationFactory(logo=hidden)
    case_study = factories.CaseStudyFactory(image=hidden)
    HIDE_FILE[way](hidden)

    data = gql(
        """
        query ($event: ID!, $speaker: ID!, $organisation: ID!, $caseStudy: ID!,
               $shown: ID!, $hidden: ID!) {
          event(key: $event) {
            image { id }
            seo { image { id } }
            venue { image { id } }
            body { ... on PictureBlock { image { id } } }
          }
          speaker(key: $speaker) { photo { id } seo { image { id } } biography }
          organisation(key: $organisation) { logo { id } }
          caseStudy(key: $caseStudy) { image { id } seo { image { id } } }
          shown: node(id: $shown) { id }
          hidden: node(id: $hidden) { id }
        }
        """,
        event=str(event.translation_key),
        speaker=str(speaker.translation_key),
        organisation=str(organisation.translation_key),
        caseStudy=str(case_study.translation_key),
        shown=f"Image:{shown.pk}:fr",
        hidden=f"Image:{hidden.pk}:fr",
    )

    image = {"id": f"Image:{shown.pk}:fr"}
    biography = data["speaker"].pop("biography")
    assert data == {
        "event": {
            "image": None,
            "seo": {"image": None},
            "venue": {"image": None},
            "body": [{"image": image}, {"image": None}],
        },
        "speaker": {"photo": None, "seo": {"image": None}},
        "organisation": {"logo": None},
        "caseStudy": {"image": None, "seo": {"image": None}},
        "shown": image,
        "hidden": None,
    }
    assert biography.count("<img") == 1
    assert f"/{shown.pk}/width-960" in biography


@pytest.mark.parametrize("way", HIDE_FILE)
def test_documents_in_a_private_collection_are_hidden(gql, way):
    shown, hidden = (factories.DocumentFactory(title=t) for t in ("Shown", "Hidden"))
    both = [shown, hidden]
    link = '<a linktype="document" id="{0.pk}">File</a>'
    text = "".join(f"<p>{link.format(document)}</p>" for document in both)
    event = factories.EventFactory(
        document_rows=[
            models.EventDocument(document=d, locale=locale("fr")) for d in both
        ],
        body=[
            *(
                {"type": "document", "value": {"document": d.pk, "title": ""}}
                for d in both
            ),
            {"type": "paragraph", "value": {"text": text}},
        ],
    )
    case_study = factories.CaseStudyFactory(
        document_rows=[
            models.CaseStudyDocument(document=d, locale=locale("fr")) for d in both
        ]
    )
    HIDE_FILE[way](hidden)

    data = gql(
        """
        query ($event: ID!, $caseStudy: ID!, $shown: ID!, $hidden: ID!) {
          event(key: $event) {
            documents { title }
            body {
              ... on DocumentBlock { document { title url } }
              ... on ParagraphBlock { text }
            }
          }
          caseStudy(key: $caseStudy) { documents { title } }
          shown: node(id: $shown) { id }
          hidden: node(id: $hidden) { id }
        }
        """,
        event=str(event.translation_key),
        caseStudy=str(case_study.translation_key),
        shown=f"Document:{shown.pk}:fr",
        hidden=f"Document:{hidden.pk}:fr",
    )

    documents = [{"title": "Shown"}]
    url = f"http://localhost:8000/documents/{shown.pk}/{shown.filename}"
    html = f'<p><a href="{url}">File</a></p><p><a>File</a></p>'
    assert data == {
        "event": {
            "documents": documents,
            "body": [
                {"document": {"title": "Shown", "url": url}},
                {"document": None},
                {"text": html},
            ],
        },
        "caseStudy": {"documents": documents},
        "shown": {"id": f"Document:{shown.pk}:fr"},
        "hidden": None,
    }
