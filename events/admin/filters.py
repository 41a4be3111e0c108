"""By what editors narrow a listing."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from events.models import (
    CaseStudyPage,
    EventPage,
    Occurrence,
    SpeakerPage,
    Venue,
)
from events.vocabulary import EventStatus, EventType

WHEN_CHOICES = [("upcoming", _("To come")), ("past", _("Over"))]
LIVE_CHOICES = [("true", _("Published")), ("false", _("Draft"))]


def used_in(pages: type[Model], field: str) -> Callable[[HttpRequest], QuerySet]:
    """The records that these pages name in a field, for a list to choose from."""
    record = pages._meta.get_field(field).related_model

    def choices(request: HttpRequest) -> QuerySet:
        used = pages._default_manager.values(field)
        return record._default_manager.filter(pk__in=used).order_by("name", "pk")

    return choices


def owner_filter(pages: type[Model]) -> django_filters.ModelChoiceFilter:
    return django_filters.ModelChoiceFilter(
        label=_("Belongs to"),
        queryset=used_in(pages, "owning_organisation"),
        empty_label=_("Any organisation"),
    )


class ListingFilterSet(WagtailFilterSet):
    """What all listings of pages can be narrowed by."""

    live = django_filters.ChoiceFilter(
        label=_("Published"),
        choices=LIVE_CHOICES,
        empty_label=_("All"),
        widget=forms.RadioSelect,
        method="by_live",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "locale" in self.filters:
            self.filters["locale"].label = _("Language")

    def by_live(self, pages: QuerySet, _name: str, value: str) -> QuerySet:
        return pages.filter(live=value == "true")


class EventFilterSet(ListingFilterSet):
    when = django_filters.ChoiceFilter(
        label=_("When"),
        choices=WHEN_CHOICES,
        empty_label=_("All"),
        widget=forms.RadioSelect,
        method="by_when",
    )
    dates = django_filters.DateFromToRangeFilter(
        label=_("Between two days"), widget=DateRangePickerWidget, method="by_dates"
    )
    status = django_filters.MultipleChoiceFilter(
        label=_("Status"),
        choices=EventStatus.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    event_type = django_filters.MultipleChoiceFilter(
        label=_("Type"),
        choices=EventType.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    venue = django_filters.ModelChoiceFilter(
        label=_("Venue"),
        queryset=used_in(EventPage, "venue"),
        empty_label=_("Any venue"),
        method="by_venue",
    )
    owning_organisation = owner_filter(EventPage)

    class Meta:
        model = EventPage
        fields: list[str] = []

    def by_when(self, events: QuerySet, _name: str, value: str) -> QuerySet:
        coming = EventPage.objects.between(timezone.now(), None).values("pk")
        if value == "past":
            return events.exclude(pk__in=coming)
        return events.filter(pk__in=coming)

    def by_dates(self, events: QuerySet, _name: str, value: slice) -> QuerySet:
        """Events with a date on these days, both included, by the site's clock.

        value: from the first moment of the one day to the last moment of the other.
        """
        until = value.stop and value.stop + datetime.resolution
        chosen = EventPage.objects.between(value.start, until)
        return events.filter(pk__in=chosen.values("pk"))

    def by_venue(self, events: QuerySet, _name: str, value: Venue) -> QuerySet:
        """Events there, or with one of their dates there."""
        dates = Occurrence.objects.filter(event=OuterRef("pk"), venue=value)
        return events.filter(Q(venue=value) | Exists(dates))


class SpeakerFilterSet(ListingFilterSet):
    organisation = django_filters.ModelChoiceFilter(
        label=_("Organisation"),
        queryset=used_in(SpeakerPage, "organisation"),
        empty_label=_("Any organisation"),
    )
    owning_organisation = owner_filter(SpeakerPage)

    class Meta:
        model = SpeakerPage
        fields: list[str] = []


class CaseStudyFilterSet(ListingFilterSet):
    owning_organisation = owner_filter(CaseStudyPage)

    class Meta:
        model = CaseStudyPage
        fields: list[str] = []
