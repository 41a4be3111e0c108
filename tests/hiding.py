"""Every way in which something that was published is kept from the public.

Each takes what a factory made and hides it; `HIDE_PAGE["draft"](page)`.
"""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
)

from home.models import HomePage
from tests import factories

RESTRICTIONS = ("password", "login", "groups")


def restrict_page(page: Page, kind: str = "login") -> None:
    rule = PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password="sesame"
    )
    if kind == "groups":
        rule.groups.add(Group.objects.create(name="Members"))


def restrict_collection(collection: Collection, kind: str = "login") -> None:
    rule = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=kind, password="sesame"
    )
    if kind == "groups":
        rule.groups.add(Group.objects.create(name="Members"))


def unpublish(page: Page) -> None:
    page.specific.unpublish()


def schedule(page: Page) -> None:
    """Unpublished, and to be published tomorrow."""
    page = page.specific
    page.unpublish()
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()


def expire(row) -> None:
    """Past its expiry, before the job that unpublishes has run."""
    past = timezone.now() - timedelta(minutes=1)
    type(row)._base_manager.filter(pk=row.pk).update(expire_at=past)


def take_back(row) -> None:
    """A draft: as when it was never published."""
    type(row)._base_manager.filter(pk=row.pk).update(live=False)


def move_outside(page: Page) -> None:
    """Below a page that is the root of no site."""
    shelf = HomePage(title="Shelf", slug="shelf", locale=factories.locale("fr"))
    Page.objects.get(depth=1).add_child(instance=shelf)
    page.move(shelf, pos="last-child")


def make_alias(page: Page) -> None:
    """A mirror of another page."""
    mirrored = factories.ContentPageFactory(title="Mirrored")
    Page.objects.filter(pk=page.pk).update(alias_of=mirrored)


def restrict_parent(page: Page, kind: str = "login") -> None:
    """Private because of a page above it, which is moved there on its own."""
    parent = page.get_parent().specific
    slug = f"members-{page.pk}"
    private = type(parent)(title="Members", slug=slug, locale=page.locale)
    parent.get_parent().add_child(instance=private)
    restrict_page(private, kind)
    page.move(private, pos="last-child")


HIDE_PAGE = {
    "draft": take_back,
    "unpublished": unpublish,
    "scheduled": schedule,
    "expired": expire,
    "password": lambda page: restrict_page(page, "password"),
    "login": lambda page: restrict_page(page, "login"),
    "groups": lambda page: restrict_page(page, "groups"),
    "password_above": lambda page: restrict_parent(page, "password"),
    "login_above": lambda page: restrict_parent(page, "login"),
    "groups_above": lambda page: restrict_parent(page, "groups"),
    "outside": move_outside,
    "alias": make_alias,
}
SOME_WAYS = ("draft", "expired", "groups_above", "outside", "alias")
HIDE_RECORD = {"draft": take_back, "expired": expire}


def file_away(file, kind: str, *, deep: bool) -> None:
    """Put an image or a document into a private collection, or below one."""
    private = factories.collection("Private")
    restrict_collection(private, kind)
    file.collection = factories.collection("Inner", private) if deep else private
    file.save()


HIDE_FILE = {
    f"{kind}{'_above' if deep else ''}": (
        lambda file, kind=kind, deep=deep: file_away(file, kind, deep=deep)
    )
    for kind in RESTRICTIONS
    for deep in (False, True)
}
