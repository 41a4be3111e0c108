"""What the events add to Wagtail's admin."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from events.admin import deletion
from events.admin.board import event_dates
from events.admin.choosers import CaseStudyChooserViewSet, SpeakerChooserViewSet
from events.admin.pages import CaseStudyViewSet, EventViewSet, SpeakerViewSet
from events.admin.permissions import register_policies
from events.admin.snippets import DirectoryViewSetGroup

register_policies()  # before Wagtail gives the records policies of its own
register_snippet(DirectoryViewSetGroup)
hooks.register("before_delete_page", deletion.keep_used_page)
hooks.register("before_delete_snippet", deletion.keep_used_records)
hooks.register("before_bulk_action", deletion.keep_used_among)
hooks.register("register_translation_dates", event_dates)


@hooks.register("register_admin_viewset")
def register_listings() -> list:
    return [EventViewSet(), SpeakerViewSet(), CaseStudyViewSet()]


@hooks.register("register_admin_viewset")
def register_choosers() -> list:
    return [SpeakerChooserViewSet(), CaseStudyChooserViewSet()]


@hooks.register("register_icons")
def register_own_icons(icons: list[str]) -> list[str]:
    names = ("building", "map-pin", "ticket", "universal-access")
    return [*icons, *(f"events/icons/{name}.svg" for name in names)]
