"""Hand-written SQL that makes the JSON, in a bare WSGI application.

`/Q1` answers the question of that name. BENCH_DATABASE names the database, and the
file BENCH_QUESTIONS has the SQL and the parameters of each question.
"""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

# Plans are made once: to plan some of these takes longer than to run them. Instants
# are written as the events' own zone has them.
OPTIONS = "-c plan_cache_mode=force_generic_plan -c TimeZone=America/Toronto"
CONNECTIONS = 4

questions = {
    f"/{name}": (sql, parameters)
    for name, (sql, parameters) in json.loads(
        Path(os.environ["BENCH_QUESTIONS"]).read_text()
    ).items()
}
pool: ConnectionPool[Connection[Any]] = ConnectionPool(
    os.environ["BENCH_DATABASE"],
    kwargs={"options": OPTIONS, "autocommit": True, "prepare_threshold": 0},
    min_size=CONNECTIONS,
    max_size=CONNECTIONS,
    open=True,
)


def application(
    environ: dict[str, Any], start_response: Callable[..., Any]
) -> Iterable[bytes]:
    sql, parameters = questions[environ["PATH_INFO"]]
    with pool.connection() as connection:
        found = connection.execute(sql, parameters, binary=True).fetchone()
    assert found
    body = found[0].encode()
    start_response(
        "200 OK",
        [("Content-Type", "application/json"), ("Content-Length", str(len(body)))],
    )
    return [body]
