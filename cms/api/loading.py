"""How rows of one type are fetched and completed, driven by what a query selects.

A loader knows, for each GraphQL field of its type, which columns the field is computed
from, and, for a field that leads elsewhere, how to fetch it for all rows at once. What
nobody asked for is not fetched; the number of statements does not depend on the number
of rows.

What rows refer to is fetched in waves: the relations of all fields say what they wait
for, one statement answers all of them, and so on with what these rows refer to.
"""

from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.db.models.expressions import BaseExpression

from cms.api.context import AnswerContext
from cms.api.fetching import Asked, fetch, select_all
from cms.api.rows import Row
from cms.api.selection import Field, Selection
from cms.api.statements import KEYS, among
from cms.api.versions import best_versions, first_versions


@dataclass(frozen=True)
class Wanted:
    """Rows that a relation waits for.

    complete: makes bare rows complete, but for what they refer to: their own relations.
    """

    asked: Asked
    complete: Callable[[list[Row]], Sequence["Waiting"]] = lambda _rows: ()


Waiting = Generator[Wanted, list[Row], Any]
Relation = Callable[[AnswerContext, list[Row], Field], Iterable[Waiting] | None]


def waits(
    relation: Callable[[AnswerContext, list[Row], Field], Waiting],
) -> Relation:
    """A relation that is one thing to wait for."""
    return lambda ctx, rows, field: (relation(ctx, rows, field),)


class Loader:
    """Rows of one model as plain dicts, ready for the resolvers of one type.

    type_name:   the GraphQL type.
    model:       where its rows are.
    kind:        the word for it in a `uri`, where it has one.
    always:      columns that every row has.
    columns:     for each field, the columns it is computed from.
    annotations: columns that are not the model's own, by name.
    relations:   for each field that leads elsewhere, the function that fills it in.
    needs:       for each field made from others, what it reads of them.

    A completed row has `locale`, the language it is in, and `requested`, the language
    that was asked for, which is the same for all rows completed together; what a
    relation fetched stands under the field's Python name, or under `Field.key` where
    the field takes arguments.
    """

    type_name: ClassVar[str]
    interfaces: ClassVar[tuple[str, ...]] = ("Node",)
    model: ClassVar[type[Model]]
    kind: ClassVar[str] = ""
    always: ClassVar[tuple[str, ...]] = (
        "pk",
        "translation_key",
        "locale__language_code",
    )
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    annotations: ClassVar[Mapping[str, BaseExpression]] = {}
    relations: ClassVar[Mapping[str, Relation]] = {}
    needs: ClassVar[Mapping[str, Selection]] = {}

    def selected(self, selection: Selection) -> Selection:
        """What of a selection applies to this type, with what its fields need."""
        return selection.once((self, "selected"), lambda: self._selected(selection))

    def _selected(self, selection: Selection) -> Selection:
        chosen = selection.for_type(self.type_name, *self.interfaces)
        for name, needed in self.needs.items():
            if name in chosen:
                chosen |= needed
        return chosen

    def columns_for(self, selection: Selection) -> tuple[str, ...]:
        """The columns that what is selected is computed from, each once."""
        return selection.once(
            (self, "columns"), lambda: tuple(dict.fromkeys(self.needed(selection)))
        )

    def needed(self, selection: Selection) -> list[str]:
        """The same, perhaps repeated."""
        names = list(self.always)
        for field in self.selected(selection):
            names += self.columns.get(field.name, ())
        return names

    def annotate(self, queryset: QuerySet, columns: Iterable[str]) -> QuerySet:
        """Add the annotations that are among the columns."""
        names = [name for name in columns if name in self.annotations]
        return queryset.annotate(**{name: self.annotations[name] for name in names})

    def compute(self, ctx: AnswerContext, row: Row, selection: Selection) -> None:
        """Turn the columns of one row into what its fields show. No SQL here."""
        row["locale"] = row["locale__language_code"]
        row["key"] = row["translation_key"]
        if "id" in selection:
            row["id"] = global_id(self.type_name, row["pk"], row)

    def complete(
        self,
        ctx: AnswerContext,
        rows: Iterable[Row],
        selection: Selection,
        requested: str | None = None,
    ) -> list[Row]:
        """Compute every row, then fetch what is asked for beside them.

        requested: the language asked for, when it is not that of the rows.
        """
        rows = list(rows)
        in_waves(ctx, self.begin(ctx, rows, selection, requested))
        return rows

    def begin(
        self,
        ctx: AnswerContext,
        rows: list[Row],
        selection: Selection,
        requested: str | None = None,
    ) -> Sequence[Waiting]:
        """Compute every row; the relations that wait for others are the answer."""
        chosen = self.selected(selection)
        for row in rows:
            row["_type"] = self.type_name
            row["requested"] = requested or row["locale__language_code"]
            self.compute(ctx, row, chosen)
        waiting: list[Waiting] = []
        for field in chosen:
            relation = self.relations.get(field.name)
            if relation and rows:
                ctx.check_deadline()
                waiting += relation(ctx, rows, field) or ()
        return waiting

    def rows(
        self,
        ctx: AnswerContext,
        queryset: QuerySet,
        selection: Selection,
        requested: str | None = None,
        keys: Collection[Any] | None = None,
    ) -> list[Row]:
        """Complete rows of a queryset that already says what is visible.

        keys: where it reads nothing but the things with these keys, see `Tags.of`.
        """
        columns = self.columns_for(selection)
        asked = self.annotate(queryset, columns).values(*columns)
        with ctx.tags.of(keys):
            found = fetch(asked)
        return self.complete(ctx, found, selection, requested)

    def public(self, ctx: AnswerContext, queryset: QuerySet) -> QuerySet:
        """Of these rows, those that anybody may see."""
        return ctx.visible(queryset)

    def best(self, ctx: AnswerContext, queryset: QuerySet, language: str) -> QuerySet:
        """Of these rows, the version of each thing that answers for a language."""
        return best_versions(ctx, queryset, language)

    def found(self, ctx: AnswerContext, queryset: QuerySet, language: str) -> QuerySet:
        """The same, to be read as they are."""
        return first_versions(ctx, queryset, language)

    def by_key(
        self,
        ctx: AnswerContext,
        keys: Collection[Any],
        selection: Selection,
        requested: str,
    ) -> dict[Any, Row]:
        """The version of each thing that answers for a language, by translation key.

        References never leave a hole for want of a translation; what is not published
        in any language is not in the answer.
        """
        return wait_for(ctx, self.wanted(ctx, keys, selection, requested))

    def wanted(
        self,
        ctx: AnswerContext,
        keys: Collection[Any],
        selection: Selection,
        requested: str,
    ) -> Generator[Wanted, list[Row], dict[Any, Row]]:
        """The same, for a relation to wait for."""
        if not keys:
            return {}
        columns = self.columns_for(selection)
        rows = yield Wanted(
            Asked(self._keyed, (columns, requested), keys, tags=keys),
            lambda rows: self.begin(ctx, rows, selection, requested),
        )
        return {row["translation_key"]: row for row in rows}

    def wanted_by_pk(
        self,
        ctx: AnswerContext,
        pks: Collection[int],
        selection: Selection,
        requested: str,
        keys: Collection[Any] | None = None,
        *,
        is_checked: bool = False,
    ) -> Generator[Wanted, list[Row], dict[int, Row]]:
        """Rows by primary key, those of them that anybody may see, to wait for.

        keys:       where they belong to the things with these keys, see `Tags.of`.
        is_checked: whether it is known already that all of them are visible.
        """
        columns = self.columns_for(selection)
        rows = yield Wanted(
            Asked(self._numbered, (columns, is_checked), pks, tags=keys),
            lambda rows: self.begin(ctx, rows, selection, requested),
        )
        return {row["pk"]: row for row in rows}

    def _numbered(
        self, ctx: AnswerContext, columns: tuple[str, ...], is_checked: bool
    ) -> QuerySet:
        rows = self.model._default_manager.filter(among("pk", KEYS))
        if not is_checked:
            rows = self.public(ctx, rows)
        return self.annotate(rows, columns).values(*columns)

    def _keyed(
        self, ctx: AnswerContext, columns: tuple[str, ...], language: str
    ) -> QuerySet:
        named = self.model._default_manager.filter(among("translation_key", KEYS))
        found = self.found(ctx, named, language)
        return self.annotate(found, columns).values(*columns)


def global_id(type_name: str, pk: Any, row: Row) -> str:
    """`Event:12`; `Event:12:en` for the answer that stands in for English.

    The language belongs in it because what hangs below a row is in the language asked
    for: a normalising cache must not mix the two.
    """
    if row["requested"] == row["locale"]:
        return f"{type_name}:{pk}"
    return f"{type_name}:{pk}:{row['requested']}"


loaders: dict[str, Loader] = {}


def register(loader: type[Loader]) -> type[Loader]:
    """Make a loader known under its type's name."""
    loaders[loader.type_name] = loader()
    return loader


def wait_for(ctx: AnswerContext, waiting: Waiting) -> Any:
    """What one that waits returns, by itself."""
    (found,) = in_waves(ctx, [waiting])
    return found


def in_waves(ctx: AnswerContext, relations: Sequence[Waiting]) -> list[Any]:
    """Fetch for all of them until none waits any more; what each of them returns."""
    answers: dict[Waiting, Any] = {}
    ready: list[tuple[Waiting, Any]] = [(relation, None) for relation in relations]
    while ready:
        waiting: list[tuple[Waiting, Wanted]] = []
        for relation, rows in ready:
            try:
                waiting.append((relation, relation.send(rows)))
            except StopIteration as end:
                answers[relation] = end.value
        if waiting:
            ctx.check_deadline()
        found = select_all(ctx, [wanted.asked for _, wanted in waiting])
        ready = []
        for (relation, wanted), rows in zip(waiting, found, strict=True):
            ready += [(further, None) for further in wanted.complete(rows)]
            ready.append((relation, rows))
    return [answers[relation] for relation in relations]


def to_one(type_name: str, column: str) -> Relation:
    """A relation that follows one reference, given by the column of its key."""

    @waits
    def relation(ctx: AnswerContext, rows: list[Row], field: Field) -> Waiting:
        keys = {row[column] for row in rows if row[column]}
        found = yield from load(ctx, type_name, keys, field.selection, rows)
        for row in rows:
            row[field.attribute] = found.get(row[column])

    return relation


def to_many(type_name: str, column: str) -> Relation:
    """A relation that follows a column of keys, in their order, each once."""

    @waits
    def relation(ctx: AnswerContext, rows: list[Row], field: Field) -> Waiting:
        keys = {key for row in rows for key in row[column]}
        found = yield from load(ctx, type_name, keys, field.selection, rows)
        for row in rows:
            unique = dict.fromkeys(row[column])
            row[field.attribute] = [found[key] for key in unique if key in found]

    return relation


def load(
    ctx: AnswerContext,
    type_name: str,
    keys: Collection[Any],
    selection: Selection,
    rows: list[Row],
) -> Generator[Wanted, list[Row], dict[Any, Row]]:
    """What rows refer to by key, in the language that was asked of the rows."""
    return loaders[type_name].wanted(ctx, keys, selection, rows[0]["requested"])


def node_selection(selection: Selection) -> Selection:
    """What a connection's selection asks of each node, by either way to it."""
    return selection.below("nodes") | selection.below("edges").below("node")
