"""What a question finds, in a number of statements that no row adds to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import (
    DateTimeField,
    F,
    IntegerField,
    Model,
    OuterRef,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce, Greatest, JSONObject
from wagtail.models import Locale

from cms.folding import Folded
from cms.translation.board.cells import Progress, Row, Version, cells_of
from cms.translation.board.dates import Dates, dates_of
from cms.translation.board.kinds import (
    Kind,
    kinds,
    nothing,
    translated_types,
)
from cms.translation.board.question import Order, Question
from cms.translation.board.reach import Reach
from cms.translation.board.things import Things

ORDERS: dict[Order, list[Any]] = {
    Order.CHANGED: [F("changed_at").desc(nulls_last=True)],
    Order.TITLE: [],
    Order.DATE: [
        F("next_at").asc(nulls_last=True),
        F("last_at").desc(nulls_last=True),
    ],
}
PROGRESS = {name: name for name in Progress._fields}


class Found(NamedTuple):
    """A thing that a question found, and the version that it is named by."""

    key: UUID
    type_id: int
    pk: int
    changed_at: datetime | None
    named: str
    next_at: datetime | None
    last_at: datetime | None


@dataclass(frozen=True)
class Board:
    """The things a question finds: a list whose parts are fetched when asked for."""

    reach: Reach
    question: Question
    locales: Sequence[Locale]
    now: datetime

    def count(self) -> int:
        return 0 if self._found is None else self._found.count()

    def __getitem__(self, part: slice) -> list[Row]:
        if self._found is None:
            return []
        return self._rows([Found(*row) for row in self._found[part]])

    def __iter__(self) -> Iterator[Row]:
        return iter(self[:])

    @cached_property
    def kinds(self) -> list[Kind]:
        """The tables the question is about and the reader sees something of."""
        types = self.question.types or translated_types()
        return [kind for kind in kinds(types) if self.reach.sees_some(kind.model)]

    @cached_property
    def models(self) -> dict[int, type[Model]]:
        """The types of things, by content type."""
        return {pk: model for kind in self.kinds for pk, model in kind.type_ids.items()}

    @cached_property
    def dates(self) -> list[Dates]:
        return dates_of(self.models.values())

    @cached_property
    def _found(self) -> QuerySet | None:
        found = union(self._of_kind(kind) for kind in self.kinds)
        order = [*ORDERS[self.question.order], "named", "pk"]
        return None if found is None else found.order_by(*order)

    def _of_kind(self, kind: Kind) -> QuerySet:
        seen = self.reach.seen(kind.model)
        dates = [dates for dates in self.dates if dates.model in kind.types]
        things = Things(kind, seen, self.question, dates, self.now).found()
        return things.annotate(
            type_id=kind.type_id,
            changed_at=Greatest("last_published_at", "latest_revision__created_at"),
            named=Folded(kind.title),
            next_at=self._moment(dates, "next_starts_at"),
            last_at=self._moment(dates, "last_starts_at"),
        ).values_list("translation_key", *Found._fields[1:])

    def _moment(self, dates: Sequence[Dates], name: str) -> Any:
        """A date of a thing; NULL where nothing is put in order by it."""
        if self.question.order is not Order.DATE:
            dates = []
        moments = [
            Subquery(each.coming(self.now).filter(pk=OuterRef("pk")).values(name)[:1])
            for each in dates
        ]
        return Coalesce(*moments, nothing(DateTimeField), nothing(DateTimeField))

    def _rows(self, found: Sequence[Found]) -> list[Row]:
        versions = self._versions([thing.key for thing in found])
        dates = self._dates_in_words(found)
        locales = {locale.pk: locale for locale in self.locales}
        rows = []
        for thing in found:
            group = versions[thing.key]
            first = next(version for version in group if version.pk == thing.pk)
            rows.append(
                Row(
                    first=first,
                    model=self.models[thing.type_id],
                    language=locales[first.locale_id],
                    changed_at=thing.changed_at,
                    dates=dates.get((thing.type_id, thing.pk), ""),
                    cells=cells_of(group, self.locales),
                )
            )
        return rows

    def _versions(self, keys: Sequence[UUID]) -> dict[UUID, list[Version]]:
        """Every version and alias of these things, seen or not. One statement."""
        found = union(all_versions(kind, keys, self.reach) for kind in self.kinds)
        versions = defaultdict(list)
        for *columns, kept in [] if found is None else found:
            version = Version._make([*columns, Progress(**kept or {})])
            versions[version.key].append(version)
        return versions

    def _dates_in_words(self, found: Sequence[Found]) -> dict[tuple[int, int], str]:
        """One statement for each type that has dates."""
        types = {model: type_id for type_id, model in self.models.items()}
        words = {}
        for dates in self.dates:
            type_id = types[dates.model]
            pks = [thing.pk for thing in found if thing.type_id == type_id]
            for thing in dates.coming(self.now).filter(pk__in=pks):
                words[type_id, thing.pk] = dates.words(thing)
        return words


def all_versions(kind: Kind, keys: Sequence[UUID], reach: Reach) -> QuerySet:
    """Of these things all that stands in a table, as the values of `Version`."""
    things = kind.model._default_manager.filter(translation_key__in=keys).order_by()
    return things.annotate(
        type_id=kind.type_id,
        key=F("translation_key"),
        named=kind.title,
        alias=kind.own("alias_of_id", nothing(IntegerField)),
        is_seen=reach.is_seen(kind.model),
        is_editable=reach.is_editable(kind.model),
        kept=Subquery(kind.kept().values_list(JSONObject(**PROGRESS))),
    ).values_list(
        "type_id",
        "pk",
        "key",
        "locale_id",
        "named",
        "live",
        "has_unpublished_changes",
        "alias",
        "is_seen",
        "is_editable",
        "kept",
    )


def union(parts: Iterable[QuerySet]) -> QuerySet | None:
    """All rows of all parts as one query; None where there are no parts."""
    queries = list(parts)
    if not queries:
        return None
    first, *others = queries
    return first.union(*others, all=True) if others else first
