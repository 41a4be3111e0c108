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
from functools import lru_cache, reduce
from operator import or_

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

from cms.database.prepared import prepared_cursor


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


# Every home page is a version of its site's first page, which is one itself.
ROOTS = """
SELECT
    home.id, home.translation_key::text, home.path, home.url_path,
    locale.language_code, site.hostname, site.port, site.id, site.site_name
FROM "wagtailcore_site" site
JOIN "wagtailcore_page" first ON first.id = site.root_page_id
JOIN "wagtailcore_page" home ON home.translation_key = first.translation_key
JOIN "wagtailcore_locale" locale ON locale.id = home.locale_id
ORDER BY site.is_default_site DESC, site.id, home.id
"""


def site_roots() -> list[SiteRoot]:
    """Every site's home page in every configured language, the default site's first.

    One SQL statement, whatever the number of sites.
    """
    return configured(all_roots())


def all_roots() -> list[SiteRoot]:
    """The same in every language that there is."""
    with prepared_cursor() as cursor:
        cursor.execute(ROOTS)
        return [site_root(*values) for values in cursor.fetchall()]


def site_root(
    pk: int,
    key: str,
    tree_path: str,
    url_path: str,
    language: str,
    hostname: str,
    port: int,
    site_id: int,
    site_name: str,
) -> SiteRoot:
    """A root, from a row of ROOTS."""
    return SiteRoot(
        page_id=pk,
        key=key,
        tree_path=tree_path,
        url_path=url_path,
        language=language,
        origin=origin_of(hostname, port),
        hostname=hostname,
        site_id=site_id,
        site_name=site_name,
    )


def configured(roots: Sequence[SiteRoot]) -> list[SiteRoot]:
    """Those in a configured language."""
    languages = get_content_languages()
    return [root for root in roots if root.language in languages]


@lru_cache
def origin_of(hostname: str, port: int) -> str:
    """The scheme and host of a site, as Wagtail puts them together."""
    origin: str = Site(hostname=hostname, port=port).root_url
    return origin


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
