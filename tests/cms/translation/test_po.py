"""PO files: taken away, translated elsewhere, brought back."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cms.translation.entries import Standing, plain
from cms.translation.ledger import state_of
from cms.translation.lines import Line
from cms.translation.places import Place
from cms.translation.po import UnreadablePoError, exported, imported
from cms.translation.saving import tidied
from cms.translation.views.things import address
from cms.translation.words import Text
from tests.cms.translation.screen import texts_in, version

TITLE = Line("title", Place("", "Title"), Text("Échange"), "", Standing.TO_TRANSLATE)
DONE = Line("summary", Place("", "Summary"), Text("Oui"), "Yes", Standing.DONE)
CHANGED = Line("note", Place("", "Note"), Text("Ici"), "Where", Standing.CHANGED)
ONLY_HERE = Line("seo_title", Place("", "SEO"), Text(""), "Only", Standing.DONE)
RICH = Line(
    "body.1.text",
    Place("Body", "Paragraphs", features=("bold", "link")),
    Text('<p>Un <b>pôle</b></p><p><a href="https://x.example/">Lien</a></p>', True),
    "",
    Standing.TO_TRANSLATE,
)
LINES = [TITLE, DONE, CHANGED, ONLY_HERE, RICH]


def file_with(*entries: polib.POEntry) -> str:
    po = polib.POFile()
    po.extend(entries)
    return str(po)


def test_every_text_of_the_source_is_one_entry_or_one_for_each_paragraph():
    po = polib.pofile(exported(LINES, "fr", "en"))

    assert po.metadata["Language"] == "en"
    assert [(e.msgctxt, e.msgid, e.msgstr, e.fuzzy, e.comment) for e in po] == [
        ("title", "Échange", "", False, "Title"),
        ("summary", "Oui", "Yes", False, "Summary"),
        ("note", "Ici", "Where", True, "Note"),
        ("body.1.text#1", "Un <b>pôle</b>", "", False, "Body · Paragraphs"),
        ("body.1.text#2", '<a id="a1">Lien</a>', "", False, "Body · Paragraphs"),
    ]


def test_what_was_translated_elsewhere_comes_back():
    po = polib.pofile(exported(LINES, "fr", "en"))
    for entry, text in zip(
        po, ["Talk", "Yes", "", "A <b>hub</b>", '<a id="a1">Link</a>'], strict=True
    ):
        entry.msgstr = text

    assert imported(str(po), LINES).words == {
        "title": "Talk",
        "summary": "Yes",
        "body.1.text": '<p>A <b>hub</b></p><p><a href="https://x.example/">Link</a></p>',
    }


def test_fuzzy_entries_and_half_translated_texts_say_nothing():
    content = file_with(
        polib.POEntry(msgctxt="note", msgid="Ici", msgstr="Here", flags=["fuzzy"]),
        polib.POEntry(msgctxt="body.1.text#1", msgid="Un <b>pôle</b>", msgstr="A hub"),
    )

    assert imported(content, LINES).words == {}


def test_entries_of_another_page_or_of_old_words_are_counted():
    content = file_with(
        polib.POEntry(msgctxt="title", msgid="Un vieux titre", msgstr="Old"),
        polib.POEntry(msgctxt="elsewhere", msgid="Échange", msgstr="Talk"),
    )

    found = imported(content, LINES)
    assert (found.words, found.unknown) == ({}, 2)


@pytest.mark.parametrize("content", ["", "no po file", "<html></html>", "msgid"])
def test_another_file_is_refused(content):
    with pytest.raises(UnreadablePoError):
        imported(content, LINES)


def test_a_file_is_downloaded_filled_in_and_brought_back(desk, english, opened):
    response = desk.get(address("po", english))
    assert response["Content-Disposition"].endswith('"echange-en.po"')
    po = polib.pofile(response.text)
    assert [entry.msgid for entry in po][:2] == ["Échange", "Une matinée."]
    for entry in po:
        entry.msgstr = f"EN {entry.msgid}"
    upload = SimpleUploadedFile("echange-en.po", str(po).encode())

    desk.post(address("po", english), {"file": upload})

    assert set(texts_in(opened(english)).values()) == {
        "EN Échange",
        "EN Une matinée.",
        "EN Bienvenue.",
        "EN Mutualiser",
        "EN Plein tarif",
    }
    assert state_of(english).open_texts == 0
    assert not version(english).live


def test_an_unreadable_file_changes_nothing(desk, english):
    before = version(english).latest_revision_id
    upload = SimpleUploadedFile("photo.jpg", b"\xff\xd8\xff\xe0")

    response = desk.post(address("po", english), {"file": upload}, follow=True)

    assert "This is no PO file." in response.text
    assert version(english).latest_revision_id == before


def test_scripts_in_a_file_stay_outside():
    assert plain(tidied(RICH, "<p>Hub<script>alert(1)</script></p>")) == "Hubalert(1)"
    assert "script" not in tidied(RICH, "<p>Hub<script>alert(1)</script></p>")
