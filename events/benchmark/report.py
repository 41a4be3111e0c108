"""The table as people read it: in a terminal and in the documentation. Pure."""

from collections.abc import Mapping, Sequence

from events.benchmark.load import Point
from events.benchmark.results import LIMIT_OF, Key, Line, Results, ratio

WIDTHS = (66, 10, 10)
PAGE = """\
# Performance

Made by `make bench`; do not edit. The content is invented: {events} events in French \
and in English, with their speakers, venues and organisations. What counts is how the \
API compares, in one run on one machine, with the least that could be done:

- **hand-written SQL** that makes the JSON in PostgreSQL, sent by a bare WSGI \
application in granian;
- **the same bytes from memory**, sent by a bare application in granian over RSGI, the \
quickest of its interfaces.

PostgreSQL and the load generator are on the same machine. A figure of several \
measurements is their median; of one worker and two, the worse counts. {how}

## What it must reach

| what | reached | must be |
|---|---|---|
{table}

![The same, drawn](performance.svg)

A bar that passes the line is a target that is reached.
{notes}
## Everything measured, by what the limit does

Requests per second, and latency at the median, the 95th and the 99th percentile.

| question | answered | connections | workers | per second | p50 | p95 | p99 |
|---|---|---|---|---|---|---|---|
{points}

SQL statements of each question when it is not in memory: {statements}.
"""


def terminal(lines: Sequence[Line]) -> str:
    """A table for people who look on."""
    rows = [("what", "measured", "must be"), ("-" * 66, "-" * 10, "-" * 10)]
    rows += [(line.name, value_of(line), target_of(line)) for line in lines]
    printed = [
        f"{name:<{WIDTHS[0]}} {value:>{WIDTHS[1]}} {target:>{WIDTHS[2]}}"
        for name, value, target in rows
    ]
    marks = ["", "", *("yes" if line.reached else "NO" for line in lines)]
    table = [
        f"{row}  {mark}".rstrip() for row, mark in zip(printed, marks, strict=True)
    ]
    return "\n".join([*table, *(f"  {said}" for said in notes_of(lines))])


def value_of(line: Line) -> str:
    if line.value is None:
        return "-"
    return f"{line.value:.3g} {line.unit}".strip()


def target_of(line: Line) -> str:
    sign = "≥" if line.at_least else "≤"
    return f"{sign} {line.target:g} {line.unit}".strip()


def notes_of(lines: Sequence[Line]) -> list[str]:
    found = []
    for line in lines:
        if line.detail:
            each = ", ".join(f"{name} {v:.2g}" for name, v in line.detail.items())
            found.append(f"{line.name}: {each}.")
        if line.note:
            found.append(f"{line.name}: {line.note}")
    return found


def page(lines: Sequence[Line], results: Results, *, events: int, how: str) -> str:
    """`docs/performance.md`: ratios, and nothing that only one machine knows."""
    notes = "\n".join(f"- {said}" for said in notes_of(lines))
    return PAGE.format(
        events=f"{events:,}",
        how=how,
        table="\n".join(
            f"| {line.name} | {kept_of(line)} | {target_of(line)} |" for line in lines
        ),
        notes=f"\n{notes}\n" if notes else "",
        points="\n".join(_rows(results.points)),
        statements=", ".join(f"{q} {n}" for q, n in results.statements.items()),
    )


def kept_of(line: Line) -> str:
    """A ratio as it is, anything else by its target; and whether that will do."""
    mark = "yes" if line.reached else "**no**"
    if line.value is None or line.share is None:
        return f"{mark}: not measured"
    if line.unit:
        return f"{mark}: {line.share:.2f} of it"
    return f"{mark}: {line.value:.2g}"


def _rows(points: Mapping[Key, Point]) -> list[str]:
    found = []
    for key in sorted(key for key in points if key.server in LIMIT_OF):
        value = ratio(points, key)
        if value is None:
            continue
        limit = points[key._replace(server=LIMIT_OF[key.server])]
        own = points[key]
        latency = (own.p50 / limit.p50, own.p95 / limit.p95, own.p99 / limit.p99)
        cells = [
            key.question,
            f"{key.server} {key.method}",
            str(key.connections),
            str(key.workers),
            f"{value:.3f}",
            *(f"{part:.1f}" for part in latency),
        ]
        found.append(f"| {' | '.join(cells)} |")
    return found
