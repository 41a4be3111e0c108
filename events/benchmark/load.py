"""Load by wrk, which is written in C: a generator in Python would measure itself."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median

from events.benchmark.asking import Asked

SCRIPT = Path(__file__).with_name("load.lua")
FEWEST = 3  # answers on each connection
LONGEST = 8  # seconds

Report = dict[str, float]
Statistic = Callable[[list[float]], float]


class LoadError(Exception):
    """Nothing was measured. The message is for a person."""


@dataclass(frozen=True)
class Point:
    """What one server did under one load; latencies in milliseconds."""

    per_second: float
    p50: float
    p95: float
    p99: float


def find_wrk() -> str:
    """Raises LoadError where it is not installed."""
    found = shutil.which("wrk")
    if not found:
        raise LoadError(
            "The load comes from wrk, which is not installed. Install it, on Debian "
            "with: apt-get install wrk"
        )
    return found


def measure(origin: str, asked: Asked, *, connections: int, seconds: int) -> Point:
    """Ask the same over and over, on so many connections at once.

    Longer than told where few answers come: wrk counts none that is not complete.
    Raises LoadError when a request failed: figures of failures would be none.
    """
    while True:
        report = _run(origin, asked, connections, seconds)
        if report["requests"] >= FEWEST * connections or seconds >= LONGEST:
            return point_of(report)
        seconds *= 2


def _run(origin: str, asked: Asked, connections: int, seconds: int) -> Report:
    with tempfile.NamedTemporaryFile() as body:
        body.write(asked.body or b"")
        body.flush()
        sent = ["POST", body.name] if asked.body else ["GET"]
        headers = [f"--header={name}: {value}" for name, value in asked.headers.items()]
        run = subprocess.run(
            [
                *(find_wrk(), "--threads=1", f"--connections={connections}"),
                *(f"--duration={seconds}s", "--timeout=30s", f"--script={SCRIPT}"),
                *(*headers, origin + asked.path, "--", *sent),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    return read_report(run.stdout, run.stderr)


def read_report(printed: str, complaint: str = "") -> Report:
    """What wrk reported in its last line. Raises LoadError."""
    try:
        report: Report = json.loads(printed.strip().rpartition("\n")[2])
    except ValueError:
        raise LoadError(f"wrk did not report: {complaint or printed}") from None
    if report["errors"]:
        raise LoadError(
            f"{report['errors']:.0f} requests failed of {report['requests']:.0f}."
        )
    return report


def point_of(report: Report) -> Point:
    """Raises LoadError where nothing was answered."""
    if not report["requests"]:
        raise LoadError("The server did not answer a single request in time.")
    return Point(
        per_second=report["requests"] / report["microseconds"] * 1e6,
        p50=report["p50"] / 1000,
        p95=report["p95"] / 1000,
        p99=report["p99"] / 1000,
    )


def middle(points: list[Point]) -> Point:
    """The median of each figure."""
    return _each(median, points)


def mean(points: list[Point]) -> Point:
    """The mean of each figure."""
    return _each(fmean, points)


def _each(statistic: Statistic, points: list[Point]) -> Point:
    return Point(
        *(
            statistic([getattr(point, name) for point in points])
            for name in ("per_second", "p50", "p95", "p99")
        )
    )
