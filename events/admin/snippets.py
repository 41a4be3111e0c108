"""The directory: records that events, people and case studies refer to."""

from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, Model, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.widgets.button import BaseButton
from wagtail.models import Revision
from wagtail.snippets.views import snippets
from wagtail.snippets.views.snippets import (
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from cms.translation.views.things import address
from cms.users.record_policy import InstanceCheckedMixin
from events.admin.choosers import RecordChooserViewSet
from events.admin.columns import LanguageColumn
from events.admin.search import SearchFirstMixin
from events.models import EventSeries, Organisation, Theme, Venue


def with_state(records: QuerySet) -> QuerySet:
    """Adds what Wagtail asks the database for each row: a statement a row."""
    scheduled = Revision.objects.filter(
        content_type=ContentType.objects.get_for_model(records.model),
        object_id=Cast(OuterRef("pk"), CharField()),
        approved_go_live_at__isnull=False,
    )
    return records.annotate(
        is_scheduled=Exists(scheduled),
    )


def state(record: Any) -> Any:
    """As Wagtail words it."""
    if record.is_scheduled:
        return _("live + scheduled") if record.live else _("scheduled")
    if record.live:
        return _("live + draft") if record.has_unpublished_changes else _("live")
    return _("expired") if record.expired else _("draft")


def live_column() -> StatusTagColumn:
    return StatusTagColumn(
        "state",
        label=_("Published"),
        accessor=state,
        sort_key="live",
        primary=lambda record: record.live,
    )


class RecordIndexView(SearchFirstMixin, IndexView):
    """Offers a translation without asking for each row what is missing."""

    def get_list_buttons(self, instance: Model) -> list[BaseButton]:
        return super(IndexView, self).get_list_buttons(instance)

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        buttons = super().get_list_more_buttons(instance)
        if self.request.user.has_perm("translation.start_translation"):
            url = address("open", instance)
            buttons.append(
                MenuItem(_("Translate"), url, icon_name="globe", priority=100)
            )
        return buttons


class EditView(InstanceCheckedMixin, snippets.EditView):
    pass


class DeleteView(InstanceCheckedMixin, snippets.DeleteView):
    pass


class UsageView(InstanceCheckedMixin, snippets.UsageView):
    pass


class HistoryView(InstanceCheckedMixin, snippets.HistoryView):
    any_permission_required = ("change",)  # it tells of drafts


class RevisionView(InstanceCheckedMixin, snippets.PreviewRevisionView):
    pass


class RevisionsCompareView(InstanceCheckedMixin, snippets.RevisionsCompareView):
    pass


class RevisionsUnscheduleView(InstanceCheckedMixin, snippets.RevisionsUnscheduleView):
    pass


class UnpublishView(InstanceCheckedMixin, snippets.UnpublishView):
    pass


class RecordViewSet(SnippetViewSet):
    """What the records have in common; `related` is read by the listing's columns."""

    index_view_class = RecordIndexView
    edit_view_class = EditView
    delete_view_class = DeleteView
    usage_view_class = UsageView
    history_view_class = HistoryView
    revisions_view_class = RevisionView
    revisions_compare_view_class = RevisionsCompareView
    revisions_unschedule_view_class = RevisionsUnscheduleView
    unpublish_view_class = UnpublishView
    chooser_viewset_class = RecordChooserViewSet
    related: ClassVar[tuple[str, ...]] = ()

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Wagtail words the first in the language in which the server was started."""
        first, *others = super().breadcrumbs_items
        return [{**first, "label": _("Home")}, *others]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        records = self.model._default_manager.select_related("locale", *self.related)
        return with_state(records)


class VenueViewSet(RecordViewSet):
    model = Venue
    icon = "map-pin"
    menu_label = _("Venues")
    list_display: ClassVar[list[Any]] = [
        "name",
        "locality",
        Column("capacity", label=_("Capacity"), sort_key="capacity"),
        LanguageColumn(),
        live_column(),
    ]
    list_filter = ("locality", "live")


class OrganisationViewSet(RecordViewSet):
    model = Organisation
    icon = "building"
    menu_label = _("Organisations")
    list_display: ClassVar[list[Any]] = [
        "name",
        "kind",
        "locality",
        LanguageColumn(),
        live_column(),
    ]
    list_filter = ("kind", "live")


class ThemeViewSet(RecordViewSet):
    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    related = ("parent",)
    list_display: ClassVar[list[Any]] = [
        "name",
        Column("parent", label=_("Wider theme"), sort_key="parent__name"),
        LanguageColumn(),
        live_column(),
    ]
    list_filter = ("live",)


class SeriesViewSet(RecordViewSet):
    model = EventSeries
    icon = "list-ul"
    menu_label = _("Series")
    list_display: ClassVar[list[Any]] = ["name", LanguageColumn(), live_column()]
    list_filter = ("live",)


class DirectoryViewSetGroup(SnippetViewSetGroup):
    items = (VenueViewSet, OrganisationViewSet, ThemeViewSet, SeriesViewSet)
    menu_label = _("Directory")
    menu_icon = "building"
    menu_order = 50
