"""Every kind of page fits a phone and a desk, and nothing lies upon anything."""

import os
from pathlib import Path

import pytest

from tests.site.kinds import every_kind
from tests.site.marks import ON_THE_SITE

pytestmark = ON_THE_SITE

OVERFLOW = "document.scrollingElement.scrollWidth - innerWidth"
# Pairs of links, buttons and fields that share some of their surface, and those that
# have no name. A box and its label, and what one holds of another, belong together.
CONTROLS = """
() => {
  const shown = [...document.querySelectorAll("a, button, input, select, summary")]
    .filter(one => one.checkVisibility({checkVisibilityCSS: true}))
    .filter(one => !one.matches(".skip, input[type=hidden]"));
  const named = one => (one.innerText || one.ariaLabel || one.alt || "").trim()
    || one.querySelector("img[alt]:not([alt=''])") || one.labels?.length;
  const wrong = shown.filter(one => !named(one)).map(one => `empty: ${one.outerHTML}`);
  const boxes = shown.flatMap(one =>
    [...one.getClientRects()].map(box => ({one, box})));
  for (const [place, {one, box}] of boxes.entries()) {
    for (const {one: other, box: its} of boxes.slice(place + 1)) {
      if (one === other || one.contains(other) || other.contains(one)) continue;
      const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      if (wide > 1 && high > 1) wrong.push(`over: ${named(one)} / ${named(other)}`);
    }
  }
  return wrong;
}
"""


@pytest.fixture(scope="module")
def screenshots(tmp_path_factory) -> Path:
    """The folder to which the pictures go, for people to look at."""
    base = os.environ.get("AFFICHE_SCREENSHOTS") or tmp_path_factory.getbasetemp()
    folder = Path(base) / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@every_kind
@pytest.mark.parametrize("language", ["fr", "en"])
def test_page_fits(kind, language, page, screenshots):
    answer = page.goto(kind.path(language))
    assert answer.status == kind.status
    wrong = []
    for width, height in ((1280, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        if over := page.evaluate(OVERFLOW):
            wrong.append((width, f"{over} pixels too wide"))
        wrong += [(width, finding) for finding in page.evaluate(CONTROLS)]
        name = f"{kind.name}-{width}-{language}.png"
        page.screenshot(path=screenshots / name, full_page=True)

    assert wrong == []
