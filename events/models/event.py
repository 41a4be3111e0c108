"""The event page: one happening, with its dates, people and words."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.facts import SharedFactsMixin
from cms.headless import HeadlessPageMixin
from cms.search.mixin import SearchedMixin
from events import rules, schedule
from events.blocks import BodyBlock
from events.fields import ChoicesField, WallClockField, site_time_zone
from events.forms import EventPageForm
from events.models.occurrence import keep_occurrences
from events.models.parts import AccessFields, OwnedByOrganisation
from events.panels import EVENT_PANELS, EVENT_SHARING_PANELS
from events.querysets import EventManager
from events.vocabulary import (
    AttendanceMode,
    Audience,
    EventStatus,
    EventType,
)


class EventIndexPage(HeadlessPageMixin, Page):
    """The agenda of one language."""

    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["events.EventPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agendas")


class EventPage(
    SearchedMixin,
    SharedFactsMixin,
    HeadlessPageMixin,
    OwnedByOrganisation,
    AccessFields,
    Page,
):
    """An event. Instants are stored in UTC and read at the clock of `time_zone`."""

    event_type = models.CharField(
        _("type"), max_length=20, choices=EventType.choices, default=EventType.OTHER
    )
    summary = models.TextField(
        _("summary"),
        max_length=400,
        help_text=_("One or two sentences for cards and lists, without formatting."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    image = models.ForeignKey(
        "media.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )

    starts_at = WallClockField(
        _("starts"),
        help_text=_("At the clock of the time zone below."),
    )
    ends_at = WallClockField(
        _("ends"), null=True, blank=True, help_text=_("May fall on the next day.")
    )
    doors_at = WallClockField(_("doors open"), null=True, blank=True)
    is_all_day = models.BooleanField(_("all day"), default=False)
    time_zone = models.CharField(_("time zone"), max_length=60, default=site_time_zone)
    recurrence = models.CharField(
        _("repeats"),
        max_length=500,
        blank=True,
        help_text=_(
            "A rule such as FREQ=WEEKLY;BYDAY=FR;COUNT=10 (RFC 5545). The dates are "
            "made from it when the page is saved, at most 800."
        ),
    )
    excluded_dates = ArrayField(
        models.DateField(), default=list, blank=True, editable=False
    )
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=EventStatus.choices,
        default=EventStatus.SCHEDULED,
    )
    status_note = models.CharField(
        _("reason"),
        max_length=300,
        blank=True,
        help_text=_("Why it was cancelled, moved or postponed, for the public."),
    )
    previous_starts_at = WallClockField(
        _("previous start"),
        null=True,
        blank=True,
        help_text=_("The start before it was rescheduled."),
    )

    attendance_mode = models.CharField(
        _("attendance"),
        max_length=12,
        choices=AttendanceMode.choices,
        default=AttendanceMode.IN_PERSON,
    )
    venue = models.ForeignKey(
        "events.Venue",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("venue"),
    )
    room = models.CharField(
        _("room"), max_length=120, blank=True, help_text=_("Room or hall in the venue.")
    )
    online_url = models.URLField(_("online address"), max_length=500, blank=True)

    series = models.ForeignKey(
        "events.EventSeries",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("series"),
    )

    is_free = models.BooleanField(
        _("free"), default=False, help_text=_("Tick only when nobody pays.")
    )
    registration_url = models.URLField(
        _("registration address"), max_length=500, blank=True
    )
    capacity = models.PositiveIntegerField(_("capacity"), null=True, blank=True)

    audiences = ChoicesField(
        models.CharField(max_length=20, choices=Audience.choices),
        verbose_name=_("audiences"),
        default=list,
        blank=True,
    )
    age_min = models.PositiveSmallIntegerField(_("age from"), null=True, blank=True)
    age_max = models.PositiveSmallIntegerField(_("age to"), null=True, blank=True)

    shared_facts = (
        "event_type",
        "image",
        "starts_at",
        "ends_at",
        "doors_at",
        "is_all_day",
        "time_zone",
        "recurrence",
        "excluded_dates",
        "status",
        "previous_starts_at",
        "attendance_mode",
        "venue",
        "room",
        "online_url",
        "series",
        "is_free",
        "registration_url",
        "capacity",
        "audiences",
        "age_min",
        "age_max",
        "access_contact",
        "access_checked_on",
        "owning_organisation",
    )
    words = ("summary", "body", "status_note", "access_note")

    objects = EventManager()
    base_form_class = EventPageForm

    parent_page_types = ["events.EventIndexPage"]
    subpage_types = []

    content_panels = [*Page.content_panels, *EVENT_PANELS]
    promote_panels = [*Page.promote_panels, *EVENT_SHARING_PANELS]
    settings_panels = [*Page.settings_panels, "owning_organisation"]

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.FilterField("starts_at"),
        index.FilterField("status"),
        index.FilterField("event_type"),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [
            models.Index(fields=["starts_at", "page_ptr"], name="event_by_start"),
            models.Index(fields=["time_zone"], name="event_time_zone"),
            models.Index(fields=["status", "starts_at"], name="event_status"),
            GinIndex(fields=["audiences"], name="event_audiences"),
            models.Index(
                fields=["page_ptr"],
                include=["starts_at", "event_type", "venue", "time_zone"],
                name="event_counted",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at=None)
                | models.Q(ends_at__gt=models.F("starts_at")),
                name="event_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=models.Q(doors_at=None)
                | models.Q(doors_at__lte=models.F("starts_at")),
                name="event_doors_open_before_it_starts",
            ),
            models.CheckConstraint(
                condition=models.Q(age_min=None)
                | models.Q(age_max=None)
                | models.Q(age_max__gte=models.F("age_min")),
                name="event_age_range_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(attendance_mode=AttendanceMode.IN_PERSON)
                | ~models.Q(online_url=""),
                name="event_online_has_address",
            ),
            models.CheckConstraint(
                condition=~models.Q(attendance_mode=AttendanceMode.HYBRID)
                | models.Q(venue__isnull=False),
                name="event_hybrid_has_venue",
            ),
        ]

    def clean(self) -> None:
        """Whole days begin and end at midnight; the facts must agree."""
        super().clean()
        problems = rules.check_zone(self.time_zone)
        if not problems and self.starts_at:
            self._fit_whole_days()
            problems = fact_problems(self)
        if problems:
            raise ValidationError(rules.by_field(problems))

    def full_clean(self, *args, **kwargs) -> None:
        """Check the page, then make its dates, then check the programme against them.

        The dates follow the start and the rule, whoever saves: a form, a script, an
        import.
        """
        super().full_clean(*args, **kwargs)
        keep_occurrences(self)
        problems = programme_problems(self)
        if problems:
            raise ValidationError([str(problem) for problem in problems])

    def _fit_whole_days(self) -> None:
        if self.is_all_day:
            self.starts_at, self.ends_at = schedule.whole_days(
                self.starts_at, self.ends_at, schedule.zone(self.time_zone)
            )


def fact_problems(event: EventPage) -> list[rules.Problem]:
    """What does not agree in the event's own fields; its zone is known."""
    tz = schedule.zone(event.time_zone)
    return [
        *rules.check_span(event.starts_at, event.ends_at, tz),
        *rules.check_doors(event.starts_at, event.doors_at, tz),
        *rules.check_status(event.status, event.starts_at, event.previous_starts_at),
        *rules.check_attendance(
            event.attendance_mode,
            has_venue=event.venue_id is not None,
            online_url=event.online_url,
        ),
        *rules.check_ages(event.age_min, event.age_max),
        *rules.check_recurrence(
            event.recurrence,
            schedule.Span(event.starts_at, event.ends_at),
            tz,
            excluded=event.excluded_dates,
        ),
    ]


def programme_problems(event: EventPage) -> list[rules.Problem]:
    """What does not agree between the programme and the event's dates."""
    windows = [
        schedule.Span(date.starts_at, date.ends_at) for date in event.occurrences.all()
    ]
    zone = schedule.zone(event.time_zone)
    problems = rules.check_programme(_slots(event, {}), windows, zone)
    if not problems:  # the names are for the messages alone
        return []
    return rules.check_programme(_slots(event, _names(event)), windows, zone)


def _slots(event: EventPage, names: dict[int, str]) -> list[rules.Slot]:
    return [
        rules.Slot(
            item.title,
            item.starts_at,
            item.ends_at,
            [
                (person.speaker_id, names.get(person.speaker_id, ""))
                for person in item.contributions.all()
            ],
        )
        for item in event.programme_items.all()
    ]


def _names(event: EventPage) -> dict[int, str]:
    speakers = {
        person.speaker_id
        for item in event.programme_items.all()
        for person in item.contributions.all()
    }
    pages = Page.objects.filter(pk__in=speakers).order_by()
    return dict(pages.values_list("pk", "title"))
