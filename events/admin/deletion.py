"""What is still in use is not deleted; the editor is told where it is used.

Wagtail says so itself for one page or record, but not for what lies below a page, and
not for references that its index does not know yet.
"""

from collections.abc import Iterable
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, QuerySet
from django.db.models.deletion import Collector, ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from modelcluster.fields import ParentalKey
from wagtail.admin import messages
from wagtail.models import Page

NAMED = 3


def keep_used_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before a page is deleted, with all that lies below it."""
    if request.method != "POST" and page.is_leaf():
        return None  # Wagtail's own page lists where it is used
    users = users_of(with_descendants(page))
    if not users:
        return None
    refuse(request, page.get_admin_display_title(), users)
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def keep_used_records(
    request: HttpRequest, records: Iterable[Model]
) -> HttpResponse | None:
    """Before records are deleted, one or several."""
    if request.method != "POST":
        return None
    for record in records:
        if users := users_of([record]):
            refuse(request, str(record), users)
            return redirect(reverse(record.snippet_viewset.get_url_name("list")))
    return None


def keep_used_among(
    request: HttpRequest, action_type: str, objects: Iterable[Model], action: Any
) -> HttpResponse | None:
    """Before several pages are deleted at once."""
    if action_type != "delete":
        return None
    for thing in objects:
        users = users_of(
            with_descendants(thing) if isinstance(thing, Page) else [thing]
        )
        if users:
            refuse(request, str(thing), users)
            return redirect(action.next_url)
    return None


def with_descendants(page: Page) -> QuerySet:
    return Page.objects.descendant_of(page, inclusive=True)


def users_of(things: QuerySet | list[Model]) -> list[str]:
    """Names of the pages and records that hold on to these, in order, once each."""
    try:
        Collector(using=DEFAULT_DB_ALIAS).collect(things)
    except ProtectedError as error:
        return sorted({str(holder(each)) for each in error.protected_objects})
    return []


def holder(thing: Model) -> Model:
    """The page or record to which a row belongs."""
    for field in thing._meta.fields:
        if isinstance(field, ParentalKey):
            return holder(getattr(thing, field.name))
    return thing


def refuse(request: HttpRequest, name: str, users: list[str]) -> None:
    named = ", ".join(f"“{user}”" for user in users[:NAMED])
    more = len(users) - NAMED
    if more > 0:
        named += ngettext(
            " and in %(count)s other", " and in %(count)s others", more
        ) % {"count": more}
    messages.error(
        request,
        _(
            "“%(name)s” cannot be deleted: it, or what lies below it, is used in "
            "%(users)s. Take it out there first, or unpublish it instead."
        )
        % {"name": name, "users": named},
    )
