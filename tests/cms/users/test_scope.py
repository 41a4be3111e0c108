"""Roles together, and people who are in none."""

import pytest
from django.contrib.auth.models import AnonymousUser

from cms.users.scope import Scope, scope_of
from tests import factories
from tests.people import person

pytestmark = pytest.mark.django_db


def allowed(page, user) -> dict[str, bool]:
    tester = type(page).objects.get(pk=page.pk).permissions_for_user(user)
    return {
        name: bool(getattr(tester, f"can_{name}")())
        for name in ("edit", "publish", "copy", "delete", "lock", "unpublish")
    }


NOTHING = dict.fromkeys(
    ["edit", "publish", "copy", "delete", "lock", "unpublish"], False
)


def test_scope_is_read_from_roles_and_memberships():
    ours = factories.OrganisationFactory()
    user = person("both", "translators", organisations=[ours], languages=["en"])
    (group,) = user.groups.all()

    assert scope_of(user) == Scope(
        organisations=frozenset({ours.pk}),
        languages=frozenset({"en"}),
        translating_groups=frozenset({group.pk}),
    )
    assert scope_of(person("chief", "administrators")).is_unlimited
    assert scope_of(AnonymousUser()) == Scope()


def test_nobody_may_do_anything():
    page = factories.SpeakerFactory()
    gone = person("gone", "editors")
    gone.is_active = False

    assert allowed(page, AnonymousUser()) == NOTHING
    assert allowed(page, gone) == NOTHING
    assert allowed(page, person("visitor")) == NOTHING


def test_contributor_who_also_translates_may_do_both():
    ours = factories.OrganisationFactory()
    user = person(
        "both",
        "contributors",
        "translators",
        organisations=[ours],
        languages=["en"],
    )
    own = factories.SpeakerFactory(owning_organisation=ours)
    common = factories.SpeakerFactory()
    english = factories.translated(common, live=False)

    assert allowed(own, user) == NOTHING | {"edit": True, "copy": True}
    assert allowed(common, user) == NOTHING
    assert allowed(english, user) == NOTHING | {"edit": True}


def test_editor_who_also_translates_is_an_editor():
    user = person("both", "editors", "translators", languages=["en"])
    page = factories.SpeakerFactory()

    assert allowed(page, user) == dict.fromkeys(NOTHING, True)


def test_contributor_writes_what_they_began_without_an_organisation():
    user = person("free", "contributors")
    page = factories.SpeakerFactory(owner=user, live=False)

    assert allowed(page, user) == NOTHING | {
        "edit": True,
        "copy": True,
        "delete": True,
    }


def test_version_first_written_after_a_deleted_source_is_not_a_translation():
    user = person("t", "translators", languages=["en"])
    source = factories.SpeakerFactory()
    english = factories.translated(source)
    assert allowed(english, user)["edit"]

    source.delete()

    assert not allowed(english, person("t2", "translators", languages=["en"]))["edit"]


def test_alias_is_not_translated():
    page = factories.SpeakerFactory()
    factories.index(type(page.get_parent().specific), "en")
    alias = page.copy_for_translation(factories.locale("en"), alias=True)

    assert allowed(alias, person("t", "translators", languages=["en"])) == NOTHING
