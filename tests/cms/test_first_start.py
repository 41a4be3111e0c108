import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Page

from cms import first_start
from tests import factories

pytestmark = pytest.mark.django_db


def test_migrated_database_lacks_nothing():
    assert first_start.has_unapplied_migrations() is False


def test_migration_that_was_not_applied_is_found():
    MigrationRecorder(connection).record_unapplied("wagtailcore", "0001_initial")

    assert first_start.has_unapplied_migrations() is True


def test_site_with_home_pages_only_is_empty():
    home = Page.objects.filter(depth=first_start.HOME_DEPTH).first()
    assert home is not None
    assert first_start.is_empty_site() is True

    home.add_child(instance=Page(title="Programme", live=False))

    assert first_start.is_empty_site() is False


def test_demo_user_is_added_once_and_only_to_nobody():
    users = get_user_model().objects
    assert first_start.add_demo_user() is True
    assert first_start.add_demo_user() is False
    assert [user.get_username() for user in users.all()] == ["admin"]
    assert users.get().check_password("affiche")

    users.all().delete()
    users.create_user("somebody")
    first_start.add_demo_user()

    assert [user.get_username() for user in users.all()] == ["somebody"]


def test_demo_team_has_one_person_in_each_other_role():
    ours = factories.OrganisationFactory(name="Ours")
    factories.OrganisationFactory(name="Without pages")
    factories.SpeakerFactory(owning_organisation=ours)

    first_start.add_demo_team()

    found = [
        (
            user.get_username(),
            [group.role.key for group in user.groups.all()],
            [organisation.name for organisation in user.organisations.all()],
            user.languages,
            user.check_password("affiche"),
        )
        for user in get_user_model().objects.order_by("pk")
    ]
    assert found == [
        ("contributrice", ["contributors"], ["Ours"], [], True),
        ("editrice", ["editors"], ["Ours"], [], True),
        ("traductrice", ["translators"], ["Ours"], ["en"], True),
    ]


def test_demo_team_works_for_everybody_where_nobody_has_pages():
    first_start.add_demo_team()

    users = get_user_model().objects
    assert [list(user.organisations.all()) for user in users.all()] == [[], [], []]
