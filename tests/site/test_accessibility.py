"""No kind of page has a grave finding, in light or in dark."""

from tests.browser.axe import serious
from tests.site.kinds import every_kind
from tests.site.marks import ON_THE_SITE

pytestmark = ON_THE_SITE

# The dearest of these tests: the markup is the same in both languages.
LOOKS = [("fr", 1280, "light"), ("fr", 390, "dark"), ("en", 390, "light")]


@every_kind
def test_no_grave_finding(kind, page):
    found = []
    for language, width, scheme in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(kind.path(language))
        found += [(language, width, scheme, finding) for finding in serious(page)]

    assert found == []
