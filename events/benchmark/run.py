"""One run: servers side by side, the same load on each in turn."""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from statistics import median

from events.benchmark import load
from events.benchmark.asking import Asked, ask, by_get, by_post, data_of
from events.benchmark.databases import WORK, Database, environment_of
from events.benchmark.load import Point
from events.benchmark.processes import Server, affiche, granian, serving
from events.benchmark.questions import Q1, Q2, QUESTIONS, WALK, Question
from events.benchmark.readers import staleness
from events.benchmark.results import (
    BYTES,
    CONNECTIONS,
    LIMIT_OF,
    MEMORY,
    SQL,
    UNCACHED,
    Key,
    growth_of,
)
from events.benchmark.things import FIRST_DAY

BARE = {
    SQL: (
        *("--interface", "wsgi", "--blocking-threads", "4"),
        "events.benchmark.limits.sql:application",
    ),
    BYTES: ("--interface", "rsgi", "events.benchmark.limits.memory:application"),
}
WITHOUT_MEMORY = {"API_MEMORY": "0"}
WITH_MEMORY = {"API_MEMORY": ""}  # as large as it is unless told
ANSWERS, SQL_FILE = WORK / "answers", WORK / "questions.json"
METHODS: Mapping[str, Callable[[Question], Asked]] = {"GET": by_get, "POST": by_post}
HUNDREDTH = 100

Servers = Mapping[str, Server]


class NotEqualError(Exception):
    """A limit answers something else. The message is for a person."""


@dataclass(frozen=True)
class Plan:
    """How long and how often is measured.

    seconds:     of each measurement; where two servers are compared they take turns of
                 one second, since the same server may be half as fast in the next one.
    connections: numbers of them, one after the other.
    """

    seconds: int
    repetitions: int
    connections: tuple[int, ...]
    workers: tuple[int, ...]
    publishing: int


FULL = Plan(3, 3, (1, 16), (1, 2), 20)
QUICK = Plan(1, 1, (16,), (1, 2), 6)


def api(
    database: Database, name: str, workers: int, environment: Mapping[str, str]
) -> AbstractContextManager[Server]:
    return serving(
        name,
        affiche,
        {**database.environment, **environment},
        by_get(Q2),
        workers=workers,
        log=WORK / f"{name}.log",
    )


def bare(database: Database, name: str, workers: int) -> AbstractContextManager[Server]:
    environment = {
        "BENCH_DATABASE": database.url,
        "BENCH_QUESTIONS": str(SQL_FILE),
        "BENCH_ANSWERS": str(ANSWERS),
    }
    first = Asked("/Q1")
    log = WORK / f"{name}.log"
    command_of = granian(*BARE[name])
    return serving(name, command_of, environment, first, workers=workers, log=log)


@contextmanager
def side_by_side(
    database: Database, workers: int, *, has_memory: bool
) -> Iterator[Servers]:
    """The API without memory, and with it; and both limits, which answer alike."""
    environments = {UNCACHED: WITHOUT_MEMORY}
    if has_memory:
        environments[MEMORY] = WITH_MEMORY
    with ExitStack() as stack:
        servers = {
            name: stack.enter_context(api(database, name, workers, environment))
            for name, environment in environments.items()
        }
        keep_answers(servers[UNCACHED])
        for name in BARE:
            servers[name] = stack.enter_context(bare(database, name, workers))
        check_equal(servers)
        yield servers


def keep_answers(server: Server) -> None:
    """For the limits: what the API answers, and the SQL that shall do so."""
    ANSWERS.mkdir(parents=True, exist_ok=True)
    for question in QUESTIONS:
        data_of(server.origin, question)
        (ANSWERS / question.name).write_bytes(ask(server.origin, by_post(question)))
    sql = {question.name: (question.sql, question.variables) for question in QUESTIONS}
    SQL_FILE.write_text(json.dumps(sql))


def check_equal(servers: Servers) -> None:
    """Raise NotEqualError where servers answer a question differently."""
    for question in QUESTIONS:
        expected = json.loads((ANSWERS / question.name).read_bytes())
        for name, server in servers.items():
            asked = asked_of(name, "POST", question)
            if json.loads(ask(server.origin, asked)) != expected:
                raise NotEqualError(
                    f"“{name}” answers {question.name} differently from the API: see "
                    f"{ANSWERS / question.name}, and mend the SQL in "
                    "events/benchmark/operations/."
                )


def asked_of(server: str, method: str, question: Question) -> Asked:
    """A question as one of the servers takes it."""
    asked = METHODS[method](question)
    return Asked(f"/{question.name}", asked.body) if server in BARE else asked


def pairs(servers: Servers) -> list[tuple[str, str]]:
    """Which server is asked how; each is compared with its limit, asked alike."""
    asked = [(UNCACHED, "POST"), (MEMORY, "GET"), (MEMORY, "POST")]
    return [(name, method) for name, method in asked if name in servers]


def measure_all(servers: Servers, plan: Plan, workers: int) -> dict[Key, Point]:
    """Medians of every question."""
    found: dict[Key, list[Point]] = defaultdict(list)
    warm_up(servers)
    for _ in range(plan.repetitions):
        for connections in plan.connections:
            for question in QUESTIONS:
                for name, method in pairs(servers):
                    keys = [
                        Key(server, method, question.name, connections, workers)
                        for server in (LIMIT_OF[name], name)
                    ]
                    points = by_turns(servers, keys, question, plan.seconds)
                    for key, point in zip(keys, points, strict=True):
                        found[key].append(point)
    return {key: load.middle(points) for key, points in found.items()}


def by_turns(
    servers: Servers, keys: list[Key], question: Question, seconds: int
) -> list[Point]:
    """One measurement of each, made of turns of a second."""
    turns: list[list[Point]] = [[] for _ in keys]
    for _ in range(seconds):
        for key, own in zip(keys, turns, strict=True):
            asked = asked_of(key.server, key.method, question)
            own.append(measure(servers[key.server], asked, key.connections, 1))
    return [load.mean(own) for own in turns]


def warm_up(servers: Servers) -> None:
    """Let every worker answer every question before repetitions are measured."""
    for name, method in pairs(servers):
        for question in QUESTIONS:
            measure(servers[name], asked_of(name, method, question), CONNECTIONS, 1)


def measure(server: Server, asked: Asked, connections: int, seconds: int) -> Point:
    """One measurement; the next one finds a quiet machine."""
    point = load.measure(server.origin, asked, connections=connections, seconds=seconds)
    server.settle()
    return point


def start_seconds(database: Database, plan: Plan) -> float:
    """From the start of a process with one worker to its first right answer."""
    return median(one_start(database) for _ in range(plan.repetitions))


def one_start(database: Database) -> float:
    with api(database, "start", 1, WITHOUT_MEMORY) as server:
        return server.ready - server.started


def in_turns(
    one: tuple[Server, Asked], other: tuple[Server, Asked], plan: Plan
) -> float:
    """The time of the second request by that of the first, by turns of a second."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(max(3, plan.repetitions) * plan.seconds):
        for own, (server, asked) in zip(times, (one, other), strict=True):
            own.append(1 / measure(server, asked, 1, 1).per_second)
    return growth_of(*times)


def growth(small: Server, large: Server, plan: Plan) -> float:
    """Q1 on many events, by Q1 on few."""
    asked = by_post(Q1)
    return in_turns((small, asked), (large, asked), plan)


def depth(server: Server, events: int, plan: Plan) -> float:
    """The hundredth page of Q1, by the first.

    Where there are few events, pages are shorter, and begin with the first day.
    """
    first = Q1
    if events < Q1.variables["first"] * HUNDREDTH * 2:
        since = f"{FIRST_DAY.isoformat()}T00:00:00-05:00"
        first = Q1.with_variables(**{"from": since, "first": events // HUNDREDTH})
    skipped = first.variables["first"] * (HUNDREDTH - 1)
    last = first.with_variables(after=cursor_after(server, first, skipped))
    assert data_of(server.origin, last)["events"]["nodes"]
    return in_turns((server, by_post(first)), (server, by_post(last)), plan)


def cursor_after(server: Server, question: Question, rows: int) -> str:
    """The cursor of a row, by walking there."""
    after = None
    while rows:
        step = min(rows, WALK.variables["first"])
        rows -= step
        walk = WALK.with_variables(
            **{"from": question.variables["from"], "first": step, "after": after}
        )
        after = data_of(server.origin, walk)["events"]["pageInfo"]["endCursor"]
    assert after
    return str(after)


def stale_milliseconds(
    server: Server,
    database: Database,
    publish: Callable[[float], list[float]],
    plan: Plan,
) -> tuple[float, str]:
    """How long after a commit an answer was begun that did not have it, and of what."""
    arguments = (str(server.port), str(plan.publishing))
    with subprocess.Popen(
        [sys.executable, "-m", "events.benchmark.readers", *arguments],
        stdout=subprocess.PIPE,
        env=environment_of(database.environment),
    ) as readers:
        commits = publish(plan.publishing + 2)
        printed, _ = readers.communicate()
    seen = json.loads(printed)
    last = {int(number): began for number, began in seen["last"].items()}
    answers, titles = seen["answers"], len(last)
    note = f"{answers:,} answers, with {titles} of the titles published meanwhile."
    return staleness(last, commits), note
