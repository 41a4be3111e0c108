"""Where Wagtail asks neither a page nor the policy of pages."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from cms.users.page_policy import seen_by
from cms.users.page_tester import ScopedPageTester


@hooks.register("construct_page_chooser_queryset")
def hide_drafts_of_others(pages: QuerySet, request: HttpRequest) -> QuerySet:
    """Lists to choose from show what other lists show."""
    return pages.filter(seen_by(request.user))


@hooks.register("before_create_page")
def keep_the_root(
    request: HttpRequest, parent_page: Page, page_class: type[Page]
) -> None:
    """The root of the tree is no page of ours; the rules hold there too."""
    if not ScopedPageTester(request.user, parent_page).can_add_subpage():
        raise PermissionDenied
