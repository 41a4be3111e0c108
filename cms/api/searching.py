"""One ranked list of everything that answers a question, as far as it is visible."""

from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Page

from cms.api.connections import PageArgs, Slice, rows_of_page, slice_of
from cms.api.context import AnswerContext
from cms.api.cursors import Ordering
from cms.api.fetching import fetch, select
from cms.api.loading import in_waves, loaders, node_selection
from cms.api.pieces import Piece
from cms.api.rows import Row
from cms.api.selection import Field, Selection
from cms.api.statements import Keyed
from cms.search.highlights import SHOWN, highlights
from cms.search.matching import Names, gather, matching, named_in, rank
from cms.search.question import Question
from cms.search.sources import Source, sources

BY_RANK = Ordering("RELEVANCE", ("-rank",))
KEPT_NAMES = 4_000  # characters of those of a question whose statement is kept


def visible_names(ctx: AnswerContext, question: Question) -> Names:
    """Names of what the public may see, in any language.

    One statement for each question, however many parts of an answer put it.
    """
    if not question.words:
        return Names()
    return ctx.once(("names", question), lambda: gather(select(ctx, _named, question)))


def _named(ctx: AnswerContext, question: Question) -> QuerySet:
    records = [source for source in sources() if not source.is_page]
    shown = [_visible_page(ctx), *(_visible_record(ctx, s) for s in records)]
    return named_in(question).filter(reduce(or_, shown))


def search(
    ctx: AnswerContext,
    question: Question,
    types: Collection[str],
    language: str,
    field: Field,
) -> Slice:
    """One page of the ranked list, complete.

    types: names of the GraphQL types, all that search answers with unless told.
    Statements: one for names, one for the page, one for the total and one for the
    highlights where asked for, and what each type takes.
    """
    names = visible_names(ctx, question)
    edges = field.selection.below("edges")
    wants_highlight = "highlight" in edges
    columns = ("type_name", "object_id", *(SHOWN if wants_highlight else ()))
    page = PageArgs.of(field.args)

    def entries(ctx: AnswerContext) -> QuerySet:
        return _answers(ctx, question, names, types, language)

    def ranked(ctx: AnswerContext) -> QuerySet:
        rows = entries(ctx).annotate(rank=rank(question, names))
        return rows_of_page([Piece(rows)], BY_RANK, page, columns)

    # The names stand in the statement; those of a common word are many.
    known = names.text
    if len(known) <= KEPT_NAMES:
        wanted = (frozenset(types), language, page, columns)
        rows = select(ctx, Keyed((question, known, *wanted), ranked))
    else:
        rows = fetch(ranked(ctx))
    total = entries(ctx).order_by().count() if "totalCount" in field.selection else None
    found = slice_of(rows, BY_RANK, page, total)
    passages: Sequence[str] = [""] * len(found.rows)
    if wants_highlight:
        passages = highlights(found.rows, question, names)
    nodes = _nodes(ctx, found.rows, node_selection(field.selection), language)
    things = [nodes.get((row["type_name"], row["object_id"])) for row in found.rows]
    found.fill(
        thing and {"node": thing, "highlight": passage}
        for thing, passage in zip(things, passages, strict=True)
    )
    return found


def _answers(
    ctx: AnswerContext,
    question: Question,
    names: Names,
    types: Collection[str],
    language: str,
) -> QuerySet:
    """Entries that answer and may be seen, each thing once.

    Pages in the language asked for; records, which are known by name anywhere, in
    that language where published, else as first written.
    """
    shown = _visible_page(ctx) & Q(language=language)
    for source in sources():
        if not source.is_page and source.is_answer:
            best = loaders[source.type_name].best(ctx, _thing(source), language)
            shown |= Q(Exists(best), type_name=source.type_name)
    answers = [source.type_name for source in sources() if source.is_answer]
    wanted = [name for name in answers if not types or name in types]
    return matching(question, names).filter(shown, type_name__in=wanted)


def _nodes(
    ctx: AnswerContext, rows: Sequence[Row], selection: Selection, language: str
) -> Mapping[tuple[str, int], Row]:
    """The things behind entries, by type and primary key."""
    ids: dict[str, list[int]] = {}
    for row in rows:
        ids.setdefault(row["type_name"], []).append(row["object_id"])
    waiting = [
        loaders[name].wanted_by_pk(ctx, pks, selection, language, is_checked=True)
        for name, pks in ids.items()
    ]
    return {
        (type_name, pk): thing
        for type_name, found in zip(ids, in_waves(ctx, waiting), strict=True)
        for pk, thing in found.items()
    }


def _visible_page(ctx: AnswerContext) -> Q:
    names = [source.type_name for source in sources() if source.is_page]
    page = ctx.visible(Page.objects.filter(_is_its_own()))
    return Q(Exists(page), type_name__in=names)


def _visible_record(ctx: AnswerContext, source: Source) -> Q:
    return Q(Exists(ctx.visible(_thing(source))), type_name=source.type_name)


def _thing(source: Source) -> QuerySet:
    return source.model._default_manager.filter(_is_its_own())


def _is_its_own() -> Q:
    """Whether a thing is that of the entry.

    Said twice, because PostgreSQL would read every thing there is, to have them at hand
    in a hash table; it cannot where more than an equality leads to them.
    """
    key = OuterRef("object_id")
    return Q(pk=key, pk__lte=key)
