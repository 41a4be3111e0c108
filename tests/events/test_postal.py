import pytest

from events.postal import format_address

MONTREAL = ("Montréal", "QC", "H2X 3V4", "CA")


def test_french_address_spells_out_the_province():
    street = "50, rue Sainte-Catherine Ouest"

    assert (
        format_address(street, *MONTREAL, "fr")
        == "50, rue Sainte-Catherine Ouest, Montréal (Québec) H2X 3V4"
    )


def test_english_address_gives_the_code_of_the_province():
    street = "50 Sainte-Catherine Street West"

    assert (
        format_address(street, *MONTREAL, "en")
        == "50 Sainte-Catherine Street West, Montréal, QC H2X 3V4"
    )


@pytest.mark.parametrize(
    ("parts", "french", "english"),
    [
        (("", "Saguenay", "QC", "", "CA"), "Saguenay (Québec)", "Saguenay, QC"),
        (("", "Saguenay", "", "", "CA"), "Saguenay", "Saguenay"),
        (("", "", "QC", "H2X 3V4", "CA"), "Québec H2X 3V4", "QC H2X 3V4"),
        (("1, rue A", "", "", "", "CA"), "1, rue A", "1, rue A"),
        (("1, rue A", "", "", "H2X", "CA"), "1, rue A, H2X", "1, rue A, H2X"),
        (("", "", "", "", "CA"), "", ""),
        (("", "", "", "", ""), "", ""),
        (
            ("  1,  rue A ", " Alma", "qc", " ", ""),
            "1, rue A, Alma (Québec)",
            "1, rue A, Alma, qc",
        ),
        (("", "Toronto", "ON", "", "CA"), "Toronto (Ontario)", "Toronto, ON"),
        (("", "Alma", "Lac-Saint-Jean", "", "CA"), "Alma (Lac-Saint-Jean)", None),
    ],
)
def test_missing_parts_leave_no_trace(parts, french, english):
    assert format_address(*parts, "fr") == french
    if english is not None:
        assert format_address(*parts, "en") == english


@pytest.mark.parametrize(
    ("parts", "language", "line"),
    [
        (
            ("11 W 53rd St", "New York", "NY", "10019", "US"),
            "en",
            "11 W 53rd St, New York, NY 10019, United States",
        ),
        (
            ("11 W 53rd St", "New York", "NY", "10019", "us"),
            "fr",
            "11 W 53rd St, New York, NY 10019, États-Unis",
        ),
        (
            ("16, rue de Rivoli", "Paris", "Île-de-France", "75004", "FR"),
            "fr",
            "16, rue de Rivoli, 75004 Paris, France",
        ),
        (
            ("Calle de Alcalá, 42", "Madrid", "", "28014", "ES"),
            "es",
            "Calle de Alcalá, 42, 28014 Madrid, España",
        ),
        (
            ("Via Appia 1", "Roma", "RM", "00184", "IT"),
            "fr",
            "Via Appia 1, 00184 Roma, RM, Italie",
        ),
        (
            ("1 Mare Street", "London", "Greater London", "E8 1HE", "GB"),
            "en",
            "1 Mare Street, London E8 1HE, United Kingdom",
        ),
        (("", "", "", "", "BE"), "fr", "Belgique"),
        (("", "Nowhere", "", "", "QQ"), "fr", "Nowhere, QQ"),
    ],
)
def test_other_countries_keep_their_order_and_are_named(parts, language, line):
    assert format_address(*parts, language) == line
