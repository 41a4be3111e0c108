"""What a page costs: bytes, jumps, and who else hears of the visit."""

from urllib.parse import urlsplit

from tests.browser.conftest import PATIENCE
from tests.site.kinds import KINDS
from tests.site.marks import ON_THE_SITE

pytestmark = ON_THE_SITE

PICTURES = "**/images/**"
MOST_BYTES = 100_000
FONTS_ARE_THERE = """
() => [...document.fonts].filter(({status}) => status === "loaded").length > 1
"""
A_PICTURE_IS_THERE = "[...document.images].some(image => image.naturalWidth)"
PLACES = """
() => [...document.querySelectorAll("main *")].map(one => {
  const {x, y, width, height} = one.getBoundingClientRect();
  return [one.tagName, x, y + scrollY, width, height];
})
"""
SHIFT = """
() => new Promise(resolve => {
  new PerformanceObserver(list => resolve(
    list.getEntries().filter(({startTime}) => startTime > window.since)
      .reduce((sum, {value}) => sum + value, 0)
  )).observe({type: "layout-shift", buffered: true});
  setTimeout(resolve, 500, 0);
})
"""


def wait_until(page, expression: str) -> None:
    """As Playwright's own, which the site's policy forbids."""
    for _ in range(PATIENCE // 100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"Never true: {expression}")


def test_first_page_of_the_agenda_is_light(page):
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    images, sizes = set(), {}

    def responded(event):
        if event["type"] == "Image":
            images.add(event["requestId"])

    def finished(event):
        sizes[event["requestId"]] = event["encodedDataLength"]

    devtools.on("Network.responseReceived", responded)
    devtools.on("Network.loadingFinished", finished)
    page.goto("/fr/evenements/", wait_until="networkidle")

    weight = sum(size for request, size in sizes.items() if request not in images)
    assert len(sizes) > len(images) > 0
    assert weight < MOST_BYTES


def test_pictures_have_their_place_before_they_come(page):
    """They are held back until everything else is there, then let go."""
    held = []
    page.route(PICTURES, lambda route: held.append(route))
    page.goto("/fr/evenements/", wait_until="domcontentloaded")
    wait_until(page, FONTS_ARE_THERE)
    page.evaluate("window.since = performance.now()")
    before = page.evaluate(PLACES)
    page.route(PICTURES, lambda route: route.continue_())  # before the first one
    assert held
    for route in held:
        route.continue_()
    wait_until(page, A_PICTURE_IS_THERE)
    page.wait_for_load_state("networkidle")

    assert page.evaluate(PLACES) == before
    assert page.evaluate(SHIFT) == 0


def test_nobody_else_hears_of_a_visit(page, site, cms):
    hosts = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    for kind in KINDS:
        page.goto(kind.fr, wait_until="networkidle")

    assert hosts == {urlsplit(one.address).netloc for one in (site, cms)}
