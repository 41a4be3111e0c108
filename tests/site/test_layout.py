"""Every kind of page fits a phone and a desk."""

import pytest

from tests.site.kinds import every_kind
from tests.site.marks import ON_THE_SITE

pytestmark = ON_THE_SITE

OVERFLOW = "document.scrollingElement.scrollWidth - innerWidth"


@every_kind
@pytest.mark.parametrize("language", ["fr", "en"])
def test_page_fits(kind, language, page):
    answer = page.goto(kind.path(language))
    assert answer.status == kind.status
    wide = page.evaluate(OVERFLOW)
    page.set_viewport_size({"width": 390, "height": 844})

    assert (wide, page.evaluate(OVERFLOW)) == (0, 0)
