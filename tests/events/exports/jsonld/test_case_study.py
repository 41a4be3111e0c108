from datetime import date

import pytest

from events.exports import jsonld
from tests.events.exports import rows
from tests.events.exports.rows import ROOT, at

LEAST = {
    "uri": f"{ROOT}/id/case-studies/c1",
    "url": "https://www.example.org/fr/etudes/tour/",
    "locale": "fr",
    "title": "La tour",
    "summary": "Huit organismes, un toit.",
    "published_at": at(1, 12),
    "updated_at": at(2, 12),
    "translations": [
        {"locale": "fr", "title": "La tour", "url": "https://www.example.org/fr/t/"}
    ],
    "image": None,
    "themes": [],
    "place": "",
    "region": "",
    "started_on": None,
    "ended_on": None,
    "partnerships": [],
    "speakers": [],
    "sources": [],
    "same_as": [],
}
SAID = {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": f"{ROOT}/id/case-studies/c1",
    "url": "https://www.example.org/fr/etudes/tour/",
    "headline": "La tour",
    "abstract": "Huit organismes, un toit.",
    "inLanguage": "fr",
    "datePublished": "2030-05-01T12:00:00-04:00",
    "dateModified": "2030-05-02T12:00:00-04:00",
}


def test_case_study_of_which_little_is_known_says_no_more():
    assert jsonld.case_study(LEAST, []) == SAID


def test_case_study_says_where_with_whom_and_from_which_sources():
    row = {
        **LEAST,
        "themes": [{"name": "Partage"}],
        "place": "Saguenay",
        "region": "QC",
        "speakers": [rows.speaker("Ada")],
        "partnerships": [
            rows.partnership("Bang", "member"),
            rows.partnership("Conseil", "funder"),
            rows.partnership("Don", "donor"),
            rows.partnership("Caisse", "sponsor"),
        ],
        "sources": [{"label": "Rapport", "url": "https://example.org/rapport"}],
        "translations": [
            *LEAST["translations"],
            {"locale": "en", "title": "Tower", "url": "https://www.example.org/en/t/"},
        ],
    }

    def organisation(name):
        uri = f"{ROOT}/id/organisations/{name.lower()}"
        return {"@type": "Organization", "@id": uri, "name": name}

    assert jsonld.case_study(row, []) == {
        **SAID,
        "workTranslation": [
            {
                "@type": "Article",
                "headline": "Tower",
                "inLanguage": "en",
                "url": "https://www.example.org/en/t/",
            }
        ],
        "keywords": ["Partage"],
        "contentLocation": {
            "@type": "Place",
            "name": "Saguenay",
            "address": {"@type": "PostalAddress", "addressRegion": "QC"},
        },
        "contributor": [
            {
                "@type": "Person",
                "@id": f"{ROOT}/id/speakers/ada",
                "name": "Ada",
                "url": "https://www.example.org/fr/ada/",
            },
            organisation("Bang"),
        ],
        "funder": [organisation("Conseil"), organisation("Don")],
        "sponsor": [organisation("Caisse")],
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Rapport",
                "url": "https://example.org/rapport",
            }
        ],
    }


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (date(2007, 1, 1), date(2011, 10, 6), "2007-01-01/2011-10-06"),
        (date(2007, 1, 1), None, "2007-01-01/.."),
        (None, date(2011, 10, 6), "../2011-10-06"),
        (None, None, None),
    ],
)
def test_case_study_covers_a_period(since, until, expected):
    said = jsonld.case_study({**LEAST, "started_on": since, "ended_on": until}, [])

    assert said.get("temporalCoverage") == expected
