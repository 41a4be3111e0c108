"""Lists to choose from show what other lists show."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks

from cms.users.page_policy import seen_by


@hooks.register("construct_page_chooser_queryset")
def hide_drafts_of_others(pages: QuerySet, request: HttpRequest) -> QuerySet:
    return pages.filter(seen_by(request.user))
