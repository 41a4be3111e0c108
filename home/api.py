"""Sites, addresses and pages of free content in GraphQL."""

from typing import Any

import graphene
from django.conf import settings
from django.db.models import F, Q
from graphql import GraphQLResolveInfo as ResolveInfo
from grapple.types.interfaces import StreamFieldInterface
from wagtail.contrib.redirects.models import Redirect as StoredRedirect

from cms.api.context import AnswerContext
from cms.api.errors import ApiError, shown
from cms.api.lookups import by_id, by_place, language_of, place_at
from cms.api.pages import page_addresses
from cms.api.rows import Row
from cms.api.scalars import LocaleCode, TimeZone
from cms.api.selection import Selection
from cms.api.types import Node, Page
from cms.visibility import SiteRoot
from home.loaders import load_home, load_navigation
from home.models import SiteSettings


def blocks_field() -> graphene.List:
    return graphene.List(
        graphene.NonNull(StreamFieldInterface),
        required=True,
        description="The text, in blocks.",
    )


class HomePage(graphene.ObjectType):
    """The first page of a site, in one language."""

    class Meta:
        interfaces = (Node, Page)

    body = blocks_field()


class ContentPage(graphene.ObjectType):
    """A page of free content."""

    class Meta:
        interfaces = (Node, Page)

    body = blocks_field()


TYPES = (HomePage, ContentPage)


class Redirect(graphene.ObjectType):
    """Where an address leads now."""

    to = graphene.String(required=True, description="A path or an absolute address.")
    is_permanent = graphene.Boolean(
        required=True,
        description="Whether search engines should forget the old address.",
    )


class Route(graphene.ObjectType):
    """What stands at a public path: a page or a redirect."""

    page = graphene.Field(Page, description="Null for a redirect.")
    redirect = graphene.Field(Redirect, description="Null for a page.")


class NavigationItem(graphene.ObjectType):
    """An entry of the menu."""

    label = graphene.String(required=True, description="Plain text.")
    url = graphene.String(required=True, description="Absolute address.")
    page = graphene.Field(Page, description="Null for an address elsewhere.")
    children = graphene.List(
        graphene.NonNull(lambda: NavigationItem),
        required=True,
        description="Entries below it.",
    )


class Site(graphene.ObjectType):
    """A public site of this CMS."""

    name = graphene.String(required=True, description="As printed.")
    default_locale = LocaleCode(
        required=True, description="What is answered in unless told."
    )
    locales = graphene.List(
        graphene.NonNull(LocaleCode),
        required=True,
        description="Configured languages, the default first.",
    )
    time_zone = TimeZone(required=True, description="Of moments that no event has.")
    home_page = graphene.Field(
        Page, description="In the language asked for, else as first written."
    )
    navigation = graphene.List(
        graphene.NonNull(NavigationItem),
        required=True,
        description="The menu, in the order of the editors.",
    )
    contact_email = graphene.String(required=True, description="Empty if none.")


class HomeQueries(graphene.ObjectType):
    """Sites, addresses, and anything by its id."""

    route = graphene.Field(
        Route,
        path=graphene.String(required=True, description="`/fr/evenements/…/`"),
        site=graphene.String(description="Hostname; any site unless told."),
        description="What stands at a public path of a front end: a page, or a "
        "redirect, or nothing.",
    )
    site = graphene.Field(
        Site,
        required=True,
        hostname=graphene.String(description="The default site unless told."),
        locale=LocaleCode(description="The site's default language unless told."),
        description="What a site says of itself.",
    )
    node = graphene.Field(
        Node,
        id=graphene.ID(required=True, description="As an answer gave it."),
        description="Anything by its `id`.",
    )

    @staticmethod
    def resolve_route(
        _root: None, info: ResolveInfo, path: str, site: str | None = None
    ) -> dict[str, Any] | None:
        ctx: AnswerContext = info.context
        place = place_at(ctx, path, site)
        if place:
            page = by_place(ctx, place, Selection.of(info).below("page"))
            if page:
                return {"page": page, "redirect": None}
        redirect = find_redirect(ctx, path, site)
        return redirect and {"page": None, "redirect": redirect}

    @staticmethod
    def resolve_site(
        _root: None, info: ResolveInfo, hostname: str | None = None, **args: Any
    ) -> dict[str, Any]:
        ctx: AnswerContext = info.context
        root = root_of(ctx, hostname)
        language, asked = language_of(args), Selection.of(info)
        site: dict[str, Any] = {
            "name": root.site_name or settings.WAGTAIL_SITE_NAME,
            "default_locale": settings.LANGUAGE_CODE,
            "locales": [code for code, _ in settings.LANGUAGES],
            "time_zone": settings.TIME_ZONE,
        }
        if "homePage" in asked:
            site["home_page"] = load_home(ctx, root, asked.below("homePage"), language)
        if "navigation" in asked:
            below = asked.below("navigation")
            site["navigation"] = load_navigation(ctx, root, below, language)
        if "contactEmail" in asked:
            stored = SiteSettings.objects.filter(site=root.site_id)
            site["contact_email"] = (
                stored.values_list("contact_email", flat=True).first() or ""
            )
        return site

    @staticmethod
    def resolve_node(_root: None, info: ResolveInfo, id: str) -> Row | None:  # noqa: A002
        return by_id(info.context, id, Selection.of(info))


def root_of(ctx: AnswerContext, hostname: str | None) -> SiteRoot:
    """The home page of the site with that hostname, else of the default site.

    Raises ApiError UNKNOWN_SITE.
    """
    for root in ctx.roots:
        if hostname in (None, root.hostname):
            return root
    known = ", ".join(dict.fromkeys(root.hostname for root in ctx.roots)) or "none"
    raise ApiError(
        "UNKNOWN_SITE",
        f"No site has the hostname {shown(hostname)}. Choose one of: {known}.",
    )


def find_redirect(
    ctx: AnswerContext, path: str, hostname: str | None
) -> dict[str, Any] | None:
    """Where a stored redirect of the path leads, unless to what nobody may see."""
    try:
        old_path = StoredRedirect.normalise_path(path)
    except ValueError:  # "//[" looks like an address with a broken host
        return None
    sites = {root.site_id for root in ctx.roots if hostname in (None, root.hostname)}
    stored = (
        StoredRedirect.objects.filter(Q(site__in=sites) | Q(site=None))
        .filter(old_path=old_path)
        .order_by(F("site").asc(nulls_last=True))
        .select_related("redirect_page__locale")
        .first()
    )
    if stored is None:
        return None
    to = stored.redirect_link
    if page := stored.redirect_page:
        urls = page_addresses(ctx, [page.pk], page.locale.language_code)
        to = urls.get(page.pk, "")
    return {"to": to, "is_permanent": stored.is_permanent} if to else None
