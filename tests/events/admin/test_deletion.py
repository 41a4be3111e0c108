"""What is still in use stays, and the editor is told where it is used."""

import pytest
from django.urls import reverse

from events.models import Organisation, SpeakerPage, Venue
from tests import factories

pytestmark = pytest.mark.usefixtures("template_contexts")

REFUSED = (
    "“{name}” cannot be deleted: it, or what lies below it, is used in “Échange”. Take "
    "it out there first, or unpublish it instead."
)


@pytest.fixture
def speaker(editor) -> SpeakerPage:
    """A speaker in the programme of an event."""
    speaker = factories.SpeakerFactory(title="Robert Perreault")
    factories.EventFactory(
        title="Échange", programme_items=[factories.talk("Maison", speaker)]
    )
    return speaker


def said(response) -> list[str]:
    return [
        str(message).strip() for message in response.context["messages"] if str(message)
    ]


def test_speaker_of_an_event_has_no_button_to_delete(editor, speaker):
    response = editor.get(reverse("wagtailadmin_pages:delete", args=(speaker.pk,)))

    assert response.status_code == 200
    assert "prevent it from being deleted" in response.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_list_with_a_speaker_of_an_event_is_kept(editor, speaker, method):
    above = speaker.get_parent()
    address = reverse("wagtailadmin_pages:delete", args=(above.pk,))

    response = getattr(editor, method)(address, follow=True)

    assert said(response) == [REFUSED.format(name=above.title)]
    assert SpeakerPage.objects.count() == 1


def test_list_among_several_pages_is_kept(editor, speaker):
    above = speaker.get_parent()
    address = reverse("wagtail_bulk_action", args=("wagtailcore", "page", "delete"))
    next_address = reverse("wagtailadmin_home")

    response = editor.post(
        f"{address}?id={above.pk}&next={next_address}",
        {"confirm_site_name": "Affiche"},
        follow=True,
    )

    assert said(response) == [REFUSED.format(name=above.title)]
    assert SpeakerPage.objects.count() == 1


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize(
    ("factory", "field"),
    [
        (factories.VenueFactory, "venue"),
        (factories.OrganisationFactory, "owning_organisation"),
    ],
)
def test_record_of_an_event_is_kept(editor, factory, field, several):
    record = factory(name="Maison")
    factories.EventFactory(title="Échange", **{field: record})
    address = reverse(record.snippet_viewset.get_url_name("delete"), args=(record.pk,))
    if several:
        names = (record._meta.app_label, record._meta.model_name, "delete")
        address = f"{reverse('wagtail_bulk_action', args=names)}?id={record.pk}"

    response = editor.post(address, follow=True)

    assert said(response) == [REFUSED.format(name="Maison")]
    assert type(record).objects.filter(pk=record.pk).exists()


def test_what_is_not_used_is_deleted(editor):
    speaker = factories.SpeakerFactory()
    venue = factories.VenueFactory()
    organisation = factories.OrganisationFactory()

    editor.post(reverse("wagtailadmin_pages:delete", args=(speaker.pk,)))
    for record in (venue, organisation):
        name = record.snippet_viewset.get_url_name("delete")
        editor.post(reverse(name, args=(record.pk,)))

    assert not SpeakerPage.objects.exists()
    assert not Venue.objects.exists()
    assert not Organisation.objects.exists()


def test_many_users_are_counted(editor):
    venue = factories.VenueFactory(name="Maison")
    for number in range(5):
        factories.EventFactory(title=f"Soirée {number}", venue=venue)
    address = reverse(venue.snippet_viewset.get_url_name("delete"), args=(venue.pk,))

    (sentence,) = said(editor.post(address, follow=True))

    assert "“Soirée 0”, “Soirée 1”, “Soirée 2” and in 2 others." in sentence
