"""For whom somebody works: in which roles, organisations and languages.

A page belongs to the organisation in its field `owning_organisation`; one without the
field, or with an empty one, belongs to everybody. What is stored decides: a draft that
would give the page to somebody else does so when it is published.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, Value
from wagtail.models import Page, get_page_models

from cms.facts import source_of

OWNER = "owning_organisation"
MEMBER = "member"  # beside the keys of roles


@dataclass(frozen=True)
class Scope:
    """What one user works for.

    organisations:      keys of organisations; empty: all of them.
    languages:          codes that a translator writes in.
    translating_groups: keys of those of the user's groups that only translate.
    """

    is_unlimited: bool = False
    organisations: frozenset[int] = frozenset()
    languages: frozenset[str] = frozenset()
    translating_groups: frozenset[int] = frozenset()

    @property
    def is_confined(self) -> bool:
        return bool(self.organisations) and not self.is_unlimited


def scope_of(user: Any) -> Scope:
    """One statement for each user object, which is to say for each request."""
    if not user.is_active or user.is_anonymous:
        return Scope()
    if not hasattr(user, "_scope"):
        user._scope = _read(user)
    return user._scope


def _read(user: Any) -> Scope:
    from cms.users.models import Role, RoleKey  # they read this module

    if user.is_superuser:
        return Scope(is_unlimited=True)
    roles = Role.objects.filter(group__user=user).values_list("key", "group")
    memberships = user.memberships.values_list(Value(MEMBER), "organisation")
    found = set(roles.union(memberships, all=True))
    return Scope(
        is_unlimited=any(kind == RoleKey.ADMINISTRATORS for kind, _ in found),
        organisations=frozenset(pk for kind, pk in found if kind == MEMBER),
        languages=frozenset(user.languages),
        translating_groups=frozenset(
            pk for kind, pk in found if kind == RoleKey.TRANSLATORS
        ),
    )


def belongs_to_others(thing: Any, user: Any) -> bool:
    """Whether a page is another organisation's, seen from a user's own."""
    scope = scope_of(user)
    if not scope.is_confined:
        return False
    owner = owner_of(thing)
    return owner is not None and owner not in scope.organisations


def owner_of(thing: Any) -> int | None:
    """The key of the organisation that has a page, as stored."""
    if isinstance(thing, Page) and not hasattr(thing, f"{OWNER}_id"):
        thing = thing.specific_deferred
    if "stored_owner" in vars(thing):
        return thing.stored_owner
    return getattr(thing, f"{OWNER}_id", None)


def owned_models() -> Iterator[type[Page]]:
    """Those kinds of pages that can belong to an organisation."""
    for model in get_page_models():
        if any(field.name == OWNER for field in model._meta.fields):
            yield model


def foreign(scope: Scope) -> Q:
    """Pages that belong to an organisation outside a scope."""
    if not scope.is_confined:
        return Q(pk__in=[])
    return _in_models(
        lambda pages: pages.exclude(**{OWNER: None}).exclude(
            **{f"{OWNER}__in": scope.organisations}
        )
    )


def owned(scope: Scope) -> Q:
    """Pages that belong to one of a scope's organisations."""
    if not scope.organisations:
        return Q(pk__in=[])
    return _in_models(
        lambda pages: pages.filter(**{f"{OWNER}__in": scope.organisations})
    )


def can_be_owned() -> Q:
    """Pages of a kind that can belong to an organisation, whether they do or not."""
    return _in_models(lambda pages: pages)


def _in_models(narrow: Any) -> Q:
    condition = Q(pk__in=[])
    for model in owned_models():
        rows = narrow(model._base_manager.all()).values("pk")
        condition |= Q(pk__in=rows)
    return condition


def translations(scope: Scope, model: type[Model] = Page) -> Q:
    """Pages, or records of a kind, that `translates` says yes to."""
    earlier = model._base_manager.filter(
        translation_key=OuterRef("translation_key"), pk__lt=OuterRef("pk")
    )
    condition = Q(locale__language_code__in=scope.languages)
    if issubclass(model, Page):
        earlier = earlier.filter(alias_of=None)
        condition &= Q(alias_of=None)
    return condition & Q(Exists(earlier))


def translates(scope: Scope, thing: Any) -> bool:
    """Whether a page or record is a translation in one of a scope's languages."""
    if thing.locale.language_code not in scope.languages:
        return False
    return not getattr(thing, "alias_of_id", None) and source_of(thing).pk != thing.pk
