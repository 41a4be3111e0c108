"""Words are found whatever their accents, and shown in what was found."""

from tests.site.content import SOLD_OUT
from tests.site.marks import ON_THE_SITE, at_both_widths

pytestmark = [*ON_THE_SITE, at_both_widths]


def test_words_are_found_without_their_accents_and_marked(page):
    page.goto("/fr/recherche/")
    page.get_by_label("Mots à chercher").fill("evenement")
    page.get_by_role("button", name="Chercher").click()

    assert page.locator("#found").text_content() == (
        "1\u00a0résultat pour «\u00a0evenement\u00a0»"
    )
    assert page.locator(".row-title").all_text_contents() == [SOLD_OUT]
    assert page.locator(".result mark").all_text_contents() == ["événement"]


def test_search_without_results_says_what_to_do(page):
    page.goto("/en/search/?q=zyxwv")

    assert page.locator("#found").text_content() == "Nothing for “zyxwv”"
    assert page.locator(".empty p").all_text_contents() == [
        "Try another word, one word less, or all kinds of pages at once.",
        "See everything that’s on",
    ]
