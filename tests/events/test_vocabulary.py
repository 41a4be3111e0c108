from itertools import groupby

import pytest

from events import vocabulary
from events.vocabulary import LANGUAGES, ExternalIdScheme, external_url

API_ENUMS = [
    vocabulary.EventType,
    vocabulary.EventStatus,
    vocabulary.AttendanceMode,
    vocabulary.ProgrammeItemKind,
    vocabulary.ContributionPart,
    vocabulary.PartnershipRole,
    vocabulary.OrganisationKind,
    vocabulary.AccessibilityAnswer,
    vocabulary.AccessibilityFeature,
    vocabulary.LanguageMode,
    vocabulary.OfferAvailability,
    vocabulary.FigureQualifier,
    vocabulary.FigureUnit,
]


@pytest.mark.parametrize("enum", API_ENUMS, ids=lambda enum: enum.__name__)
def test_stored_value_is_api_name_in_lower_case(enum):
    assert enum.values == [name.lower() for name in enum.names]


@pytest.mark.parametrize(
    ("scheme", "value", "url"),
    [
        ("wikidata", "Q3280228", "https://www.wikidata.org/entity/Q3280228"),
        ("wikidata", " Q3280228 ", "https://www.wikidata.org/entity/Q3280228"),
        ("wikidata", "Maison du développement durable", ""),
        ("artsdata", "K11-24", "http://kg.artsdata.ca/resource/K11-24"),
        ("isni", "0000 0001 2103 2683", "https://isni.org/isni/0000000121032683"),
        ("viaf", "9847974", "https://viaf.org/viaf/9847974"),
        ("orcid", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("orcid", "0000-0002-1825", ""),
        ("openagenda", "laval/events/tam", "https://openagenda.com/laval/events/tam"),
        ("openagenda", "41148947", ""),
        ("facebook", "centrebang", "https://www.facebook.com/centrebang"),
        ("facebook", "events/123", "https://www.facebook.com/events/123"),
        ("url", "https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("url", "javascript:alert(1)", ""),
        ("url", "https://example.org/ onclick=x", ""),
        ("other", "42", ""),
        ("other", "https://example.org/42", "https://example.org/42"),
        ("unheard-of", "42", ""),
    ],
)
def test_external_url_gives_well_known_address_or_nothing(scheme, value, url):
    assert external_url(scheme, value) == url


def test_external_url_accepts_every_scheme():
    addresses = {
        scheme: external_url(scheme, "not an identifier")
        for scheme in ExternalIdScheme.values
    }

    assert addresses == dict.fromkeys(ExternalIdScheme.values, "")


def test_languages_are_listed_once():
    codes = sorted(code for code, _label in LANGUAGES)

    assert [code for code, same in groupby(codes) if len(list(same)) > 1] == []


def test_languages_begin_with_those_of_quebec():
    codes = [code for code, _label in LANGUAGES]

    assert codes[:4] == ["fr", "en", "fcs", "ase"]
    assert {"atj", "cr", "iu", "moe"} <= set(codes)
