import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from wagtail.admin.menu import admin_menu
from wagtail.users.models import UserProfile

from events.models import EventIndexPage
from tests import factories


def menu(rf, user) -> dict[str, list[str]]:
    """Labels of the menu in their order, each with those below it."""
    request = rf.get(reverse("wagtailadmin_home"))  # loads what adds to the menu
    request.user = user
    items = sorted(admin_menu.menu_items_for_request(request), key=lambda i: i.order)
    with translation.override("en"):
        return {str(item.label): below(item, request) for item in items}


def below(item, request) -> list[str]:
    found = item.menu.menu_items_for_request(request) if hasattr(item, "menu") else []
    return sorted(str(each.label) for each in found)


def test_menu_begins_with_what_editors_do_every_day(editor, rf):
    user = get_user_model().objects.get()

    labels = menu(rf, user)
    assert list(labels)[:5] == [
        "Events",
        "Speakers",
        "Case studies",
        "Directory",
        "Pages",
    ]
    assert sorted(labels["Directory"]) == [
        "Organisations",
        "Series",
        "Themes",
        "Venues",
    ]
    assert "Snippets" not in labels


def test_menu_is_empty_for_someone_without_rights(db, rf):
    user = get_user_model().objects.create_user("visitor")

    labels = menu(rf, user)
    assert not {"Events", "Speakers", "Case studies", "Directory"} & labels.keys()


def test_own_icons_are_in_the_sprite(editor):
    sprite = editor.get(reverse("wagtailadmin_sprite")).content.decode()

    for name in ("building", "map-pin", "ticket", "universal-access"):
        assert f'id="icon-{name}"' in sprite


def test_listing_offers_to_add_an_event(editor, agenda):
    response = editor.get(reverse("events:choose_parent"))

    assert response["Location"] == reverse(
        "wagtailadmin_pages:add", args=("events", "eventpage", agenda.pk)
    )


def test_listing_offers_to_add_an_event_in_the_other_language(editor, agenda):
    english = factories.index(EventIndexPage, "en")
    address = f"{reverse('events:choose_parent')}?locale=en"

    listing = editor.get(reverse("events:index")).content.decode()
    assert f'href="{address}"' in listing
    assert editor.get(address)["Location"] == reverse(
        "wagtailadmin_pages:add", args=("events", "eventpage", english.pk)
    )


@pytest.mark.usefixtures("template_contexts")
def test_interface_language_is_each_editors_own(editor):
    account = editor.get(reverse("wagtailadmin_account"))
    assert [value for value, _label in languages_offered(account) if value] == [
        "en",
        "fr",
    ]

    UserProfile.objects.update(preferred_language="fr")
    assert '<html lang="fr"' in editor.get(reverse("events:index")).content.decode()
    UserProfile.objects.update(preferred_language="en")
    assert '<html lang="en"' in editor.get(reverse("events:index")).content.decode()


def languages_offered(account) -> list[tuple[str, str]]:
    forms = [
        panel.get_form()
        for panels in account.context["panels_by_tab"].values()
        for panel in panels
    ]
    (field,) = [
        form.fields["preferred_language"]
        for form in forms
        if "preferred_language" in form.fields
    ]
    return sorted(field.choices)
