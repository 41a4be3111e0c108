"""Lists below a thing: the events of a venue, the case studies of a speaker.

The list of every parent is fetched at once: one statement for the rows in each list's
page, one for what they show.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import F, IntegerField, QuerySet, Value

from cms.api.connections import (
    PageArgs,
    Slice,
    empty_slice,
    rows_of_page,
    slice_list,
    slice_of,
    slice_rows_per_parent,
)
from cms.api.context import AnswerContext
from cms.api.cursors import Ordering
from cms.api.fetching import fetch, select
from cms.api.loading import Loader, Relation, loaders, node_selection, wait_for
from cms.api.pieces import Piece
from cms.api.rows import Row
from cms.api.selection import Field, Selection
from cms.api.statements import Keyed
from cms.api.versions import best_versions, versions
from events.loaders.facets import facets_of, no_facets, sum_of
from events.loaders.filters import narrow_events
from events.loaders.filters.conditions import Where
from events.loaders.filters.windows import Window
from events.loaders.orders import CASE_STUDY_ORDERS, EVENT_ORDERS
from events.models import (
    CaseStudyPage,
    EventCaseStudy,
    EventPage,
    ProgrammeItemCaseStudy,
)


@dataclass(frozen=True)
class Listed:
    """A list at the root of a query.

    key:    all that it is made from, the context apart, for `select`; None for a list
            that is another one each time, by the clock or by what is in the database.
    rows:   all of it.
    pieces: the same rows in pieces, where an index has them in order only so.
    """

    key: Hashable
    rows: Callable[[AnswerContext], QuerySet]
    pieces: Callable[[AnswerContext], Sequence[Piece]]


def page_of(
    ctx: AnswerContext,
    loader: Loader,
    listed: Listed,
    ordering: Ordering,
    field: Field,
    requested: str,
) -> Slice:
    """One page of a list at the root of a query, complete."""
    selection = node_selection(field.selection)
    columns = loader.columns_for(selection)
    page = PageArgs.of(field.args)

    def asked(ctx: AnswerContext) -> QuerySet:
        pieces = listed.pieces(ctx) or [Piece(listed.rows(ctx))]
        annotated = [
            replace(piece, rows=loader.annotate(piece.rows, columns))
            for piece in pieces
        ]
        return rows_of_page(annotated, ordering, page, columns)

    if listed.key is None:
        rows = fetch(asked(ctx))
    else:
        key = (listed.key, loader.type_name, ordering.name, page, columns)
        rows = select(ctx, Keyed(key, asked))
    total = None
    if "totalCount" in field.selection:
        total = listed.rows(ctx).order_by().count()
    found = slice_of(rows, ordering, page, total)
    found.rows = loader.complete(ctx, found.rows, selection, requested)
    return found


def facets_of_events(
    ctx: AnswerContext,
    where: Where | None,
    window: Window,
    selection: Selection,
    language: str,
    *,
    fallback: bool,
) -> Row:
    """The facets of a list of events at the root of a query."""

    def narrow(where: Where) -> QuerySet:
        events = versions(ctx, EventPage.objects.all(), language, fallback=fallback)
        found = narrow_events(ctx, events, where, window)
        return found.annotate(_parent=Value(0, output_field=IntegerField()))

    found = facets_of(ctx, narrow, where, selection, language)
    return found.get(0) or no_facets()


def events_of(parent: str, **annotations: Any) -> Relation:
    """The events of each row, soonest first.

    parent: the path, or one of the annotations, from an event to the row's key.
    """

    def relation(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
        requested, where = rows[0]["requested"], field.args.get("where")

        def narrow(where: Where | None) -> QuerySet:
            events = best_versions(ctx, EventPage.objects.all(), requested)
            events = narrow_events(ctx, events, where).annotate(**annotations)
            return _of_parents(events, parent, rows, field)

        order = EVENT_ORDERS["STARTS_AT_ASC"]
        _lists_below(ctx, loaders["Event"], rows, field, narrow(where), order)
        facets = field.selection.below("facets")
        found = facets_of(ctx, narrow, where, facets, requested)
        for row in rows:
            own = found.get(row["translation_key"]) or no_facets()
            row[field.key].extra["facets"] = own

    return relation


def case_studies_of(parent: str) -> Relation:
    """The case studies of each row; `parent` leads from one to the row's key."""

    def relation(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
        best = best_versions(ctx, CaseStudyPage.objects.all(), rows[0]["requested"])
        case_studies = _of_parents(best, parent, rows, field)
        order = CASE_STUDY_ORDERS["PUBLISHED_AT_DESC"]
        _lists_below(ctx, loaders["CaseStudy"], rows, field, case_studies, order)

    return relation


def presented_at(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
    """The events where each case study is presented, as a whole or in one item.

    They are few for each case study, so that they are paged in memory.
    """
    keys = {row["translation_key"] for row in rows}
    pairs = _presentations(ctx, keys)
    wanted = EventPage.objects.filter(translation_key__in={key for _, key in pairs})
    best = best_versions(ctx, wanted, rows[0]["requested"])
    order = EVENT_ORDERS["STARTS_AT_ASC"]
    events = narrow_events(ctx, best, None).order_by("first_date", "pk")
    loader = loaders["Event"]
    selection = node_selection(field.selection)
    found = loader.annotate(events, loader.columns_for(selection)).values(
        "first_date", *loader.columns_for(selection)
    )
    completed = loader.complete(ctx, fetch(found), selection, rows[0]["requested"])
    facets = facets_of(
        ctx,
        lambda where: narrow_events(ctx, best, where).annotate(_parent=F("pk")),
        None,
        field.selection.below("facets"),
        rows[0]["requested"],
    )
    for row in rows:
        mine = [
            event
            for event in completed
            if (row["translation_key"], event["translation_key"]) in pairs
        ]
        row[field.key] = slice_list(mine, order, field.args)
        row[field.key].extra["facets"] = sum_of(
            [facets[event["pk"]] for event in mine if event["pk"] in facets]
        )


def _presentations(ctx: AnswerContext, keys: set[str]) -> set[tuple[str, str]]:
    """Pairs of the keys of case studies and of the visible events that show them."""
    shown = ctx.visible(EventPage.objects.all())
    rows = {"case_study__translation_key__in": keys}
    whole = EventCaseStudy.objects.filter(event__in=shown, **rows)
    items = ProgrammeItemCaseStudy.objects.filter(item__event__in=shown, **rows)
    found = (
        whole.order_by()
        .values_list("case_study__translation_key", "event__translation_key")
        .union(
            items.order_by().values_list(
                "case_study__translation_key", "item__event__translation_key"
            )
        )
    )
    return {(str(case_study), str(event)) for case_study, event in found}


def _of_parents(
    queryset: QuerySet, parent: str, rows: list[Row], field: Field
) -> QuerySet:
    """Only what is in the list of one of the rows; `_parent` says in whose."""
    conditions: dict[str, Any] = {
        f"{parent}__in": {row["translation_key"] for row in rows}
    }
    if roles := field.args.get("roles"):
        conditions["partnerships__role__in"] = [role.value for role in roles]
    return queryset.filter(**conditions).annotate(_parent=F(parent))


def _lists_below(
    ctx: AnswerContext,
    loader: Loader,
    rows: list[Row],
    field: Field,
    queryset: QuerySet,
    ordering: Ordering,
) -> None:
    """Give each row, under the field's key, its page of the list."""
    slices = slice_rows_per_parent(
        queryset,
        "_parent",
        ordering,
        field.args,
        (),
        count="totalCount" in field.selection,
    )
    fill_slices(ctx, loader, slices.values(), field, rows[0]["requested"])
    for row in rows:
        row[field.key] = slices.get(row["translation_key"]) or empty_slice()


def fill_slices(
    ctx: AnswerContext,
    loader: Loader,
    slices: Iterable[Slice],
    field: Field,
    requested: str,
    keys: Collection[Any] | None = None,
) -> None:
    """Replace the bare rows of several pages by complete ones.

    keys: where they belong to the things with these keys, see `Tags.of`.
    """
    slices = list(slices)
    ids = {row["pk"] for found in slices for row in found.rows}
    if not ids:
        return
    selection = node_selection(field.selection)
    waiting = loader.wanted_by_pk(ctx, ids, selection, requested, keys, is_checked=True)
    by_pk = wait_for(ctx, waiting)
    for found in slices:
        found.fill(by_pk.get(row["pk"]) for row in found.rows)
