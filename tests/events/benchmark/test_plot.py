from xml.etree import ElementTree

from events.benchmark.plot import MISSED, REACHED, margin, plot
from events.benchmark.results import Line

SVG = "{http://www.w3.org/2000/svg}"
LINES = [
    Line("Q1", 0.15, 0.12, at_least=True),
    Line("Both", 0.35, 0.7, at_least=True),
    Line("Start", 2.0, 4, unit="s"),
    Line("Stale", None, 50, unit="ms"),
]


def test_more_is_better_whichever_way_a_target_goes():
    assert [margin(line) for line in LINES] == [0.15 / 0.12, 0.5, 2.0, None]
    assert margin(Line("", 0.0, 50)) == float("inf")


def test_every_line_is_drawn_up_to_its_target_or_beyond():
    drawn = ElementTree.fromstring(plot(LINES))

    words = [text.text for text in drawn.iter(f"{SVG}text")]
    bars = [
        (bar.get("width"), bar.get("fill"))
        for bar in drawn.iter(f"{SVG}rect")
        if bar.get("x")
    ]
    assert words == [
        *("Q1", "1.25", "Both", "0.50", "Start", "2.00", "Stale", "not measured"),
        "must be",
    ]
    assert bars == [("187.5", REACHED), ("75.0", MISSED), ("300.0", REACHED)]
