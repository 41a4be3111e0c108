"""Administrators say for whom somebody works."""

import pytest
from django.contrib.auth import get_user_model
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.people import is_shut, person, signed_in


@pytest.fixture
def ours(db):
    return factories.OrganisationFactory(name="Ours")


@pytest.fixture
def chief(db) -> Client:
    return signed_in(person("chief", "administrators"))


def test_administrator_chooses_organisations_and_languages(chief, ours):
    data = {
        "username": "louise",
        "email": "louise@example.org",
        "first_name": "Louise",
        "last_name": "Tremblay",
        "password1": "une affiche de 1917",
        "password2": "une affiche de 1917",
        "organisations": [ours.pk],
        "languages": ["en"],
    }

    chief.post(reverse("wagtailusers_users:add"), data)
    user = get_user_model().objects.get(username="louise")
    assert (list(user.organisations.all()), user.languages) == ([ours], ["en"])

    address = reverse("wagtailusers_users:edit", args=(user.pk,))
    chief.post(address, data | {"organisations": [], "languages": ["fr", "en"]})
    user = get_user_model().objects.get(username="louise")
    assert (list(user.organisations.all()), user.languages) == ([], ["fr", "en"])


@pytest.mark.usefixtures("template_contexts")
def test_each_organisation_is_offered_once_by_the_version_first_written(chief, ours):
    factories.translated_record(ours, name="Ours in English")
    form = chief.get(reverse("wagtailusers_users:add")).context["form"]

    assert [each.data["label"] for each in form["organisations"]] == ["Ours"]
    assert [each.data["value"] for each in form["languages"]] == ["fr", "en"]


@pytest.mark.usefixtures("template_contexts")
def test_language_that_the_site_has_not_is_refused(chief):
    user = person("louise")
    address = reverse("wagtailusers_users:edit", args=(user.pk,))

    form = chief.post(address, {"languages": ["de"]}).context["form"]

    assert "languages" in form.errors


@pytest.mark.parametrize("role", ["contributors", "editors", "translators"])
def test_nobody_else_changes_users(db, role):
    client = signed_in(person("somebody", role))

    for address in [
        reverse("wagtailusers_users:index"),
        reverse("wagtailusers_users:add"),
        reverse("wagtailusers_users:edit", args=(person("other").pk,)),
        reverse("wagtailusers_groups:index"),
        reverse("wagtaillocales:index"),
        reverse("wagtailadmin_workflows:index"),
    ]:
        assert is_shut(client.get(address)), address


def test_organisation_with_members_is_kept(ours):
    person("louise", "editors", organisations=[ours])

    with pytest.raises(ProtectedError):
        ours.delete()
