from cms.media.shapes import Shape
from events.exports import jsonld
from tests.events.exports import rows
from tests.events.exports.rows import ROOT

LEAST = {
    **rows.speaker("Ada"),
    "given_name": "",
    "family_name": "",
    "role_title": "",
    "organisation": None,
    "photo": None,
    "external_ids": [],
}


def test_speaker_of_whom_little_is_known_says_no_more():
    assert jsonld.speaker(LEAST, []) == {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": f"{ROOT}/id/speakers/ada",
        "url": "https://www.example.org/fr/ada/",
        "name": "Ada",
    }


def test_speaker_has_a_role_an_employer_and_a_face():
    isni = "https://isni.org/isni/0000000121032683"
    row = {
        **LEAST,
        "given_name": "Ada",
        "family_name": "Roy",
        "role_title": "directrice",
        "organisation": rows.organisation("Bang"),
        "photo": {"caption": "", "alt": "Ada, debout", "credit": "Léa"},
        "same_as": [isni],
        "external_ids": [{"scheme": "isni", "value": "0000000121032683", "url": isni}],
    }

    said = jsonld.speaker(row, [Shape("https://cms.example.org/ada.jpeg", 640, 480)])

    assert said == {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": f"{ROOT}/id/speakers/ada",
        "url": "https://www.example.org/fr/ada/",
        "name": "Ada",
        "givenName": "Ada",
        "familyName": "Roy",
        "jobTitle": "directrice",
        "worksFor": {
            "@type": "Organization",
            "@id": f"{ROOT}/id/organisations/bang",
            "name": "Bang",
        },
        "image": [
            {
                "@type": "ImageObject",
                "url": "https://cms.example.org/ada.jpeg",
                "width": 640,
                "height": 480,
                "caption": "Ada, debout",
                "creditText": "Léa",
            }
        ],
        "sameAs": [isni],
        "identifier": [
            {
                "@type": "PropertyValue",
                "propertyID": "isni",
                "value": "0000000121032683",
                "url": isni,
            }
        ],
    }
