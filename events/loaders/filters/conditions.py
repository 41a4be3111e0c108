"""What the filters share: conditions by name, and things named by key or slug.

A filter goes by what anybody may see alone, so that it tells nothing of what is hidden.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from cms.api.context import AnswerContext
from cms.api.errors import ApiError
from events.models import Theme

Where = Mapping[str, Any]
Condition = Callable[[AnswerContext, Any], Q]

# What the same words leave more or less of, by the clock or by what is looked up first.
CHANGING = {"when", "text", "locality", "region", "near"}


def conditions(
    ctx: AnswerContext, known: Mapping[str, Condition], where: Where | None
) -> list[Q]:
    """One for each part of a filter that is given; empty lists ask for nothing."""
    given = {n: v for n, v in (where or {}).items() if v is not None and v != []}
    return [
        condition(ctx, given[name])
        for name, condition in known.items()
        if name in given
    ]


def key_of(where: Where | None) -> Hashable:
    """What a filter says, to be compared with others; None for one that leaves other
    rows as time goes by, or by what is looked up in the database first.
    """
    given = {name: value for name, value in (where or {}).items() if value is not None}
    return None if given.keys() & CHANGING else frozen(given)


def frozen(value: Any) -> Hashable:
    """The same as a tuple of tuples, where it is made of lists and dicts."""
    if isinstance(value, Mapping):
        return tuple((name, frozen(value[name])) for name in sorted(value))
    return tuple(map(frozen, value)) if isinstance(value, list) else value


def read_key(key: str) -> UUID | None:
    """A public key; None, which nothing has, for any other text."""
    try:
        return UUID(key)
    except ValueError:
        return None


def keys_of(keys: list[str]) -> list[UUID]:
    """Keys in their order, each once. Raises ApiError with the code TOO_MANY_KEYS."""
    limit = settings.API_MAX_PAGE_SIZE
    if len(keys) > limit:
        raise ApiError(
            "TOO_MANY_KEYS",
            f"`keys` holds {len(keys)}; at most {limit} are looked up at once. "
            "Ask for the others in another request.",
        )
    return list(dict.fromkeys(found for key in keys if (found := read_key(key))))


def has_key(ctx: AnswerContext, keys: list[str]) -> Q:
    return Q(translation_key__in=keys_of(keys))


def updated_since(ctx: AnswerContext, since: Any) -> Q:
    return Q(last_published_at__gte=since)


def shown_keys(
    ctx: AnswerContext, model: type[Model], condition: Q | None = None, **named: Any
) -> QuerySet:
    """Keys of the things so named that anybody may see."""
    rows = model._default_manager.filter(condition or Q(), **named)
    return ctx.visible(rows).values("translation_key")


def shown_key(ctx: AnswerContext, model: type[Model], key: str) -> QuerySet:
    return shown_keys(ctx, model, translation_key=read_key(key))


def leads_to(ctx: AnswerContext, path: str, model: type[Model], key: str) -> Q:
    """Whether `path` leads to the thing of a key, one that anybody may see.

    The key is compared as it is: the database knows how often each is referred to.
    """
    read = read_key(key)
    if read is None:
        return Q(pk__in=[])
    shown = ctx.visible(model._default_manager.filter(translation_key=read))
    return Q(**{f"{path}__translation_key": read}) & Q(Exists(shown))


def theme_keys(ctx: AnswerContext, slugs_or_keys: list[str]) -> QuerySet:
    """Themes by key, or by slug in any language."""
    keys = [key for name in slugs_or_keys if (key := read_key(name))]
    named = Q(slug__in=slugs_or_keys) | Q(translation_key__in=keys)
    return shown_keys(ctx, Theme, named)


def below(model: type[Model], path: str, *conditions: Q, **filters: Any) -> Q:
    """Whether a thing has such a row; `path` leads from the row to the thing."""
    rows = model._default_manager.filter(
        *conditions, **{path: OuterRef("pk")}, **filters
    )
    return Q(Exists(rows))


def names(members: list[Any]) -> list[str]:
    return [member.value for member in members]
