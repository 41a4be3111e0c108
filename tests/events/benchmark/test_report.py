from events.benchmark import report
from events.benchmark.load import Point
from events.benchmark.results import SQL, UNCACHED, Key, Line, Results

LINES = [
    Line("Q1", 0.15, 0.12, at_least=True),
    Line("Both", 0.5, 0.7, at_least=True, detail={"Q1": 0.5, "Q2": 0.61}),
    Line("Start", 2.0, 4, unit="s"),
    Line("Stale", None, 50, unit="ms", note="not kept."),
]


def test_terminal_says_what_is_reached():
    rows = report.terminal(LINES).splitlines()

    assert [" ".join(row.split()) for row in rows[2:]] == [
        "Q1 0.15 ≥ 0.12 yes",
        "Both 0.5 ≥ 0.7 NO",
        "Start 2 s ≤ 4 s yes",
        "Stale - ≤ 50 ms NO",
        "Both: Q1 0.5, Q2 0.61.",
        "Stale: not kept.",
    ]


def test_page_keeps_ratios_alone():
    key = Key(UNCACHED, "POST", "Q1", 16, 2)
    points = {
        key: Point(30, p50=40.0, p95=60.0, p99=90.0),
        key._replace(server=SQL): Point(200, p50=4.0, p95=8.0, p99=10.0),
    }
    results = Results(points=points, statements={"Q1": 8, "Q2": 7})

    page = report.page(LINES, results, events=1000, how="Once.")

    rows = [row for row in page.splitlines() if row.startswith("| ")]
    assert [row for row in rows if not row.startswith("| question")] == [
        "| what | reached | must be |",
        "| Q1 | yes: 0.15 | ≥ 0.12 |",
        "| Both | **no**: 0.5 | ≥ 0.7 |",
        "| Start | yes: 0.50 of it | ≤ 4 s |",
        "| Stale | **no**: not measured | ≤ 50 ms |",
        "| Q1 | uncached POST | 16 | 2 | 0.150 | 10.0 | 7.5 | 9.0 |",
    ]
    assert "1,000 events" in page
    assert "not in memory: Q1 8, Q2 7." in page
