"""How many events of a list there are of each theme, type, town and month.

A facet counts within the filters of the list, its own left out: with the filter
`themes` the themes still say how many events each of them would leave. Months have no
filter of their own; they are those of the dates in the window. One statement for each
facet asked for, whatever the number of lists counted together.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import (
    CharField,
    Count,
    DateTimeField,
    Exists,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Greatest, JSONObject, Least

from cms.api.context import AnswerContext
from cms.api.fetching import fetch
from cms.api.loading import loaders
from cms.api.rows import Row
from cms.api.selection import Selection
from cms.api.versions import best_versions
from cms.folding import alphabetical, fold
from events import schedule
from events.loaders.filters.conditions import Where, shown_keys
from events.loaders.filters.windows import window_of as dates_in_window
from events.models import Occurrence, Theme, Venue

Narrow = Callable[[Where], QuerySet]
Counted = Iterator[tuple[Any, Row]]


@dataclass(frozen=True)
class Counting:
    """What one facet is asked.

    events:    those that the filter leaves, annotated with `_parent`.
    where:     the filter, without the facet's own.
    selection: what is asked of each row.
    """

    ctx: AnswerContext
    events: QuerySet
    where: Where
    selection: Selection
    language: str


VENUE_OF_DATES = Coalesce(
    "occurrences__venue__translation_key", "venue__translation_key"
)


def facets_of(
    ctx: AnswerContext,
    narrow: Narrow,
    where: Where | None,
    selection: Selection,
    language: str,
) -> dict[Any, Row]:
    """The facets of each list, by the value of `_parent`.

    narrow: the events of all lists that a filter leaves, annotated with `_parent`.
    """
    facets: dict[Any, Row] = {}
    for field in selection:
        others = without(where, OWN_FILTERS.get(field.name))
        asked = Counting(ctx, narrow(others), others, field.selection, language)
        for parent, row in COUNTERS[field.name](asked):
            lists = facets.setdefault(parent, no_facets())
            lists[field.attribute].append(row)
    return facets


def no_facets() -> Row:
    return {"themes": [], "types": [], "localities": [], "months": []}


def sum_of(facets: Sequence[Row]) -> Row:
    """The facets of a list from those of its events."""
    total = no_facets()
    for name, rows in total.items():
        counts: dict[Any, Row] = {}
        for row in (row for each in facets for row in each[name]):
            told = label(row)
            if told in counts:
                counts[told] = {**row, "count": counts[told]["count"] + row["count"]}
            else:
                counts[told] = row
        by_count = name != "months"
        rows += sorted(
            counts.values(), key=lambda row: (by_count * -row["count"], label(row))
        )
    return total


def label(row: Row) -> tuple[str, ...]:
    """What a row counts, and in which order equal counts stand."""
    theme = row.get("theme")
    if theme:
        return fold(theme["name"]), theme["key"]
    name = row.get("type") or row["name"]
    return fold(name), name


def without(where: Where | None, name: str | None) -> dict[str, Any]:
    return {key: value for key, value in (where or {}).items() if key != name}


def counted(events: QuerySet, by: str) -> QuerySet:
    """Rows of `_parent`, the value of a column, and the number of events with it."""
    rows = events.order_by().values("_parent", by)
    return rows.annotate(_count=Count("pk", distinct=True))


def by_count(rows: QuerySet, by: str) -> list[Row]:
    """The most frequent first; put in order here, since the database would work out
    where a text stands for every event of every row.
    """
    return sorted(
        fetch(rows), key=lambda row: (-row["_count"], alphabetical(row[by]), row[by])
    )


class OfGroup(Subquery):
    """A subquery about what rows are grouped by, worked out once for each group.

    Left to itself Django groups by its answer, and it is worked out for each row.
    """

    def get_group_by_cols(self) -> list[Any]:
        return []


def themes(asked: Counting) -> Counted:
    """Themes in the language asked for, in the same statement as their counts."""
    loader = loaders["Theme"]
    below = asked.selection.below("theme")
    below |= Selection.naming("Theme", "name")
    columns = loader.columns_for(below)
    shown = best_versions(asked.ctx, Theme.objects.all(), asked.language).filter(
        translation_key=OuterRef("_theme_key")
    )
    as_json = JSONObject(**{column: F(column) for column in columns})
    rows = (
        asked.events.annotate(_theme_key=F("theme_rows__theme__translation_key"))
        .filter(_theme_key__in=shown_keys(asked.ctx, Theme))
        .order_by()
        .values("_parent", "_theme_key")
        .annotate(
            _count=Count("pk", distinct=True),
            _theme=OfGroup(shown.values(json=as_json)[:1]),
        )
    )
    found = sorted(
        fetch(rows), key=lambda row: (-row["_count"], fold(row["_theme"]["name"]))
    )
    stored = [row["_theme"] for row in found]
    complete = loader.complete(asked.ctx, stored, below, asked.language)
    for row, theme in zip(found, complete, strict=True):
        yield row["_parent"], {"theme": theme, "count": row["_count"]}


def types(asked: Counting) -> Counted:
    for row in by_count(counted(asked.events, "event_type"), "event_type"):
        yield row["_parent"], {"type": row["event_type"], "count": row["_count"]}


def localities(asked: Counting) -> Counted:
    """Towns where an event has a date; venues that nobody may see are not counted."""
    held = asked.events.annotate(
        _held_at=VENUE_OF_DATES,
        _town=Coalesce("occurrences__venue__locality", "venue__locality"),
    ).filter(~Q(_town=""), _held_at__in=shown_keys(asked.ctx, Venue))
    return named(by_count(counted(held, "_town"), "_town"), "_town")


def months(asked: Counting) -> Counted:
    """Months that a date in the window touches, at the clock of each event."""
    in_window = Occurrence.objects.filter(
        dates_in_window(asked.ctx, asked.where).dates(), pk=OuterRef("occurrences__pk")
    )
    dated = asked.events.filter(Exists(in_window)).annotate(
        _month=month(asked.ctx, asked.where)
    )
    rows = counted(dated, "_month").order_by("_month")
    return named(fetch(rows), "_month")


def named(rows: Iterable[Row], column: str) -> Counted:
    for row in rows:
        yield row["_parent"], {"name": row[column], "count": row["_count"]}


def month(ctx: AnswerContext, where: Where) -> Func:
    """Every month between start and end of a date, cut at the ends of the window."""
    since, until = window_of(ctx, where)
    start: Any = F("occurrences__starts_at")
    end: Any = Coalesce("occurrences__ends_at", "occurrences__starts_at")
    if since is not None:
        start = Greatest(start, Value(since, DateTimeField()))
    if until is not None:
        end = Least(end, Value(until, DateTimeField()))
    first = Func(
        Value("month"),
        at_clock(start),
        function="date_trunc",
        output_field=DateTimeField(),
    )
    # The end is outside: what ends at midnight of the first is not in that month.
    last = Greatest(first, at_clock(end - Value(timedelta(microseconds=1))))
    series = Func(
        first,
        last,
        function="generate_series",
        template="%(function)s(%(expressions)s, interval '1 month')",
        output_field=DateTimeField(),
    )
    return Func(series, Value("YYYY-MM"), function="to_char", output_field=CharField())


def at_clock(instant: Any) -> Func:
    """The instant as the clocks at the event show it."""
    return Func(
        F("time_zone"), instant, function="timezone", output_field=DateTimeField()
    )


def window_of(
    ctx: AnswerContext, where: Where
) -> tuple[datetime | None, datetime | None]:
    """Where the dates of a list begin and end to count."""
    since, until = where.get("from_"), where.get("to")
    if when := where.get("when"):
        first, last = schedule.window(schedule.When(when), ctx.moment, ctx.zone)
        # Cut at the present moment, or at a midnight: a month drops out at its end.
        ctx.tags.until(schedule.next_quarter(ctx.moment))
        since = max(filter(None, (since, first)), default=None)
        until = min(filter(None, (until, last)), default=None)
    return since, until


COUNTERS: Mapping[str, Callable[[Counting], Counted]] = {
    "themes": themes,
    "types": types,
    "localities": localities,
    "months": months,
}
OWN_FILTERS = {"themes": "themes", "types": "types", "localities": "locality"}
