"""The one definition of what an anonymous caller may see.

A page is visible when it is live, not past its expiry, no alias of another page, below
the home page of a site in a configured language, and neither it nor a page above it is
restricted. A record with drafts is visible when it is live and not past its expiry. An
image or a document is visible when neither its collection nor one above it is
restricted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, Q, QuerySet
from wagtail.coreutils import get_content_languages
from wagtail.models import (
    BaseViewRestriction,
    CollectionMember,
    CollectionViewRestriction,
    DraftStateMixin,
    Page,
    PageViewRestriction,
    Site,
)


@dataclass(frozen=True)
class SiteRoot:
    """The home page of one site in one language.

    `key` is the page's translation key, `tree_path` its place in the tree, `url_path`
    what Wagtail puts before the path of every page below it, `origin` the scheme and
    host of the front end.
    """

    page_id: int
    key: str
    tree_path: str
    url_path: str
    language: str
    origin: str
    hostname: str
    site_id: int
    site_name: str


def site_roots() -> list[SiteRoot]:
    """Every site's home page in every configured language, the default site's first.

    Two SQL statements, whatever the number of sites.
    """
    return roots_of(sites())


def sites() -> list[Site]:
    """Every site with its first page, the default site first."""
    return list(
        Site.objects.select_related("root_page").order_by("-is_default_site", "pk")
    )


def roots_of(sites: Sequence[Site]) -> list[SiteRoot]:
    """The home pages of those sites in every configured language."""
    homes = Page.objects.filter(
        translation_key__in=[site.root_page.translation_key for site in sites],
        locale__language_code__in=[*get_content_languages()],
    ).values("pk", "path", "url_path", "translation_key", "locale__language_code")
    by_key: dict[Any, list[dict[str, Any]]] = {}
    for home in homes.order_by("pk"):
        by_key.setdefault(home["translation_key"], []).append(home)
    return [
        SiteRoot(
            page_id=home["pk"],
            key=str(home["translation_key"]),
            tree_path=home["path"],
            url_path=home["url_path"],
            language=home["locale__language_code"],
            origin=site.root_url,
            hostname=site.hostname,
            site_id=site.pk,
            site_name=site.site_name,
        )
        for site in sites
        for home in by_key.get(site.root_page.translation_key, [])
    ]


def visible(
    queryset: QuerySet,
    *,
    now: datetime,
    roots: Sequence[SiteRoot],
    aliases: bool = False,
) -> QuerySet:
    """Of these pages, records, images or documents, those anybody may see.

    aliases: also pages that mirror another, for those who look at addresses.
    """
    model = queryset.model
    if issubclass(model, Page):
        pages = _published(queryset, now).filter(
            _below(roots), ~_restricted(PageViewRestriction, "page")
        )
        return pages if aliases else pages.filter(alias_of=None)
    if issubclass(model, DraftStateMixin):
        return _published(queryset, now)
    if issubclass(model, CollectionMember):
        return queryset.filter(~_restricted(CollectionViewRestriction, "collection"))
    raise TypeError(f"Nothing says when a {model.__name__} is visible.")


def _published(queryset: QuerySet, now: datetime) -> QuerySet:
    return queryset.filter(Q(expire_at=None) | Q(expire_at__gt=now), live=True)


def _below(roots: Sequence[SiteRoot]) -> Q:
    if not roots:
        return Q(pk__in=[])
    return reduce(or_, (Q(path__startswith=root.tree_path) for root in roots))


class _BeginsWithAny(Func):
    """Whether a text begins with one of several."""

    template = "(%(expressions)s))"
    arg_joiner = " ^@ ANY ("
    output_field = BooleanField()


def _restricted(restriction: type[BaseViewRestriction], node: str) -> Q:
    """Whether the page or collection, or one above it, has a view restriction.

    Paths in the tree are prefixes of those below them (materialised path). All that are
    restricted, which are few, are read once for a statement, not beside each row.
    """
    own_path = "path" if node == "page" else "collection__path"
    restricted = restriction.objects.order_by().values(f"{node}__path")
    return Q(_BeginsWithAny(F(own_path), ArraySubquery(restricted)))
