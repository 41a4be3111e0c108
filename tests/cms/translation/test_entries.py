"""What a translator has to do, from what was written and when. No database."""

from cms.translation.entries import (
    Entry,
    Origin,
    Standing,
    after_source,
    by_machine,
    confirmed,
    copied,
    follow,
    handed_on,
    is_behind,
    plain,
    read,
    same_words,
    standings,
    stored,
)

FRENCH = {"title": "Échange", "summary": "Une matinée."}
ENGLISH = {"title": "Discussion", "summary": "A morning."}


def test_a_first_version_answers_to_the_whole_source():
    entries = follow([None], {"title": "Discussion"}, FRENCH)

    assert entries == {
        "title": Entry("Échange", "Discussion"),
        "summary": Entry("Une matinée.", ""),
    }
    assert not is_behind(entries, FRENCH)


def test_a_changed_source_leaves_behind_what_answers_to_the_old_words():
    entries = follow([None], ENGLISH, FRENCH)
    later = FRENCH | {"summary": "Une grande matinée."}

    assert standings(entries, later) == {
        "title": Standing.DONE,
        "summary": Standing.CHANGED,
    }
    assert is_behind(entries, later)
    assert not is_behind(entries, FRENCH)  # the words were changed back


def test_only_a_text_that_was_written_anew_is_brought_up_to_date():
    entries = follow([None], ENGLISH, FRENCH)
    later = {"title": "Rencontre", "summary": "Une grande matinée."}

    entries = follow([entries], ENGLISH | {"title": "Meeting"}, later)

    assert standings(entries, later) == {
        "title": Standing.DONE,
        "summary": Standing.CHANGED,
    }


def test_what_was_drafted_before_a_change_stays_behind_when_it_is_published():
    published = follow([None], ENGLISH, FRENCH)
    drafted = follow([published], ENGLISH | {"title": "Meeting"}, FRENCH)
    later = FRENCH | {"title": "Rencontre"}

    live = follow([drafted, published], ENGLISH | {"title": "Meeting"}, later)

    assert live["title"] == Entry("Échange", "Meeting")
    assert is_behind(live, later)


def test_a_begun_translation_is_all_to_be_done():
    entries = copied(FRENCH)

    assert set(standings(entries, FRENCH).values()) == {Standing.TO_TRANSLATE}
    assert follow([entries], FRENCH, FRENCH) == entries  # saved untouched


def test_a_text_can_be_confirmed_as_it_is():
    entries = confirmed(copied(FRENCH), FRENCH, FRENCH, ["title"])

    assert standings(entries, FRENCH) == {
        "title": Standing.DONE,
        "summary": Standing.TO_TRANSLATE,
    }


def test_words_of_a_machine_are_to_be_reviewed_until_somebody_changes_them():
    entries = by_machine(follow([None], ENGLISH, FRENCH), FRENCH, ["title", "unknown"])

    assert standings(entries, FRENCH)["title"] is Standing.TO_REVIEW
    assert not is_behind(entries, FRENCH)
    alike = by_machine(copied(FRENCH), FRENCH, ["title"])  # the same in both languages
    assert standings(alike, FRENCH)["title"] is Standing.TO_REVIEW
    again = follow([entries], ENGLISH | {"title": "Meeting"}, FRENCH)
    assert standings(again, FRENCH)["title"] is Standing.DONE


def test_a_text_that_the_source_gains_or_loses_is_a_change():
    entries = follow([None], ENGLISH, FRENCH)

    more = FRENCH | {"body.1.text": "<p>Bonjour.</p>"}
    assert standings(entries, more)["body.1.text"] is Standing.TO_TRANSLATE
    less = {"title": "Échange"}
    assert standings(entries, less)["summary"] is Standing.CHANGED


def test_a_page_with_fewer_words_than_its_source_is_not_behind():
    entries = follow([None], {"title": "Discussion"}, FRENCH)

    assert not is_behind(entries, FRENCH)


def test_rows_come_in_the_words_of_the_source_and_go():
    source = FRENCH | {"offers.1.name": "Plein tarif"}
    entries = follow([None], ENGLISH | {"offers.1.name": "Full price"}, source)
    later = FRENCH | {"offers.2.name": "Membres"}

    after = after_source(entries, later, lambda path: path.startswith("offers."))

    assert after == follow([None], ENGLISH, FRENCH) | {
        "offers.2.name": Entry("", "Membres", Origin.COPIED)
    }
    assert is_behind(after, later)


def test_the_next_source_takes_over_what_was_up_to_date():
    spanish = {"title": "Charla", "summary": "Una mañana."}
    entries = follow([None], spanish, FRENCH)
    french_later = FRENCH | {"title": "Rencontre"}

    after = handed_on(entries, french_later, ENGLISH)

    assert after == {
        "title": Entry("Échange", "Charla"),
        "summary": Entry("A morning.", "Una mañana."),
    }
    assert standings(after, ENGLISH) == {
        "title": Standing.CHANGED,
        "summary": Standing.DONE,
    }


def test_tags_and_blanks_are_no_words():
    assert plain("<p>Un  <b>pôle</b></p>") == "Un pôle"
    assert same_words("<p>Un pôle</p>", "<p>Un <b>pôle</b></p>")
    assert not same_words("<p>Un pôle</p>", "<p>Deux pôles</p>")


def test_entries_survive_storage():
    entries = copied(FRENCH) | follow([None], ENGLISH, FRENCH)

    assert read(stored(entries)) == entries
    assert read(None) is None
