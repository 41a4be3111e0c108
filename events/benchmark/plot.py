"""The table drawn, as SVG: how far each line is from its target. Pure."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from events.benchmark.results import Line

LABELS, BARS, MARGIN = 470, 300, 70  # pixels, from left to right
ROW, BAR = 30, 16
TARGET = 0.5  # of the width of the bars: there a target is reached
REACHED, MISSED, INK = "#2a7f62", "#b5482f", "#333"


def plot(lines: Sequence[Line]) -> str:
    """One bar for each line; the middle is the target, and more is better."""
    width, height = LABELS + BARS + MARGIN, ROW * len(lines) + 40
    svg = Element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="img",
        attrib={"font-family": "sans-serif", "font-size": "13"},
    )
    SubElement(svg, "title").text = "What is reached, by what must be"
    SubElement(svg, "rect", width="100%", height="100%", fill="#fff")
    for place, line in enumerate(lines):
        _draw(svg, line, place * ROW + 10)
    x = f"{LABELS + BARS * TARGET:g}"
    SubElement(svg, "line", x1=x, x2=x, y1="4", y2=f"{height - 24}", stroke=INK)
    _write(svg, "must be", float(x), height - 8, "middle")
    indent(svg)
    return tostring(svg, encoding="unicode") + "\n"


def margin(line: Line) -> float | None:
    """How far a line is: 1 is its target, and more is better. None if not measured."""
    if line.share is None or line.at_least:
        return line.share
    return 1 / line.share if line.share else float("inf")


def _draw(svg: Element, line: Line, top: int) -> None:
    far = margin(line)
    _write(svg, line.name, LABELS - 10, top + 13, "end")
    if far is None:
        _write(svg, "not measured", LABELS + 4, top + 13, "start")
        return
    length = BARS * min(1.0, far * TARGET)
    SubElement(
        svg,
        "rect",
        x=f"{LABELS}",
        y=f"{top}",
        width=f"{length:.1f}",
        height=f"{BAR}",
        fill=REACHED if line.reached else MISSED,
    )
    _write(svg, f"{far:.2f}", LABELS + length + 6, top + 13, "start")


def _write(svg: Element, words: str, x: float, y: float, anchor: str) -> None:
    place = {"x": f"{x:g}", "y": f"{y:g}", "fill": INK, "text-anchor": anchor}
    SubElement(svg, "text", place).text = words
