"""In which time zones events are."""

from django.db import connection

from events.models import EventPage

# From one value to the next along the index: as many steps as there are values, where
# DISTINCT reads every row.
DISTINCT = """
WITH RECURSIVE found(value) AS (
    (SELECT {column} FROM {table} ORDER BY {column} LIMIT 1)
    UNION ALL
    SELECT (
        SELECT {column} FROM {table}
        WHERE {column} > found.value ORDER BY {column} LIMIT 1
    )
    FROM found WHERE found.value IS NOT NULL
)
SELECT value FROM found WHERE value IS NOT NULL
"""


def time_zones() -> list[str]:
    """The names of the zones of all events, in one statement."""
    quote = connection.ops.quote_name
    table, column = quote(EventPage._meta.db_table), quote("time_zone")
    with connection.cursor() as cursor:
        cursor.execute(DISTINCT.format(table=table, column=column))
        return [name for (name,) in cursor.fetchall()]
