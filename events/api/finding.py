"""How roots find one thing, or one page of a list, from what was asked."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django.db.models import QuerySet
from graphql import GraphQLResolveInfo as ResolveInfo

from cms.api.connections import Slice
from cms.api.context import AnswerContext
from cms.api.cursors import Ordering
from cms.api.loading import loaders
from cms.api.lookups import language_of, one
from cms.api.pieces import Piece
from cms.api.rows import Row
from cms.api.selection import Field, Selection, is_given
from cms.api.versions import versions
from events.loaders.filters import narrow_records
from events.loaders.filters.conditions import key_of, keys_of
from events.loaders.filters.text import by_relevance
from events.loaders.lists import Listed, page_of
from events.loaders.orders import RECORD_ORDERS, order_of_keys

Args = Mapping[str, Any]


def asked(info: ResolveInfo, args: Args) -> Field:
    """The field being resolved, as loaders take it."""
    return Field(info.field_name, args, Selection.of(info))


def one_page(info: ResolveInfo, type_name: str, args: Args) -> Row | None:
    """One page; another language stands in only where the caller allows it."""
    return one(
        info.context,
        loaders[type_name],
        Selection.of(info),
        args,
        fallback=args["fallback"],
    )


def one_record(info: ResolveInfo, type_name: str, args: Args) -> Row | None:
    """One venue or organisation, which are known by name in any language."""
    return one(
        info.context, loaders[type_name], Selection.of(info), args, fallback=True
    )


def ordering_of(
    info: ResolveInfo, type_name: str, args: Args, orders: Mapping[str, Ordering]
) -> Ordering:
    """The order asked for; else that of the keys asked for; else the list's own, which
    is the first. An order of null asks for none.
    """
    wanted = args["order_by"] if is_given(info, "orderBy") else None
    keys = keys_of((args.get("where") or {}).get("keys") or [])
    if keys and not wanted:
        return order_of_keys(keys)
    if wanted == "RELEVANCE":
        where = args.get("where") or {}
        return by_relevance(info.context, loaders[type_name].model, where)
    return orders[wanted] if wanted else next(iter(orders.values()))


def many(
    info: ResolveInfo,
    type_name: str,
    args: Args,
    narrow: Callable[[AnswerContext, QuerySet], QuerySet],
    ordering: Ordering,
    in_pieces: Callable[[AnswerContext, QuerySet], list[Piece]] | None = None,
) -> Slice:
    """One page of a list of pages.

    `narrow` and `in_pieces` are kept with the statement: they must not hold `info`.
    """
    loader, language = loaders[type_name], language_of(args)
    fallback = args.get("fallback", False)

    def chosen(ctx: AnswerContext) -> QuerySet:
        rows = loader.model._default_manager.all()
        return versions(ctx, rows, language, fallback=fallback)

    listed = Listed(
        key_of_list(args.get("where"), language, fallback),
        lambda ctx: narrow(ctx, chosen(ctx)),
        lambda ctx: in_pieces(ctx, chosen(ctx)) if in_pieces else (),
    )
    field = asked(info, args)
    return page_of(info.context, loader, listed, ordering, field, language)


def key_of_list(where: Args | None, language: str, fallback: bool) -> Hashable:
    """What a list is made from, or None; see `Listed`."""
    key = key_of(where)
    return None if key is None else (key, language, fallback)


def many_records(info: ResolveInfo, type_name: str, args: Args) -> Slice:
    """One page of a list of records; another language stands in by itself."""

    def narrow(ctx: AnswerContext, records: QuerySet) -> QuerySet:
        return narrow_records(ctx, records, args.get("where"))

    order = ordering_of(info, type_name, args, RECORD_ORDERS)
    return many(info, type_name, {**args, "fallback": True}, narrow, order)
