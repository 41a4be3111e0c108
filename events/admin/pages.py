"""The listings of events, speakers and case studies, from the whole tree."""

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
)
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets.button import BaseButton, Button
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale

from events.admin.columns import WIDE, DatesColumn, LanguageColumn, StatusColumn
from events.admin.filters import (
    CaseStudyFilterSet,
    EventFilterSet,
    SpeakerFilterSet,
)
from events.admin.search import SearchFirstMixin
from events.dates import soonest_first, with_dates
from events.models import CaseStudyPage, EventPage, Figure, SpeakerPage


def page_columns(*columns: Column, title: str) -> list[Any]:
    """The columns of one listing between those that every listing has."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=title, sort_key="title", classname="title"),
        *columns,
        LanguageColumn(),
        PageStatusColumn("live", label=_("Published"), sort_key="live", width="10%"),
    ]


def updated_column() -> DateColumn:
    return DateColumn(
        "latest_revision_created_at",
        label=_("Changed"),
        sort_key="latest_revision_created_at",
        classname=WIDE,
        width="10%",
    )


class PageIndexView(SearchFirstMixin, IndexView):
    show_locale_labels = False  # the language has a column

    @cached_property
    def header_more_buttons(self) -> list[BaseButton]:
        """A page is first written in any language; the usual one needs no choice."""
        buttons = list(super().header_more_buttons)
        if not self.add_url:
            return buttons
        address = reverse(self.add_url_name)
        offered = Locale.objects.filter(language_code__in=get_content_languages())
        for locale in offered.exclude(pk=self.locale.pk):
            label = _("Add in %(language)s") % {"language": locale}
            url = f"{address}?locale={locale.language_code}"
            buttons.append(Button(label, url, icon_name="plus"))
        return buttons


class EventIndexView(PageIndexView):
    default_ordering = "soonest"

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        events = with_dates(super().annotate_queryset(pages), timezone.now())
        return events.prefetch_related("venue")

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        if self.ordering == "soonest":
            return soonest_first(queryset)
        return super().order_queryset(queryset)


class SpeakerIndexView(PageIndexView):
    default_ordering = "sort_name"

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        return super().annotate_queryset(pages).prefetch_related("organisation")


class CaseStudyIndexView(PageIndexView):
    default_ordering = "title"

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        figures = Figure.objects.filter(case_study=OuterRef("pk")).order_by()
        counted = figures.values("case_study").annotate(number=Count("pk"))
        count = Coalesce(Subquery(counted.values("number")), 0)
        return super().annotate_queryset(pages).annotate(figures_count=count)


class PagesMenuItem(MenuItem):
    """For those who may do something with pages, as Wagtail's own entry is."""

    def is_shown(self, request: HttpRequest) -> bool:
        return user_has_any_page_permission(request.user)


class ListingViewSet(PageListingViewSet):
    add_to_admin_menu = True
    menu_item_class = PagesMenuItem


class EventViewSet(ListingViewSet):
    name = "events"
    model = EventPage
    icon = "date"
    menu_label = _("Events")
    menu_order = 20
    index_view_class = EventIndexView
    filterset_class = EventFilterSet
    columns = page_columns(
        DatesColumn("dates", label=_("Date"), sort_key="starts_at", width="24%"),
        Column("venue", label=_("Venue"), sort_key="venue__name", classname=WIDE),
        StatusColumn("status", label=_("Status"), sort_key="status", width="11%"),
        title=_("Event"),
    )


class SpeakerViewSet(ListingViewSet):
    name = "speakers"
    model = SpeakerPage
    icon = "group"
    menu_label = _("Speakers")
    menu_order = 30
    index_view_class = SpeakerIndexView
    filterset_class = SpeakerFilterSet
    columns = page_columns(
        Column(
            "sort_name",
            label=_("Name for sorting"),
            sort_key="sort_name",
            classname=WIDE,
        ),
        Column("role_title", label=_("Role today"), sort_key="role_title"),
        Column(
            "organisation", label=_("Organisation today"), sort_key="organisation__name"
        ),
        title=_("Speaker"),
    )


class CaseStudyViewSet(ListingViewSet):
    name = "case-studies"
    model = CaseStudyPage
    icon = "clipboard-list"
    menu_label = _("Case studies")
    menu_order = 40
    index_view_class = CaseStudyIndexView
    filterset_class = CaseStudyFilterSet
    columns = page_columns(
        Column("place", label=_("Place"), sort_key="place"),
        NumberColumn("figures_count", label=_("Figures"), sort_key="figures_count"),
        updated_column(),
        title=_("Case study"),
    )
