"""Addresses of the screens that Affiche adds to the admin or adds something to."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from wagtail.models import Page, Workflow

from cms.translation.views.things import address
from events.models import CaseStudyPage, EventPage, SpeakerPage, Venue
from tests import factories
from tests.events.desk import edit_address
from tests.people import person


def screens(user: Any) -> dict[str, str]:
    """On the announcement, after a change of facts and with a draft to approve."""
    edited = {
        "event": page_in(EventPage, "fr"),
        "translation of an event": page_in(EventPage, "en"),
        "speaker": page_in(SpeakerPage, "fr"),
        "case study": page_in(CaseStudyPage, "fr"),
    }
    venue = factories.VenueFactory(name="Maison de la culture")
    ours = factories.OrganisationFactory(name="Maison de la culture")
    colleague = person("traductrice", "translators", organisations=[ours])
    change_facts(edited["event"], venue)
    return {
        "events": "/admin/events/",
        "speakers": "/admin/speakers/",
        "case studies": "/admin/case-studies/",
        "venues": "/admin/snippets/events/venue/",
        "new venue": "/admin/snippets/events/venue/add/",
        "translations": "/admin/translations/",
        "side by side": address("edit", edited["translation of an event"]),
        "begin a translation": address("start", edited["event"]),
        **{name: edit_address(page) for name, page in edited.items()},
        "history of an event": history("wagtailadmin_pages", edited["event"]),
        "history of a venue": history("wagtailsnippets_events_venue", venue),
        "draft to approve": edit_address(draft_to_approve(user)),
        "new user": "/admin/users/new/",
        "user": f"/admin/users/edit/{colleague.pk}/",
        "roles": "/admin/groups/",
    }


def page_in(model: type[Page], code: str) -> Any:
    return model.objects.filter(locale__language_code=code).order_by("pk").first()


def history(namespace: str, thing: Any) -> str:
    return reverse(f"{namespace}:history", args=(thing.pk,))


def change_facts(event: EventPage, venue: Venue) -> None:
    """As somebody who publishes an other hour, and how many the room holds."""
    draft = event.get_latest_revision_as_object()
    draft.ends_at += timedelta(minutes=30)
    draft.save_revision().publish()
    draft = venue.get_latest_revision_as_object()
    draft.capacity = (draft.capacity or 0) + 1
    draft.save_revision().publish()


def draft_to_approve(user: Any) -> EventPage:
    draft = factories.EventFactory(title="Veillée", live=False)
    draft.save_revision(user=user)
    Workflow.objects.get().start(draft, user)
    return draft
