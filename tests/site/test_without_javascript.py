"""Everything works in a browser that runs no JavaScript."""

from tests.site.filters import open_filters
from tests.site.kinds import KINDS
from tests.site.marks import ON_THE_SITE, at_both_widths

pytestmark = ON_THE_SITE


@at_both_widths
def test_agenda_search_and_event_need_none(context):
    page = context.new_page()
    page.goto("/fr/evenements/")
    open_filters(page)
    page.get_by_label("Musique").check()
    page.get_by_role("button", name="Appliquer").click()
    narrowed = page.locator("#tally").text_content()
    page.get_by_role("link", name="Chants de marée").click()
    event = page.locator("h1").text_content()
    page.get_by_role("link", name="English", exact=True).click()
    translated = page.locator("h1").text_content()
    page.get_by_role("link", name="Search").first.click()
    page.get_by_label("Words to look for").fill("tide")
    page.get_by_role("button", name="Search").click()

    assert (narrowed, event, translated) == (
        "3\u00a0événements",
        "Chants de marée",
        "Tide Songs",
    )
    assert "Tide Songs" in page.locator(".row-title").all_text_contents()


def test_no_page_brings_a_program(context):
    page = context.new_page()
    wanting = []
    for kind in KINDS:
        page.goto(kind.fr)
        scripts = page.locator("script:not([type='application/ld+json'])").count()
        if scripts or not page.locator("h1").count():
            wanting.append(kind.name)

    assert wanting == []
