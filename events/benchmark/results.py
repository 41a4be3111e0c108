"""What was measured, and what it comes to: ratios, and whether they reach the targets.

Pure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from events.benchmark.load import Point

SQL, BYTES, UNCACHED, MEMORY = "sql", "bytes", "uncached", "memory"
LIMIT_OF = {UNCACHED: SQL, MEMORY: BYTES}
CONNECTIONS = 16  # of the lines of the table


class Key(NamedTuple):
    """What was asked of which server, how, by how many connections and workers."""

    server: str
    method: str
    question: str
    connections: int
    workers: int


@dataclass
class Results:
    """Medians of one run.

    points:     by what was measured.
    statements: of SQL, by question.
    start:      seconds from the start of a process to its first right answer.
    megabytes:  resident memory of the largest worker after the run.
    growth:     time of Q1 on many events, by that on few; None where not measured.
    depth:      time of Q1's hundredth page, by that of its first.
    stale:      milliseconds from a commit to the last answer begun that did not have
                it; None where there is no memory to be stale.
    """

    points: Mapping[Key, Point] = field(default_factory=dict)
    statements: Mapping[str, int] = field(default_factory=dict)
    start: float | None = None
    megabytes: float | None = None
    growth: float | None = None
    depth: float | None = None
    stale: float | None = None
    notes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """One line of the table.

    unit:   of value and target; empty for a ratio.
    detail: the value of each question, where the line is about several.
    note:   why there is no value, or what else must be known.
    """

    name: str
    value: float | None
    target: float
    at_least: bool = False
    unit: str = ""
    detail: Mapping[str, float] = field(default_factory=dict)
    note: str = ""

    @property
    def reached(self) -> bool:
        if self.value is None:
            return False
        if self.at_least:
            return self.value >= self.target
        return self.value <= self.target

    @property
    def share(self) -> float | None:
        """The value by the target."""
        return None if self.value is None else self.value / self.target

    def as_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "name": self.name,
            "value": None if self.value is None else round(self.value, 4),
            "target": self.target,
            "reached": self.reached,
        }
        if self.detail:
            found["questions"] = {k: round(v, 4) for k, v in self.detail.items()}
        if self.note:
            found["note"] = self.note
        return found


UNCACHED_TARGETS = {"Q1": 0.12, "Q2": 0.07, "Q3": 0.06, "Q4": 0.07, "Q5": 0.27}
MEMORY_TARGETS = {"GET": 0.7, "POST": 0.6}


def ratio(points: Mapping[Key, Point], key: Key) -> float | None:
    """Requests per second by those of the server's limit; None where not measured."""
    limit = key._replace(server=LIMIT_OF[key.server])
    if key not in points or limit not in points:
        return None
    return points[key].per_second / points[limit].per_second


def worst(
    points: Mapping[Key, Point], server: str, method: str, question: str
) -> float | None:
    """The smallest ratio, whatever the number of workers."""
    found = [
        ratio(points, key)
        for key in points
        if key[:4] == (server, method, question, CONNECTIONS)
    ]
    return min((value for value in found if value is not None), default=None)


def lines(results: Results) -> list[Line]:
    """The table, in its order."""
    note = results.notes.get
    found = [
        _memory_line(results.points, method, target, note("memory", ""))
        for method, target in MEMORY_TARGETS.items()
    ]
    found += [
        Line(
            f"{question} uncached, against hand-written SQL",
            worst(results.points, UNCACHED, "POST", question),
            target,
            at_least=True,
        )
        for question, target in UNCACHED_TARGETS.items()
    ]
    return [
        *found,
        Line(
            "Q1 uncached on 100,000 events, against 1,000",
            results.growth,
            1.3,
            note=note("growth", ""),
        ),
        Line(
            "Q1's hundredth page, against its first",
            results.depth,
            1.1,
            note=note("depth", ""),
        ),
        Line("Start-up of one worker to its first answer", results.start, 4, unit="s"),
        Line(
            "Resident memory of a worker after the run",
            results.megabytes,
            250,
            unit="MB",
        ),
        Line(
            "From a publication's commit to the last stale answer, two workers",
            results.stale,
            50,
            unit="ms",
            note=note("stale", ""),
        ),
    ]


def _memory_line(
    points: Mapping[Key, Point], method: str, target: float, note: str
) -> Line:
    detail = {
        question: value
        for question in UNCACHED_TARGETS
        if (value := worst(points, MEMORY, method, question)) is not None
    }
    return Line(
        f"Q1-Q5 repeated as {method}, against the same bytes from memory",
        min(detail.values(), default=None),
        target,
        at_least=True,
        detail=detail,
        note=note,
    )


def growth_of(few: Sequence[float], many: Sequence[float]) -> float:
    """The middle of the ratios of times that were taken side by side."""
    ratios = sorted(b / a for a, b in zip(few, many, strict=True))
    half = len(ratios) // 2
    if len(ratios) % 2:
        return ratios[half]
    return (ratios[half - 1] + ratios[half]) / 2
