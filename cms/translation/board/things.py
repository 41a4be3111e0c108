"""The things of one table that a question finds, as a query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Locale

from cms.folding import Folded, fold
from cms.translation.board.dates import Dates
from cms.translation.board.kinds import Kind
from cms.translation.board.question import Question, Status, When

ANY_VERSION = {
    Status.DRAFT: Q(live=False),
    Status.STALE: Q(live=True, is_behind=True),
    Status.PUBLISHED: Q(live=True, is_behind=False),
    Status.CHANGED: Q(live=True, has_unpublished_changes=True),
}


@dataclass(frozen=True)
class Things:
    """What somebody sees of one table, and a question about it.

    seen: the versions that the reader may see.
    """

    kind: Kind
    seen: QuerySet
    question: Question
    dates: Sequence[Dates]
    now: datetime

    def found(self) -> QuerySet:
        """Of each thing the version that was written first, of those seen."""
        firsts = self._seen.filter(~Exists(same(self._seen, pk__lt=OuterRef("pk"))))
        conditions = [self._text(), self._language(), self._statuses(), self._dates()]
        return firsts.filter(*conditions).order_by()

    @cached_property
    def _seen(self) -> QuerySet:
        return self.kind.versions(self.seen)

    @cached_property
    def _written(self) -> QuerySet:
        """Every version, seen or not: what is there is not missing."""
        return self.kind.versions(self.kind.model._default_manager.all())

    def _text(self) -> Q:
        named = self._seen.alias(text=Folded(self.kind.titles))
        condition = Q()
        for word in fold(self.question.text).split():
            condition &= Q(Exists(same(named.filter(text__contains=word))))
        return condition

    def _language(self) -> Q:
        if self.question.language is None:
            return Q()
        sources = self._written.filter(
            ~Exists(same(self._written, pk__lt=OuterRef("pk")))
        )
        return Q(~Exists(same(sources, locale=self.question.language)))

    def _statuses(self) -> Q:
        asked = self.question.statuses
        if not asked:
            return Q()
        condition = Q()
        for status in asked:
            if status is Status.MISSING:
                condition |= Q(Exists(self._lacking()))
            elif status is Status.FALLBACK:
                condition |= Q(Exists(same(self.kind.aliases(), **self._in_language)))
            else:
                condition |= Q(Exists(self._translations().filter(ANY_VERSION[status])))
        return condition

    @property
    def _in_language(self) -> dict[str, Locale]:
        language = self.question.language
        return {} if language is None else {"locale": language}

    def _lacking(self) -> QuerySet:
        """The languages without a version or an alias."""
        there = self.kind.model._default_manager.filter(
            translation_key=OuterRef(OuterRef("translation_key")), locale=OuterRef("pk")
        )
        language = self.question.language
        locales = Locale.objects.filter(~Exists(there))
        return locales if language is None else locales.filter(pk=language.pk)

    def _translations(self) -> QuerySet:
        """The versions of the thing that are not its source."""
        behind = self.kind.kept().filter(is_behind=True)
        return (
            same(self._seen, **self._in_language)
            .filter(Exists(same(self._written, pk__lt=OuterRef("pk"))))
            .alias(is_behind=Exists(behind))
        )

    def _dates(self) -> Q:
        question = self.question
        condition = Q()
        if question.when is When.UPCOMING:
            condition &= any_of([dates.to_come(self.now) for dates in self.dates])
        if question.when is When.PAST:
            condition &= any_of([dates.over(self.now) for dates in self.dates])
        if question.since or question.until:
            window = question.since, question.until
            condition &= any_of([dates.on(*window) for dates in self.dates])
        return condition


def same(versions: QuerySet, **conditions: object) -> QuerySet:
    """In a subquery: those of the thing outside."""
    return versions.filter(translation_key=OuterRef("translation_key"), **conditions)


def any_of(conditions: Sequence[Q]) -> Q:
    """Nothing where there is no condition."""
    found = Q(pk__in=[])
    for condition in conditions:
        found |= condition
    return found
