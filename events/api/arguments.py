"""The roots of the domain as fields: which arguments they take, in which words."""

from typing import Any

import graphene

from cms.api.scalars import LocaleCode, Url

LOCALE = "The site's default language unless told."
FALLBACK = "Whether another language may stand in for the one asked for."
ONLY = "Only what this leaves."
ORDER = "In which order."
PAGING = {
    "first": (graphene.Int, "20 unless told, at most 100."),
    "after": (graphene.String, "A cursor: continue after it."),
    "last": (graphene.Int, "The same, from the end."),
    "before": (graphene.String, "A cursor: continue before it."),
}


def one_page_field(node: type, description: str) -> graphene.Field:
    """A root for one page, by key, slug, path or address."""
    return graphene.Field(
        node,
        key=graphene.ID(description="The same in every language."),
        slug=graphene.String(description="In the language asked for."),
        path=graphene.String(description="On the front end, language prefix included."),
        uri=Url(description="The thing's own address, the same in every language."),
        locale=LocaleCode(
            description="The language of `path`, else the site's default, unless told."
        ),
        fallback=graphene.Boolean(default_value=False, description=FALLBACK),
        description=f"{description} Give exactly one of `key`, `slug`, `path`, `uri`.",
    )


def one_record_field(node: type, description: str) -> graphene.Field:
    """A root for one venue or organisation; another language stands in by itself."""
    return graphene.Field(
        node,
        key=graphene.ID(description="The same in every language."),
        slug=graphene.String(description="In the language asked for."),
        uri=Url(description="The thing's own address, the same in every language."),
        locale=LocaleCode(description=LOCALE),
        description=f"{description} Give exactly one of `key`, `slug`, `uri`.",
    )


def list_field(connection: type, description: str, **arguments: Any) -> graphene.Field:
    """A root for a list, paged both ways."""
    paging = {name: type_(description=about) for name, (type_, about) in PAGING.items()}
    return graphene.Field(
        connection,
        required=True,
        description=description,
        **arguments,
        locale=LocaleCode(description=LOCALE),
        **paging,
    )


def fallback_argument() -> graphene.Boolean:
    return graphene.Boolean(default_value=False, description=FALLBACK)
