"""Who looks after the directory."""

from typing import Any

from django.db.models import Model, OuterRef, QuerySet, Subquery
from wagtail.permissions import register_permission_policy

from cms.facts import source_of
from cms.users.record_policy import ScopedRecordPolicy
from cms.users.scope import Scope, scope_of
from events.models import EventSeries, Organisation, Theme, Venue


class DirectoryPolicy(ScopedRecordPolicy):
    """Who works for some organisations only looks after their records, and venues.

    Venues are everybody's. Themes and series are the whole site's, and other
    organisations are their own: all can be seen and chosen, and are left alone.
    """

    def is_within(self, scope: Scope, record: Model) -> bool:
        if not scope.is_confined or isinstance(record, Venue):
            return True
        if isinstance(record, Organisation):
            return source_of(record).pk in scope.organisations
        return False

    def within(self, scope: Scope, records: QuerySet) -> QuerySet:
        if not scope.is_confined or self.model is Venue:
            return records
        if self.model is not Organisation:
            return records.none()
        versions = Organisation._base_manager.filter(
            translation_key=OuterRef("translation_key")
        )
        source = Subquery(versions.order_by("pk").values("pk")[:1])
        return records.alias(source=source).filter(source__in=scope.organisations)

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action == "add" and scope_of(user).is_confined and self.model is not Venue:
            return False
        return super().user_has_permission(user, action)


def register_policies() -> None:
    for model in (Venue, Organisation, Theme, EventSeries):
        register_permission_policy(model, DirectoryPolicy(model))
