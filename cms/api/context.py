"""What one answer is made with: the moment, the sites, and what anybody may see."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar, TypeVar
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from cms import visibility
from cms.api.answers.tags import Tags
from cms.api.deadline import Deadline
from cms.visibility import SiteRoot

T = TypeVar("T")


class AnswerContext:
    """Lives as long as one request; every part of an answer sees the same moment.

    moment: when the answer is made.
    tags:   what it is made from.
    seen:   the sites as an answer of this process has found them last.
    """

    seen: ClassVar[Sequence[SiteRoot]] = ()

    def __init__(
        self,
        request: HttpRequest | None = None,
        deadline: Deadline | None = None,
        *,
        moment: datetime | None = None,
        roots: Sequence[SiteRoot] | None = None,
    ) -> None:
        self.request = request
        self.deadline = deadline
        self.moment: datetime = moment or timezone.now()
        if roots is not None:
            self.roots = roots
        self.tags = Tags()
        self._known: dict[Hashable, Any] = {}

    def once(self, key: Hashable, look_up: Callable[[], T]) -> T:
        """What was looked up for this answer under this key."""
        if key not in self._known:
            self._known[key] = look_up()
        found: T = self._known[key]
        return found

    @property
    def now(self) -> datetime:
        """The moment, for what changes when a date begins or ends. The answer then
        ends at the next moment when one does."""
        self.tags.is_timed = True
        return self.moment

    def check_deadline(self) -> None:
        """Raise ApiError when the answer has taken too long already."""
        if self.deadline:
            self.deadline.check()

    @cached_property
    def roots(self) -> Sequence[SiteRoot]:
        """Home pages of every site in every language."""
        with self.tags.of([]):
            return self.roots_of(visibility.all_roots())

    @property
    def has_roots(self) -> bool:
        """Whether they are known already."""
        return "roots" in vars(self)

    def roots_of(self, found: Sequence[SiteRoot]) -> Sequence[SiteRoot]:
        """Those in a configured language, of all that were found just now."""
        AnswerContext.seen = found
        self.tags.add(root.key for root in found)
        return visibility.configured(found)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The site's own zone, for moments that belong to no event."""
        return ZoneInfo(settings.TIME_ZONE)

    def visible(self, queryset: QuerySet, *, aliases: bool = False) -> QuerySet:
        """Of these rows, those that anybody may see."""
        return visibility.visible(
            queryset, now=self.moment, roots=self.roots, aliases=aliases
        )

    def root_above(self, tree_path: str) -> SiteRoot:
        """The home page below which a visible page stands, the nearest of several."""
        above = [r for r in self.roots if tree_path.startswith(r.tree_path)]
        return max(above, key=lambda root: len(root.tree_path))
