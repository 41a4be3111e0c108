"""`make bench`: measure the API against its limits, and say what it comes to.

python -m events.benchmark [--quick]
"""

import json
import os
import signal
import sys
from argparse import ArgumentParser
from time import monotonic

from events.benchmark import databases, report, run
from events.benchmark.databases import LARGE, ROOT, SMALL, WORK, Database
from events.benchmark.load import LoadError, Point, find_wrk
from events.benchmark.plot import plot
from events.benchmark.processes import ServerDiedError
from events.benchmark.questions import QUESTIONS
from events.benchmark.results import MEMORY, UNCACHED, Key, Results, lines
from events.benchmark.run import FULL, QUICK, NotEqualError, Plan

JSON_FILE = ROOT / "build" / "bench.json"
PAGE_FILE = ROOT / "docs" / "performance.md"
PLOT_FILE = PAGE_FILE.with_suffix(".svg")

PROBLEMS = (
    LoadError,
    NotEqualError,
    ServerDiedError,
    databases.NoDatabaseError,
)
NO_MEMORY = "this version of the API keeps no answers in memory."
NO_LARGE = (
    "left out: the database of 100,000 events is not there. `make bench` without QUICK "
    "makes it, which takes some ten minutes."
)
SHORT_PAGES = "measured on 1,000 events, in pages of 10 instead of 20."


def main() -> None:
    parser = ArgumentParser(prog="python -m events.benchmark", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="Under three minutes.")
    quick = parser.parse_args().quick
    started = monotonic()
    # Ends as Ctrl-C does, so that no server is left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    try:
        find_wrk()
        results = measured(QUICK if quick else FULL, quick=quick)
    except PROBLEMS as error:
        sys.exit(str(error))
    write(results, quick=quick)
    tell(f"\nIn {monotonic() - started:.0f} s.")


def measured(plan: Plan, *, quick: bool) -> Results:
    """Everything. Raises one of PROBLEMS."""
    (WORK / "static").mkdir(parents=True, exist_ok=True)
    conninfo = databases.server()
    small = databases.seeded(conninfo, SMALL, tell)
    if quick:
        large = databases.known(conninfo, LARGE)
    else:
        large = databases.seeded(conninfo, LARGE, tell)
    set_up_django(small)
    from events.benchmark import inside  # Django must know its database first

    inside.keep_image_addresses()
    results = Results()
    results.statements = {q.name: inside.statements_of(q) for q in QUESTIONS}
    tell("Starting ...")
    results.start = run.start_seconds(small, plan)
    points: dict[Key, Point] = {}
    for workers in plan.workers:
        with run.side_by_side(
            small, workers, has_memory=inside.has_memory()
        ) as servers:
            tell(f"Asking, with {workers} worker{'s'[: workers - 1]} ...")
            points |= run.measure_all(servers, plan, workers)
            if workers == max(plan.workers) and MEMORY in servers:
                tell("Publishing while readers read ...")
                results.stale, note = run.stale_milliseconds(
                    servers[MEMORY], small, inside.publish_for, plan
                )
                results.notes["stale"] = note
            sizes = [servers[n].megabytes() for n in (UNCACHED, MEMORY) if n in servers]
            results.megabytes = max(max(each) for each in sizes)
    results.points = points
    measure_pages(results, small, large, plan)
    if not inside.has_memory():
        results.notes |= {"stale": NO_MEMORY, "memory": NO_MEMORY}
    return results


def measure_pages(
    results: Results, small: Database, large: Database | None, plan: Plan
) -> None:
    """Whether more events, or a page far behind, take longer."""
    tell("Turning pages ...")
    with run.api(small, "few", 1, run.WITHOUT_MEMORY) as few:
        if large is None:
            results.depth = run.depth(few, SMALL, plan)
            results.notes |= {"growth": NO_LARGE, "depth": SHORT_PAGES}
            return
        with run.api(large, "many", 1, run.WITHOUT_MEMORY) as many:
            results.growth = run.growth(few, many, plan)
            results.depth = run.depth(many, LARGE, plan)


def set_up_django(database: Database) -> None:
    """This process works in that database, as a server without memory would."""
    import django

    os.environ.update({**database.environment, **run.WITHOUT_MEMORY})
    django.setup()


def write(results: Results, *, quick: bool) -> None:
    """The table in the terminal, for machines, and in the documentation."""
    table = lines(results)
    JSON_FILE.write_text(
        json.dumps([line.as_json() for line in table], indent=2, ensure_ascii=False)
        + "\n"
    )
    how = "Measured quickly, once." if quick else "Measured three times."
    PAGE_FILE.write_text(report.page(table, results, events=SMALL, how=how))
    PLOT_FILE.write_text(plot(table))
    tell(f"\n{report.terminal(table)}\n")
    for path in (JSON_FILE, PAGE_FILE, PLOT_FILE):
        tell(f"Written: {path.relative_to(ROOT)}")


def tell(said: str) -> None:
    print(said, flush=True)  # noqa: T201  this is a command


if __name__ == "__main__":
    main()
