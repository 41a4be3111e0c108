"""The dates of an event, one row each, kept in line with its rule."""

from typing import TYPE_CHECKING

from django.contrib.postgres.indexes import GistIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel

from events.fields import WallClockField
from events.models.rows import ParentRow
from events.querysets import span
from events.recurrence import Known, expand, reconcile
from events.rows_panel import RowsPanel
from events.schedule import Span, zone
from events.vocabulary import EventStatus

if TYPE_CHECKING:
    from events.models.event import EventPage


class Occurrence(ParentRow):
    """One date on the calendar. What is empty here is as the event says.

    `rule_date` is the local day that the rule gave (the event's own day when it does
    not recur), `rule_starts_at` and `rule_ends_at` the hours it gave; a row without
    them was added by hand.
    """

    event = ParentalKey("events.EventPage", related_name="occurrences")
    starts_at = WallClockField(_("starts"))
    ends_at = WallClockField(_("ends"), null=True, blank=True)
    rule_date = models.DateField(null=True, editable=False)
    rule_starts_at = models.DateTimeField(null=True, editable=False)
    rule_ends_at = models.DateTimeField(null=True, editable=False)
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=EventStatus.choices,
        blank=True,
        help_text=_("Left empty, it is the status of the event."),
    )
    status_note = models.CharField(_("reason"), max_length=300, blank=True)
    previous_starts_at = WallClockField(_("previous start"), null=True, blank=True)
    venue = models.ForeignKey(
        "events.Venue",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("venue"),
        help_text=_("Left empty, it is the venue of the event."),
    )
    room = models.CharField(_("room"), max_length=120, blank=True)

    words = ("status_note",)
    panels = [
        FieldRowPanel(["starts_at", "ends_at"]),
        FieldRowPanel(["status", "previous_starts_at"]),
        "status_note",
        FieldRowPanel(["venue", "room"]),
        RowsPanel(
            "offers",
            heading=_("Tickets of this date, in place of those of the event"),
            label=_("ticket"),
        ),
    ]

    class Meta(ParentRow.Meta):
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at=None)
                | models.Q(ends_at__gt=models.F("starts_at")),
                name="occurrence_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["event", "rule_date"],
                name="occurrence_once_per_rule_date",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]
        indexes = [
            models.Index(
                fields=["starts_at", "id"],
                include=["event", "ends_at"],
                name="occurrence_by_start",
            ),
            models.Index(
                fields=["event", "starts_at", "id"],
                include=["ends_at"],
                name="occurrence_of_event",
            ),
            GistIndex(span(), name="occurrence_span"),
            models.Index(fields=["ends_at"], name="occurrence_ends"),
        ]

    def __str__(self) -> str:
        return self.starts_at.isoformat()

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError(
                {"ends_at": _("The end is not after the start. Give a later hour.")}
            )


def keep_occurrences(event: "EventPage") -> None:
    """Bring the event's dates in line with its start and its rule.

    Rows are changed on the instance, as a form would; saving the page or a revision
    stores them. Keys and what was changed by hand on one date are kept.
    Raises ScheduleError when the rule cannot be expanded.
    """
    rows = {row.translation_key: row for row in event.occurrences.all()}
    dates = expand(
        event.recurrence,
        Span(event.starts_at, event.ends_at),
        zone(event.time_zone),
        excluded=event.excluded_dates,
    )
    done = reconcile([_known(row) for row in rows.values()], dates)
    for known in done.update:
        _apply(rows[known.key], known)
    gone = {known.key for known in done.remove}
    created = [
        Occurrence(
            locale_id=event.locale_id,
            starts_at=date.span.start,
            ends_at=date.span.end,
            rule_date=date.rule_date,
            rule_starts_at=date.span.start,
            rule_ends_at=date.span.end,
        )
        for date in done.create
    ]
    kept = [row for key, row in rows.items() if key not in gone] + created
    kept.sort(key=lambda row: row.starts_at)
    for place, row in enumerate(kept):
        row.sort_order = place
    event.occurrences.set(kept)


def _known(row: Occurrence) -> Known:
    return Known(
        key=row.translation_key,
        rule_date=row.rule_date,
        rule_start=row.rule_starts_at,
        rule_end=row.rule_ends_at,
        start=row.starts_at,
        end=row.ends_at,
    )


def _apply(row: Occurrence, known: Known) -> None:
    row.rule_date = known.rule_date
    row.rule_starts_at = known.rule_start
    row.rule_ends_at = known.rule_end
    row.starts_at = known.start
    row.ends_at = known.end
