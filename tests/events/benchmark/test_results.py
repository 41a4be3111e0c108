import pytest

from events.benchmark.load import Point
from events.benchmark.results import (
    BYTES,
    MEMORY,
    SQL,
    UNCACHED,
    Key,
    Line,
    Results,
    growth_of,
    lines,
    ratio,
    worst,
)


def point(per_second: float) -> Point:
    return Point(per_second, p50=1.0, p95=2.0, p99=3.0)


ONE, TWO = (Key(UNCACHED, "POST", "Q1", 16, workers) for workers in (1, 2))
POINTS = {
    ONE: point(30),
    ONE._replace(server=SQL): point(100),
    TWO: point(40),
    TWO._replace(server=SQL): point(200),
}


def memory_points(shares: dict[str, float]) -> dict[Key, Point]:
    """Q1 to Q5 by GET and POST; the limit answers a thousand times a second."""
    keys = [Key(MEMORY, m, q, 16, 1) for m in ("GET", "POST") for q in shares]
    own = {key: point(1000 * shares[key.question]) for key in keys}
    return own | {key._replace(server=BYTES): point(1000) for key in keys}


def test_ratio_compares_with_the_limit_asked_alike():
    assert ratio(POINTS, ONE) == 0.3
    assert ratio(POINTS, ONE._replace(question="Q2")) is None


def test_worst_is_of_one_worker_and_two():
    assert worst(POINTS, UNCACHED, "POST", "Q1") == 0.2
    assert worst(POINTS, UNCACHED, "POST", "Q2") is None


def test_worst_looks_at_sixteen_connections_alone():
    points = {key._replace(connections=1): found for key, found in POINTS.items()}

    assert worst(points, UNCACHED, "POST", "Q1") is None


def test_the_table_has_every_line_in_its_order():
    shares = {"Q1": 0.8, "Q2": 0.65, "Q3": 0.9, "Q4": 0.7, "Q5": 0.75}
    results = Results(
        points=POINTS | memory_points(shares),
        start=2.5,
        megabytes=251,
        growth=1.3,
        depth=1.2,
        stale=None,
        notes={"stale": "no memory"},
    )

    found = [(line.as_json(), line.reached) for line in lines(results)]

    assert [{**entry, "reached": reached} for entry, reached in found] == [
        {
            "name": "Q1-Q5 repeated as GET, against the same bytes from memory",
            "value": 0.65,
            "target": 0.7,
            "reached": False,
            "questions": shares,
        },
        {
            "name": "Q1-Q5 repeated as POST, against the same bytes from memory",
            "value": 0.65,
            "target": 0.6,
            "reached": True,
            "questions": shares,
        },
        {
            "name": "Q1 uncached, against hand-written SQL",
            "value": 0.2,
            "target": 0.12,
            "reached": True,
        },
        *(
            {
                "name": f"{question} uncached, against hand-written SQL",
                "value": None,
                "target": target,
                "reached": False,
            }
            for question, target in (
                ("Q2", 0.07),
                ("Q3", 0.06),
                ("Q4", 0.07),
                ("Q5", 0.27),
            )
        ),
        {
            "name": "Q1 uncached on 100,000 events, against 1,000",
            "value": 1.3,
            "target": 1.3,
            "reached": True,
        },
        {
            "name": "Q1's hundredth page, against its first",
            "value": 1.2,
            "target": 1.1,
            "reached": False,
        },
        {
            "name": "Start-up of one worker to its first answer",
            "value": 2.5,
            "target": 4,
            "reached": True,
        },
        {
            "name": "Resident memory of a worker after the run",
            "value": 251,
            "target": 250,
            "reached": False,
        },
        {
            "name": "From a publication's commit to the last stale answer, two workers",
            "value": None,
            "target": 50,
            "reached": False,
            "note": "no memory",
        },
    ]


@pytest.mark.parametrize(
    ("value", "at_least", "reached"),
    [(2.0, True, True), (1.9, True, False), (2.0, False, True), (2.1, False, False)],
)
def test_a_target_is_reached_when_it_is_met_exactly(value, at_least, reached):
    assert Line("", value, 2.0, at_least=at_least).reached is reached


def test_growth_is_the_middle_of_what_was_taken_side_by_side():
    assert growth_of([1.0, 2.0, 4.0], [1.5, 2.0, 40.0]) == 1.5
    assert growth_of([1.0, 1.0], [1.0, 2.0]) == 1.5
