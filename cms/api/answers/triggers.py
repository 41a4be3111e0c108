"""Operations for migrations: a table tells what changes in it, whoever writes to it.

A statement that changes something sends a message on the channel, which arrives when
its transaction commits: a JSON object

    n  the number of the transaction, from a sequence, so that a missed one is missed
    t  the table
    k  the keys of what has changed, as in `cms.api.answers.tags`; null for "anything"

The keys of a row are its own columns, or that of the thing that it belongs to.
"""

from collections.abc import Sequence

from django.db.migrations import RunSQL

CHANNEL = "affiche_changes"
SEQUENCE = "answers_changes"
EVENTS = {
    "INSERT": "REFERENCING NEW TABLE AS added",
    "UPDATE": "REFERENCING OLD TABLE AS removed NEW TABLE AS added",
    "DELETE": "REFERENCING OLD TABLE AS removed",
    "TRUNCATE": "",
}
# Columns of pages and records in which Wagtail keeps the books of their drafts.
DRAFTS = (
    *("draft_title", "has_unpublished_changes", "go_live_at"),
    *("latest_revision_id", "latest_revision_created_at", "live_revision_id"),
    *("locked", "locked_at", "locked_by_id"),
)


def watch(
    table: str,
    *columns: str,
    below: str = "",
    unread: Sequence[str] = (),
) -> RunSQL:
    """Tell every change in a table.

    columns: whose values are keys of a row.
    below:   how a row leads to the thing that it belongs to, which has a translation
             key: `item_id > events_programmeitem.event_id > wagtailcore_page`.
    unread:  columns that no answer shows; a change of them alone is not told.
    A row that leads nowhere, and a table with neither columns nor `below`, tell that
    anything may have changed.
    """
    arguments = [",".join(columns), owners(below) if below else "", ",".join(unread)]
    quoted = ", ".join("'" + text.replace("'", "''") + "'" for text in arguments)
    run = f"FOR EACH STATEMENT EXECUTE FUNCTION answers_changed({quoted})"
    return RunSQL(
        [
            f"CREATE TRIGGER answers_{event.lower()} AFTER {event} ON {table} "
            f"{transition} {run}"
            for event, transition in EVENTS.items()
        ],
        reverse_sql=[
            f"DROP TRIGGER answers_{event.lower()} ON {table}" for event in EVENTS
        ],
    )


def owners(below: str) -> str:
    """A question for the keys of what rows belong to, of rows as JSON in `$1`."""
    first, *between, owner = below.split(" > ")
    joins, reference = [], f"(changed ->> '{first}')::bigint"
    for place, step in enumerate(between):
        table, column = step.split(".")
        joins.append(
            f"LEFT JOIN {table} AS step{place} ON step{place}.id = {reference}"
        )
        reference = f"step{place}.{column}"
    joins.append(f"LEFT JOIN {owner} AS owner ON owner.id = {reference}")
    return (
        "SELECT array_agg(DISTINCT owner.translation_key::text) "
        f"FROM unnest($1) AS changed {' '.join(joins)}"
    )
