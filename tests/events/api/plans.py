"""What PostgreSQL does for a question: which plans, over how many rows."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection
from psycopg import RawCursor

from cms.database.prepared import prepared_cursor
from cms.search.models import SearchEntry
from events import models

LARGE = {
    "wagtailcore_page",
    *(
        model._meta.db_table
        for model in (
            models.EventPage,
            models.Occurrence,
            models.ProgrammeItem,
            models.Contribution,
            models.EventTheme,
            SearchEntry,
        )
    ),
}
MANY = 1_500  # rows of a large table
Plan = dict[str, Any]


def let_indexes_stand_alone() -> None:
    """As after a VACUUM, which cannot be run in a transaction: then the planner knows
    that it need not look into the tables for what their indexes have."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE pg_class SET relallvisible = relpages WHERE relname = ANY(%s)",
            [list(LARGE)],
        )


def nodes(gql: Callable[..., Any], query: str, **variables: Any) -> list[Plan]:
    """Every node of the plans of the statements that a question takes, as they ran."""
    asked = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((type(context["cursor"].cursor), sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        gql(query, **variables)
    plans = [explain(*statement) for statement in asked]
    return [node for plan in plans for node in below(plan)]


def explain(cursor_type: type, sql: str, params: Any) -> Plan:
    """The plan, asked for in the way that the statement itself was."""
    is_prepared = cursor_type is RawCursor
    with prepared_cursor() if is_prepared else connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}", params)
        (found,) = cursor.fetchone()
    plans = json.loads(found) if isinstance(found, str) else found
    return plans[0]["Plan"]


def below(plan: Plan) -> Iterator[Plan]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from below(part)


def scanned(found: list[Plan]) -> set[str]:
    """Large tables that are read from one end to the other, or nearly so."""
    return {
        node["Relation Name"]
        for node in found
        if node["Node Type"] == "Seq Scan"
        and node["Relation Name"] in LARGE
        and rows(node) > MANY
    }


def most_sorted(found: list[Plan]) -> int:
    """How many rows go into the largest sort."""
    sorts = [n["Plans"][0] for n in found if n["Node Type"].endswith("Sort")]
    return max((int(rows(node)) for node in sorts), default=0)


def read(found: list[Plan]) -> int:
    """How many rows are read from large tables and their indexes."""
    scans = [node for node in found if node.get("Relation Name") in LARGE]
    return int(sum(map(rows, scans)))


def fetched(found: list[Plan]) -> int:
    """How many rows are read from large tables themselves, past their indexes."""
    scans = [node for node in found if node.get("Relation Name") in LARGE]
    past = [node for node in scans if node["Node Type"] != "Index Only Scan"]
    return int(sum(map(rows, past)))


def rows(node: Plan) -> float:
    left_out = node.get("Rows Removed by Filter", 0)
    return (node["Actual Rows"] + left_out) * node["Actual Loops"]
