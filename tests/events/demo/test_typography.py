import pytest

from events.demo.typography import french


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("mutualisation : enjeux", "mutualisation\xa0: enjeux"),
        ("« Le hub »", "«\xa0Le hub\xa0»"),
        ("27 M$ et 12 500 $", "27\xa0M$ et 12\xa0500\xa0$"),
        ("de 10 h 15 à 11 h 45", "de 10\xa0h\xa015 à 11\xa0h\xa045"),
        ("M. Gilles Prince", "M.\xa0Gilles Prince"),
        ("4 à 10 ans", "4 à 10\xa0ans"),
        ("À ne pas manquer!", "À ne pas manquer!"),
        ("plus de 45 partenaires", "plus de 45 partenaires"),
        ("12 hectares", "12 hectares"),
        ("https://exemple.example:80/", "https://exemple.example:80/"),
    ],
)
def test_french_gets_no_break_spaces(typed, printed):
    assert french(typed) == printed
