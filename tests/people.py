"""Users in their roles, and browsers in which they are signed in."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.users.models import Role
from events.models import Organisation


def person(
    name: str,
    *roles: str,
    organisations: Iterable[Organisation] = (),
    languages: Iterable[str] = (),
) -> Any:
    """Somebody who works in English."""
    user = get_user_model().objects.create_user(
        name, f"{name}@example.org", "x", languages=list(languages)
    )
    for role in roles:
        user.groups.add(Role.objects.get(key=role).group)
    user.organisations.set(organisations)
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def is_shut(response: HttpResponse) -> bool:
    """Wagtail sends who may not pass to the first page, or to the door of the admin."""
    if response.status_code != 302:
        return response.status_code == 403
    path = response["Location"].partition("?")[0]
    return path in (reverse("wagtailadmin_home"), reverse("wagtailadmin_login"))


def bulk(client: Client, action: str, *pages: Page, **data: Any) -> HttpResponse:
    """Several pages at once, as when their boxes are ticked in a list."""
    address = reverse("wagtail_bulk_action", args=("wagtailcore", "page", action))
    keys = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{keys}&next={reverse('wagtailadmin_home')}", data)
