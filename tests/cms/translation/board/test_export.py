"""The board as CSV and XLSX."""

import csv
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from cms.translation.board.export import harmless
from cms.translation.start import start_translation
from tests.cms.translation.board.reading import (
    EVENTS,
)
from tests.factories import (
    SpeakerFactory,
    VenueFactory,
    locale,
    translated_record,
)

pytestmark = pytest.mark.django_db
SHEET = [
    ["Title", "Type", "First written in", "Date", "Changed", "Français", "English"],
    ["=1+1", "Venue", "Français", "", "", "Source, published", "Missing"],
    ["Maison", "Venue", "Français", "", "", "Source, published", "Published"],
    [
        "Zoé",
        "Speaker",
        "Français",
        "",
        "TODAY",
        "Source, published",
        "Draft, 0 of 1 text",
    ],
]


def small_site() -> dict[str, object]:
    """What is asked for, of more than one page."""
    translated_record(VenueFactory(name="Maison"))
    VenueFactory(name="=1+1")
    start_translation(SpeakerFactory(title="Zoé"), locale("en"))
    return {
        "type": ["events.venue", "events.speakerpage"],
        "ordering": "title",
        "per_page": 1,
    }


def test_board_is_exported_as_csv(desk):
    question = small_site()

    response = desk.get(reverse("translation:board"), question | {"export": "csv"})

    text = response.content.decode()
    today = timezone.localdate().isoformat()
    expected = [[cell.replace("TODAY", today) for cell in row] for row in SHEET]
    expected[1][0] = "'=1+1"
    assert list(csv.reader(text.splitlines())) == expected
    assert response["Content-Disposition"] == 'attachment; filename="translations.csv"'


def test_board_is_exported_as_xlsx(desk):
    question = small_site()

    response = desk.get(reverse("translation:board"), question | {"export": "xlsx"})

    sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active
    values = [
        ["" if cell.value is None else cell.value for cell in row] for row in sheet
    ]
    today = timezone.localdate()
    expected = [[today if cell == "TODAY" else cell for cell in row] for row in SHEET]
    assert values == expected
    assert sheet["A2"].data_type == "s"


def test_export_has_what_the_filters_leave(desk, site):
    question = {"type": EVENTS, "status": "stale", "export": "csv"}

    response = desk.get(reverse("translation:board"), question)

    lines = response.content.decode().splitlines()
    assert [line.partition(",")[0] for line in lines] == ["Title", "Débat"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_spreadsheet_takes_a_title_for_a_formula(text):
    assert harmless(text) == f"'{text}"
    assert harmless("Maison =1") == "Maison =1"
